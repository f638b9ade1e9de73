import { isObject, type Json, type JsonObject } from "../../json.ts";
import { Refusal } from "../reply.ts";
import { sample } from "../sample.ts";

export const refusal = (status: number, error: string, more: JsonObject = {}): Refusal =>
  new Refusal(status, { success: false, error, ...more });

export const stamp = (time: number): string => new Date(time).toISOString();

/** A page as a scrape shows it. */
export function documentOf(url: string, formats: unknown, metadata: JsonObject = {}): JsonObject {
  const wanted = (Array.isArray(formats) ? (formats as unknown[]) : []).map((format) =>
    isObject(format) ? format.type : format,
  );
  const more: JsonObject = { html: `<h1>${url}</h1>`, rawHtml: `<html><h1>${url}</h1></html>`, links: [`${url}#top`] };
  const schema = (Array.isArray(formats) ? (formats as unknown[]) : []).find(
    (format) => isObject(format) && format.type === "json",
  ) as JsonObject | undefined;
  return {
    ...(schema && { json: extracted(schema.schema) }),
    markdown: `# ${url}\n\nA page that the mock made up.`,
    ...Object.fromEntries(Object.entries(more).filter(([format]) => wanted.includes(format))),
    metadata: { title: "A page", language: "en", sourceURL: url, url, statusCode: 200, ...metadata },
  };
}

/** Data as a schema describes it. */
export const extracted = (schema: Json | undefined): Json =>
  isObject(schema) ? sample(schema, schema, { optional: true, member: 0 }) : { found: "what the prompt asks for" };
