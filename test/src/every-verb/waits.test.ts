import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import {
  createAily,
  createCoze,
  createFirecrawl,
  meta,
  type PlatformError,
  type WaitInit,
} from "../../../src/index.js";
import { json, recording, rejection } from "../../support/recording.ts";
import { taken } from "../../support/sse.ts";
import { nested, pathOf, platformNames, platforms, use, verbsOf, wrap } from "../../support/verbs.ts";

const jobs = (
  await Promise.all(
    platformNames.map(async (platform) => {
      const verbs = await verbsOf(platform, { fetch: recording().fetch });
      return verbs.filter(({ rule }) => rule.wait).map((verb) => ({ platform, ...verb }));
    }),
  )
).flat();
type Job = (typeof jobs)[number];
const methodOf = ({ route }: Job): string => route.split(" ")[0]!;

test("every route that tells the state of a job has a wait beside it, and no other", async () => {
  const routes = platformNames.flatMap((platform) =>
    Object.entries(platforms[platform].rules).flatMap(([route, { wait }]) => (wait ? [route] : [])),
  );
  expect(jobs.map(({ route }) => route).sort()).toEqual(routes.sort());
  expect(jobs.map(({ name }) => name.replace(/\.get$/, "")).sort()).toEqual([
    ...["aily.runs", "coze.chat", "coze.copyTasks", "coze.datasets.process", "coze.workflows.runs"],
    ...["firecrawl.agent", "firecrawl.batchScrape", "firecrawl.crawl", "firecrawl.extract"],
  ]);
  for (const { group } of jobs) expect(group.wait).toBeTypeOf("function");
  const all = (
    await Promise.all(platformNames.map((platform) => verbsOf(platform, { fetch: recording().fetch })))
  ).flat();
  const named = (verb: string) =>
    all.filter(({ group, name, rule }) => name.endsWith(".get") && !rule.wait?.each && verb in group);
  expect([...named("wait"), ...jobs.filter(({ rule }) => rule.wait?.each)].map(({ route }) => route).sort()).toEqual(
    routes.sort(),
  );
  expect(
    named("documents")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["firecrawl.batchScrape.get", "firecrawl.crawl.get"]);
});

/** Where a field of the job is. */
const place = ({ rule }: Job, path: string): string => (rule.wait!.each ? `${rule.wait!.each}.0.${path}` : path);
const state = (job: Job, status: string | number | undefined, more: Record<string, unknown> = {}): Response =>
  wrap(
    job.platform,
    job.rule,
    nested({ ...(status !== undefined && { [place(job, job.rule.wait!.status)]: status }), ...more }),
  );
const missing = () => json({ success: false, error: "Job not found" }, { status: 404 });
const broken = () => json({ success: false, error: "broken" }, { status: 500 });

async function waiting(job: Job, answers: (Response | Error)[], init: WaitInit = {}, verb = "wait") {
  const { seen, fetch } = recording(...answers);
  const { group } = (await verbsOf(job.platform, { fetch, maxRetries: 0 })).find(({ name }) => name === job.name)!;
  return { seen, start: () => use(group[verb]!, job.route, {}, init) as Promise<unknown> };
}

