import { fencesOf, linesOf } from "../lines.ts";

export interface OpenApiBlock {
  /** The operation that the fence names, such as `POST /interact`. */
  route: string;
  /** The document that the fence names, such as `zh/api-reference/v2-openapi.json`; empty where it names none. */
  file: string;
  text: string;
  /** The line of the page (from 1) on which the text begins. */
  line: number;
}

export interface OpenApiBlocks {
  blocks: OpenApiBlock[];
  /** Lines (from 1) of fences that are never closed. */
  unclosed: number[];
}

const opening = /^ya?ml\s+(?:(\S+)\s+)?(get|put|post|delete|patch|head|options|trace)\s+(\/\S*)/i;

/** The OpenAPI documents that a page of documentation embeds, one for each operation it describes. */
export function findOpenApiBlocks(page: string | readonly string[]): OpenApiBlocks {
  const lines = typeof page === "string" ? linesOf(page) : page;
  const found: OpenApiBlocks = { blocks: [], unclosed: [] };
  for (const { from, to, info } of fencesOf(lines)) {
    const [, file = "", method, path] = opening.exec(info) ?? [];
    if (method === undefined) continue;
    const route = `${method.toUpperCase()} ${path}`;
    if (to === lines.length) found.unclosed.push(from + 1);
    else found.blocks.push({ route, file, text: lines.slice(from + 1, to).join("\n"), line: from + 2 });
  }
  return found;
}
