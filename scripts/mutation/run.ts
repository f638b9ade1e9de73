import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, type Values } from "../command.ts";
import { listMutants, sample, type Mutant } from "./mutants.ts";
import { openWorkshop } from "./workshop.ts";

/** A change that no test can see, or need not see, and why. */
export interface Explained {
  file: string;
  from: string;
  to: string;
  /** The line in which it stands, without what surrounds it: tells equal changes of one file apart. */
  in: string;
  why: string;
}

const root = join(import.meta.dirname, "../..");
const explained = JSON.parse(readFileSync(join(import.meta.dirname, "explained.json"), "utf8")) as readonly Explained[];

const lineOf = ({ file, line }: Mutant) => readFileSync(join(root, file), "utf8").split("\n")[line - 1]!.trim();

/** Why the change may survive. */
const reasonFor = (mutant: Mutant): string | undefined =>
  explained.find(
    ({ file, from, to, in: line }) =>
      file === mutant.file && from === mutant.from && to === mutant.to && lineOf(mutant).includes(line),
  )?.why;

const show = ({ file, line, from, to }: Mutant) =>
  `${file}:${line}  ${[from, to].map((text) => text.replace(/\s+/g, " ").slice(0, 100)).join("  ->  ")}`;

/** Tries a sample of small changes of the sources in a folder, and prints those that no test notices. */
export const runMutation = (folder: string, args: readonly string[]): Promise<number> =>
  runCommand(
    {
      name: `npm run mutate:${folder} --`,
      about: `Makes small changes in ${folder}, one at a time, and names those that no test notices.`,
      options,
      exits: { 1: "a change went unnoticed without a reason in scripts/mutation/explained.json" },
    },
    args,
    (values) => tryMutants(folder, values),
  );

const options = {
  count: { value: "N", default: "150", about: "how many changes, drawn from all" },
  seed: { value: "N", default: "1", about: "which ones are drawn" },
  minutes: { value: "N", default: "25", about: "when to stop" },
  jobs: { value: "N", default: "2", about: "how many at the same time" },
  only: { value: "TEXT", about: "files whose path contains this" },
};

async function tryMutants(folder: string, values: Values<typeof options>): Promise<number> {
  const all = listMutants(root, folder).filter(({ file }) => !values.only || file.includes(values.only));
  const chosen = sample(all, Number(values.count), Number(values.seed));
  {
    await using workshop = openWorkshop(root, folder);
    await workshop.check();
  }
  const until = Date.now() + Number(values.minutes) * 60_000;
  const survivors: Mutant[] = [];
  let tried = 0;
  const queue = [...chosen].sort((a, b) => a.end - b.end); // Not one file after the other: time may run out.
  async function work(): Promise<void> {
    await using workshop = openWorkshop(root, folder);
    for (let mutant = queue.shift(); mutant && Date.now() < until; mutant = queue.shift()) {
      const by = await workshop.kill(mutant);
      tried++;
      if (by) continue;
      survivors.push(mutant);
      const why = reasonFor(mutant);
      console.log(`survived  ${show(mutant)}${why ? `\n          explained: ${why}` : ""}`);
    }
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  const open = survivors.filter((mutant) => !reasonFor(mutant));
  const killed = tried - survivors.length;
  console.log(
    `${all.length} possible changes; ${tried} of ${chosen.length} tried, ${killed} noticed (${Math.round((100 * killed) / tried)} %), ` +
      `${survivors.length - open.length} explained, ${open.length} open`,
  );
  return open.length ? 1 : 0;
}
