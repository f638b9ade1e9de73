import { expect, test } from "vitest";
import type { PlatformError } from "../../../src/index.js";
import { createCoze } from "../../../src/coze.js";
import { deviant, recording, rejection } from "../../support/recording.ts";

const asEvents = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "text/event-stream", "x-tt-logid": "l1" } });

test("a failure that is served as an event stream keeps its own reason and code", async () => {
  for (const status of [200, 400]) {
    const { fetch, seen } = recording(asEvents('{"code":4000,"msg":"no such bot"}', status));
    const coze = createCoze({ token: "pat-0123456789", region: "cn", fetch });
    const error = (await rejection(coze.chat.create({ bot_id: "1", user_id: "u" }))) as PlatformError;
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ kind: "validation", code: 4000 });
    expect(error.message).toContain("no such bot");
    expect(error.message).not.toContain("event stream");
  }
});

test("a failed response of text is no advice to stream", async () => {
  const { fetch } = recording(asEvents("out of tea", 402));
  const coze = createCoze({ token: "pat-0123456789", region: "cn", fetch });
  const error = (await rejection(coze.chat.create({ bot_id: "1", user_id: "u" }))) as PlatformError;
  expect(error).toMatchObject({ kind: "payment", outcome: "rejected" });
  expect(error.message).toContain("out of tea");
  expect(error.message).not.toContain("event stream");
});

test("the refusal of a second reading has nothing of the response to the first one", async () => {
  const { fetch } = recording(deviant(asEvents('event: done\ndata: "[DONE]"\n\n')));
  const coze = createCoze({ token: "pat-0123456789", region: "cn", fetch });
  const stream = coze.chat.stream({ bot_id: "1", user_id: "u" });
  await stream[Symbol.asyncIterator]().next();
  const error = (await rejection(stream[Symbol.asyncIterator]().next())) as PlatformError;
  expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
  expect(error.status).toBeUndefined();
  expect(error.requestId).toBeUndefined();
});
