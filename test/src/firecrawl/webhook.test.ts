import { createHmac } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyFirecrawlWebhook } from "../../../src/index.js";

const secret = "whsec-0123456789";
const body = '{"type":"crawl.completed","id":"1","webhookId":"w","data":[{"markdown":"é"}]}';
const bytes = new TextEncoder().encode(body);
const sign = (text: string | Uint8Array, key = secret) =>
  `sha256=${createHmac("sha256", key).update(text).digest("hex")}`;

test("a webhook with the signature of its raw body is genuine, as text and as bytes", async () => {
  expect(await verifyFirecrawlWebhook(body, sign(body), secret)).toBe(true);
  expect(await verifyFirecrawlWebhook(bytes, sign(body).toUpperCase().replace("SHA256", "sha256"), secret)).toBe(true);
  expect(await verifyFirecrawlWebhook(bytes.buffer, sign(body), secret)).toBe(true);
  expect(await verifyFirecrawlWebhook(Buffer.from(body), sign(body), secret)).toBe(true);
});

test("bytes are those of the view, wherever they are in memory", async () => {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length + 2), 1, bytes.length);
  shared.set(bytes);
  const foreign = runInNewContext("Uint8Array.from(bytes).buffer", { bytes }) as ArrayBuffer;
  for (const raw of [shared, foreign, Buffer.from(`xx${body}`).subarray(2)])
    expect(await verifyFirecrawlWebhook(raw, sign(body), secret)).toBe(true);
  const wide = new Uint16Array(Uint8Array.from([1, 2, 3, 4]).buffer) as unknown as Uint8Array;
  expect(await verifyFirecrawlWebhook(wide, sign(Uint8Array.from([1, 2, 3, 4])), secret)).toBe(true);
});

test("text that looks like a number is text", async () => {
  for (const text of ["99999999999", "12"]) {
    expect(await verifyFirecrawlWebhook(text, sign(text), secret)).toBe(true);
  }
});

test("of a header that came more than once, one must be right", async () => {
  const wrong = sign(`${body} `);
  const right = sign(body);
  for (const [header, genuine] of [
    [[right], true],
    [[wrong, right], true],
    [[wrong], false],
    [[], false],
  ] as const)
    expect(await verifyFirecrawlWebhook(body, header, secret)).toBe(genuine);
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
