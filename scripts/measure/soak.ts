import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createCoze } from "../../src/index.js";

/** What a soak has left behind. */
export interface Left {
  /** Bytes of heap that did not become free again, by call or stream. */
  bytesPerCall: number;
  /** Open sockets, timers and the like beyond those there were before. */
  handles: number;
  failed: number;
}
export type Soaked = Record<"calls" | "streams", Record<"bare" | "ours", Left>>;

const sizes = { calls: 20_000, streams: 1000 } as const;
const concurrency = 50;

const answer = JSON.stringify({ code: 0, msg: "", data: { id: "7" } });
const delta = (n: number) => `event: conversation.message.delta\ndata: {"id":"1","content":"bee ${n}"}\n\n`;
const events = Array.from({ length: 20 }, (_, n) => delta(n)).join("");
const end = 'event: conversation.chat.completed\ndata: {"id":"x"}\n\nevent: done\ndata: [DONE]\n\n';

const typed = { "content-type": "application/json" };
/** One response in seven is none that a caller wants. */
const faults: readonly ((response: ServerResponse) => void)[] = [
  (response) => response.writeHead(503, { ...typed, "retry-after-ms": "1" }).end("{}"),
  (response) => response.writeHead(429, { ...typed, "retry-after-ms": "1" }).end('{"code":4020,"msg":"slow"}'),
  (response) => response.writeHead(400, typed).end('{"code":4000,"msg":"no"}'),
  (response) => response.destroy(),
  (response) => {
    response.writeHead(200, { ...typed, "content-length": 1000 }).write('{"code":0,');
    setTimeout(() => response.destroy(), 2);
  },
];
const streamFaults: readonly ((response: ServerResponse) => void)[] = [
  (response) => response.end(events),
  (response) => response.end('event: error\ndata: {"code":4000,"msg":"no"}\n\n'),
  (response) => {
    response.write(events);
    setTimeout(() => response.destroy(), 2);
  },
];

/** A server that fails often: calls by GET, streams by POST. */
export async function startSoakServer(): Promise<{ url: string; close(): void }> {
  const counts = { GET: 0, POST: 0 };
  const server = createServer((request, response) => {
    const isStream = request.method === "POST";
    const n = counts[isStream ? "POST" : "GET"]++;
    const list = isStream ? streamFaults : faults;
    const fault = n % 7 === 3 ? list[Math.floor(n / 7) % list.length] : undefined;
    request.resume();
    if (isStream) response.writeHead(200, { "content-type": "text/event-stream" });
    if (fault) fault(response);
    else if (isStream) response.end(events + end);
    else response.writeHead(200, typed).end(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

/** Runs in a process of its own with `--expose-gc`. */
export async function soak(url: string): Promise<Soaked> {
  const token = "pat_benchmark";
  const coze = createCoze({ token, baseUrl: url });
  const headers = { Authorization: `Bearer ${token}`, "content-type": "application/json" };
  const works: Record<keyof Soaked, Record<"bare" | "ours", () => Promise<unknown>>> = {
    calls: {
      bare: async () => (await fetch(`${url}/v1/conversation/retrieve?conversation_id=7`, { headers })).text(),
      ours: () => coze.conversations.get("7"),
    },
    streams: {
      bare: async () => (await fetch(`${url}/v3/chat`, { method: "POST", headers, body: "{}" })).text(),
      ours: () => coze.chat.stream({ bot_id: "1", user_id: "1" }).final(),
    },
  };

  async function repeat(count: number, work: () => Promise<unknown>): Promise<number> {
    let left = count;
    let failed = 0;
    const worker = async () => {
      while (left-- > 0) await work().catch(() => failed++);
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    return failed;
  }
  /** Heap and handles after everything that is over has been cleaned up. */
  async function state() {
    for (let round = 0; round < 3; round++) {
      await new Promise((done) => setTimeout(done, 200));
      globalThis.gc!();
    }
    return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length };
  }
  async function measure(count: number, work: () => Promise<unknown>): Promise<Left> {
    await repeat(count / 10, work); // Compiled code and open connections are no loss.
    const before = await state();
    const failed = await repeat(count, work);
    const after = await state();
    return { bytesPerCall: (after.heap - before.heap) / count, handles: after.handles - before.handles, failed };
  }

  const result = {} as Soaked;
  for (const what of ["calls", "streams"] as const) {
    const { bare, ours } = works[what];
    result[what] = { bare: await measure(sizes[what], bare), ours: await measure(sizes[what], ours) };
  }
  return result;
}
