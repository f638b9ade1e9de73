import { typeName } from "./input.js";

// Of the vendors' errors, RFC 9457, and the lists of what is wrong where.
const wordings =
  "msg error message error_message title detail reason description subject details errors field_violations permission_violations";
const places = ["path", "field", "loc"];

/** What a body says: its texts, each behind the place that it speaks of. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() ? [value.trim()] : [];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => textsOf(item, depth + 1));
  if (typeName(value) !== "Object") return [];
  const fields = value as Record<string, unknown>;
  const texts = wordings.split(" ").flatMap((name) => textsOf(fields[name], depth + 1));
  const place = places.flatMap((name) => fields[name] ?? []).filter((part) => Object(part) !== part);
  return depth && place.length ? texts.map((text) => `${place.join(".")}: ${text}`) : texts;
}

/**
 * Why there is a failure, by the body of a response. `isRead`: it is a failure that the platform reports; `said`: what
 * it says, if that is not all of the body.
 */
export function reasonOf(
  { ok, status, statusText }: Pick<Response, "ok" | "status" | "statusText">,
  body: unknown,
  isRead: boolean,
  said = body,
): string {
  const isText = typeof body === "string";
  const text = isText ? body.slice(0, 5000).trim() : "";
  const isPage = text.startsWith("<");
  let words = [...new Set(textsOf(said))].join("; ");
  if (words && isPage) words = /<(?:title|h1|message)\b[^>]*>([^<]+)/i.exec(text)?.[1]?.trim() ?? "";
  // Otherwise it may be the beginning of a payload.
  else if (words && isText) words = ok && /^[[{"]/.test(text) ? "" : text.split("\n")[0]!;
  const main =
    ok && !isRead
      ? `the response is ${isPage ? "HTML, not JSON" : "empty or not a JSON object"}${words && `: ${words}`}`
      : `${isPage ? "HTML: " : ""}${words || statusText || "no reason given"}`;
  const isElsewhere = ok ? isPage : /^40[45]$/.test(`${status}`) && (isText || !words);
  return isElsewhere ? `${main}; is baseUrl right?` : main;
}
