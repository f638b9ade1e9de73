import { factsOf } from "./annotate.ts";
import type { JsonObject } from "../json.ts";
import { listOperations } from "./operations.ts";

interface Words {
  summary: string;
  description?: string;
  externalDocs: { url: string };
}

// An entry of a route table: its comment, if it has one, its indentation, its name and its route.
const entry = /(?:[ \t]+\/\*\*(?:(?!\*\/)[^])*\*\/\n)?([ \t]+)(\w+): "((?:GET|PUT|POST|DELETE|PATCH) [^"]+)",\n/g;

/** The source of a platform with the comments of its route table, which editors show for calls, taken from the spec. */
export function writeHovers(source: string, document: JsonObject): string {
  const operations = new Map(listOperations(document).map((operation) => [operation.route, operation]));
  return source.replace(/const routes = \{[^]*?\n\} as const/, (table) =>
    table.replaceAll(entry, (text, indent: string, name: string, route: string) => {
      const operation = operations.get(route);
      if (!operation) return text;
      const { summary, description, externalDocs } = operation.value as unknown as Words;
      const lines = [
        summary,
        ...(description ? [description.trim()] : []),
        ...factsOf(operation),
        `@see ${externalDocs.url}`,
      ];
      const comment = lines.map((line) => `${indent} * ${line}\n`).join("");
      return `${indent}/**\n${comment}${indent} */\n${indent}${name}: "${route}",\n`;
    }),
  );
}
