import type { Addresses } from "./addresses.ts";
import { callChecks } from "./checks/calls.ts";
import { faultChecks } from "./checks/faults.ts";
import { streamChecks } from "./checks/streams.ts";
import { runChecks, same, type Check, type Clients } from "./checks/checks.ts";

/** The entries of the package: all of it, and its parts by platform. */
export interface Entries {
  clients: Clients;
  parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const entryCheck = ({ clients, parts }: Entries): Check => [
  "every entry of the package can be imported",
  async () => {
    const all = clients as unknown as Readonly<Record<string, unknown>>;
    const strange = Object.entries(parts).flatMap(([platform, part]) => {
      const names = Object.keys(part).filter((name) => typeof part[name] === "function");
      const factory = `create${platform[0]!.toUpperCase()}${platform.slice(1)}`;
      return [...names, factory].filter((name) => part[name] === undefined || all[name] !== part[name]);
    });
    same("differences between the entries", await Promise.resolve(strange), []);
  },
];

/** What every runtime runs: all checks on the package that it imported, and a report to the runner. */
export async function main(entries: Entries, at: Addresses): Promise<void> {
  const checks = [entryCheck(entries), ...callChecks, ...streamChecks, ...faultChecks];
  const report = await runChecks(checks, { clients: entries.clients, at });
  await fetch(at.report, { method: "POST", body: JSON.stringify(report) });
}
