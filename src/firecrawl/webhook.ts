/**
 * Whether Firecrawl sent a webhook: its signature is the HMAC-SHA256 of the body with the account's webhook secret. The
 * comparison takes constant time. A replayed webhook passes too: compare `webhookId` in the body to detect one.
 *
 * @param rawBody The body as received, before it is parsed.
 * @param signatureHeader The header `X-Firecrawl-Signature`; without it the result is false.
 * @param secret The webhook secret of the account.
 * @throws TypeError if the secret is empty, since anyone could sign with it, or the body is not raw
 * @see https://docs.firecrawl.dev/webhooks/security
 */
export async function verifyFirecrawlWebhook(
  rawBody: string | Uint8Array | ArrayBuffer,
  signatureHeader: string | null | undefined,
  secret: string,
): Promise<boolean> {
  if (typeof secret !== "string" || secret === "") throw new TypeError("secret must be a non-empty string");
  const body = typeof rawBody === "string" ? utf8(rawBody) : rawBody;
  if (!ArrayBuffer.isView(body) && !(body instanceof ArrayBuffer))
    throw new TypeError("rawBody must be the text or the bytes of the request, not the parsed body");
  const hex = /^sha256=([\da-f]{64})$/i.exec(signatureHeader ?? "")?.[1];
  if (hex === undefined) return false;
  const signature = Uint8Array.from(hex.match(/../g)!, (byte) => parseInt(byte, 16));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8(secret), algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, signature, body as BufferSource);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
