import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../support/mock.ts";
import { createCoze, type Coze } from "../../../../src/index.js";
import { rejection } from "../../../support/recording.ts";

let mock: Mock;
let coze: Coze;

beforeAll(async () => {
  mock = await startMock();
  coze = createCoze({ ...mock.coze, maxRetries: 0 });
});
afterAll(async () => {
  expect(mock.violations).toEqual([]);
  await mock.close();
});

const code = async (call: Promise<unknown>): Promise<unknown> => ((await rejection(call)) as { code?: unknown }).code;
const text = (name: string, content = "Buzz") => new File([content], name);
const newDataset = async (name: string, space_id = "1") =>
  (await coze.datasets.create({ name, space_id, format_type: 0 })).dataset_id;
const quick = { interval: 1 };

test("a knowledge base is created, changed, listed in its workspace and deleted", async () => {
  const ids = [
    await newDataset("Bees", "space"),
    await newDataset("Wasps", "space"),
    await newDataset("Bees", "other"),
  ];
  await coze.datasets.update(ids[0]!, { name: "Bumblebees" });
  const names = async (input: object = {}) => {
    const found: string[] = [];
    for await (const { name } of coze.datasets.list({ space_id: "space", ...input })) found.push(name);
    return found;
  };
  expect(await names({ page_size: 1 })).toEqual(["Wasps", "Bumblebees"]);
  expect(await names({ name: "bee" })).toEqual(["Bumblebees"]);
  expect(await names({ format_type: 2 })).toEqual([]);
  await coze.datasets.delete(ids[0]!);
  expect(await names()).toEqual(["Wasps"]);
  expect(await code(coze.datasets.delete(ids[0]!))).toBe(4200);
});

test("the files of a knowledge base are ready at the third look", async () => {
  const dataset_id = await newDataset("Looks");
  const { document_infos } = await coze.datasets.documents.create({
    dataset_id,
    document_bases: [
      { name: "hive.txt", source_info: { file_base64: "QnV6eg==", file_type: "txt" } },
      { name: "fail.txt", source_info: { file_base64: "QnV6eg==", file_type: "txt" } },
    ],
    chunk_strategy: { chunk_type: 0 },
    format_type: 0,
  });
  expect(document_infos).toMatchObject([{ name: "hive.txt", size: 4, type: "txt", status: 0 }, { status: 0 }]);
  const document_ids = document_infos.map(({ document_id }) => document_id);
  const states = async () =>
    (await coze.datasets.process(dataset_id, { document_ids })).data.map(({ status, progress }) => [status, progress]);
  const listed = async () => (await coze.datasets.list({ space_id: "1", name: "Looks" })).items[0];
  expect(await states()).toEqual([
    [0, 30],
    [0, 30],
  ]);
  expect(await listed()).toMatchObject({ processing_file_list: ["hive.txt", "fail.txt"], doc_count: 2 });
  expect(await states()).toEqual([
    [0, 60],
    [0, 60],
  ]);
  expect(await states()).toEqual([
    [1, 100],
    [9, 100],
  ]);
  expect(await listed()).toMatchObject({
    ...{ file_list: ["hive.txt", "fail.txt"], failed_file_list: ["fail.txt"], processing_file_list: [] },
    all_file_size: "8",
  });
  expect(await code(coze.datasets.process(dataset_id, { document_ids: ["1"] }))).toBe(4200);
});

