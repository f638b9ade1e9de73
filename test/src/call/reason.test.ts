import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createAily, createCoze, createFirecrawl, meta, type PlatformError } from "../../../src/index.js";
import { rejection } from "../../support/recording.ts";

const baseUrl = "https://mirror.example";
const answer = (body: unknown, status: number, init: ResponseInit = {}) =>
  typeof body === "string" ? new Response(body, { status, ...init }) : Response.json(body, { status, ...init });

/** The errors of the platforms for one response, which comes without the words of a status as over HTTP/2. */
async function errorOf(platform: string, body: unknown, status: number, init?: ResponseInit): Promise<PlatformError> {
  const seen: string[] = [];
  const fetch = (request: Request) => {
    seen.push(request.url);
    return Promise.resolve(answer(body, status, init));
  };
  const options = { baseUrl, fetch, maxRetries: 0 };
  const token = "token-0123456789";
  const calls: Record<string, () => Promise<unknown>> = {
    firecrawl: () => createFirecrawl({ ...options, apiKey: token }).scrape({ url: "https://example.com" }),
    aily: () => createAily({ ...options, token }).sessions.get("7"),
    coze: () => createCoze({ ...options, token }).conversations.get("7"),
  };
  const error = (await rejection(calls[platform]!())) as PlatformError;
  expect(seen).toHaveLength(1);
  return error;
}

describe("the reason of a failure", () => {
  test.each<[string, string, unknown, number, string]>([
    [
      "the details of Firecrawl",
      "firecrawl",
      {
        success: false,
        code: "BAD_REQUEST",
        error: "Bad Request",
        details: [
          { code: "invalid_type", path: ["formats", 0, "type"], message: "Expected a string" },
          { code: "unrecognized_keys", keys: ["foo"], path: [], message: "Unknown key" },
        ],
      },
      400,
      "(Bad Request; formats.0.type: Expected a string; Unknown key; code BAD_REQUEST)",
    ],
    ["an error that is an object", "firecrawl", { error: { message: "no such page" } }, 500, "(no such page)"],
    ["an error that is a list", "firecrawl", { error: ["first", { message: "second" }] }, 400, "(first; second)"],
    ["a list of errors", "firecrawl", { errors: [{ path: "url", message: "is bad" }] }, 400, "(url: is bad)"],
    [
      "problem details",
      "firecrawl",
      { type: "about:blank", title: "Not here", detail: "No paper 7" },
      404,
      "(Not here; No paper 7)",
    ],
    ["a title alone", "firecrawl", { type: "about:blank", title: "Too many papers" }, 422, "(Too many papers)"],
    [
      "the fields of Feishu",
      "aily",
      {
        code: 99992402,
        msg: "field validation failed",
        error: { field_violations: [{ field: "page_size", value: "1000", description: "at most 100" }], log_id: "log" },
      },
      400,
      "(field validation failed; page_size: at most 100; code 99992402; request id log)",
    ],
    [
      "what is not blank",
      "firecrawl",
      { error: " ", message: "no such page", details: [{ message: "" }] },
      500,
      "(no such page)",
    ],
    ["a text", "firecrawl", "error code: 1015", 429, "(error code: 1015)"],
    ["the first line of a text", "coze", "\n upstream connect error\nmore of it", 502, "(upstream connect error)"],
    [
      "a text where nothing is",
      "firecrawl",
      "Cannot POST /v2/scrape",
      404,
      "(Cannot POST /v2/scrape; is baseUrl right?)",
    ],
    ["a page", "coze", "<html><head><title>502 Bad Gateway</title></head></html>", 502, "(HTML: 502 Bad Gateway)"],
    ["a page with a heading alone", "coze", "<!doctype html><h1 class=x>Blocked</h1>", 403, "(HTML: Blocked)"],
    ["a page without words", "coze", "<html></html>", 413, "(HTML: no reason given)"],
    [
      "a page in a success",
      "coze",
      "<title>Welcome</title>",
      200,
      "(the response is HTML, not JSON: Welcome; is baseUrl right?)",
    ],
    ["a page where nothing is", "coze", "<title>Not Found</title>", 404, "(HTML: Not Found; is baseUrl right?)"],
    ["a page where this is not allowed", "coze", "<title>Nope</title>", 405, "(HTML: Nope; is baseUrl right?)"],
    ["nothing where nothing is", "coze", "", 404, "(no reason given; is baseUrl right?)"],
    ["a text in a success", "coze", "maintenance", 200, "(the response is empty or not a JSON object: maintenance)"],
    [
      "a cut payload",
      "coze",
      '{"code":0,"data":{"content":"private',
      200,
      "(the response is empty or not a JSON object)",
    ],
    ["nothing", "coze", {}, 500, "(no reason given)"],
  ])("says %s", async (_, platform, body, status, end) => {
    const { message } = await errorOf(platform, body, status);
    expect(message.slice(message.indexOf("("))).toBe(end);
  });

  test.each([
    [413, "validation"],
    [415, "validation"],
  ])("status %i is %s", async (status, kind) =>
    expect(await errorOf("firecrawl", "<html></html>", status)).toMatchObject({ kind, outcome: "rejected" }),
  );

  test.each([
    [{ code: 4100, msg: "invalid token" }, 200],
    [{ msg: "no" }, 401],
  ])("of a refused token of Coze names the two services: %j", async (body, status) =>
    expect((await errorOf("coze", body, status)).message).toContain(
      "tokens of api.coze.cn and api.coze.com are separate",
    ),
  );

  test("of another failure of Coze does not name them", async () =>
    expect((await errorOf("coze", { code: 4101, msg: "no" }, 200)).message).not.toContain("api.coze"));

  test("a page that cannot be found has a kind inside a 200, and a user token of Feishu that is invalid", async () => {
    const body = { success: false, code: "SCRAPE_DNS_RESOLUTION_ERROR", error: "DNS resolution failed" };
    expect(await errorOf("firecrawl", body, 200)).toMatchObject({ kind: "server", outcome: "rejected" });
    expect(await errorOf("aily", { code: 20005, msg: "invalid" }, 200)).toMatchObject({ kind: "auth" });
  });
});

