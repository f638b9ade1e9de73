import { join } from "node:path";
import { build } from "esbuild";
import { listPlatforms } from "../spec/load.ts";
import type { Addresses } from "./addresses.ts";
import { packageName } from "./package.ts";

/** How a runtime takes a script. */
export interface Form {
  /** Whether the package goes into the script; otherwise the runtime finds it in node_modules. */
  whole: boolean;
  /** Conditions of `exports` under which bundlers for this runtime look. */
  conditions?: string[];
  /** What comes around the call of `main`. */
  start: (call: string) => string;
}

/** The script for a runtime, which imports the package by its name from `folder/node_modules`. */
export async function bundle(folder: string, form: Form, at: Addresses): Promise<string> {
  const parts = listPlatforms(join(import.meta.dirname, "../../specs"));
  const contents = [
    `import * as clients from "${packageName}";`,
    ...parts.map((part) => `import * as ${part} from "${packageName}/${part}";`),
    `import { main } from ${JSON.stringify(join(import.meta.dirname, "script.ts"))};`,
    form.start(`main({ clients, parts: { ${parts.join(", ")} } }, ${JSON.stringify(at)})`),
  ].join("\n");
  return pack(contents, folder, form);
}

/** A script with all that it imports, or with the package left out. */
export async function pack(contents: string, folder: string, { whole, conditions = [] }: Form): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    conditions,
    mainFields: ["browser", "module", "main"],
    ...(!whole && { external: [packageName, `${packageName}/*`] }),
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}
