import { Ajv } from "ajv";
import type { Platform } from "../../platforms.ts";
import { extensions } from "../../spec/extensions.ts";

/** The format of a response, which decides how it is requested, checked and split into pages. */
export type Format = "openapi" | "markdown" | "feishu-detail";

export interface PageSource {
  url: string;
  /** The name of its file in reports, in the lock, and among saved answers. */
  page: string;
  /** Where it is another one than that of the other pages. */
  format?: Format;
}

/** A document that lists all pages, which shows new and removed ones. */
export interface IndexSource {
  url: string;
  /** `links`: Markdown links (llms.txt); `catalogue`: a tree of JSON nodes with `apiSummary.fullPath`. */
  format: "links" | "catalogue";
  /** What an address must begin with (`links`) or contain (`catalogue`) to be of interest. */
  within: string;
}

/** Where a vendor publishes what a spec covers: the pages of its operations and one index, never a whole site. */
export interface Sources {
  platform: string;
  format: Format;
  pages: readonly PageSource[];
  index: IndexSource;
}

/** The extension `x-sources` as `specs/README.md` describes it. */
interface Written extends Documents {
  also?: Documents[];
  index: IndexSource;
}

interface Documents {
  format: Format;
  url: string;
  pages: (string | { path: string; name: string })[];
}

const isWritten = new Ajv({ allowUnionTypes: true }).compile<Written>(extensions.root["x-sources"]!);

/** The documentation of a platform as its spec names it, or what is wrong with that; `undefined` where it names none. */
export function sourcesOf({ name, sources }: Platform): Sources | { problem: string } | undefined {
  if (sources === undefined) return undefined;
  if (!isWritten(sources)) {
    const [error] = isWritten.errors ?? [];
    return { problem: `x-sources${error?.instancePath ?? ""} ${error?.message ?? "is not valid"}` };
  }
  const { format, also = [], index } = sources;
  const more = also.flatMap((documents) => pagesOf(documents).map((page) => ({ ...page, format: documents.format })));
  return { platform: name, format, pages: [...pagesOf(sources), ...more], index };
}

const pagesOf = ({ format, url, pages }: Documents): PageSource[] =>
  pages.map((entry) => {
    const { path, name } = typeof entry === "string" ? { path: entry, name: entry } : entry;
    const file = name.replaceAll("/", "__") + (format === "openapi" ? "" : ".md");
    return { url: url.replace("{path}", () => encodeURIComponent(path)), page: file };
  });