describe("an error is bounded", () => {
  const sizes = (error: PlatformError) =>
    [error.message, error.stack!, JSON.stringify(error), inspect(error)].map((text) => text.length);

  test.each<[string, unknown, number]>([
    ["a message", { error: "x".repeat(5e6) }, 500],
    ["details", { details: Array.from({ length: 1e4 }, (_, n) => ({ path: [n], message: "y".repeat(100) })) }, 400],
    ["a code", { success: false, code: "z".repeat(1e6), error: "no" }, 200],
    ["a text", "t".repeat(2e6), 502],
    ["a page", `<title>${"<title".repeat(2e5)}`, 502],
  ])("with long %s", async (_, body, status) => {
    const error = await errorOf("firecrawl", body, status);
    expect(error.attempts[0]!.reason.length).toBeLessThanOrEqual(1000);
    expect(Math.max(...sizes(error))).toBeLessThan(10_000);
  });

  test("with a long request id", async () => {
    const error = await errorOf("coze", { code: 4000, msg: "no", detail: { logid: "l".repeat(1e6) } }, 200);
    expect(Math.max(...sizes(error))).toBeLessThan(10_000);
  });

  test("of a body over 1 MiB, the first 64 KiB are kept, as text", async () => {
    for (const body of [{ error: "e", list: Array.from({ length: 2e5 }, () => "item") }, "text ".repeat(3e5)]) {
      const error = await errorOf("firecrawl", body, 500);
      const text = typeof body === "string" ? body : JSON.stringify(body);
      expect(error.body).toBe(text.slice(0, 65_536));
    }
    const small = { error: "e", list: ["x".repeat(1e6)] };
    expect((await errorOf("firecrawl", small, 500)).body).toEqual(small);
    const most = "x".repeat(2 ** 20);
    expect((await errorOf("firecrawl", most, 500)).body).toBe(most);
  });

  test("a body that is nested deeper than the stack is survived", async () => {
    const deep = `{"error":${"[".repeat(1e5)}${"]".repeat(1e5)}}`;
    expect(await errorOf("firecrawl", deep, 500)).toMatchObject({ kind: "server" });
  });

  test("of many details has the first twenty", async () => {
    const details = Array.from({ length: 25 }, (_, n) => ({ path: ["urls", n], message: "bad" }));
    const { message } = await errorOf("firecrawl", { success: false, error: "Bad Request", details }, 400);
    expect(message.match(/urls\.\d+: bad/g)).toHaveLength(20);
  });

  test("control characters are escaped", async () => {
    const raw = "a\u001b[31m\r\nb\u0007\u009b\u2028\u202e\u200f\ufeff\ud800c";
    const { message, attempts } = await errorOf("firecrawl", { error: raw, code: `k\u001b` }, 400);
    for (const text of [message, attempts[0]!.reason]) expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(attempts[0]!.reason).toBe(String.raw`a\u001b[31m\u000d\u000ab\u0007\u009b\u2028\u202e\u200f\ufeff\ud800c`);
  });

  test("a message of 1,000 characters is whole, a longer one is cut", async () => {
    const reasonFor = async (length: number) =>
      (await errorOf("firecrawl", { error: "x".repeat(length) }, 400)).attempts[0]!.reason;
    expect(await reasonFor(1000)).toBe("x".repeat(1000));
    expect(await reasonFor(1001)).toBe(`${"x".repeat(999)}…`);
  });

  test("a pair of surrogates is not cut in half", async () => {
    for (const start of ["", "x"]) {
      const { attempts } = await errorOf("firecrawl", { error: start + "😀".repeat(1000) }, 400);
      expect(attempts[0]!.reason).not.toMatch(/\p{Cs}/u);
    }
  });
});

test("what is undefined is not printed", async () => {
  const error = await errorOf("firecrawl", { error: "no" }, 400);
  expect(inspect(error)).not.toContain("undefined");
  const fetch = () => Promise.resolve(Response.json({ success: true }));
  expect(inspect(meta(await createFirecrawl({ fetch, baseUrl }).scrape({ url: "https://example.com" })))).not.toContain(
    "undefined",
  );
});

test("errors and results have the headers of the response, without cookies and credentials", async () => {
  const headers = { "set-cookie": "a=b", "x-echo": "token-0123456789", "x-served-by": "cache-7" };
  const error = await errorOf("coze", { code: 4000, msg: "no" }, 400, { headers });
  const fetch = () => Promise.resolve(Response.json({ code: 0, data: { id: "7" } }, { headers }));
  const coze = createCoze({ token: "token-0123456789", baseUrl, fetch });
  for (const shown of [error.headers!, meta(await coze.conversations.get("7"))!.headers])
    expect(Object.fromEntries(shown)).toEqual({
      "content-type": "application/json",
      "x-echo": "[redacted]",
      "x-served-by": "cache-7",
    });
  expect(Object.keys(error)).not.toContain("headers");
});
