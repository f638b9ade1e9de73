import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import createClient from "openapi-fetch";
import type { paths } from "../generated/coze.js";
import { createSecrets } from "../src/call/secrets.js";
import { runCommand, UsageError } from "./command.ts";
import { diffCost, offlineCost, pagesCost, readingTime, redoclyFolder } from "./measure/drift.ts";
import { startLoadServer } from "./measure/server.ts";
import { startSoakServer, type Left, type Soaked } from "./measure/soak.ts";
import { median, printTable } from "./measure/table.ts";
import { cacheOf } from "./runtimes/installed.ts";
import { obtain } from "./runtimes/obtain.ts";
import { runtimes } from "./runtimes/table.ts";
import { terminalOf } from "./terminal.ts";

const command = {
  name: "npm run bench --",
  about:
    "Measures what calls, streams, the import of the package, generation and drift cost, each beside its bound. Times " +
    "are those of a machine that does nothing else. With FOLDER, a check of the documentation pages in it, too.",
  operands: "[FOLDER]",
  options: { strict: { about: "fail where a ratio, which holds on a busy machine too, is beyond its bound" } },
  exits: { 1: "with --strict, a ratio is beyond its bound" },
};

const terminal = terminalOf(process);
const rows: string[][] = [];
/** Ratios beyond their bounds. Unlike times, they hold on a busy machine. */
const missed: string[] = [];

/** The package as it is built: what a loader does to its sources costs as much as some calls do. */
const root = new URL("../dist/index.js", import.meta.url).href;

/** Microseconds of one call with a `fetch` that resolves at once, ours and bare in alternation. */
async function callOverhead(): Promise<void> {
  const { createCoze } = (await import(root)) as typeof import("../src/index.js");
  const answer = JSON.stringify({ code: 0, msg: "", data: { id: "7" } });
  // eslint-disable-next-line @typescript-eslint/require-await
  const fetch = async () => new Response(answer, { headers: { "content-type": "application/json" } });
  const ours = createCoze({ token: "pat_benchmark", baseUrl: "https://bench.example", fetch });
  const bare = createClient<paths>({ baseUrl: "https://bench.example", fetch });
  const calls: Record<string, () => Promise<unknown>> = {
    bare: () =>
      bare.GET("/v1/conversation/retrieve", {
        params: { query: { conversation_id: "7" } },
        headers: { Authorization: "Bearer pat_benchmark" },
      }),
    ours: () => ours.conversations.get("7"),
    raw: () => ours.raw.GET("/v1/conversation/retrieve", { params: { query: { conversation_id: "7" } } }),
  };
  const times: Record<string, number[]> = { bare: [], ours: [], raw: [] };
  for (let round = 0; round < 3000; round++)
    for (const [name, call] of Object.entries(calls)) {
      const began = performance.now();
      await call();
      if (round >= 1000) times[name]!.push((performance.now() - began) * 1000);
    }
  const middle = (name: string) => median(times[name]!);
  const show = (n: number) => `${n.toFixed(1)} us`;
  rows.push(["one call, bare openapi-fetch", show(middle("bare")), ""]);
  rows.push(["one call, ours", show(middle("ours")), ""]);
  rows.push(["one call, ours minus bare", show(middle("ours") - middle("bare")), "20 us"]);
  rows.push(["one call, raw minus bare", show(middle("raw") - middle("bare")), "no bound"]);
}

/** The time in which secrets are hidden in a body of 1 MB, as a multiple of the time in which it is parsed. */
function hiding(count: number): void {
  const random = () => crypto.randomUUID();
  const item = () => ({
    id: random(),
    name: "a name of some words",
    size: 7,
    tags: ["one", "two"],
    more: { at: random() },
  });
  const text = JSON.stringify(Array.from({ length: 6500 }, item));
  const body = JSON.parse(text) as object;
  const ratios = Array.from({ length: 15 }, () => {
    const secrets = createSecrets();
    for (let n = 0; n < count; n++) secrets.add(`pat_${random()}`);
    const began = performance.now();
    JSON.parse(text);
    const parsed = performance.now();
    secrets.hide(body);
    return (performance.now() - parsed) / (parsed - began);
  });
  const size = (text.length / 1e6).toFixed(1);
  rows.push([`${count} secrets hidden in ${size} MB, to parsing it`, median(ratios).toFixed(1), "5"]);
}

