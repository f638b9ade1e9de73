import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "./addresses.ts";
import { bundle } from "./bundle.ts";
import { ways } from "./families.ts";
import type { Binary } from "./obtain.ts";
import { start, type Ended } from "./run-process.ts";
import { tryRenewal } from "./renewal.ts";
import { serve } from "./serve.ts";
import { startStage } from "./stage.ts";
import type { Runtime } from "./table.ts";

/** For one runtime, from its start to its end. */
const limit = 120_000;

/** Runs the script on a runtime, with mock platforms of its own. `folder` is where the package is installed. */
export async function tryRuntime({ name, family }: Runtime, { path: binary }: Binary, folder: string): Promise<Report> {
  const { form, refused, resends = false, stays, start: command, host } = ways[family];
  await using stage = await startStage();
  const script = await bundle(folder, form, { ...stage.addresses, refused, resends });
  await using page = await serve(({ url }, response) => {
    const isPage = url === "/";
    response.writeHead(isPage || url === "/script.js" ? 200 : 404, {
      "content-type": isPage ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8",
    });
    response.end(isPage ? '<!doctype html><script type="module" src="/script.js"></script>' : script);
  });
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, script);
  const home = join(folder, `home-${name}`);
  mkdirSync(home);
  const { args, env, ...program } = command({ binary, folder, script: file, page: page.url });
  // Only PATH of our environment: the package reads no variables.
  const environment = { PATH: process.env.PATH ?? "", HOME: home, TMPDIR: home, ...env };
  const { ended, kill } = start({ ...program, args, cwd: folder, env: environment }, limit);
  try {
    const report = await Promise.race([stage.report, ended.then(() => undefined)]);
    if (stays) kill();
    const end = await ended;
    const { checks, failures } = judge(report, end, stage.findings(), stays);
    const more = host ? await tryRenewal(host(binary, folder), folder) : { checks: 0, failures: [] };
    return { checks: checks + more.checks, failures: [...failures, ...more.failures] };
  } finally {
    kill();
  }
}

/** The report of the script, with what only the runner knows. */
export function judge(report: Report | undefined, end: Ended, findings: readonly string[], stays?: true): Report {
  const { checks, failures } = report ?? { checks: 0, failures: [] };
  const said = (end.stderr.trim() || end.stdout.trim()).split("\n").slice(-8).join("\n");
  const missing = report ? [] : [`it ended without a report (${end.how})\n${said}`];
  const badEnd = report && !stays && !end.ok ? [`it did not end well (${end.how})\n${said}`] : [];
  return { checks, failures: [...failures, ...findings, ...missing, ...badEnd] };
}
