import type { Curl, Example } from "../../facts/facts.ts";
import type { Json } from "../../json.ts";
import { curlsOf } from "./curl.ts";
import { queryExample } from "../query-example.ts";
import type { Section } from "./sections.ts";
import { linesOfJson } from "../openapi/text.ts";

const shells: ReadonlySet<string> = new Set(["bash", "sh", "shell", "curl", "zsh", "console"]);
export const isShell = (lang: string): boolean => shells.has(lang.toLowerCase());

/** Requests and answers that a page shows. JSON counts only where its section says what it is an example of. */
export function showsOf(
  sections: readonly Section[],
  file: string,
  method = "",
): { examples: Example[]; curls: Curl[] } {
  const examples: Example[] = [];
  const curls: Curl[] = [];
  for (const { topic, codes } of sections) {
    const location =
      topic.is === "example" || (topic.is === "fields" && topic.location === "200") ? topic.location : "";
    for (const { lang, text, line } of codes) {
      if (isShell(lang)) {
        for (const { line: offset, data, ...curl } of curlsOf(text)) {
          curls.push({ ...curl, at: { file, line: line + 1 + offset } });
          // What another operation is sent shows nothing of this one.
          const isOwn = method === "" || curl.method === method;
          const body = isOwn && data && exampleOf(data.text, "body", file, line + 1 + data.line);
          if (body) examples.push(body);
          const query = isOwn ? queryExample(curl.url, { file, line: line + 1 + offset }) : undefined;
          if (query) examples.push(query);
        }
      } else if (location !== "" && lang.toLowerCase() === "json") {
        const example = exampleOf(text, location, file, line + 1);
        if (example) examples.push(example);
      }
    }
  }
  return { examples, curls };
}

/** Text that is no JSON, such as one with omissions, is no example. */
function exampleOf(text: string, location: string, file: string, line: number): Example | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const lines = Object.create(null) as Record<string, number>;
  for (const [pointer, offset] of linesOfJson(text).lines) lines[pointer] = line + offset - 1;
  return { location, value, at: { file, line }, lines };
}
