import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSecrets } from "../../../src/call/secrets.js";

const secret = "pat_0123456789";
const withSecret = () => {
  const secrets = createSecrets();
  secrets.add(secret);
  return secrets;
};

test("secrets are replaced wherever they are, the original stays", () => {
  const value = { [`key ${secret}`]: [`a ${secret} b ${secret}`, 1, null, { deep: secret }] };
  const before = structuredClone(value);
  expect(withSecret().hide(value)).toEqual({
    "key [redacted]": ["a [redacted] b [redacted]", 1, null, { deep: "[redacted]" }],
  });
  expect(value).toEqual(before);
});

test("short secrets are left alone, since they could be ordinary words", () => {
  const secrets = createSecrets();
  secrets.add("short");
  expect(secrets.hide("a short text")).toBe("a short text");
});

test("an error is passed on as it is, or replaced when it or its causes show a secret", () => {
  const secrets = withSecret();
  const harmless = new Error("no", { cause: new Error("why") });
  expect(secrets.hideError(harmless)).toBe(harmless);
  for (const error of [new TypeError(`bad ${secret}`), new TypeError("bad", { cause: new Error(secret) })]) {
    const shown = secrets.hideError(error) as Error;
    expect(shown.name).toBe("TypeError");
    expect(JSON.stringify([shown.message, shown.stack, shown.cause])).not.toContain(secret);
  }
  expect(secrets.hideError(`text ${secret}`)).toBe("text [redacted]");
});

test("an answer nested deeper than the stack is survived", () => {
  const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
  expect(() => withSecret().hide(deep)).not.toThrow();
});

test("no JSON value shows a secret afterwards", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      const mixed = { value, text: `${text}${secret}${text}`, [text + secret]: [value, secret] };
      expect(JSON.stringify(withSecret().hide(mixed))).not.toContain(secret);
    }),
  );
});

test("a call has secrets of its own besides those of its client, however many calls there are", () => {
  const client = createSecrets();
  client.addHeaders({ "X-Gateway-Key": "configured-2" });
  const calls = Array.from({ length: 1000 }, (_, n) => {
    const secrets = createSecrets(client);
    secrets.add(`minted-${n}-`);
    return secrets;
  });
  expect(calls.map((call, n) => call.hide(`configured-2 minted-${n}-`))).toEqual(
    calls.map(() => "[redacted] [redacted]"),
  );
  expect(calls[1]!.hide("minted-2-")).toBe("minted-2-");
});

test.each([
  [
    "authorization",
    "cookie",
    "x-auth-token",
    "client-secret",
    "x-password",
    "x-signature",
    "x-api-key",
    "apikey",
    "gateway-key",
  ],
])("a header is a credential by its name: %s", (...names) => {
  for (const name of names) {
    const secrets = createSecrets();
    secrets.addHeaders({ [name]: "0123456789" });
    expect([name, secrets.hide("0123456789")]).toEqual([name, "[redacted]"]);
  }
});

test.each(["idempotency-key", "X-Idempotency-Key", "x-author", "x-design", "x-keyboard", "x-request-id"])(
  "a header is no credential: %s",
  (name) => {
    const secrets = createSecrets();
    secrets.addHeaders({ [name]: "0123456789" });
    expect(secrets.hide("0123456789")).toBe("0123456789");
  },
);

test("of Basic, what it encodes is a secret too", () => {
  const secrets = createSecrets();
  secrets.addHeaders({ authorization: `Basic ${btoa("user:pass:word-1")}` });
  expect(secrets.hide(`${btoa("user:pass:word-1")} pass:word-1`)).toBe("[redacted] [redacted]");
});

test("more secrets than one pattern holds", () => {
  const secrets = createSecrets();
  const many = Array.from({ length: 1001 }, (_, n) => `secret-number-${n}-`);
  many.forEach(secrets.add);
  expect(secrets.hide(many.join(" "))).toBe(many.map(() => "[redacted]").join(" "));
});

