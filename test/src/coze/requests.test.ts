import { describe, expect, test } from "vitest";
import { createCoze, meta, type PlatformError } from "../../../src/index.js";
import { deviant, json, rejection } from "../../support/recording.ts";

interface Sent {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  form?: FormData;
}

/** A client whose requests are kept with their forms. */
function client(...answers: Response[]) {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    const isForm = headers.get("content-type")?.startsWith("multipart/form-data; boundary=");
    const text = await request.clone().text();
    sent.push({ method, url, headers, body: text, ...(isForm && { form: await request.formData() }) });
    const answer = answers.shift();
    if (!answer) throw new Error(`no answer prepared for ${method} ${url}`);
    return answer;
  };
  return { sent, coze: createCoze({ token: "pat_0123456789abc", region: "cn", fetch, maxRetries: 0 }) };
}
const ok = (data?: unknown, more: object = {}) =>
  json({ code: 0, msg: "", ...(data !== undefined && { data }), ...more });
const times = (count: number, make: () => Response) => Array.from({ length: count }, make);
const origin = "https://api.coze.cn";
const recording = () => new File(["Buzz"], "buzz.wav", { type: "audio/wav" });

test("ids of files are asked for as texts, by these four calls alone", async () => {
  const { sent, coze } = client(
    ok(undefined, { document_infos: [] }),
    ok(undefined, { document_infos: [], total: 0 }),
    ...times(3, () => ok({})),
  );
  const { datasets } = coze;
  await datasets.documents.create({ dataset_id: "7", document_bases: [], chunk_strategy: {}, format_type: 0 });
  await datasets.documents.list({ dataset_id: "7" });
  await datasets.documents.update({ document_id: "8" });
  await datasets.documents.delete({ document_ids: ["8"] });
  await datasets.process("7", { document_ids: ["8"] });
  expect(sent.map(({ headers }) => headers.get("agw-js-conv"))).toEqual(["str", "str", "str", "str", null]);
});

test("deletions say in their body what goes, or who gets it", async () => {
  const { sent, coze } = client(ok({ removed_success_user_ids: [] }), ok(), ok(), ok(), ok());
  await coze.workspaces.members.delete("w", { user_ids: ["1", "2"] });
  await coze.apiApps.events.unsubscribe("a", { event_types: ["bot.deleted"] });
  await coze.enterprises.members.delete({ enterprise_id: "e", user_id: "1", receiver_user_id: "2" });
  await coze.organizations.members.delete({ organization_id: "o", user_id: "1", receiver_user_id: "2" });
  await coze.bots.collaborators.delete({ bot_id: "b", user_id: "1" });
  expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
    ["DELETE", `${origin}/v1/workspaces/w/members`, '{"user_ids":["1","2"]}'],
    ["DELETE", `${origin}/v1/api_apps/a/events`, '{"event_types":["bot.deleted"]}'],
    ["DELETE", `${origin}/v1/enterprises/e/members/1`, '{"receiver_user_id":"2"}'],
    ["DELETE", `${origin}/v1/organizations/o/members/1`, '{"receiver_user_id":"2"}'],
    ["DELETE", `${origin}/v1/bots/b/collaborators/1`, ""],
  ]);
  expect(sent.map(({ headers }) => headers.get("content-type"))).toEqual([
    ...Array<string>(4).fill("application/json"),
    null,
  ]);
});

test("lists in a query are joined by commas", async () => {
  const { sent, coze } = client(...times(5, () => ok({ items: [], task_infos: [], has_more: false, total: 0 })));
  await coze.variables.get({ bot_id: "b", connector_uid: "u", keywords: ["x", "y z"] });
  await coze.plugins.list({ ids: ["1", "2"] });
  await coze.benefits.get({ benefit_type_list: ["api_run_qps", "call_tool_limit"], resource_id: "chat" });
  await coze.benefits.bills.list({ task_ids: ["1", "2"] });
  await coze.stores.plugins.list({ category_ids: ["1", "2"] });
  expect(sent.map(({ url }) => Object.fromEntries(new URL(url).searchParams))).toEqual([
    { bot_id: "b", connector_uid: "u", keywords: "x,y z" },
    { ids: "1,2" },
    { benefit_type_list: "api_run_qps,call_tool_limit", resource_id: "chat" },
    { task_ids: "1,2" },
    { category_ids: "1,2" },
  ]);
});

