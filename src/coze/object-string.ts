/** A part of a multimodal message: text, or a file that `files.upload` returned or that is at a URL. */
export type ObjectStringPart =
  | { type: "text"; text: string }
  | { type: "image" | "file" | "audio"; file_id: string; file_url?: undefined }
  | { type: "image" | "file" | "audio"; file_url: string; file_id?: undefined };

/**
 * The content of a multimodal message: `{ role: "user", ...objectString([...]) }`. At most one part is text, and never
 * text alone.
 */
export function objectString(parts: readonly ObjectStringPart[]): { content: string; content_type: "object_string" } {
  if (!(Array.isArray(parts) && parts.length)) throw new TypeError("parts must be a non-empty list");
  return { content: JSON.stringify(parts), content_type: "object_string" };
}
