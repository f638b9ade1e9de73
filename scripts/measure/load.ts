import { createCoze } from "../../src/index.js";
import { soak } from "./soak.ts";

/**
 * Runs in a process of its own to measure its memory: `load.ts <job> <url>` prints the results as JSON.
 */
const [job, url = ""] = process.argv.slice(2);
const calls = 10_000;
const concurrency = 100;

const client = createCoze({ token: "pat_benchmark", baseUrl: url, totalTimeout: 0 });
const megabytes = (bytes: number) => bytes / 1e6;

/** Calls per second. */
async function throughput(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (calls / (performance.now() - began)) * 1000;
}

async function manyCalls() {
  const headers = { Authorization: "Bearer pat_benchmark" };
  const target = `${url}/v1/conversation/retrieve?conversation_id=7`;
  const bare = async () => (await fetch(target, { headers })).json() as Promise<unknown>;
  const ours = () => client.conversations.get("7");
  // In turns, since the machine's speed is not constant.
  const rates = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < 3; round++) {
    rates.bare.push(await throughput(bare));
    rates.ours.push(await throughput(ours));
  }
  return {
    bare: Math.max(...rates.bare),
    ours: Math.max(...rates.ours),
    peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024),
  };
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