describe("forms", () => {
  test("have the recording under its own name and type, and the other fields beside it", async () => {
    const { sent, coze } = client(
      ok({ text: "Buzz" }),
      ok({ voice_id: "1" }),
      ok({ id: "1" }),
      ok({ feature_score_list: [] }),
    );
    const { transcriptions, voices, voiceprintGroups } = coze.audio;
    expect(await transcriptions.create({ file: recording() })).toEqual({ text: "Buzz" });
    await voices.clone({ voice_name: "Keeper", audio_format: "wav", file: recording() });
    await voiceprintGroups.features.create("g", { name: "Keeper", file: recording(), sample_rate: 16000 });
    await voiceprintGroups.identify("g", { file: recording(), top_k: 3 });
    expect(sent.map(({ method, url }) => `${method} ${url.replace(origin, "")}`)).toEqual([
      "POST /v1/audio/transcriptions",
      "POST /v1/audio/voices/clone",
      "POST /v1/audio/voiceprint_groups/g/features",
      "POST /v1/audio/voiceprint_groups/g/speaker_identify",
    ]);
    const others = sent.map(({ form }) =>
      Object.fromEntries([...form!].filter(([, part]) => typeof part === "string")),
    );
    expect(others).toEqual([
      {},
      { voice_name: "Keeper", audio_format: "wav" },
      { name: "Keeper", sample_rate: "16000" },
      { top_k: "3" },
    ]);
    for (const { form } of sent) {
      const file = form!.get("file") as File;
      expect([file.name, file.type, await file.text()]).toEqual(["buzz.wav", "audio/wav", "Buzz"]);
    }
  });

  test("replace a voiceprint with a recording or without one", async () => {
    const { sent, coze } = client(ok(), ok({ id: "f" }));
    const update = coze.audio.voiceprintGroups.features.update;
    expect(await update({ group_id: "g", feature_id: "f", desc: "new" })).toBeUndefined();
    expect(await update({ group_id: "g", feature_id: "f", file: recording() })).toEqual({ id: "f" });
    for (const { method, url } of sent)
      expect([method, url]).toEqual(["PUT", `${origin}/v1/audio/voiceprint_groups/g/features/f`]);
    expect([...sent[0]!.form!]).toEqual([["desc", "new"]]);
    expect([...sent[1]!.form!.keys()]).toEqual(["file"]);
  });

  test("without a recording that is needed are not sent", async () => {
    const { sent, coze } = client();
    const error = await rejection(coze.audio.transcriptions.create({ file: "buzz.wav" as never }));
    expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
    expect(sent).toEqual([]);
  });
});

describe("pages", () => {
  const numbersOf = async (list: AsyncIterable<object>) => {
    const found: unknown[] = [];
    for await (const item of list) found.push(item);
    return found;
  };

  test("of files are asked for in the body", async () => {
    const page = (id: string) => ok(undefined, { document_infos: [{ document_id: id }], total: 2 });
    const { sent, coze } = client(page("1"), page("2"));
    const { list } = coze.datasets.documents;
    expect(await numbersOf(list({ dataset_id: "7", size: 1 }))).toEqual([{ document_id: "1" }, { document_id: "2" }]);
    expect(sent.map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown])).toEqual([
      ["POST", `${origin}/open_api/knowledge/document/list`, { dataset_id: "7", size: 1 }],
      ["POST", `${origin}/open_api/knowledge/document/list`, { dataset_id: "7", size: 1, page: 2 }],
    ]);
  });

  test("of workflows are numbered from the first on, or from where the caller begins", async () => {
    const page = (id: string, has_more: boolean) => ok({ items: [{ workflow_id: id }], has_more });
    const { sent, coze } = client(page("1", true), page("2", false), page("3", false));
    await numbersOf(coze.workflows.list({ workspace_id: "w" }));
    await coze.workflows.list({ page_num: 3, workspace_id: "w" });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      "?workspace_id=w&page_num=1",
      "?workspace_id=w&page_num=2",
      "?page_num=3&workspace_id=w",
    ]);
  });

  test("of limits go on by a cursor that has one name in both directions", async () => {
    const page = (id: string, more: object) => ok({ benefit_infos: [{ benefit_id: id }], ...more });
    const { sent, coze } = client(page("1", { has_more: true, page_token: "next" }), page("2", { has_more: false }));
    const asked = { entity_type: "enterprise_all_devices", benefit_type: "resource_point" } as const;
    expect(await numbersOf(coze.benefits.limits.list(asked))).toHaveLength(2);
    expect(sent.map(({ url }) => new URL(url).searchParams.get("page_token"))).toEqual([null, "next"]);
  });

  test("of published agents have a number of another name", async () => {
    const page = (id: string) => ok({ space_bots: [{ bot_id: id }], total: 2 });
    const { sent, coze } = client(page("1"), page("2"));
    await numbersOf(coze.bots.listPublished({ space_id: "s" }));
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(["?space_id=s", "?space_id=s&page_index=2"]);
  });
});

