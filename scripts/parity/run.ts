import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "../../generated/coze.js";
import { createCoze } from "../../src/index.js";
import { at, isObject } from "../json.ts";
import { loadSdk } from "../sdks/install.ts";
import { methodsOf } from "../sdks/methods.ts";
import { officialSdks } from "../sdks/official.ts";
import { loadSpec } from "../spec/load.ts";
import { listOperations } from "../spec/operations.ts";
import { differences } from "./compare.ts";
import { pairs, recording, type Pair } from "./pairs.ts";
import { startRecorder, type Recorded, type Recorder } from "./recorder.ts";

type Method = (...args: unknown[]) => unknown;

/** Methods that send what another one sends, and groups that speak over WebSocket. */
const beside = /^(chat\.createAndPoll|websockets\.)/;
const token = "pat_0123456789abc";
const content = "Buzz";

/** Sends every call of the vendor's SDK beside ours. Returns 1 when requests differ in a way that is not explained. */
export async function runParity(print: (line: string) => void = console.log): Promise<number> {
  const { CozeAPI } = (await loadSdk(officialSdks.coze)) as { CozeAPI: new (options: object) => object };
  await using recorder = await startRecorder();
  const folder = await mkdtemp(join(tmpdir(), "parity-"));
  try {
    const file = join(folder, "buzz.wav");
    await writeFile(file, content);
    const theirs = new CozeAPI({ token, baseURL: recorder.url });
    const ours = createCoze({ token, baseUrl: recorder.url, maxRetries: 0 });
    const pages = await pagesOf();
    let wrong = 0;
    for (const pair of pairs) {
      const { name = "" } = rules[pair.route] ?? {};
      const verb = pair.verb ?? name;
      const sent = await request(recorder, theirs, pair.sdk, withFile(pair.args, createReadStream(file)));
      const own = await request(
        recorder,
        ours,
        verb,
        withFile(pair.ours ?? pair.args, new File([content], "buzz.wav")),
      );
      const found = differences(own, sent);
      const isExplained = found.length > 0 === (pair.because !== undefined);
      if (!isExplained) wrong++;
      if (found.length === 0 && isExplained) continue;
      print(`${isExplained ? "·" : "✗"} coze.${verb}, ${pair.sdk} of the SDK: ${pages.get(pair.route) ?? pair.route}`);
      for (const line of found.length ? found : ["the requests are the same"]) print(`    ${line}`);
      if (pair.because !== undefined) print(`    ${pair.because}`);
    }
    const compared = new Set(pairs.map(({ sdk }) => sdk));
    const left = methodsOf(theirs, "_client").filter((name) => !compared.has(name) && !beside.test(name));
    for (const name of left) print(`✗ ${name} of the SDK is not compared`);
    const routes = new Set(pairs.map(({ route }: Pair) => route));
    print(`${pairs.length} calls of ${routes.size} operations compared; ${wrong + left.length} unexplained.`);
    return wrong + left.length > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The page that says what an operation takes, by route. */
async function pagesOf(): Promise<Map<string, string>> {
  const { document } = await loadSpec("specs", "coze");
  return new Map(listOperations(document).map(({ route, value }) => [route, String(at(value, "/externalDocs/url"))]));
}

const withFile = (args: readonly unknown[], file: unknown): unknown[] =>
  args.map((arg) =>
    isObject(arg)
      ? Object.fromEntries(Object.entries(arg).map(([k, v]) => [k, (v as unknown) === recording ? file : v]))
      : arg,
  );

/** The one request of a call. What the call makes of the answer does not matter here. */
async function request(recorder: Recorder, client: object, path: string, args: unknown[]): Promise<Recorded> {
  const names = path.split(".");
  const last = names.pop()!;
  const group = names.reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], client);
  const method = (group as Record<string, Method>)[last]!.bind(group);
  let reason: unknown;
  try {
    const given = method(...args);
    // Our lists can be awaited, too.
    if (typeof given === "object" && given && Symbol.asyncIterator in given && !("then" in given)) {
      const events = (given as AsyncIterable<unknown>)[Symbol.asyncIterator]();
      while (!(await events.next()).done);
    } else await given;
  } catch (error) {
    reason = error;
  }
  const [sent, ...more] = recorder.take();
  if (!sent || more.length) throw new Error(`${path} sent ${sent ? more.length + 1 : 0} requests`, { cause: reason });
  return sent;
}