test.each<[string, (text: string) => string]>([
  ["a URL", encodeURIComponent],
  ["a URL in small letters", (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
  ["a URL by another encoder", (text) => encodeURIComponent(text).replaceAll("%2F", "/")],
  ["JSON", (text) => JSON.stringify(text)],
  ["JSON with escaped slashes", (text) => JSON.stringify(text).replaceAll("/", "\\/")],
])("a secret is hidden where it stands in %s", (_, encode) => {
  const secrets = createSecrets();
  secrets.add('a/b+c="d\\e&f');
  expect(secrets.hide(`see ${encode('a/b+c="d\\e&f')}`)).toMatch(/^see "?\[redacted\]"?$/);
});

test("a secret that begins with another one is hidden whole, in whatever order they came", () => {
  for (const order of [
    ["begins-with", "begins-with-more"],
    ["begins-with-more", "begins-with"],
  ]) {
    const secrets = createSecrets();
    for (const each of order) secrets.add(each);
    expect(secrets.hide("begins-with-more, begins-with")).toBe("[redacted], [redacted]");
  }
});

test.each<[string, unknown]>([
  ["an object", { authorization: "Bearer header-secret" }],
  ["Headers", new Headers({ authorization: "Bearer header-secret" })],
  ["a cookie", { Cookie: "authorization=no; sid=header-secret; theme=light" }],
])("credentials in %s are known", (_, headers) => {
  const secrets = createSecrets();
  secrets.addHeaders(headers);
  expect(secrets.hide("you sent header-secret")).toBe("you sent [redacted]");
  expect(secrets.hide("authorization, theme")).toBe("authorization, theme");
});

test("of a foreign error that shows a secret or carries objects, what explains it is kept", () => {
  const deep = Object.assign(new Error(`connect ${secret}`), { code: "ECONNREFUSED", syscall: "connect", port: 443 });
  const error = Object.assign(new AggregateError([deep, new Error("other")], "all failed"), {
    code: "ETIMEDOUT",
    address: "192.0.2.1",
    socket: { authorization: secret },
    cause: deep,
  });
  const shown = withSecret().hideError(error) as AggregateError;
  expect(shown).toMatchObject({ message: "all failed", code: "ETIMEDOUT", address: "192.0.2.1" });
  expect(shown.errors).toMatchObject([
    { message: "connect [redacted]", code: "ECONNREFUSED", syscall: "connect", port: 443 },
    { message: "other" },
  ]);
  expect(shown.cause).toMatchObject({ code: "ECONNREFUSED" });
  expect(shown.stack).toContain("secrets.test");
  expect(inspect(shown, { showHidden: true, depth: Infinity })).not.toContain(secret);
  expect("socket" in shown).toBe(false);
});

test("a foreign error is bounded: its texts, its list, a chain of causes that is long or a circle", () => {
  const long = new Error("x".repeat(1e6));
  expect((withSecret().hideError(long) as Error).message.length).toBeLessThan(20_000);
  const round: Error = new Error("round");
  round.cause = round;
  expect(inspect(withSecret().hideError(round)).length).toBeLessThan(100_000);
  const many = new AggregateError(Array.from({ length: 1000 }, () => new Error(secret)));
  expect((withSecret().hideError(many) as AggregateError).errors.length).toBeLessThan(10);
});

test("an error of another realm is known by its shape", () => {
  const foreign = runInNewContext(`Object.assign(new TypeError("bad ${secret}"), { code: "E" })`) as unknown;
  expect(withSecret().hideError(foreign)).toMatchObject({ name: "TypeError", message: "bad [redacted]", code: "E" });
});

test("headers are copied without cookies and credentials", () => {
  const secrets = withSecret();
  const headers = new Headers({
    "set-cookie": "a=b",
    "x-echo": `of ${secret}`,
    "x-new-token": "0123456789",
    date: "today",
  });
  expect(Object.fromEntries(secrets.hideHeaders(headers))).toEqual({
    "x-echo": "of [redacted]",
    "x-new-token": "[redacted]",
    date: "today",
  });
});

test("an error shows no secret in its name, nor by a function of its own", () => {
  const named = Object.assign(new Error("x"), { name: `E-${secret}` });
  const shows = Object.assign(new Error("x"), { toString: () => secret });
  for (const error of [named, shows]) {
    const shown = withSecret().hideError(error) as Error;
    expect(`${shown.name} ${String(shown)}`).not.toContain(secret);
  }
});
