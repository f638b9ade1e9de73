/**
 * Tells whether Firecrawl sent a webhook: whether its signature is the HMAC-SHA256 of the body with your account's
 * webhook secret. The comparison takes the same time whatever differs. It does not tell an old webhook from a new one:
 * `webhookId` in the body is the same when one is repeated.
 *
 * @param rawBody The body as it came, before it is parsed.
 * @param signatureHeader The header `X-Firecrawl-Signature`; false if there is none.
 * @param secret The webhook secret of the account.
 * @throws TypeError if the secret is empty, since anyone could sign with it, or the body is not raw
 * @see https://docs.firecrawl.dev/webhooks/security
 */
export async function verifyFirecrawlWebhook(
  rawBody: string | Uint8Array | ArrayBuffer,
  signatureHeader: string | null | undefined,
  secret: string,
): Promise<boolean> {
  if (typeof secret !== "string" || secret === "") throw new TypeError("secret must be a string that is not empty");
  const body = typeof rawBody === "string" ? utf8(rawBody) : rawBody;
  if (!ArrayBuffer.isView(body) && !(body instanceof ArrayBuffer))
    throw new TypeError("rawBody must be the text or the bytes of the request, not what was parsed from them");
  const hex = /^sha256=([\da-f]{64})$/i.exec(signatureHeader ?? "")?.[1];
  if (hex === undefined) return false;
  const signature = Uint8Array.from(hex.match(/../g)!, (byte) => parseInt(byte, 16));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8(secret), algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, signature, body as BufferSource);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
