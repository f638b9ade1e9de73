// Where the vendors and RFC 9457 say what is wrong, and where.
const wordings = "msg error message title detail reason description details errors field_violations".split(" ");

/** What a body says: its texts, each behind the place that it speaks of. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() ? [value.trim()] : [];
  if (Object(value) !== value || depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => textsOf(item, depth + 1));
  const fields = value as Record<string, unknown>;
  const texts = wordings.flatMap((name) => textsOf(fields[name], depth + 1));
  const place = depth && [fields.path ?? fields.field ?? []].flat().join(".");
  return place ? texts.map((text) => `${place}: ${text}`) : texts;
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
  let words = [...new Set(textsOf(said))].join("; ");
  const text = typeof body === "string" ? body.slice(0, 5000).trim() : "";
  const isPage = text.startsWith("<");
  if (words && isPage) words = /<(?:title|h1)\b[^>]*>([^<]+)/i.exec(text)?.[1]?.trim() ?? "";
  // The text of a success may be the beginning of a payload.
  else if (words && text) words = ok && /^[[{"]/.test(text) ? "" : text.split("\n")[0]!;
  const main =
    ok && !isRead
      ? `the response ${isPage ? "is HTML, not JSON" : Object(body) === body && !Array.isArray(body) ? "has no data" : "is empty or not a JSON object"}${words && `: ${words}`}`
      : (isPage ? "HTML: " : "") + (words || statusText || "no reason given");
  const isElsewhere = ok ? isPage : (status === 404 || status === 405) && (text || !words);
  return isElsewhere ? `${main}; is baseUrl right?` : main;
}
