import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { installed } from "../runtimes/installed.ts";
import type { Sdk } from "./official.ts";

/** Outside the project, whose installation never fetches an SDK. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "agent-platform-clients/sdks");

/** The folder in which an SDK is installed; it is fetched where it is not there. */
export const installSdk = ({ pack, version }: Sdk): Promise<string> =>
  installed(cache, `${pack.replace("/", "-")}-${version}`, [`${pack}@${version}`]);

/** What an SDK exports. */
export async function loadSdk(sdk: Sdk): Promise<unknown> {
  return createRequire(join(await installSdk(sdk), "from-here.cjs"))(sdk.pack);
}
