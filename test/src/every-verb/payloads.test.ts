import { describe, expect, test } from "vitest";
import type { PlatformError } from "../../../src/index.js";
import { deviant, json, recording, rejection } from "../../support/recording.ts";
import { event, eventStream } from "../../support/sse.ts";
import { platformNames, platforms, use, verbsOf } from "../../support/verbs.ts";

const verbs = (
  await Promise.all(
    platformNames.map(async (platform) =>
      (await verbsOf(platform, { fetch: recording().fetch })).map((verb) => ({
        platform,
        payload: verb.rule.payload,
        ...verb,
      })),
    ),
  )
).flat();
type Verb = (typeof verbs)[number];
const plain = verbs.filter(({ rule, name }) => !rule.stream || (rule.streamedBy && !name.endsWith(rule.streamedBy)));
const send = async ({ platform, name, route }: Verb, answer: Response): Promise<unknown> => {
  const { fetch } = recording(answer);
  const { call } = (await verbsOf(platform, { fetch, maxRetries: 0 })).find((other) => other.name === name)!;
  return await use(call, route);
};

const said = "the hive is closed";
const failures = {
  firecrawl: { status: 400, code: "BAD_REQUEST", body: { success: false, code: "BAD_REQUEST", error: said } },
  aily: { status: 400, code: 2700001, body: { code: 2700001, msg: said } },
  coze: { status: 200, code: 4000, body: { code: 4000, msg: said } },
};

describe.each(plain.map((verb) => [verb.name, verb] as const))("%s", (_, verb) => {
  if (verb.platform !== "firecrawl" && !verb.payload)
    test.each([{}, { data: null }])("without the payload that the spec requires is unreadable: %j", async (answer) => {
      const sent = send(verb, json({ code: 0, msg: "success", ...answer }));
      if (verb.rule.data === "list") expect(await sent).toEqual([]);
      else if (verb.rule.data === false) expect(await sent).toBeUndefined();
      else {
        const error = (await rejection(sent)) as PlatformError;
        expect(error).toMatchObject({ kind: "parse", outcome: "unknown", status: 200, route: verb.route });
        expect(error.message).toContain("the response has no data");
      }
    });

  test("fails with the code and the words of the platform", async () => {
    const { code, status, body } = failures[verb.platform];
    const error = await rejection(send(verb, deviant(json(body, { status }))));
    expect(error).toMatchObject({ kind: "validation", outcome: "rejected", route: verb.route, status, code });
    expect((error as PlatformError).message).toContain("the hive is closed");
  });

  test("answered with a stream of events names the verb that streams", async () => {
    const bytes = event("conversation.chat.created", {}) + event("done", "[DONE]");
    const error = (await rejection(send(verb, eventStream(bytes)))) as PlatformError;
    expect(error).toMatchObject({ kind: "parse", outcome: "unknown", body: bytes });
    const stream = verb.rule.streamedBy;
    expect(error.message).toContain(
      stream ? `the response is an event stream; use ${stream}` : "the response is an event stream, not JSON",
    );
  });
});

test("lists, and payloads that need not come, are among them", () => {
  const kinds = new Set(plain.map(({ rule }) => rule.data));
  expect(kinds).toEqual(new Set(["list", false, undefined]));
  const names = Object.values(platforms).flatMap(({ rules }) =>
    Object.values(rules).flatMap(({ streamedBy }) => streamedBy ?? []),
  );
  expect(plain.flatMap(({ rule }) => rule.streamedBy ?? []).sort()).toEqual(names.sort());
});
