import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setStage } from "../support/examples.ts";

const { mock, run } = setStage();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "examples-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("chat: an answer, a conversation that is deleted, a stream, a file", async () => {
  const { stdout, requests } = await run("coze/chat.ts");
  expect(stdout).toMatch(
    /^You said: How many bees live in a hive\? \(20 tokens\)\nchat \d+ has begun\nYou said: Do they sleep\?\nYou said: And in winter\?\nanswer, verbose, follow_up\n$/,
  );
  expect(requests).toEqual([
    "POST /v3/chat 200",
    "POST /v1/conversation/create 200",
    "POST /v3/chat 200",
    "POST /v3/chat 200",
    "POST /v1/files/upload 200",
    "POST /v3/chat 200",
    "DELETE /v1/conversations/{conversation_id} 200",
  ]);
  const [message] = mock().requests.at(-2)!.body!.additional_messages as { content: string; content_type: string }[];
  expect(message!.content_type).toBe("object_string");
  expect(JSON.parse(message!.content)).toEqual([
    { type: "file", file_id: expect.stringMatching(/^\d+$/) },
    { type: "text", text: "Which hive has a new queen?" },
  ]);
});

test("chat: a connection that breaks loses no answer, and asks nothing twice", async () => {
  mock().next("POST /v3/chat", { cut: 700 });
  const { stdout, requests } = await run("coze/chat.ts");
  expect(stdout).toContain("You said: How many bees live in a hive? (20 tokens)\n");
  expect(requests.slice(0, 3)).toEqual([
    "POST /v3/chat 200",
    "GET /v3/chat/retrieve 200",
    "GET /v3/chat/message/list 200",
  ]);
});

test("tool calls: the function runs, and its output becomes the answer", async () => {
  const { stdout, requests } = await run("coze/tool-calls.ts");
  const input = '{"text":"use a tool: how many bees?"}';
  expect(stdout).toBe(`look_up(${input})\nThe tool says: {"text":"use a tool: how many bees?","bees":50000}\n`);
  expect(requests).toContain("POST /v3/chat/submit_tool_outputs 200");
  expect(requests.at(-1)).toBe("DELETE /v1/conversations/{conversation_id} 200");
});

test("knowledge: sources are added and processed; those that fail are named", async () => {
  const refusal = { code: 4000, msg: "the files cannot be read" };
  mock().next("POST /open_api/knowledge/document/create", { status: 200, body: refusal });
  const { stdout, requests } = await run("coze/knowledge.ts");
  expect(stdout).toContain("100 %\nhttps://example.com/hives is ready\nsource 0, queen.txt: ");
  expect(stdout).toMatch(/source 1, dance\.txt: .*the files cannot be read/);
  expect(requests.filter((request) => request.startsWith("POST /open_api/knowledge/document/create"))).toHaveLength(2);
});

test("speech: is saved as it is sent", async () => {
  const file = join(folder, "dance.wav");
  const { stdout } = await run("coze/speech.ts", ["Bees dance.", file]);
  const { size } = await stat(file);
  expect(stdout).toMatch(`${file}: ${size} bytes of audio/wav, request log_`);
  expect((await readFile(file)).subarray(0, 4).toString()).toBe("RIFF");
  expect(mock().requests.at(-1)!.body).toMatchObject({ input: "Bees dance.", response_format: "wav" });
});

test("sign-in: on another device, then by the saved tokens, which are renewed once", async () => {
  const file = join(folder, "tokens.json");
  const env = { COZE_TOKENS_FILE: file };
  const { stdout } = await run("coze/sign-in.ts", [], env);
  expect(stdout).toMatch(/^Open http:.*\/device and enter BEES-WAX1\.\nSigned in as mock\.\n$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const tokens = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...tokens, expiresAt: Date.now() - 1 }));
  const again = await run("coze/sign-in.ts", [], env);
  expect(again.stdout).toBe("Signed in as mock.\n");
  expect(again.requests).toEqual(["POST /api/permission/oauth2/token 200", "GET /v1/users/me 200"]);
  const renewed = JSON.parse(await readFile(file, "utf8"));
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  expect(renewed.expiresAt).toBeGreaterThan(Date.now());
});
