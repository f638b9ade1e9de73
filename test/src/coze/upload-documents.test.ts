import { expect, test } from "vitest";
import { createCoze, type PlatformError } from "../../../src/index.js";
import { deviant, json, recording, rejection, type Seen } from "../../support/recording.ts";

const text = (name: string, content = "Buzz") => new File([content], name);
let next = 0;
const added = (...names: string[]) =>
  deviant(
    json({ code: 0, msg: "", document_infos: names.map((name) => ({ document_id: `d${next++}`, name, status: 0 })) }),
  );
const progress = (...states: [id: string, status: number, why?: string][]) =>
  deviant(
    json({
      code: 0,
      msg: "",
      data: {
        data: states.map(([document_id, status, status_descript]) => ({ document_id, status, status_descript })),
      },
    }),
  );
const failure = (code: number) => deviant(json({ code, msg: "no" }));

function client(...answers: (Response | Error)[]) {
  next = 0;
  const { fetch, seen } = recording(...answers);
  const coze = createCoze({ token: "pat_0123456789", region: "cn", fetch, maxRetries: 0 });
  return { upload: coze.datasets.documents.upload, seen };
}
const routes = (seen: readonly Seen[]) => seen.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
const create = "POST /open_api/knowledge/document/create";
const follow = "POST /v1/datasets/7/process";
const sent = ({ body }: Seen) => JSON.parse(body) as { document_bases: { name: string; source_info: object }[] };

test("files travel as base64, addresses as they are, each kind in requests of its own", async () => {
  const { upload, seen } = client(
    added("a.txt", "b.PDF"),
    added("https://a.example/"),
    progress(["d0", 1], ["d1", 0], ["d2", 1]),
    progress(["d0", 1], ["d1", 1], ["d2", 1]),
  );
  const states: number[] = [];
  const found = await upload("7", [text("a.txt"), new URL("https://a.example"), text("dir/b.PDF", "é")], {
    interval: 1,
    onProgress: ({ data }) => states.push(data.filter(({ status }) => status === 1).length),
  });
  expect(found.failed).toEqual([]);
  expect(found.documents.map(({ name, status }) => [name, status])).toEqual([
    ["a.txt", 1],
    ["https://a.example/", 1],
    ["b.PDF", 1],
  ]);
  expect(states).toEqual([2, 3]);
  expect(routes(seen)).toEqual([create, create, follow, follow]);
  expect(seen[0]!.headers["agw-js-conv"]).toBe("str");
  expect(JSON.parse(seen[0]!.body)).toEqual({
    ...{ dataset_id: "7", chunk_strategy: { chunk_type: 0 }, format_type: 0 },
    document_bases: [
      { name: "a.txt", source_info: { file_base64: "QnV6eg==", file_type: "txt" } },
      { name: "b.PDF", source_info: { file_base64: "w6k=", file_type: "pdf" } },
    ],
  });
  expect(sent(seen[1]!).document_bases).toEqual([
    { name: "https://a.example/", source_info: { web_url: "https://a.example/", document_source: 1 } },
  ]);
  expect(JSON.parse(seen[2]!.body)).toEqual({ document_ids: ["d0", "d2", "d1"] });
});

test("a request has at most ten", async () => {
  const files = Array.from({ length: 21 }, (_, n) => text(`${n}.txt`));
  const names = files.map(({ name }) => name);
  const ids = names.map((_, n) => [`d${n}`, 1] as [string, number]);
  const { upload, seen } = client(
    added(...names.slice(0, 10)),
    added(...names.slice(10, 20)),
    added("20.txt"),
    progress(...ids),
  );
  expect((await upload("7", files)).documents.map(({ name }) => name)).toEqual(names);
  expect(seen.slice(0, 3).map((request) => sent(request).document_bases.length)).toEqual([10, 10, 1]);
});

test("large files are encoded in parts", async () => {
  const content = "0123456789".repeat(5000);
  const { upload, seen } = client(added("a.txt"), progress(["d0", 1]));
  await upload("7", [text("a.txt", content)]);
  const { file_base64 } = sent(seen[0]!).document_bases[0]!.source_info as { file_base64: string };
  expect(atob(file_base64)).toBe(content);
});

test("what fails is told with its place; the others are added", async () => {
  const { upload } = client(failure(5000), added("https://a.example/"), progress(["d0", 1]));
  const found = await upload("7", [text("a.txt"), "https://a.example/"]);
  expect(found.documents).toHaveLength(1);
  expect(found.failed).toEqual([{ index: 0, name: "a.txt", reason: expect.stringContaining("code 5000") }]);
});

