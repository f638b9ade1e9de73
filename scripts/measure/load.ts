import { median } from "./table.ts";
import { soak } from "./soak.ts";

/**
 * Runs in a process of its own to measure its memory: `load.ts <job> <url> <module of the
 * package>` prints the results as JSON.
 */
const [job, url = "", root = ""] = process.argv.slice(2);
const { createCoze } = (await import(root)) as typeof import("../../src/index.js");
const calls = 10_000;
const concurrency = 100;

const client = createCoze({ token: "pat_benchmark", baseUrl: url, totalTimeout: 0 });
const megabytes = (bytes: number) => bytes / 1e6;

type Call = () => Promise<unknown>;

/** Microseconds of CPU that a call takes in this process, and calls per second. */
async function cost(call: Call): Promise<{ cpu: number; rate: number }> {
  const began = performance.now();
  const before = process.cpuUsage();
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / calls, rate: (calls / (performance.now() - began)) * 1000 };
}

async function compare(bare: Call, ours: Call) {
  // Compiling is not a cost of calls.
  await cost(bare);
  await cost(ours);
  const ratios: number[] = [];
  const rates: number[] = [];
  // In turns, since the machine's speed is not constant.
  for (let round = 0; round < 3; round++) {
    const { cpu } = await cost(bare);
    const mine = await cost(ours);
    ratios.push(mine.cpu / cpu);
    rates.push(mine.rate);
  }
  return { ratio: median(ratios), rate: median(rates) };
}

async function manyCalls() {
  const Authorization = "Bearer pat_benchmark";
  const json = async (path: string, init: RequestInit) => (await fetch(url + path, init)).json() as Promise<unknown>;
  const input = { meta_data: { user: "7" }, bot_id: "1" };
  const headers = { Authorization, "content-type": "application/json" };
  const get = await compare(
    () => json("/v1/conversation/retrieve?conversation_id=7", { headers: { Authorization } }),
    () => client.conversations.get("7"),
  );
  const post = await compare(
    () => json("/v1/conversation/create", { method: "POST", headers, body: JSON.stringify(input) }),
    () => client.conversations.create(input),
  );
  return { get, post, peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024) };
}

async function longStream() {
  const open = () => client.chat.stream({ bot_id: "1", user_id: "1" });
  // The cost of the first events (compiling, buffers) is not growth.
  let events = 0;
  for await (const { event } of open()) if (event !== "error" && ++events === 20_000) break;
  const before = process.memoryUsage.rss();
  let peak = before;
  let bytes = 0;
  const began = performance.now();
  for await (const event of open()) {
    events++;
    if (event.event === "conversation.message.delta") bytes += event.data.content?.length ?? 0;
    if (events % 5000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - began) / 1000;
  return { megabytes: megabytes(bytes), perSecond: megabytes(bytes) / seconds, growth: megabytes(peak - before) };
}

const jobs: Record<string, () => Promise<unknown>> = { calls: manyCalls, stream: longStream, soak: () => soak(url) };
console.log(JSON.stringify(await jobs[job!]!()));
