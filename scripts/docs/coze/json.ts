import { pointerOf, type Json } from "../../json.ts";

const tokens = /"(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** JSON with the line of each of its values, or nothing if the text is no JSON. */
export function readJson(text: string, line: number): { value: Json; lines: Record<string, number> } | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  return { value, lines: pointerLines(text, line) };
}

/** The text is valid JSON: a key is a string that a colon follows. */
function pointerLines(text: string, first: number): Record<string, number> {
  const lines = Object.create(null) as Record<string, number>;
  const stack: { pointer: string; index: number | undefined; key: string }[] = [];
  let [line, from, pending]: [number, number, { text: string; line: number } | undefined] = [first, 0, undefined];
  for (const match of text.matchAll(tokens)) {
    for (let i = text.indexOf("\n", from); i >= 0 && i < match.index; i = text.indexOf("\n", i + 1)) line++;
    from = match.index;
    const [token] = match;
    const top = stack.at(-1);
    const here = !top ? "" : top.pointer + pointerOf(top.index ?? top.key);
    if (token === ":" && top && pending) {
      top.key = JSON.parse(pending.text) as string;
      lines[top.pointer + pointerOf(top.key)] = pending.line;
    } else if (token === "{" || token === "[") {
      lines[here] ??= line;
      stack.push({ pointer: here, index: token === "[" ? 0 : undefined, key: "" });
    } else if (token === "}" || token === "]") stack.pop();
    else if (token === ",") {
      if (top?.index !== undefined) top.index++;
    } else if (top?.index !== undefined || !top) lines[here] ??= line;
    pending = token.startsWith('"') ? { text: token, line } : undefined;
  }
  return lines;
}