test("files are listed in pages, renamed and deleted, and must have one source", async () => {
  const dataset_id = await newDataset("Files");
  const create = (source_info: object, format_type: 0 | 2 = 0) =>
    coze.datasets.documents.create({
      ...{ dataset_id, format_type, chunk_strategy: { chunk_type: 0 } },
      document_bases: [{ name: "a", source_info }],
    });
  const page = await create({ web_url: "https://example.com", document_source: 1 });
  const file = await create({ file_base64: "QQ==", file_type: "txt" });
  expect(await code(create({}))).toBe(4000);
  expect(await code(create({ web_url: "https://example.com", file_base64: "QQ==" }))).toBe(4000);
  expect(await code(create({ source_file_id: "1", document_source: 5 }, 2))).toBe(4000);
  const [first, second] = [page, file].map(({ document_infos }) => document_infos[0]!.document_id) as [string, string];
  const files = async () => {
    const found: unknown[] = [];
    for await (const { document_id, name, source_type, status } of coze.datasets.documents.list({
      dataset_id,
      size: 1,
    }))
      found.push([document_id, name, source_type, status]);
    return found;
  };
  await coze.datasets.documents.update({
    document_id: first,
    document_name: "page",
    update_rule: { update_type: 1, update_interval: 24 },
  });
  expect(await files()).toEqual([
    [first, "page", 1, 0],
    [second, "a", 0, 0],
  ]);
  await coze.datasets.documents.delete({ document_ids: [first] });
  expect(await files()).toEqual([[second, "a", 0, 0]]);
  expect(await code(coze.datasets.documents.delete({ document_ids: [second, first] }))).toBe(4200);
  expect(await files()).toHaveLength(1);
});

test("files and pages are uploaded, and what cannot be read is said", async () => {
  const dataset_id = await newDataset("Upload");
  const sources = [text("a.txt"), "https://example.com/hive", text("fail.txt")];
  const { documents, failed } = await coze.datasets.documents.upload(dataset_id, sources, quick);
  expect(documents.map(({ name, status }) => [name, status])).toEqual([
    ["a.txt", 1],
    ["https://example.com/hive", 1],
  ]);
  expect(failed).toMatchObject([{ index: 2, name: "fail.txt", reason: "the file cannot be read" }]);
});

test("variables are what was set, for each user and channel", async () => {
  const user = { bot_id: "1", connector_uid: "keeper" };
  const values = async (more: object = {}) =>
    Object.fromEntries(
      (await coze.variables.get({ ...user, ...more })).items.map(({ keyword, value }) => [keyword, value]),
    );
  expect(await values()).toEqual({});
  const data = [
    { keyword: "hive", value: "north" },
    { keyword: "bees", value: "9" },
  ];
  await coze.variables.update({ ...user, data });
  await coze.variables.update({ ...user, data: [{ keyword: "bees", value: "10" }] });
  expect(await values()).toEqual({ hive: "north", bees: "10" });
  expect(await values({ connector_id: "1024" })).toEqual({ hive: "north", bees: "10" });
  expect(await values({ keywords: ["bees", "wasps"] })).toEqual({ bees: "10" });
  for (const more of [{ connector_uid: "other" }, { connector_id: "999" }, { bot_id: "2" }])
    expect(await values(more)).toEqual({});
  expect(await code(coze.variables.get({ connector_uid: "keeper" }))).toBe(4000);
  expect(await code(coze.variables.get({ ...user, app_id: "1" }))).toBe(4000);
});

test("an agent is created, published, changed, listed and unpublished", async () => {
  const workspace_id = "hive";
  const { bot_id } = await coze.bots.create({ space_id: workspace_id, name: "Waggle", description: "dances" });
  const names = async (publish_status?: "all" | "published_draft" | "unpublished_draft") => {
    const { items } = await coze.bots.list({ workspace_id, ...(publish_status && { publish_status }) });
    return items.flatMap(({ id, name }) => (id === bot_id ? name : []));
  };
  const draft = () => coze.bots.get(bot_id, { is_published: false });
  expect([await names(), await names("all"), await names("unpublished_draft")]).toEqual([[], ["Waggle"], ["Waggle"]]);
  expect(await code(coze.bots.get(bot_id))).toBe(4015);
  expect(await draft()).toMatchObject({ name: "Waggle", description: "dances" });
  expect((await coze.bots.list({ workspace_id: "other", publish_status: "all" })).items).toHaveLength(3);

  const { version } = await coze.bots.publish({ bot_id, connector_ids: ["1024", "999"] });
  expect([await names(), await names("published_draft"), await names("unpublished_draft")]).toEqual([
    ["Waggle"],
    [],
    [],
  ]);
  await coze.bots.update({ bot_id, name: "Round" });
  expect(await coze.bots.get(bot_id)).toMatchObject({ name: "Waggle", version });
  expect(await draft()).toMatchObject({ name: "Round", description: "dances" });
  expect(await names("published_draft")).toEqual(["Round"]);

  const again = await coze.bots.publish({ bot_id, connector_ids: ["1024"] });
  const versions = async (input: object) =>
    (await coze.bots.versions.list(bot_id, input)).items.map((each) => each.version);
  expect(await versions({})).toEqual([again.version, version]);
  expect(await versions({ connector_id: "999" })).toEqual([version]);
  expect(await versions({ publish_status: "unpublished_draft" })).toEqual([]);
  expect(await coze.bots.getOnline({ bot_id })).toMatchObject({ bot_id, name: "Round" });
  const online = await coze.bots.listPublished({ space_id: workspace_id });
  expect(online.items.map(({ bot_name }) => bot_name)).toContain("Round");

  await coze.bots.unpublish(bot_id, { connector_id: "1024" });
  expect(await names()).toEqual([]);
  expect(await code(coze.bots.get(bot_id))).toBe(4015);
  expect(await code(coze.bots.publish({ bot_id: "1", connector_ids: ["1024"] }))).toBe(4006);
});