describe("speech", () => {
  const create = (answer: Response) => {
    const { coze, sent } = client(answer);
    return { call: coze.audio.speech.create({ input: "Buzz", voice_id: "1", response_format: "wav" }), sent };
  };
  const bytes = new Uint8Array([0, 255, 10, 13, 128]);
  const failure = async (answer: Response) => (await rejection(create(answer).call)) as PlatformError;

  test("is a Blob with the type and the bytes of the response, and has metadata", async () => {
    const headers = { "content-type": "audio/wav", "x-tt-logid": "log-7" };
    const { call, sent } = create(new Response(bytes, { headers }));
    const speech = await call;
    expect(speech).toBeInstanceOf(Blob);
    expect(speech.type).toBe("audio/wav");
    expect(new Uint8Array(await speech.arrayBuffer())).toEqual(bytes);
    expect(meta(speech)).toMatchObject({ status: 200, requestId: "log-7", attempts: [{ status: 200 }] });
    expect(meta(speech)?.headers.get("content-type")).toBe("audio/wav");
    expect(sent).toMatchObject([
      {
        method: "POST",
        url: `${origin}/v1/audio/speech`,
        body: '{"input":"Buzz","voice_id":"1","response_format":"wav"}',
      },
    ]);
  });

  test("fails with what JSON in its place says, whatever the status", async () => {
    const body = { code: 4020, msg: "too many", detail: { logid: "log-8" } };
    for (const status of [200, 429])
      expect(await failure(json(body, { status }))).toMatchObject({
        ...{ kind: "rate_limit", code: 4020, status, requestId: "log-8", outcome: "rejected" },
        body,
      });
  });

  test.each([
    ["a page", () => new Response("<title>Proxy</title>", { headers: { "content-type": "text/html" } })],
    ["nothing", () => new Response("", { headers: { "content-type": "audio/mpeg" } })],
    ["JSON without a failure", () => ok({ text: "Buzz" })],
  ])("is not %s", async (_, answer) => {
    expect(await failure(deviant(answer()))).toMatchObject({ kind: "parse", status: 200, outcome: "unknown" });
  });
});

describe("partial success", () => {
  test("is a result: members that were added, and those that were not", async () => {
    const sorted = {
      added_success_user_ids: ["1"],
      invited_success_user_ids: [],
      already_joined_user_ids: ["2"],
      already_invited_user_ids: [],
      not_exist_user_ids: ["3"],
    };
    const { sent, coze } = client(ok(sorted));
    const users = ["1", "2", "3"].map((user_id) => ({ user_id, role_type: "member" as const }));
    expect(await coze.workspaces.members.create("w", { users })).toEqual(sorted);
    expect(JSON.parse(sent[0]!.body)).toEqual({ users });
  });

  test("is a result: members that were removed, and those that stay", async () => {
    const sorted = {
      removed_success_user_ids: ["1"],
      not_in_space_user_ids: ["2"],
      owner_not_support_remove_user_ids: ["3"],
    };
    const { coze } = client(ok(sorted));
    expect(await coze.workspaces.members.delete("w", { user_ids: ["1", "2", "3"] })).toEqual(sorted);
  });
});

test("variables travel in a field that is called data, and nothing comes back", async () => {
  const { sent, coze } = client(ok());
  const data = [{ keyword: "hive", value: "north" }];
  expect(await coze.variables.update({ bot_id: "b", connector_uid: "u", data })).toBeUndefined();
  expect(sent).toMatchObject([{ method: "PUT", url: `${origin}/v1/variables` }]);
  expect(JSON.parse(sent[0]!.body)).toEqual({ bot_id: "b", connector_uid: "u", data });
});

test("a plugin that is called, and speech that is made, are billed, so that neither is sent again", async () => {
  for (const name of ["plugin", "speech"] as const) {
    let sent = 0;
    const fetch = () => (sent++, Promise.resolve(new Response("", { status: 502 })));
    const coze = createCoze({ token: "pat_0123456789abc", region: "cn", fetch });
    const calls = {
      plugin: () => coze.plugins.call("p", { tool_name: "t", arguments: {} }),
      speech: () => coze.audio.speech.create({ input: "Buzz", voice_id: "1" }),
    };
    expect(await rejection(calls[name]())).toMatchObject({ kind: "server", outcome: "unknown" });
    expect(sent).toBe(1);
  }
});