/** What a wait comes to, however long it takes. */
async function outcome(start: () => Promise<unknown>): Promise<unknown> {
  const done = start().catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(vi.getTimerCount()).toBe(0);
  return done;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe.each(jobs.map((job) => [job.name.replace(/get$/, "wait"), job] as const))("%s", (_, job) => {
  const { base, token } = platforms[job.platform];
  const rule = job.rule.wait!;
  const [done = ""] = rule.done;
  const { page } = job.rule;

  test("asks until the job is done, and gives what it said last", async () => {
    const { seen, start } = await waiting(job, [state(job, undefined), state(job, "NEW ONE"), state(job, done)], {
      headers: { "X-Trace": "7" },
    });
    const status = await outcome(start);
    expect(meta(status)).toMatchObject({ status: 200, attempts: [{ reason: "ok" }] });
    const { payload } = { payload: (await state(job, done).json()) as { data?: unknown } };
    expect(status).toEqual(job.platform === "firecrawl" ? payload : payload.data);
    expect(seen).toHaveLength(3);
    for (const { method, url, headers } of seen) {
      const { origin, pathname, search } = new URL(url);
      expect([method, origin + pathname]).toEqual([methodOf(job), base + pathOf(job.route)]);
      expect(search).toBe(page ? "?limit=1" : "");
      expect(headers).toMatchObject({ authorization: `Bearer ${token}`, "x-trace": "7" });
    }
  });

  test("resolves at every state that ends it well", async () => {
    for (const status of [...rule.done, ...(rule.action ?? [])]) {
      const { seen, start } = await waiting(job, [state(job, status)]);
      expect(JSON.stringify(await outcome(start))).toContain(String(status));
      expect(seen).toHaveLength(1);
    }
  });

  test("throws at every state that ends it badly, with the last status", async () => {
    for (const status of rule.failed) {
      const path = rule.status.startsWith(`${rule.error}.`) ? `${rule.error}.error_message` : rule.error!;
      const body = nested({ [place(job, rule.status)]: status, [place(job, path)]: "no credits" });
      const answer = wrap(job.platform, job.rule, body);
      for (const name of ["x-tt-logid", "x-request-id"]) answer.headers.set(name, "log-1");
      const { seen, start } = await waiting(job, [answer]);
      const error = (await outcome(start)) as PlatformError;
      expect(error).toMatchObject({ name: "PlatformError", kind: "job", route: job.route, outcome: "unknown" });
      expect(error).toMatchObject({ status: 200, requestId: "log-1", attempts: [{ status: 200, requestId: "log-1" }] });
      expect(error.message).toContain("no credits");
      expect(error.body).toEqual(job.platform === "firecrawl" ? { success: true, ...(body as object) } : body);
      expect(seen).toHaveLength(1);
    }
  });

  test("has the code of a job that failed", async () => {
    // Next to the state, or in an object of its own.
    const said = rule.status.startsWith(`${rule.error}.`)
      ? { [place(job, `${rule.error}.error_code`)]: "4028" }
      : { [place(job, rule.error!)]: { code: "4028", message: "no credits", msg: "no credits" } };
    const { start } = await waiting(job, [state(job, rule.failed[0], said)]);
    expect(await outcome(start)).toMatchObject({ kind: "job", code: 4028 });
  });

  test("ends with its time, with the last status, and cancels nothing", async () => {
    const { seen, start } = await waiting(
      job,
      Array.from({ length: 9 }, () => state(job, "odd")),
      {
        timeout: 2500,
        interval: 1000,
      },
    );
    const error = (await outcome(start)) as PlatformError;
    expect(error).toMatchObject({ kind: "timeout", route: job.route, outcome: "unknown" });
    expect(JSON.stringify(error.body)).toContain("odd");
    expect(seen.map(({ method }) => method)).toEqual(Array(3).fill(methodOf(job)));
  });

  test("aborts with the caller's reason, before and between polls", async () => {
    const reason = { mine: true };
    const early = await waiting(job, [], { signal: AbortSignal.abort(reason) });
    expect(await outcome(early.start)).toBe(reason);
    expect(early.seen).toEqual([]);
    const controller = new AbortController();
    const { seen, start } = await waiting(job, [state(job, "odd")], { signal: controller.signal });
    const ended = rejection(start());
    await vi.advanceTimersByTimeAsync(500);
    controller.abort(reason);
    expect(await ended).toBe(reason);
    expect(seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("shows every status", async () => {
    const shown: unknown[] = [];
    const onProgress = (status: unknown) => void shown.push(status);
    const { start } = await waiting(job, [state(job, "odd"), state(job, done)], { onProgress });
    const status = await outcome(start);
    expect(shown.at(-1)).toBe(status);
    expect(shown.map((status) => JSON.stringify(status).includes("odd"))).toEqual([true, false]);
  });

  test("survives five failures in a row, and no sixth", async () => {
    const cut = () => new TypeError("fetch failed", { cause: Object.assign(new Error("cut"), { code: "ECONNRESET" }) });
    const busy = () => json({ code: 99, error: "busy" }, { status: 429 });
    const five = () => [broken(), cut(), busy(), broken(), broken()];
    const good = await waiting(job, [...five(), state(job, "odd"), ...five(), state(job, done)]);
    expect(await outcome(good.start)).not.toBeInstanceOf(Error);
    expect(good.seen).toHaveLength(12);
    const bad = await waiting(job, [...five(), broken(), state(job, done)]);
    expect(await outcome(bad.start)).toMatchObject({ kind: "server", status: 500 });
    expect(bad.seen).toHaveLength(6);
  });

  test("throws what will not pass", async () => {
    for (const status of [401, 402, 403, 422]) {
      const { seen, start } = await waiting(job, [json({ code: 9, error: "no" }, { status }), state(job, done)]);
      expect(await outcome(start)).toMatchObject({ status, name: "PlatformError" });
      expect(seen).toHaveLength(1);
    }
  });

  test("forgives that the job is not found for its first 10 seconds", async () => {
    const early = await waiting(job, [...Array.from({ length: 9 }, missing), state(job, done)], { interval: 1000 });
    expect(await outcome(early.start)).not.toBeInstanceOf(Error);
    expect(early.seen).toHaveLength(10);
    const late = await waiting(job, Array.from({ length: 20 }, missing), { interval: 1000 });
    expect(await outcome(late.start)).toMatchObject({ kind: "not_found" });
    expect(late.seen).toHaveLength(11);
  });

  test("asks no more than once a second by default", async () => {
    const { seen, start } = await waiting(job, [
      ...Array.from({ length: 12 }, () => state(job, "odd")),
      state(job, done),
    ]);
    const began = Date.now();
    await outcome(start);
    expect(seen).toHaveLength(13);
    const took = Date.now() - began;
    expect(took).toBeGreaterThanOrEqual(12_000);
    expect(took).toBeLessThanOrEqual(120_000);
  });

  if (page)
    test("gives no results, which would come again with every answer", async () => {
      const results = { [page.items]: [{ n: 1 }], [page.next!]: "https://api.firecrawl.dev/v2/x?skip=1" };
      const { start } = await waiting(job, [state(job, done, { ...results, total: 9 })]);
      expect(await outcome(start)).toEqual({ success: true, status: done, total: 9 });
    });
});

test("a job that waits for its caller hands back what it waits for", async () => {
  const coze = jobs.find(({ name }) => name === "coze.chat.get")!;
  const required_action = { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: [{ id: "1" }] } };
  const asking = await waiting(coze, [state(coze, "requires_action", { required_action })]);
  expect(await outcome(asking.start)).toMatchObject({ status: "requires_action", required_action });
  const aily = jobs.find(({ name }) => name === "aily.runs.get")!;
  const run = await waiting(aily, [state(aily, "QUEUED"), state(aily, "REQUIRES_MESSAGE")]);
  expect(await outcome(run.start)).toMatchObject({ run: { status: "REQUIRES_MESSAGE" } });
});

test("a run of a workflow that is interrupted is handed back", async () => {
  const job = jobs.find(({ name }) => name === "coze.workflows.runs.get")!;
  const path = "0.interrupt_data.event_id";
  const { seen, start } = await waiting(job, [state(job, "Running"), state(job, "Running", { [path]: "7/8" })]);
  expect(await outcome(start)).toEqual([{ execute_status: "Running", interrupt_data: { event_id: "7/8" } }]);
  expect(seen).toHaveLength(2);
});

test("a run that failed is a failure, interrupted or not", async () => {
  const job = jobs.find(({ name }) => name === "coze.workflows.runs.get")!;
  const { start } = await waiting(job, [state(job, "Fail", { "0.interrupt_data.event_id": "7/8" })]);
  expect(await outcome(start)).toMatchObject({ kind: "job" });
});

test("input that would be lost is refused, and nothing is asked", async () => {
  const { seen, fetch } = recording();
  const { crawl } = createFirecrawl({ fetch });
  const input = new Map([["skip", 1]]) as never;
  const taken = async () => {
    for await (const document of crawl.documents("1", input)) expect(document).toBeUndefined();
  };
  for (const error of [await rejection(crawl.wait("1", input)), await rejection(taken())])
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
  expect(seen).toEqual([]);
});

test("a chat that failed has the code and the reason that Coze gives", async () => {
  const job = jobs.find(({ name }) => name === "coze.chat.get")!;
  const { start } = await waiting(job, [state(job, "failed", { last_error: { code: 4028, msg: "no credits" } })]);
  expect(await outcome(start)).toMatchObject({
    kind: "job",
    code: 4028,
    message: expect.stringContaining("no credits"),
  });
});

const listed = jobs.filter(({ rule }) => rule.page);
describe.each(listed.map((job) => [job.name.replace(/get$/, "documents"), job] as const))("%s", (_, job) => {
  const at = (skip: number) => `https://thief.example/v2/stolen?skip=${skip}`;
  const part = (status: string, data: number[], next?: string, more: object = {}) =>
    json({ success: true, status, data, ...(next && { next }), ...more });
  const follow = async (answers: Response[], init: WaitInit = {}) => {
    const { seen, start } = await waiting(job, answers, init, "documents");
    const reading = taken(start() as unknown as AsyncIterable<number>);
    await vi.runAllTimersAsync();
    return { seen, ...(await reading) };
  };
  const skips = (seen: { url: string }[]) => seen.map(({ url }) => new URL(url).searchParams.get("skip"));

  test("follows a job to its end, from our own origin", async () => {
    const { seen, items, error } = await follow([
      part("scraping", [], at(0)),
      part("scraping", [1, 2], at(2)),
      part("scraping", [], at(2)),
      part("scraping", [3], at(3)),
      part("completed", [4], at(4)),
      part("completed", [5]),
      part("completed", []),
    ]);
    expect([items, error]).toEqual([[1, 2, 3, 4, 5], undefined]);
    for (const { url, headers } of seen) {
      expect(url.split("?")[0]).toBe(platforms.firecrawl.base + pathOf(job.route));
      expect(headers.authorization).toBe(`Bearer ${platforms.firecrawl.token}`);
    }
    expect(skips(seen).slice(-3)).not.toContain("0");
  });

  test("of a job that failed throws after what it had", async () => {
    for (const status of ["failed", "cancelled"]) {
      const { items, error } = await follow([
        part(status, [1], at(1)),
        part(status, [2], undefined, { error: "blocked" }),
      ]);
      expect(items).toEqual([1, 2]);
      expect(error).toMatchObject({ kind: "job", route: job.route, body: { status } });
      expect((error as Error).message).toContain("blocked");
    }
  });

  test("throws what fails on the way, and never ends short", async () => {
    const denied = () => json({ success: false, error: "no" }, { status: 403 });
    const { items, error } = await follow([part("completed", [1], at(1)), denied()]);
    expect(items).toEqual([1]);
    expect(error).toMatchObject({ kind: "permission" });
    const circle = await follow([part("completed", [1], at(1)), part("completed", [2], at(1))]);
    expect(circle).toMatchObject({ items: [1, 2], error: { kind: "parse" } });
    const gone = await follow([part("completed", [1], at(1)), ...Array.from({ length: 6 }, broken)]);
    expect(gone).toMatchObject({ items: [1], error: { kind: "server" } });
    expect(gone.seen).toHaveLength(7);
  });

  test("goes on after failures that pass, without losing or doubling a result", async () => {
    const { items, error } = await follow([
      ...[part("completed", [1], at(1)), broken(), missing(), part("completed", [2])],
    ]);
    expect([items, error]).toEqual([[1, 2], undefined]);
  });

  test("sends nothing until it is iterated, and stops with its reader", async () => {
    const { seen, start } = await waiting(job, [part("scraping", [1, 2], at(2))], {}, "documents");
    const documents = start() as unknown as AsyncIterable<number>;
    await vi.runAllTimersAsync();
    expect(seen).toEqual([]);
    for await (const item of documents) if (item === 2) break;
    expect(seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("aborts with the caller's reason", async () => {
    const controller = new AbortController();
    const { start } = await waiting(job, [part("scraping", [1], at(1)), part("scraping", [])], controller, "documents");
    const reading = taken(start() as unknown as AsyncIterable<number>);
    await vi.advanceTimersByTimeAsync(500);
    controller.abort("enough");
    await vi.runAllTimersAsync();
    expect(await reading).toEqual({ items: [1], error: "enough" });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("on the mock platforms", () => {
  beforeEach(() => void vi.useRealTimers());
  const quick = { interval: 5 };
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(async () => {
    expect(mock.violations).toEqual([]);
    await mock.close();
  });
  const start = () => {
    const [{ baseUrl }, token] = [mock.aily, mock.tokens.aily];
    const asked = (id: string) => mock.requests.filter(({ operationId }) => operationId === id).length;
    return {
      asked,
      firecrawl: createFirecrawl(mock.firecrawl),
      aily: createAily({ baseUrl, token }),
      coze: createCoze(mock.coze),
    };
  };

  test("Firecrawl: crawls and batches are waited for, and read to their last document", async () => {
    const { firecrawl } = start();
    const { id } = await firecrawl.crawl.create({ url: "https://example.com" });
    const { items } = await taken(firecrawl.crawl.documents(id, {}, quick));
    expect(new Set(items.map(({ metadata }) => metadata?.sourceURL)).size).toBe(12);
    expect(items).toHaveLength(12);
    const status = await firecrawl.crawl.wait(id, {}, quick);
    expect(status).toMatchObject({ status: "completed", total: 12 });
    expect(status).not.toHaveProperty("data");
    expect(status).not.toHaveProperty("next");

    const urls = Array.from({ length: 7 }, (_, n) => `https://example.com/${n}`);
    const batch = await firecrawl.batchScrape.create({ urls });
    expect(await firecrawl.batchScrape.wait(batch.id, {}, quick)).toMatchObject({ status: "completed", total: 7 });
    const found = await taken(firecrawl.batchScrape.documents(batch.id, { limit: 2 }, quick));
    expect(found.items.map(({ metadata }) => metadata?.sourceURL)).toEqual(urls);
  });

  test("Firecrawl: a crawl that is cancelled gives what it had, and throws", async () => {
    const { firecrawl } = start();
    const { id } = await firecrawl.crawl.create({ url: "https://example.com" });
    await firecrawl.crawl.get(id);
    await firecrawl.crawl.cancel(id);
    const { items, error } = await taken(firecrawl.crawl.documents(id, {}, quick));
    expect(items).toHaveLength(5);
    expect(error).toMatchObject({ kind: "job", body: { status: "cancelled" } });
    expect(await rejection(firecrawl.crawl.wait(id, {}, quick))).toMatchObject({ kind: "job" });
  });

  test("Firecrawl: extractions and agents are waited for", async () => {
    const { firecrawl, asked } = start();
    const { id } = await firecrawl.extract.create({ urls: ["https://example.com"], prompt: "bees" });
    expect(await firecrawl.extract.wait(id, {}, quick)).toMatchObject({
      status: "completed",
      data: { prompt: "bees" },
    });
    const agent = await firecrawl.agent.create({ prompt: "fail please" });
    const error = await rejection(firecrawl.agent.wait(agent.id, {}, quick));
    expect(error).toMatchObject({ kind: "job", message: expect.stringContaining("the job failed") });
    expect([asked("startExtract"), asked("startAgent")].every((count) => count <= 1)).toBe(true);
  });

  test("Aily: a run is waited for", async () => {
    const { aily } = start();
    await using session = await aily.sessions.open();
    await session.send({ idempotent_id: "1", content_type: "TEXT", content: "Hi" });
    const { run } = await session.run({ app_id: "spring_1__c" });
    const seen: string[] = [];
    const ended = await aily.runs.wait(
      { aily_session_id: session.id, run_id: run.id },
      { ...quick, onProgress: ({ run }) => seen.push(run.status) },
    );
    expect(ended.run.status).toBe("COMPLETED");
    expect(seen.at(-1)).toBe("COMPLETED");
    expect(seen.length).toBeGreaterThan(1);
  });

  test("Coze: chats and asynchronous runs are waited for", async () => {
    const { coze } = start();
    await using conversation = await coze.conversations.open({});
    const ask = async (content: string) => {
      const chat = await conversation.chat({
        ...{ bot_id: "7379462189365198898", user_id: "keeper-1" },
        additional_messages: [{ role: "user", content, content_type: "text" }],
      });
      return { conversation_id: conversation.id, chat_id: chat.id };
    };
    expect(await coze.chat.wait(await ask("Hello"), quick)).toMatchObject({ status: "completed" });
    const tool = await ask("use a tool");
    expect(await coze.chat.wait(tool, quick)).toMatchObject({ status: "requires_action" });
    await coze.chat.submitToolOutputs({
      ...tool,
      tool_outputs: [
        {
          tool_call_id: (await coze.chat.get(tool)).required_action!.submit_tool_outputs!.tool_calls![0]!.id,
          output: "1",
        },
      ],
    });
    expect(await coze.chat.wait(tool, quick)).toMatchObject({ status: "completed" });
    const failed = await rejection(coze.chat.wait(await ask("fail please"), quick));
    expect(failed).toMatchObject({ kind: "job", code: 5000, body: { status: "failed" } });
    const cancelled = await ask("Hello");
    await coze.chat.cancel(cancelled);
    expect(await rejection(coze.chat.wait(cancelled, quick))).toMatchObject({
      kind: "job",
      body: { status: "canceled" },
    });

    const { execute_id } = await coze.workflows.run({ workflow_id: "7", is_async: true });
    const [run] = await coze.workflows.runs.wait({ workflow_id: "7", execute_id: execute_id! }, quick);
    expect(run).toMatchObject({ execute_status: "Success", output: expect.stringContaining("ran with") });
  });
});