test("a voice is cloned, listed, trained until it cannot be, and speaks", async () => {
  const file = text("me.wav");
  const clone = (more: object = {}) =>
    coze.audio.voices.clone({ voice_name: "Keeper", audio_format: "wav", file, ...more });
  const own = async () => (await coze.audio.voices.list({ filter_system_voice: true })).items;
  expect(await own()).toEqual([]);
  const { voice_id } = await clone();
  expect(await own()).toMatchObject([{ voice_id, name: "Keeper", state: "cloned", available_training_times: 9 }]);
  expect((await coze.audio.voices.list()).items).toHaveLength(3);
  expect((await coze.audio.voices.list({ filter_system_voice: true, voice_state: "init" })).items).toEqual([]);
  for (let n = 1; n <= 9; n++) expect(await clone({ voice_id, voice_name: `Keeper ${n}` })).toEqual({ voice_id });
  expect(await own()).toMatchObject([{ name: "Keeper 9", available_training_times: 0 }]);
  expect(await code(clone({ voice_id }))).toBe(4000);
  expect(await code(clone({ file: text("empty.wav", "") }))).toBe(4300);

  const speech = await coze.audio.speech.create({ input: "Buzz", voice_id, sample_rate: 8000 });
  expect(speech.type).toBe("audio/wav");
  const view = new DataView(await speech.arrayBuffer());
  const word = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
  expect([word(0), word(8), word(36)]).toEqual(["RIFF", "WAVE", "data"]);
  expect([view.getUint32(4, true), view.getUint32(24, true), view.getUint32(40, true)]).toEqual([36 + 64, 8000, 64]);
  expect(view.byteLength).toBe(44 + 64);
  expect(await code(coze.audio.speech.create({ input: "Buzz", voice_id: "1" }))).toBe(4200);
});

test("what a transcription says depends on the size of the file", async () => {
  const said = async (content: string) =>
    (await coze.audio.transcriptions.create({ file: text("a.mp3", content) })).text;
  expect([await said("Buzz"), await said("Buzz buzz")]).toEqual(["A recording of 4 bytes.", "A recording of 9 bytes."]);
  expect(await code(coze.audio.transcriptions.create({ file: text("a.mp3", "") }))).toBe(4300);
});

test("a copy goes on until its third look, or is there at once", async () => {
  const { task_id = "" } = await coze.copyTasks.create({ entity_id: "7", entity_type: "app", to_workspace_id: "8" });
  expect(await coze.copyTasks.get(task_id)).toMatchObject({ task_status: "in_progress", source_entity_id: "7" });
  const done = await coze.copyTasks.wait(task_id, {}, quick);
  expect(done).toMatchObject({
    task_status: "successful",
    target_workspace_id: "8",
    target_entity_id: expect.stringMatching(/^\d+$/),
  });
  expect(await coze.copyTasks.get(task_id)).toEqual(done);
  const copied = await coze.copyTasks.create({ entity_id: "7", entity_type: "bot" });
  expect(copied).toEqual({ copied_entity_id: expect.any(String) });
  expect(await code(coze.copyTasks.get("1"))).toBe(4200);
});
