import type { Reader } from "../facts/facts.ts";

/** Gives the readers of OpenAPI and other structured documents, or those of all dialects. */
export type Registry = (which: "documents" | "all") => Promise<readonly Reader[]>;

/**
 * Every dialect of documentation there is a reader for. The parsers of pages take a while to load, so a run that sees
 * documents only does without them.
 */
export const dialects: Registry = async (which) => {
  const [{ openapiReader }, { feishuJsonReader }] = await Promise.all([
    import("./openapi.ts"),
    import("./feishu-json.ts"),
  ]);
  const documents = [openapiReader, feishuJsonReader];
  if (which === "documents") return documents;
  const [{ firecrawlReader }, { feishuReader }, { cozeReader, cozeLinesReader }] = await Promise.all([
    import("./firecrawl.ts"),
    import("./feishu.ts"),
    import("./coze.ts"),
  ]);
  return [...documents, firecrawlReader, feishuReader, cozeReader, cozeLinesReader];
};

/** Whether a text begins as JSON or YAML does. It decides what is tried first, never what the text is. */
export const looksLikeDocument = (text: string): boolean =>
  /^\s*(?:[{[]|["']?[A-Za-z][\w-]{0,40}["']?:(?:\s|$))/.test(text.slice(0, 2000));