test("what cannot be processed is told with its id", async () => {
  const { upload } = client(added("a.txt", "b.txt"), progress(["d0", 9, "empty file"], ["d1", 1]));
  const { documents, failed } = await upload("7", [text("a.txt"), text("b.txt")]);
  expect(documents.map(({ document_id }) => document_id)).toEqual(["d1"]);
  expect(failed).toEqual([{ index: 0, name: "a.txt", reason: "empty file", document_id: "d0" }]);
});

test("what cannot be processed has a reason where the platform says none", async () => {
  const { upload } = client(added("a.txt"), progress(["d0", 9]));
  expect((await upload("7", [text("a.txt")])).failed).toMatchObject([{ index: 0, reason: "its processing failed" }]);
});

test("documents whose processing cannot be followed are not lost", async () => {
  const { upload } = client(added("a.txt"), failure(4101));
  const { documents, failed } = await upload("7", [text("a.txt")]);
  expect(documents).toEqual([]);
  expect(failed).toEqual([
    {
      index: 0,
      name: "a.txt",
      document_id: "d0",
      reason: expect.stringMatching(/^its processing is unknown: .*4101/),
    },
  ]);
});

test.each([
  [4100, "auth"],
  [4027, "payment"],
])("after code %i no further request is sent", async (code, kind) => {
  const files = Array.from({ length: 30 }, (_, n) => text(`${n}.txt`));
  const names = files.map(({ name }) => name);
  const ids = Array.from({ length: 10 }, (_, n) => [`d${n}`, 1] as [string, number]);
  const { upload, seen } = client(added(...names.slice(0, 10)), failure(code), progress(...ids));
  const { documents, failed } = await upload("7", files);
  expect(documents).toHaveLength(10);
  expect(failed).toHaveLength(20);
  expect(failed.at(-1)).toMatchObject({
    index: 29,
    reason: expect.stringContaining("not sent after an earlier failure"),
  });
  expect(routes(seen)).toEqual([create, create, follow]);
  const alone = client(failure(code));
  expect(await rejection(alone.upload("7", files))).toMatchObject({ kind });
  expect(alone.seen).toHaveLength(1);
});

test.each([{}, { document_infos: [] }, { document_infos: null }, { document_infos: [null] }])(
  "where the response has no document, it throws: %j",
  async (answer) => {
    const { upload } = client(deviant(json({ code: 0, msg: "", ...answer })));
    await expect(upload("7", ["https://a.example/"])).rejects.toMatchObject({
      ...{ kind: "parse", outcome: "unknown", status: 200, route: "POST /open_api/knowledge/document/create" },
      message: expect.stringContaining("the response has no documents") as string,
    });
  },
);

test.each([undefined, null, "", 7])("a knowledge base %j is refused before anything is sent", async (id) => {
  const { upload, seen } = client();
  await expect(upload(id as never, ["https://a.example/"])).rejects.toMatchObject({
    ...{ kind: "validation", outcome: "not-sent" },
    message: expect.stringContaining('"dataset_id" must be a non-empty string') as string,
  });
  expect(seen).toEqual([]);
});

test("an abort rejects with its reason", async () => {
  const control = new AbortController();
  const reason = new Error("enough");
  const { upload } = client(added("a.txt"), progress(["d0", 0]));
  const rejected = rejection(
    upload("7", [text("a.txt")], { signal: control.signal, interval: 60_000, onProgress: () => control.abort(reason) }),
  );
  expect(await rejected).toBe(reason);
});

test.each([
  [[], {}, "sources must be a non-empty list"],
  ["a.txt", {}, "sources must be a non-empty list"],
  [[text("a.txt"), "a.txt"], {}, "sources[1] must be a File, or an http(s) URL"],
  [["ftp://a.example/a.txt"], {}, "sources[0] must be a File, or an http(s) URL"],
  [["https://"], {}, "sources[0] must be a File, or an http(s) URL"],
  [[new Blob(["Buzz"])], {}, "sources[0] must be a File"],
  [[text("a.txt")], { idleTimeout: 1 }, 'init has no "idleTimeout"'],
])("refuses %o with %o before anything is sent", async (sources, init, message) => {
  const { upload, seen } = client();
  const error = (await rejection(upload("7", sources as never, init as never))) as PlatformError;
  expect(error).toMatchObject({ kind: "validation", outcome: "not-sent" });
  expect(error.message).toContain(message);
  expect(seen).toEqual([]);
});
