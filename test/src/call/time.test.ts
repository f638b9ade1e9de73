import { getEventListeners } from "node:events";
import { afterEach, describe, expect, test, vi } from "vitest";
import { onAbort, sleep, within } from "../../../src/call/time.js";
import { createCoze, createFirecrawl } from "../../../src/index.js";
import { chat, user } from "../../support/answers.ts";
import { rejection } from "../../support/recording.ts";

describe("all that wait for one signal", () => {
  const { signal } = new AbortController();

  test("share one listener, which goes with the last of them", () => {
    const stops = Array.from({ length: 30 }, () => onAbort(signal, () => {}));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    const last = stops.pop()!;
    for (const stop of stops) stop();
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    last();
    last();
    expect(getEventListeners(signal, "abort")).toEqual([]);
    const stop = onAbort(signal, () => {});
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    stop();
  });

  test("end with its reason, but for those that have ended", async () => {
    const controller = new AbortController();
    const slept = [1, 2].map(() => rejection(sleep(60_000, controller.signal)));
    const ran = rejection(within(() => new Promise(() => {}), { signal: controller.signal }));
    const ended = vi.fn();
    onAbort(controller.signal, ended)();
    controller.abort("gone");
    expect(await Promise.all([...slept, ran])).toEqual(["gone", "gone", "gone"]);
    expect(ended).not.toHaveBeenCalled();
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

describe("many calls on one signal", () => {
  const warnings: Error[] = [];
  const listen = (warning: Error) => void warnings.push(warning);
  afterEach(() => void process.off("warning", listen));

  test("print no warning and leave nothing behind: calls, waits and streams", async () => {
    process.on("warning", listen);
    const controller = new AbortController();
    const { signal } = controller;
    let most = 0;
    const answer = async (request: Request) => {
      most = Math.max(most, getEventListeners(signal, "abort").length);
      await new Promise((done) => setTimeout(done, 20));
      if (request.url.endsWith("/v3/chat"))
        return new Response('event:done\ndata:"[DONE]"\n\n', { headers: { "content-type": "text/event-stream" } });
      const data = request.url.includes("/v3/chat/retrieve") ? chat : user;
      return Response.json({ code: 0, success: true, data, status: "completed" });
    };
    const coze = createCoze({ token: "pat_0123456789abc", region: "cn", fetch: answer });
    const firecrawl = createFirecrawl({ fetch: answer });
    const input = { bot_id: "1", user_id: "1" };
    const calls = Array.from({ length: 15 }, () => [
      coze.users.me({}, { signal }),
      coze.raw.GET("/v1/users/me", { signal }),
      coze.chat.wait({ conversation_id: "c", chat_id: "x" }, { signal }),
      coze.chat.stream(input, { signal }).final(),
      firecrawl.crawl.wait("1", {}, { signal }),
    ]).flat();
    await Promise.all(calls);
    expect(most).toBe(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await new Promise((done) => setImmediate(done));
    expect(warnings).toEqual([]);
  });
});