/** Milliseconds that a command takes, median of several runs. */
function time(runs: number, command: string, ...args: string[]): number {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stderr}`);
    return performance.now() - began;
  });
  return median(times);
}

const evaluate = (code: string) => time(15, process.execPath, "--input-type=module", "-e", code);
const show = (n: number) => `${n.toFixed(0)} ms`;

/** Measures in another process, against a server in this one. */
async function load<T>(job: string, start = startLoadServer, node = process.execPath): Promise<T> {
  const server = await start();
  try {
    const args = ["--expose-gc", "--import", "tsx", "scripts/measure/load.ts", job, server.url, root];
    return JSON.parse((await promisify(execFile)(node, args)).stdout) as T;
  } finally {
    server.close();
  }
}

interface Compared {
  ratio: number;
  rate: number;
}

/** On the Node at hand, and on Node 24 where it can be had. */
async function manyCalls(): Promise<void> {
  const found = await load<{ get: Compared; post: Compared; peakMegabytes: number }>("calls");
  addRatios(process.versions.node, found);
  rows.push(["the same, peak memory", `${found.peakMegabytes.toFixed(0)} MB`, ""]);
  if (process.versions.node.startsWith("24.")) return;
  const node24 = runtimes.find(({ name }) => name === "node24")!;
  const had = await obtain(node24, cacheOf(".")).catch((error: unknown) => (error as Error).message);
  if (typeof had === "string") rows.push(["the same, on Node 24", `not run: ${had}`, ""]);
  else addRatios(had.version, await load("calls", startLoadServer, had.path));
}

function addRatios(version: string, found: Readonly<Record<"get" | "post", Compared>>): void {
  const bounds = { post: 1.4, get: 1.3 };
  for (const method of ["post", "get"] as const) {
    const { ratio, rate } = found[method];
    const name = `${method.toUpperCase()} over loopback, 100 in flight, Node ${version}`;
    bounded(`${name}: CPU to that of bare fetch`, ratio, bounds[method]);
    rows.push([`${name}: calls`, `${rate.toFixed(0)}/s`, ""]);
  }
}

async function longStream(): Promise<void> {
  const { megabytes, perSecond, growth } = await load<Record<"megabytes" | "perSecond" | "growth", number>>("stream");
  rows.push([`event stream of ${megabytes.toFixed(0)} MB`, `${perSecond.toFixed(0)} MB/s`, ""]);
  rows.push(["the same, memory growth", `${growth.toFixed(0)} MB`, "40 MB"]);
}

/** What many calls and streams with faults leave behind, beside bare fetch on the same server. */
async function soaked(): Promise<void> {
  const result = await load<Soaked>("soak", startSoakServer);
  for (const [what, { bare, ours }] of Object.entries(result)) {
    const show = ({ bytesPerCall, handles }: Left) => `${bytesPerCall.toFixed(0)} B, ${handles}`;
    const title = what === "calls" ? "20,000 calls with faults" : "1,000 streams with faults";
    rows.push([`${title}: heap of each, handles left, bare fetch`, show(bare), ""]);
    // Of what is noise, there is less in a call than in a stream.
    rows.push([`the same, ours (${ours.failed} failed)`, show(ours), what === "calls" ? "200 B, as bare" : "2000 B"]);
  }
}

const inSeconds = (n: number) => `${n.toFixed(1)} s`;
const bounded = (what: string, value: number, bound: number, unit = ""): void => {
  rows.push([what, value.toFixed(unit === "MB" ? 0 : 2) + (unit && ` ${unit}`), `${bound}${unit && ` ${unit}`}`]);
  if (value > bound) missed.push(`${what}: ${value.toFixed(2)} is more than ${bound}`);
};

/** A diff of two documents beside that of redocly. */
async function driftDiff(): Promise<void> {
  const { kilobytes, ours, redocly } = await diffCost();
  const name = `drift diff of two documents of ${kilobytes.toFixed(0)} kB`;
  rows.push([`${name}: CPU`, inSeconds(ours.seconds), ""]);
  if (redocly)
    return bounded(`the same, to redocly diff (${inSeconds(redocly.seconds)})`, ours.seconds / redocly.seconds, 1.2);
  const install = `npm install --prefix ${redoclyFolder} @redocly/cli@2.77.0`;
  rows.push(["the same, to redocly diff", `not run; for it: ${install}`, "1.2"]);
}

/** An offline check beside generating, and a check of pages beside reading them. */
function driftChecks(folder: string | undefined): void {
  const { check, generate } = offlineCost();
  rows.push(["drift check, offline: CPU", inSeconds(check.seconds), ""]);
  bounded(`the same, beyond generate (${inSeconds(generate.seconds)})`, check.seconds - generate.seconds, 1, "s");
  if (folder === undefined) return;
  const { check: whole, reading } = pagesCost(folder);
  rows.push([`drift check --pages ${folder}: CPU`, inSeconds(whole.seconds), ""]);
  const part = `the same, beyond the offline check, to reading alone (${inSeconds(reading.seconds)})`;
  bounded(part, (whole.seconds - check.seconds) / reading.seconds, 2);
  bounded("the same, memory", whole.megabytes, 300, "MB");
}

process.exitCode = await runCommand(command, process.argv.slice(2), async ({ strict }, [folder, ...others]) => {
  if (others.length) throw new UsageError(`one FOLDER is expected, got ${others.length + 1}`);
  terminal.progress("building");
  const build = spawnSync("npm", ["run", "-s", "build"], { encoding: "utf8" });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  terminal.progress("measuring one call");
  await callOverhead();
  for (const count of [1, 10, 100, 200, 1000]) hiding(count);
  terminal.progress("measuring what calls and streams leave behind");
  await soaked();
  terminal.progress("measuring many calls");
  await manyCalls();
  terminal.progress("measuring a long stream");
  await longStream();
  terminal.progress("measuring import and generation");
  rows.push([
    "import of the package root, minus bare Node",
    show(evaluate(`import ${JSON.stringify(root)}`) - evaluate("0")),
    "15 ms",
  ]);
  rows.push(["generate all specs, cold", show(time(3, "npm", "run", "-s", "generate", "--", "--check")), "4000 ms"]);

  terminal.progress("measuring drift");
  await readingTime(4); // Warm-up.
  for (const times of [1, 4, 16]) {
    const { pages, ms } = await readingTime(8 * times);
    rows.push([`drift: ${pages} pages (${times}x)`, `${show(ms)}, ${(ms / pages).toFixed(2)} ms per page`, "linear"]);
  }
  await driftDiff();
  driftChecks(folder);
  printTable(["what", "measured", "bound"], rows, terminal);
  if (!folder) terminal.out('\nTo measure a check of your pages: "npm run bench -- FOLDER".\n');
  if (missed.length) terminal.err(`\n${missed.join("\n")}\n`);
  return missed.length && strict ? 1 : 0;
});
