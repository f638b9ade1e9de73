import { isObject, type JsonObject } from "../../json.ts";
import { Refusal } from "../reply.ts";

export const refusal = (status: number, error: string, more: JsonObject = {}): Refusal =>
  new Refusal(status, { success: false, error, ...more });

export const stamp = (time: number): string => new Date(time).toISOString();

/** A page as a scrape shows it. */
export function documentOf(url: string, formats: unknown, metadata: JsonObject = {}): JsonObject {
  const wanted = (Array.isArray(formats) ? (formats as unknown[]) : []).map((format) =>
    isObject(format) ? format.type : format,
  );
  const more: JsonObject = { html: `<h1>${url}</h1>`, rawHtml: `<html><h1>${url}</h1></html>`, links: [`${url}#top`] };
  return {
    markdown: `# ${url}\n\nA page that the mock made up.`,
    ...Object.fromEntries(Object.entries(more).filter(([format]) => wanted.includes(format))),
    metadata: { title: "A page", language: "en", sourceURL: url, url, statusCode: 200, ...metadata },
  };
}
