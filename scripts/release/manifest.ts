import { notesOf } from "./notes.ts";

/** What a release reads of package.json. */
export interface Manifest {
  version: string;
  private?: boolean;
  repository?: unknown;
  homepage?: unknown;
  bugs?: unknown;
}

/** The fields of package.json that follow from the address of the repository: `https://host/owner/name`. */
export function addressesOf(repository: string): { repository: object; homepage: string; bugs: object } | undefined {
  const [, address] = /^(?:git\+)?(https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
  if (address === undefined) return undefined;
  return {
    repository: { type: "git", url: `git+${address}.git` },
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
  };
}

/** package.json with these fields after the license. */
export function withAddresses(manifest: Readonly<Record<string, unknown>>, repository: string): object | undefined {
  const addresses = addressesOf(repository);
  if (!addresses) return undefined;
  const others = Object.entries(manifest).filter(([name]) => !(name in addresses));
  const at = others.findIndex(([name]) => name === "license") + 1;
  return Object.fromEntries([...others.slice(0, at), ...Object.entries(addresses), ...others.slice(at)]);
}

/** Why this version cannot be released under a tag, each with what to do. */
export function problemsOf(manifest: Manifest, changelog: string, tag: string): string[] {
  const problems: string[] = [];
  const { version, repository } = manifest;
  const url = typeof repository === "object" && repository && "url" in repository ? String(repository.url) : undefined;
  const addresses = url === undefined ? undefined : addressesOf(url);
  if (!addresses)
    problems.push(
      'package.json has no "repository": run "npm run release -- repository https://HOST/OWNER/NAME", which also writes "homepage" and "bugs"',
    );
  else
    for (const [name, value] of Object.entries(addresses))
      if (JSON.stringify(manifest[name as keyof Manifest]) !== JSON.stringify(value))
        problems.push(
          `package.json, "${name}": it does not belong to the repository; write ${JSON.stringify(value)}, or run "npm run release -- repository ${url}"`,
        );
  if (manifest.private) problems.push('package.json is "private"; remove the field');
  if (tag !== `v${version}`)
    problems.push(
      `the tag is ${tag} and the version in package.json is ${version}; tag it v${version}, or set the version`,
    );
  const notes = notesOf(changelog, version);
  if (notes === undefined)
    problems.push(
      `CHANGELOG.md has no section "## ${version}"; rename "## Unreleased" to "## ${version} (YYYY-MM-DD)"`,
    );
  else if (notes === "")
    problems.push(`CHANGELOG.md, "## ${version}": the section is empty; say what changed for users`);
  if (notesOf(changelog, "Unreleased"))
    problems.push(`CHANGELOG.md has lines under "## Unreleased"; move them to "## ${version}"`);
  return problems;
}
