import type { Platform } from "../platforms.ts";
import type { Reader } from "../facts/facts.ts";

/** Gives the readers of OpenAPI and other structured documents, or those of all dialects. */
export type Registry = (which: "documents" | "all") => Promise<readonly Reader[]>;

/**
 * Every dialect of documentation there is a reader for; documents are those of the platforms whose servers they name.
 * The parsers of pages take a while to load, so a run that sees documents only does without them.
 */
export function dialectsFor(platforms: readonly Platform[]): Registry {
  let documents: Promise<readonly Reader[]> | undefined;
  let pages: Promise<readonly Reader[]> | undefined;
  return async (which) => {
    documents ??= documentReaders(platforms);
    if (which === "documents") return documents;
    pages ??= pageReaders(platforms);
    return [...(await documents), ...(await pages)];
  };
}

async function documentReaders(platforms: readonly Platform[]): Promise<Reader[]> {
  const [{ openapiReader }, { feishuJsonReader }] = await Promise.all([
    import("./openapi/openapi.ts"),
    import("./feishu/json.ts"),
  ]);
  return [openapiReader(platforms), feishuJsonReader];
}

async function pageReaders(platforms: readonly Platform[]): Promise<Reader[]> {
  const [{ firecrawlReader }, { feishuReader }, { cozeReader, cozeLinesReader }] = await Promise.all([
    import("./firecrawl/firecrawl.ts"),
    import("./feishu/feishu.ts"),
    import("./coze/coze.ts"),
  ]);
  return [firecrawlReader(platforms), feishuReader, cozeReader, cozeLinesReader];
}

/** The same where no platform is known: a document is named by its title. */
export const dialects: Registry = dialectsFor([]);

/** Whether a text begins as JSON or YAML does. It decides what is tried first, never what the text is. */
export const looksLikeDocument = (text: string): boolean =>
  /^\s*(?:[{[]|["']?[A-Za-z][\w-]{0,40}["']?:(?:\s|$))/.test(text.slice(0, 2000));
