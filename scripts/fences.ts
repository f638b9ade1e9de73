export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);

/** Code between fences. Lines count from 0. */
export interface Fence {
  from: number;
  /** The line of the closing fence, or the number of all lines where there is none. */
  to: number;
  /** What follows the opening marks. */
  info: string;
  /** Not where another one seems to begin within it either: then its end is lost. */
  closed: boolean;
}

const fence = /^\s*(`{3,}|~{3,})(.*)$/;

/** The fences of a page, found without the Markdown parser, so that each can check the other. */
export function fencesOf(lines: readonly string[], first = 0): Fence[] {
  const found: Fence[] = [];
  let open: Fence | undefined;
  let [begin, nested] = ["", false];
  for (let i = first; i < lines.length; i++) {
    const [, mark, rest = ""] = fence.exec(lines[i]!) ?? [];
    if (mark === undefined) continue;
    if (!open) {
      if (mark.startsWith("`") && rest.includes("`")) continue;
      found.push((open = { from: i, to: lines.length, info: rest.trim(), closed: false }));
      [begin, nested] = [mark, false];
    } else if (mark.startsWith(begin) && rest.trim() === "") {
      [open.to, open.closed] = [i, !nested];
      open = undefined;
    } else nested ||= mark.startsWith(begin) && /^\s*[a-z]/i.test(rest);
  }
  return found;
}

/** Which lines stand outside of code. */
export function outsideOf(fences: readonly Fence[], length: number): boolean[] {
  const outside = new Array<boolean>(length).fill(true);
  for (const { from, to } of fences) outside.fill(false, from, to + 1);
  return outside;
}

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
