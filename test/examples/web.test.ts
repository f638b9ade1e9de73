import { expect, test } from "vitest";
import type * as route from "../../examples/nextjs/app/api/chat/route.ts";
import type * as worker from "../../examples/worker.ts";
import { environmentOf, printedBy, setStage } from "../support/examples.ts";

const { mock, load } = setStage();
const refusal = { code: 4100, msg: "the token is wrong" };
const chats = () => mock().requests.filter(({ route }) => route === "POST /v3/chat");

const ask = (question: unknown, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/api/chat", { method: "POST", headers, body: JSON.stringify({ question }) });

test("Next.js route: streams an answer, and goes on with the conversation of the browser", async () => {
  const { POST } = await load<typeof route>("nextjs/app/api/chat/route.ts");
  const response = await POST(ask("How many bees?"));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(await response.text()).toBe("You said: How many bees?");
  const [cookie, ...attributes] = response.headers.get("set-cookie")!.split("; ");
  expect(attributes).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Strict"]));

  const conversation = { cookie: `other=1; ${cookie!}` };
  expect(await (await POST(ask("And in winter?", conversation))).text()).toBe("You said: And in winter?");
  const [first, second] = chats().slice(-2);
  expect(first!.query.conversation_id).toBe(cookie!.split("=")[1]);
  expect(second!.query.conversation_id).toBe(first!.query.conversation_id);
});

test("Next.js route: a call that fails at once has a status, and no question asks nothing", async () => {
  const { POST } = await load<typeof route>("nextjs/app/api/chat/route.ts");
  const before = chats().length;
  expect((await POST(ask(" "))).status).toBe(400);
  expect((await POST(new Request("http://localhost/api/chat", { method: "POST", body: "{" }))).status).toBe(400);
  expect(chats().length).toBe(before);
  mock().next("POST /v3/chat", { status: 401, body: refusal });
  mock().next("POST /v3/chat", {
    status: 429,
    headers: { "retry-after": "120" },
    body: { code: 4020, msg: "too many" },
  });
  const { stderr } = await printedBy(async () => {
    const refused = await POST(ask("Hello"));
    expect([refused.status, await refused.text()]).toEqual([
      502,
      expect.stringMatching(/^The agent cannot answer now/),
    ]);
    expect((await POST(ask("Hello"))).status).toBe(429);
  });
  expect(stderr).toContain("POST /v3/chat: 401");
});

test("Next.js route: a conversation that is gone is forgotten", async () => {
  const { POST } = await load<typeof route>("nextjs/app/api/chat/route.ts");
  await printedBy(async () => {
    const { status, headers } = await POST(ask("Hello", { cookie: "conversation=7400000000000009999" }));
    expect([status, headers.get("set-cookie")]).toEqual([502, "conversation=; Path=/api/chat; Max-Age=0"]);
  });
});

test("Next.js route: a stream that breaks is no complete body", async () => {
  const { POST } = await load<typeof route>("nextjs/app/api/chat/route.ts");
  mock().next("POST /v3/chat", { cut: 1200 });
  const { status, body } = await POST(ask("How many bees live in a hive, and how many of them are drones?"));
  const read = async () => {
    let text = "";
    try {
      for await (const part of body!.pipeThrough(new TextDecoderStream())) text += part;
      return { text };
    } catch (error) {
      return { text, error };
    }
  };
  expect([status, await read()]).toEqual([
    200,
    { text: expect.stringMatching(/^You /), error: expect.objectContaining({ kind: "stream" }) },
  ]);
});

test("Worker: streams an answer, and reads a page", async () => {
  const { default: app } = await load<typeof worker>("worker.ts");
  const env = { ...environmentOf(mock()), COZE_BOT_ID: "7379462189365198898" };
  const answer = await app.request("/ask", { method: "POST", body: '{"question":"Do bees sleep?"}' }, env);
  expect([answer.status, await answer.text()]).toEqual([200, "You said: Do bees sleep?"]);
  expect(chats().at(-1)!.body).toMatchObject({ bot_id: env.COZE_BOT_ID, stream: true });

  const page = await app.request("/page?url=https%3A%2F%2Fbees.example", {}, env);
  expect(await page.json()).toEqual({ title: "A page", markdown: expect.stringContaining("# https://bees.example") });
});

test("Worker: failures have the status of their kind", async () => {
  const { default: app } = await load<typeof worker>("worker.ts");
  const env = { ...environmentOf(mock()), COZE_BOT_ID: "7379462189365198898" };
  const get = async () => {
    const response = await app.request("/page?url=https%3A%2F%2Fbees.example", {}, env);
    return [response.status, response.headers.get("retry-after"), await response.json()];
  };
  const { stderr } = await printedBy(async () => {
    mock().next("POST /scrape", { status: 402, body: { success: false, error: "no credits" } });
    expect(await get()).toEqual([502, null, { error: "the platform does not answer" }]);
    mock().next("POST /scrape", {
      status: 429,
      headers: { "retry-after": "90" },
      body: { success: false, error: "slow" },
    });
    expect(await get()).toEqual([429, "90", { error: "too many questions" }]);
    expect((await app.request("/page", {}, env)).status).toBe(400);
    mock().next("POST /v3/chat", { status: 401, body: refusal });
    const refused = await app.request("/ask", { method: "POST", body: '{"question":"Hello"}' }, env);
    expect(refused.status).toBe(502);
  });
  expect(stderr).toContain("POST /scrape: 402");
  expect(stderr).not.toContain(mock().firecrawl.apiKey);
});
