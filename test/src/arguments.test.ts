import { describe, expect, test } from "vitest";
import * as library from "../../src/index.js";
import { rejection } from "../support/recording.ts";

const { createAily, createCoze, createFirecrawl, ailyOAuth, cozeOAuth, isPlatformError, objectString } = library;

/** Every function at a dotted path, except those of openapi-fetch and classes. */
function functionsIn(tree: object, path: string): [string, (...args: unknown[]) => unknown][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    if (name === "raw" || /^[A-Z]/.test(name)) return [];
    if (typeof value === "function")
      return [[`${path}${name}`, (...args) => (value as (...args: unknown[]) => unknown).apply(tree, args)]];
    return typeof value === "object" && value ? functionsIn(value, `${path}${name}.`) : [];
  });
}

// Refuses the credential, so that nothing that is sent goes on.
const refused = { code: 4100, success: false, error: "invalid" };
const created = { code: 0, success: true, id: "1", data: { id: "1", session: { id: "1" } } };
let isOpening = true;
const fetch = () => Promise.resolve(Response.json(isOpening ? created : refused, { status: isOpening ? 200 : 401 }));
const options = { fetch, maxRetries: 0 };
const handles = {
  browser: await createFirecrawl(options).interact.open(),
  session: await createAily({ ...options, token: "t-0123456789" }).sessions.open(),
  conversation: await createCoze({ ...options, token: "pat_0123456789", region: "cn" }).conversations.open(),
};
isOpening = false;
const functions = functionsIn(
  {
    ...library,
    ...handles,
    firecrawl: createFirecrawl(options),
    aily: createAily({ ...options, token: "t-0123456789" }),
    coze: createCoze({ ...options, token: "pat_0123456789", region: "cn" }),
    ofAily: ailyOAuth({ appId: "cli_1", appSecret: "secret-0123456789", fetch }),
    ofCoze: cozeOAuth({ clientId: "1", region: "cn", fetch }),
  },
  "",
);

/** Calls, and uses what is returned, to its failure. */
async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    const result = (await call()) as object | undefined;
    if (result && Symbol.asyncIterator in result)
      await (result as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
  } catch (error) {
    return error;
  }
}

/** What the engine says of code that takes an argument for what it is not. */
const accidental = /^Cannot |is not (a function|iterable|an object)|reading '/;

describe("wrong arguments", () => {
  test.each(functions)("%s never fails by accident", async (_, call) => {
    for (const wrong of [[], [null], [7], ["x"]])
      for (const before of [[], ["1"], [{}], ["1", {}], [{}, {}]]) {
        const error = await failureOf(() => call(...before, ...wrong));
        const message = String((Object(error) as Error).message ?? "");
        expect(isPlatformError(error) || error instanceof TypeError || error === undefined, message).toBe(true);
        expect(message).not.toMatch(accidental);
      }
  });

  const needed: Record<string, string> = {
    authorizeUrl: "redirectUri",
    exchangeCode: "code",
    refresh: "refreshToken",
    pollDevice: "device_code",
  };
  test.each([undefined, null, 7, "x", []])("the methods of OAuth say of %o what is missing", async (given) => {
    let count = 0;
    for (const [name, call] of functions) {
      const need = needed[/^of\w+\.(\w+)$/.exec(name)?.[1] ?? ""];
      if (!need) continue;
      const error = await failureOf(() => call(given));
      expect(error).toEqual(new TypeError(`${need} must be a non-empty string, got undefined`));
      count++;
    }
    expect(count).toBe(7);
  });

  test("tokens that are missing, and options in the wrong place, are told", async () => {
    const oauth = cozeOAuth({ clientId: "1", region: "cn", fetch });
    const provider = (tokens: unknown) => () => oauth.provider(tokens as never, { onRefresh: () => {} });
    for (const tokens of [undefined, null, 7, "x"])
      expect(provider(tokens)).toThrow(/^access_token must be .*, got undefined$/);
    const poll = (options: unknown) => rejection(oauth.pollDevice({ device_code: "d" }, options as never));
    for (const [options, message] of [
      [AbortSignal.timeout(1000), "argument of pollDevice must be a plain object, got AbortSignal"],
      [null, "argument of pollDevice must be a plain object, got null"],
      [{ signal: new AbortController() }, "signal must be an AbortSignal"],
      [{ singal: AbortSignal.abort() }, 'argument of pollDevice has no "singal"; use signal'],
    ])
      expect(await poll(options)).toEqual(new TypeError(message as string));
    // An AbortController is as good as { signal }, and null is as good as none.
    for (const options of [new AbortController(), { signal: null }, { signal: undefined }, {}, undefined])
      expect(await poll(options)).toMatchObject({ kind: "auth", outcome: "rejected" });
    for (const workspace of ["7", 7, null])
      expect(String(await rejection(oauth.startDevice(workspace as never)))).toMatch(
        /startDevice must be a plain object/,
      );
  });

  test.each([undefined, null, "text", []])("objectString refuses %o, which would be lost", (parts) =>
    expect(() => objectString(parts as never)).toThrow(new TypeError("parts must be a non-empty list")),
  );
});
