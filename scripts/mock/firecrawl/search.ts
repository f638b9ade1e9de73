import { isObject, type JsonObject } from "../../json.ts";
import type { Dialect } from "../dialect.ts";
import { documentOf } from "./answers.ts";

const url = "https://example.com/";

export function searchHandlers(): Dialect["handlers"] {
  return {
    // One result of each source; pages are scraped where the caller says how.
    "POST /search": ({ body }) => {
      const sources = Array.isArray(body.sources) ? body.sources : ["web"];
      const wanted = sources.map((source) => (isObject(source) ? source.type : source));
      const { scrapeOptions } = body;
      const scraped = isObject(scrapeOptions) && Object.keys(scrapeOptions).length > 0;
      const page = { title: "A page", url, ...(scraped && documentOf(url, scrapeOptions.formats)) };
      const results: Record<string, JsonObject> = {
        web: { ...page, description: "A page that the mock made up." },
        news: { ...page, snippet: "News that the mock made up.", date: "1 hour ago", position: 1 },
        images: { title: "An image", imageUrl: `${url}image.png`, imageWidth: 16, imageHeight: 16, url, position: 1 },
      };
      const found = Object.entries(results).filter(([source]) => wanted.includes(source));
      return { success: true, data: Object.fromEntries(found.map(([source, result]) => [source, [result]])) };
    },
  };
}
