import { isObject } from "../../json.ts";
import type { Format } from "./sources.ts";

/** The responses that a format has. */
const forms = {
  openapi: { accept: "application/json", types: ["application/json", "text/json", "text/plain"], json: true },
  markdown: { accept: "text/markdown, text/plain;q=0.9", types: ["text/markdown", "text/plain"], json: false },
  "feishu-detail": { accept: "application/json", types: ["application/json", "text/json"], json: true },
  links: { accept: "text/plain, text/markdown;q=0.9", types: ["text/plain", "text/markdown"], json: false },
  catalogue: { accept: "application/json", types: ["application/json", "text/json"], json: true },
} as const;

/** Formats whose JSON reports success by `code`. */
const enveloped: ReadonlySet<string> = new Set(["feishu-detail", "catalogue"]);

export type AnyFormat = keyof typeof forms;

export const acceptOf = (format: AnyFormat): string => forms[format].accept;

export type Judged = { text: string; json?: unknown } | { reason: string };

/** Whether the body of a 200 can be a page, checked before any reader sees it. */
export function judge(format: AnyFormat, contentType: string | null, body: Uint8Array): Judged {
  const { types, json } = forms[format];
  const type = contentType?.split(";")[0]!.trim().toLowerCase() ?? "";
  if (!(types as readonly string[]).includes(type)) {
    return { reason: `its type is ${/^[\w.+/-]{1,60}$/.test(type) ? type : "missing"}, not ${types.join(" or ")}` };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body).replace(/\r\n?/g, "\n");
  } catch {
    return { reason: "it is not UTF-8" };
  }
  if (text.trim() === "") return { reason: "it is empty" };
  if (/^\s*<(?:!doctype\s+html|html|head|body|script)\b/i.test(text.slice(0, 1000))) {
    return { reason: "it is an HTML page" };
  }
  return json ? judgeJson(format, text) : { text };
}

/** How large a page is, apart from what it is wrapped in. */
export const sizeOf = (text: string): number => Buffer.byteLength(text);

/** Why a page of this size may be another one than that which was reviewed. */
export function sizeProblem(size: number, last: number | undefined): string | undefined {
  if (last === undefined || (size >= last / 2 && size <= last * 2)) return undefined;
  const fix = "look at what was saved with --bodies and, if it is the page, accept it: `drift accept --pages FILE`";
  return `it has ${size} bytes, but had ${last} at the last review; ${fix}`;
}

function judgeJson(format: AnyFormat, text: string): Judged {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: "it is not JSON" };
  }
  if (!isObject(value)) return { reason: "it is not a JSON object" };
  if (enveloped.has(format)) {
    const { code } = value;
    if (code !== 0) return { reason: `its code is ${typeof code === "number" ? code : "missing"}, not 0` };
  }
  return { text, json: value };
}

export interface Part {
  page: string;
  text: string;
}

/** The pages of a response: Feishu's contains the Markdown beside the structure it was made from. */
export function partsOf(format: Format, page: string, { text, json }: { text: string; json?: unknown }): Part[] {
  if (format !== "feishu-detail") return [{ page, text }];
  const { data } = json as { data?: { content?: unknown; schema?: { apiSchema?: unknown } | null } | null };
  const parts: Part[] = [];
  if (typeof data?.content === "string" && data.content.trim() !== "") parts.push({ page, text: data.content });
  if (isObject(data?.schema?.apiSchema)) parts.push({ page: page.replace(/\.md$/, ".json"), text });
  return parts;
}
