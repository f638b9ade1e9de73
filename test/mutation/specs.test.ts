import { mkdtemp, rm, writeFile, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Verdict } from "./judge.ts";
import { isFault } from "./run.ts";
import { blindSpotOf, notStated } from "./blind-spots.ts";
import { judgeSpecs } from "./specs.ts";
import { fixture } from "./fixtures.ts";

const brief = ({ operator, file, line, before, after, rules }: Verdict): string =>
  `${operator} ${file}:${line} ${before} -> ${after} ${rules.join()}`;

describe("a change of one fact of a spec", () => {
  const { text } = fixture("teahouse.openapi.json");
  let folder = "";
  let spec = "";
  let verdicts: Verdict[] = [];
  let unstated: Verdict[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "specs-"));
    await mkdir(join(folder, "specs"));
    await mkdir(join(folder, "pages"));
    spec = stringify(JSON.parse(text));
    await writeFile(join(folder, "specs/teahouse.yaml"), spec);
    await writeFile(join(folder, "pages/teahouse.json"), text);
    const all = await judgeSpecs(join(folder, "specs"), [join(folder, "pages")], { seed: 1, each: 3 });
    verdicts = all.filter(({ stated }) => stated !== notStated);
    unstated = all.filter(({ stated }) => stated === notStated);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is made for every kind of fact", () => {
    expect([...new Set(verdicts.map(({ operator }) => operator))].sort()).toEqual([
      ...["array-added", "default", "enum", "enum-removed", "host", "location", "maxItems", "maxLength", "maximum"],
      ...["media", "method", "minItems", "minLength", "minimum", "name", "nullable", "parameter-name"],
      ...["parameter-required", "path-variable", "pattern", "required-removed", "row-added", "status", "type", "url"],
    ]);
  });

  test("contradicts the documentation, by a rule about specs or by not being a spec any more", () => {
    expect(verdicts.filter((verdict) => isFault(verdict) || verdict.rules.length === 0).map(brief)).toEqual([]);
    const rules = verdicts.flatMap((verdict) => verdict.rules);
    expect(rules.filter((rule) => !/^(?:spec\/|configuration$)/.test(rule))).toEqual([]);
  });

  test("is reported where it was made", () => {
    expect(verdicts.filter(({ grade, located }) => grade === "A" && !located).map(brief)).toEqual([]);
  });

  test("of which no source says anything is a blind spot with a reason, by kind", () => {
    expect(unstated.map(({ operator }) => operator)).toEqual(["error-media"]);
    expect(unstated.map((verdict) => blindSpotOf(verdict)?.reason)).toEqual([expect.stringContaining("failures")]);
    expect(unstated.filter(isFault)).toEqual([]);
    expect(blindSpotOf({ ...unstated[0]!, stated: "" })).toBeUndefined();
    expect(blindSpotOf({ ...unstated[0]!, operator: "a new kind" })).toBeUndefined();
  });

  test("never touches the spec itself", async () => {
    expect(await readFile(join(folder, "specs/teahouse.yaml"), "utf8")).toBe(spec);
  });
});
