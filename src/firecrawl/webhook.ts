import { typeName } from "../call/input.js";

/**
 * Whether Firecrawl sent a webhook: its signature is the HMAC-SHA256 of the body with the account's webhook secret. The
 * comparison takes constant time. A replayed webhook passes too: compare `webhookId` in the body to detect one.
 *
 * @param rawBody The body as received, before it is parsed: text, or bytes (a `Buffer`, too).
 * @param signatureHeader The header `X-Firecrawl-Signature`; without it the result is false. Of a list, one must be right.
 * @param secret The webhook secret of the account.
 * @throws TypeError if the secret is empty, since anyone could sign with it, or the body is not raw
 * @see https://docs.firecrawl.dev/webhooks/security
 */
export async function verifyFirecrawlWebhook(
  rawBody: string | Uint8Array | ArrayBuffer,
  signatureHeader: string | readonly string[] | null | undefined,
  secret: string,
): Promise<boolean> {
  if (typeof secret !== "string" || secret === "") throw new TypeError("secret must be a non-empty string");
  const body = bytesOf(rawBody);
  if (!body) throw new TypeError("rawBody must be the text or the bytes of the request, not the parsed body");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8(secret), algorithm, false, ["verify"]);
  const headers: readonly unknown[] = [signatureHeader].flat();
  const checks = headers.map((header) => {
    const hex = /^sha256=([\da-f]{64})$/i.exec(String(header))?.[1] ?? "";
    const signature = Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
    return crypto.subtle.verify("HMAC", key, signature, body);
  });
  return (await Promise.all(checks)).includes(true);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function bytesOf(body: string | Uint8Array | ArrayBuffer) {
  if (typeof body === "string") return utf8(body);
  // A copy: WebCrypto does not take shared memory.
  if (ArrayBuffer.isView(body)) return Uint8Array.from(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  return typeName(body) === "ArrayBuffer" ? new Uint8Array(body) : undefined;
}
