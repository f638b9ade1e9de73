import { isObject } from "../../json.ts";
import type { Example, FieldFact } from "../../facts/facts.ts";
import type { Fields } from "./fields.ts";
import type { Report } from "./text.ts";

/** What the vendor wraps around every answer in JSON. */
const envelope = new Set(["code", "msg", "data"]);

/**
 * The fields of an answer that comes as a stream: the table describes its frames. Where the page's own sample shows
 * frames without the envelope that the table draws around them, the sample is believed: what the table puts into `data`
 * is the frame, and the three rows of the envelope say nothing about it.
 */
export function streamed({ fields, listings }: Fields, frames: readonly Example[], report: Report): Fields {
  const bare = bareFrames(fields, frames);
  if (bare)
    report(
      "docs/example-vs-table",
      'the table puts into "data" what the frames of the example show bare',
      bare.at,
      "200.data",
    );
  const move = <T extends { location: string; path: string }>(said: T): T => {
    if (said.location !== "200") return said;
    return { ...said, location: "event", path: bare ? said.path.replace(/^data(?:\.|$)/, "") : said.path };
  };
  const stays = ({ location, path }: FieldFact): boolean => !(bare && location === "200" && envelope.has(path));
  return {
    fields: fields.filter(stays).map(move),
    listings: listings.filter(({ location, path }) => !(bare && location === "200" && path === "")).map(move),
  };
}

/** The field of the envelope, if the example's frames go without it. */
function bareFrames(fields: readonly FieldFact[], frames: readonly Example[]): FieldFact | undefined {
  const answer = new Map(fields.filter(({ location }) => location === "200").map((field) => [field.path, field]));
  const keys = frames.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
  const isBare = keys.length > 0 && keys.every((key) => answer.has(`data.${key}`) && !answer.has(key));
  return isBare ? answer.get("data") : undefined;
}
