import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cozeOAuth, createAily, createCoze, createFirecrawl, type PlatformEvent } from "../../../src/index.js";
import { rejection } from "../../support/recording.ts";
import { visible } from "../../support/visible.ts";

const baseUrl = "https://mirror.example";

const latin = (text: string) => text.replace(/[^\x20-\x7e]/g, "?");
const encoders: ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  (text) => JSON.stringify(text),
  (text) => `Bearer ${text}`,
];
const echoes: ((echo: string, status: number, nested: string[]) => Response)[] = [
  (echo, status, path) =>
    Response.json(
      path.reduce<object>((inner, key, n) => (n % 2 ? { [key]: [1, inner] } : { [key + echo]: inner }), {
        ...{ success: false, code: echo, msg: `refused ${echo}`, error: { message: echo, logid: echo } },
        ...{ details: [{ path: [echo], message: echo }], detail: { logid: echo } },
      }),
      { status },
    ),
  (echo, status) =>
    Response.json({ success: false, code: 4000, msg: echo, error: [echo], detail: { logid: echo } }, { status }),
  (echo, status) => new Response(`${echo}\nand ${echo}`, { status }),
  (echo, status) => new Response(`{"code":4000,"msg":${JSON.stringify(echo)}`, { status }),
  (echo, status) => new Response(`<title>${echo}</title>${echo}`, { status }),
  (echo, status) => new Response(`${"x".repeat(65_500)}${echo} ${"y".repeat(2 ** 20)}`, { status }),
  (echo, status) =>
    new Response("{}", {
      ...{ status, statusText: latin(echo) },
      headers: {
        "x-tt-logid": latin(echo),
        "x-request-id": latin(echo),
        "x-echo": latin(echo),
        "set-cookie": latin(echo),
      },
    }),
  (echo, status) =>
    new Response(
      new ReadableStream({
        start(controller) {
          const bytes = new TextEncoder().encode(`event: error\ndata: {"code":4000,"msg":${JSON.stringify(echo)}}\n\n`);
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      }),
      { status, headers: { "content-type": "text/event-stream" } },
    ),
  (echo) => {
    const inner = Object.assign(new Error(`to ${echo}`), {
      code: `E${echo}`,
      address: echo,
      request: { headers: [echo] },
    });
    throw Object.assign(new AggregateError([inner, echo], echo), {
      name: echo,
      cause: inner,
      options: { token: echo },
    });
  },
];

test("whatever a server or a fetch echoes, no secret is seen in errors and events", async () => {
  const secret = fc
    .array(fc.constantFrom(..."abcXYZ019-_.~+/=:%&\"'\\!*()<>{}[]".split("")), { minLength: 8, maxLength: 40 })
    .map((chars) => chars.join(""))
    // One that begins like what stands around it could not be told from that.
    .filter((text) => /[a-z0-9]{2}/i.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(secret, secret, secret),
      fc.constantFrom(...encoders),
      fc.constantFrom(...echoes),
      fc.constantFrom(200, 400, 401, 404, 429, 500, 503),
      fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      fc.constantFrom("firecrawl", "aily", "coze", "stream", "app"),
      async ([token, configured, header], encode, echo, status, nested, way) => {
        const events: PlatformEvent[] = [];
        const said = [token, configured, header].map(encode).join(" ");
        const fetch = () => Promise.resolve().then(() => echo(said, status, nested));
        const options = {
          ...{ baseUrl, fetch, maxRetries: 0, on: (event: PlatformEvent) => void events.push(event) },
          headers: { "x-gateway-key": configured },
        };
        const init = { headers: { "x-session-token": header } };
        const get = () => Promise.resolve(token);
        const ways: Record<string, () => Promise<unknown>> = {
          firecrawl: () => createFirecrawl({ ...options, apiKey: token }).team.credits({}, init),
          aily: () => createAily({ ...options, token: get }).sessions.get("7", {}, init),
          coze: () => createCoze({ ...options, token: get }).conversations.get("7", {}, init),
          stream: () =>
            createCoze({ ...options, token: get })
              .chat.stream({ bot_id: "1", user_id: "2" }, init)
              .final(),
          // Nothing of the call is known yet when its token is exchanged.
          app: () =>
            createAily({
              ...options,
              headers: { "x-gateway-key": configured, "x-key": header },
              appId: "cli",
              appSecret: token,
            }).sessions.get("7"),
        };
        const ended = await ways[way]!().catch((error: unknown) => error);
        if (!(ended instanceof Error)) return;
        const shown = visible([ended, events]);
        for (const one of [token, configured, header]) expect(shown).not.toContain(one);
      },
    ),
    { seed: 7, numRuns: 400 },
  );
});

