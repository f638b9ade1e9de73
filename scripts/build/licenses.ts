import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byText } from "../text.ts";

/** Licenses under which code may be in a bundle, if the text of the license goes with it. */
const permissive = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

/** The packages that these files belong to, each with its license. */
export function licensesOf(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
  const sections = [...folders].map(licenseOf).sort(byText);
  return `Parts of these packages are in mock.cjs.\n\n${sections.join("\n")}`;
}

/** The folder of the package in node_modules that a file belongs to. */
const folderOf = (file: string): string | undefined =>
  /^(?!unused:).*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

function licenseOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  if (!license || !permissive.includes(license))
    throw new Error(
      `${name} ${version} is bundled under the license "${String(license)}"; allow it in scripts/build/licenses.ts, or bundle something else`,
    );
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)([.-]|$)/i.test(entry));
  const by = typeof author === "string" ? author : author?.name;
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : `${license}${by ? `, by ${by}` : ""}`;
  return `---- ${name} ${version} (${license}) ----\n\n${text}\n`;
}
