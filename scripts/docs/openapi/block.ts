export interface OpenApiBlock {
  /** The operation that the fence names, such as `POST /interact`. */
  route: string;
  /** The name of the document that the fence names, such as `zh/api-reference/v2-openapi.json`. */
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

const opening = /^(`{3,})\s*ya?ml\s+(\S+)\s+(get|put|post|delete|patch|head|options|trace)\s+(\/\S*)/i;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The OpenAPI documents that a page of documentation embeds, one for each operation it describes. */
export function findOpenApiBlocks(page: string): OpenApiBlocks {
  const lines = page.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const blocks: OpenApiBlock[] = [];
  const unclosed: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const ticks = fence.exec(lines[i]!)?.[1];
    if (ticks === undefined) continue;
    const [, , file, method, path] = opening.exec(lines[i]!.trim()) ?? [];
    const end = closing(lines, i + 1, ticks);
    if (file !== undefined) {
      const route = `${method!.toUpperCase()} ${path}`;
      if (end < 0) unclosed.push(i + 1);
      else blocks.push({ route, file, text: lines.slice(i + 1, end).join("\n"), line: i + 2 });
    }
    if (end < 0) break;
    i = end;
  }
  return { blocks, unclosed };
}

function closing(lines: readonly string[], from: number, ticks: string): number {
  for (let i = from; i < lines.length; i++) {
    const [, found, rest] = fence.exec(lines[i]!) ?? [];
    if (found !== undefined && found[0] === ticks[0] && found.length >= ticks.length && rest!.trim() === "") return i;
  }
  return -1;
}
