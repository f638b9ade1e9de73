import type { Example, FieldFact, Listing } from "../../facts/facts.ts";
import { pointerOf, type Json } from "../../json.ts";
import type { CodeBlock } from "./blocks.ts";
import { readCurl, type Command } from "./curl.ts";
import type { Notes } from "./entries.ts";
import { readJson } from "./json.ts";
import { chainOf, type Section } from "./sections.ts";

export interface Shown {
  examples: Example[];
  commands: Command[];
}

/** Sections of examples; other titles under them are about other things. */
const shows = new Set(["examples", "request-example", "response-example", "stream", "whole"]);

/** The commands and the JSON that an operation's sections of examples show. */
export function readExamples(sections: readonly Section[], file: string): Shown {
  const shown: Shown = { examples: [], commands: [] };
  const add = (location: string, text: string, line: number): void => {
    const read = readJson(text, line);
    if (read) shown.examples.push({ location, value: read.value, at: { file, line }, lines: read.lines });
  };
  for (const section of sections) {
    const kinds = chainOf(section).flatMap(({ kind }) => kind ?? []);
    const inExamples = kinds.some((kind) => kind.endsWith("examples") || kind.endsWith("example"));
    if (!inExamples || !section.kind || !shows.has(section.kind)) continue;
    for (const code of section.codes) {
      const command = readCurl(code);
      if (command) shown.commands.push(command);
      if (command?.body) add("body", command.body.text, command.body.line);
      else if (!command && answers(section, code)) add("200", code.text, code.line);
    }
  }
  return shown;
}

const answers = (section: Section, code: CodeBlock): boolean =>
  section.kind !== "request-example" && /^\s*[{[]/.test(code.text);

const maxDepth = 20;

/** The keys of an operation's own examples must be in its tables: many that are not mean that we lost structure. */
export function checkExamples(fields: FieldFact[], listings: Listing[], examples: Example[], notes: Notes): void {
  const known = new Set(fields.map(({ location, path }) => `${location} ${path}`));
  const listed = new Set(listings.map(({ location, path }) => `${location} ${path}`));
  const reported = new Set<string>();
  const counts = { keys: 0, missing: 0 };
  const visit = (example: Example, value: Json, path: string, pointer: string, depth: number): void => {
    if (value === null || typeof value !== "object" || depth > maxDepth) return;
    const { location } = example;
    if (Array.isArray(value))
      return value.forEach((item, i) => visit(example, item, `${path}[]`, `${pointer}/${i}`, depth + 1));
    for (const [key, inner] of Object.entries(value)) {
      const at = pointer + pointerOf(key);
      const free = known.has(`${location} ${path}{*}`);
      const name = free ? `${path}{*}` : path === "" ? key : `${path}.${key}`;
      if (!free && listed.has(`${location} ${path}`)) {
        counts.keys++;
        if (!known.has(`${location} ${name}`)) {
          counts.missing++;
          if (!reported.has(name))
            notes.add(
              "docs/example-vs-table",
              "The example has a key that no table lists.",
              example.lines[at] ?? example.at.line,
              `${location}.${name}`,
            );
          reported.add(name);
          continue;
        }
      }
      visit(example, inner, name, at, depth + 1);
    }
  };
  for (const example of examples) visit(example, example.value, "", "", 0);
  if (counts.missing > 2 && counts.missing * 2 > counts.keys)
    notes.add(
      "extract/structure",
      `${counts.missing} of ${counts.keys} keys of the examples are in no table: the nesting of the tables was lost.`,
      examples[0]!.at.line,
    );
}
