import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isGenerated } from "../../spec/emit.ts";
import { generate } from "../../spec/generate.ts";
import { loadSpec, type Spec } from "../../spec/load.ts";
import { parseSource } from "../../spec/source.ts";
import { at, pointerOf } from "../../json.ts";
import type { Finding } from "../findings/finding.ts";
import { firstDifference, pointerOfDeclaration } from "./place.ts";
import { draft, sideOf } from "../findings/group.ts";

export interface GeneratedOptions {
  specs?: string;
  output?: string;
  /** The folder of package.json and node_modules. */
  root?: string;
}

/** Compares the generated files with what the specs generate now. */
export async function generatedFindings({
  specs = "specs",
  output = "generated",
  root = ".",
}: GeneratedOptions = {}): Promise<Finding[]> {
  const { files, problems } = await generate(specs, output);
  const findings = await versions(root);
  for (const { file, line, message } of problems)
    findings.push(
      draft("gen/stale", {
        of: { platform: "", route: "" },
        sides: [sideOf("spec", null, { file, line })],
        message: `cannot be generated: ${message}`,
      }),
    );
  if (problems.length) return findings;
  const whole = (rule: string, name: string, isPresent: boolean): Finding => {
    const platform = name.slice(0, -".ts".length);
    const [file, spec] = [join(output, name), `${specs}/${platform}.yaml`];
    const sides = [
      sideOf("generated", isPresent ? name : null, { file, line: 1 }),
      sideOf("spec", isPresent ? null : name, { file: spec, line: 1 }),
    ];
    return draft(rule, { of: { platform, route: "" }, sides });
  };
  for (const [name, wanted] of files) {
    const path = join(output, name);
    const present = existsSync(path) ? await readFile(path, "utf8") : undefined;
    if (present === undefined) findings.push(whole("gen/missing", name, false));
    else if (present !== wanted)
      findings.push(difference(await loadSpec(specs, name.slice(0, -".ts".length)), { path, present, wanted }));
  }
  for (const entry of existsSync(output) ? await readdir(output, { withFileTypes: true }) : [])
    if (entry.isFile() && entry.name.endsWith(".ts") && !files.has(entry.name))
      if (isGenerated(await readFile(join(output, entry.name), "utf8")))
        findings.push(whole("gen/orphan", entry.name, true));
  return findings;
}

/** The first difference of a file that is there. Without its header it was written by hand. */
function difference(
  { platform, document, locate }: Spec,
  { path, present, wanted }: { path: string; present: string; wanted: string },
): Finding {
  const first = firstDifference(present, wanted);
  const names = first.wanted.text === "" ? first.present.names : first.wanted.names;
  const { pointer, route } = pointerOfDeclaration(document, names);
  const { file, line } = locate(pointer);
  const sides = [
    sideOf("generated", first.present.text || null, { file: path, line: first.present.line }),
    sideOf("spec", first.wanted.text || null, { file, line, pointer }),
  ];
  const rule = isGenerated(present) ? "gen/stale" : "gen/hand-edited";
  return draft(rule, { of: { platform, route }, field: names.join("."), sides });
}

/** What the text of the generated files depends on beside the specs. */
const tools = ["openapi-typescript", "typescript"];

/** Another version than the pinned one may generate other files from the same specs. */
async function versions(root: string): Promise<Finding[]> {
  const file = join(root, "package.json");
  const own = existsSync(file) ? parseSource(await readFile(file, "utf8"), file) : undefined;
  const findings: Finding[] = [];
  for (const tool of tools) {
    const pinned = textAt(own?.value, "devDependencies", tool);
    const path = join(root, "node_modules", tool, "package.json");
    if (pinned === undefined || !existsSync(path)) continue;
    const installed = textAt(JSON.parse(await readFile(path, "utf8")), "version");
    if (pinned === installed) continue;
    const { line } = own!.locate(pointerOf("devDependencies", tool));
    const sides = [
      sideOf("pinned", pinned, { file, line }),
      sideOf("installed", installed ?? null, { file: path, line: 1 }),
    ];
    findings.push(draft("gen/tool-version", { of: { platform: "", route: "" }, field: tool, sides }));
  }
  return findings;
}

function textAt(value: unknown, ...keys: string[]): string | undefined {
  const found = at(value, pointerOf(...keys));
  return typeof found === "string" ? found : undefined;
}
