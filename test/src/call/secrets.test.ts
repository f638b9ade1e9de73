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

test("the newest secrets are kept when many are minted", () => {
  const secrets = createSecrets();
  for (let i = 0; i < 1000; i++) secrets.add(`minted-${i}-`);
  expect(secrets.hide("minted-999- minted-960-")).toBe("[redacted] [redacted]");
});

test("no JSON value shows a secret afterwards", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      const mixed = { value, text: `${text}${secret}${text}`, [text + secret]: [value, secret] };
      expect(JSON.stringify(withSecret().hide(mixed))).not.toContain(secret);
    }),
  );
});

test("what is kept for good outlives any number of others", () => {
  const secrets = createSecrets();
  secrets.add("configured-1", true);
  secrets.addHeaders({ "X-Gateway-Key": "configured-2" }, true);
  for (let i = 0; i < 1000; i++) secrets.addHeaders({ "Idempotency-Key": `random-${i}-` });
  expect(secrets.hide("configured-1 configured-2 random-999-")).toBe("[redacted] [redacted] [redacted]");
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

test("an error shows no secret in its name, nor by a function of its own", () => {
  const named = Object.assign(new Error("x"), { name: `E-${secret}` });
  const shows = Object.assign(new Error("x"), { toString: () => secret });
  for (const error of [named, shows]) {
    const shown = withSecret().hideError(error) as Error;
    expect(`${shown.name} ${String(shown)}`).not.toContain(secret);
  }
});