test("each of many calls at once hides its own token", async () => {
  let n = 0;
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    const token = request.headers.get("authorization")!.slice("Bearer ".length);
    sent.push(token);
    await new Promise((done) => setTimeout(done, 20));
    return Response.json({ code: 4000, msg: `echo of ${token}` }, { status: 400 });
  };
  const coze = createCoze({ token: () => `user-token-${n++}-end`, baseUrl, fetch });
  const calls = Array.from({ length: 500 }, (_, key) =>
    rejection(coze.conversations.get("7", {}, { headers: { "x-idempotency-key": `key-0123456789-${key}` } })),
  );
  const errors = await Promise.all(calls);
  expect(new Set(sent).size).toBe(500);
  for (const error of errors) expect(visible(error)).not.toMatch(/user-token-\d+-end/);
});

test("a header that cannot be sent is not shown", async () => {
  const fetch = () => Promise.resolve(Response.json({}));
  const headers = { "x-session-token": "line-one-0123\nline-two" };
  const error = await rejection(createCoze({ token: "token-0123456789", baseUrl, fetch }).users.me({}, { headers }));
  expect(error).toMatchObject({ outcome: "not-sent" });
  expect(visible(error)).not.toMatch(/line-one|line-two/);
});

test("a failure that is found in a response after the call hides the token of the call", async () => {
  const token = "user-token-0123456789";
  const fetch = () =>
    Promise.resolve(Response.json({ code: 0, data: { conversations: [token], has_more: true, echo: token } }));
  const coze = createCoze({ token: () => token, baseUrl, fetch });
  const status = await rejection(
    createFirecrawl({
      apiKey: token,
      baseUrl,
      fetch: () => Promise.resolve(Response.json({ status: "failed", error: token })),
    }).crawl.wait("7"),
  );
  expect(visible(status)).not.toContain(token);
  const events: PlatformEvent[] = [];
  const stream = createCoze({
    ...{ token: () => token, baseUrl, on: (event) => void events.push(event) },
    fetch: () =>
      Promise.resolve(
        new Response(`event: odd\ndata: "${token}"\n\n`, { headers: { "content-type": "text/event-stream" } }),
      ),
  }).chat.stream({ bot_id: "1", user_id: "2" });
  const ended = await rejection(stream.final());
  expect(ended).toMatchObject({ kind: "stream" });
  expect(visible([ended, events])).not.toContain(token);
  const page = await coze.conversations.list({ bot_id: "1" });
  expect(page.items).toEqual([token]); // What is returned is as it came.
});

test("the end of a stream that its caller aborts shows the reason without secrets", async () => {
  const token = "user-token-0123456789";
  const events: PlatformEvent[] = [];
  const control = new AbortController();
  const fetch = () =>
    Promise.resolve(new Response(new ReadableStream(), { headers: { "content-type": "text/event-stream" } }));
  const on = (event: PlatformEvent) => {
    events.push(event);
    if (event.phase === "open") setTimeout(() => control.abort(reason), 5);
  };
  const reason = Object.assign(new Error(`stop ${token}`), { request: { token } });
  const coze = createCoze({ token: () => token, baseUrl, fetch, on });
  expect(await rejection(coze.chat.stream({ bot_id: "1", user_id: "2" }, { signal: control.signal }).final())).toBe(
    reason,
  );
  expect(events.at(-1)).toMatchObject({ type: "stream", phase: "end", error: { message: "stop [redacted]" } });
  expect(visible(events)).not.toContain(token);
});

describe("a token exchange", () => {
  const minted = "minted-0123456789";
  const exchangeOf = (response: Response) => {
    const seen: string[] = [];
    const fetch = (request: Request) => {
      seen.push(request.url);
      return Promise.resolve(response);
    };
    const answer = cozeOAuth({ clientId: "app", baseUrl, fetch }).refresh({ refreshToken: "refresh-0123456789" });
    return answer.finally(() => expect(seen).toHaveLength(1));
  };

  test.each<[string, Response]>([
    ["a token one level down", Response.json({ code: 0, data: { access_token: minted } })],
    ["cut JSON", new Response(`{"access_token":"${minted}","refre`)],
    ["a form", new Response(`access_token=${minted}&expires_in=3600`)],
    ["a list", Response.json([{ access_token: minted }])],
    ["a page", new Response(`<title>${minted}</title>`)],
    ["another name", Response.json({ jwt: minted })],
    ["a failure that nests a token", Response.json({ error: "no", data: { access_token: minted } }, { status: 400 })],
    ["a token in a refusal", Response.json({ access_token: minted }, { status: 400 })],
    ["a token in a redirect", Response.json({ access_token: minted }, { status: 300 })],
    [
      "a token in an error of the server",
      Response.json({ access_token: minted, refresh_token: minted }, { status: 500 }),
    ],
  ])("keeps no body that it could not read: %s", async (_, response) => {
    const error = await rejection(exchangeOf(response));
    expect(error).toMatchObject({ kind: "auth", route: "POST /api/permission/oauth2/token" });
    expect(visible(error)).not.toContain(minted);
  });

  test("keeps what a failure says", async () => {
    const body = { error: "invalid_grant", error_message: "used before", request_id: "7" };
    const error = await rejection(exchangeOf(Response.json(body, { status: 400 })));
    expect(error).toMatchObject({ code: "invalid_grant", body });
  });
});
