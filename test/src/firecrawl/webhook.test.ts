import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyFirecrawlWebhook } from "../../../src/index.js";

const secret = "whsec-0123456789";
const body = '{"type":"crawl.completed","id":"1","webhookId":"w","data":[{"markdown":"é"}]}';
const sign = (text: string | Uint8Array, key = secret) =>
  `sha256=${createHmac("sha256", key).update(text).digest("hex")}`;

test("a webhook with the signature of its raw body is genuine, as text and as bytes", async () => {
  const bytes = new TextEncoder().encode(body);
  expect(await verifyFirecrawlWebhook(body, sign(body), secret)).toBe(true);
  expect(await verifyFirecrawlWebhook(bytes, sign(body).toUpperCase().replace("SHA256", "sha256"), secret)).toBe(true);
  expect(await verifyFirecrawlWebhook(bytes.buffer, sign(body), secret)).toBe(true);
  expect(await verifyFirecrawlWebhook(Buffer.from(body), sign(body), secret)).toBe(true);
});

test.each([
  ["no header", undefined],
  ["a header that is null", null],
  ["an empty header", ""],
  ["no algorithm", sign(body).slice("sha256=".length)],
  ["another algorithm", sign(body).replace("sha256", "sha1")],
  ["another secret", sign(body, "whsec-9876543210")],
  ["another body", sign(`${body} `)],
  ["a signature that is too short", sign(body).slice(0, -2)],
  ["a signature that is too long", `${sign(body)}00`],
  ["a signature with more around it", ` ${sign(body)}`],
])("%s is not genuine", async (_, header) => {
  expect(await verifyFirecrawlWebhook(body, header, secret)).toBe(false);
});

test("a body that was parsed and written again, with other bytes, is not genuine", async () => {
  const sent = '{ "id": 1 }';
  expect(await verifyFirecrawlWebhook(JSON.stringify(JSON.parse(sent)), sign(sent), secret)).toBe(false);
});

test("what cannot be checked is an error, not an answer", async () => {
  await expect(verifyFirecrawlWebhook(body, sign(body), "")).rejects.toThrow("secret must be a non-empty string");
  await expect(verifyFirecrawlWebhook(JSON.parse(body) as string, sign(body), secret)).rejects.toThrow(
    "rawBody must be",
  );
});

test("any change of any body is seen", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (bytes, i, by) => {
        const changed = Uint8Array.from(bytes);
        changed[i % changed.length]! ^= by;
        expect(await verifyFirecrawlWebhook(Uint8Array.from(bytes), sign(bytes), secret)).toBe(true);
        expect(await verifyFirecrawlWebhook(changed, sign(bytes), secret)).toBe(false);
      },
    ),
    { numRuns: 50 },
  );
});
