export const productName = "agent-platform-clients-drift";

export interface Sender {
  version: string;
  /** Address of the repository, if known. */
  repository?: string | undefined;
  /** Contact of whoever runs the command. */
  contact?: string | undefined;
}

/** The user agent: our own name, never that of a browser. */
export function userAgent({ version, repository, contact }: Sender): string {
  for (const [what, text] of Object.entries({ version, repository, contact })) {
    if (text !== undefined && !/^[\x21-\x7e][\x20-\x27\x2a-\x7e]{0,200}$/.test(text)) {
      throw new Error(
        `the ${what} is sent in the user agent and must be short ASCII text without brackets, got ${JSON.stringify(text)}`,
      );
    }
  }
  const about = [repository === undefined ? [] : `+${repository}`, contact ?? []].flat().join("; ");
  return `${productName}/${version}${about && ` (${about})`}`;
}

/** The address of the repository: where CI says it runs, else what package.json says, else unknown. */
export function repositoryUrl(
  env: Readonly<Record<string, string | undefined>>,
  manifest: { repository?: string | { url?: string } },
): string | undefined {
  if (env.GITHUB_REPOSITORY) return `${env.GITHUB_SERVER_URL ?? "https://github.com"}/${env.GITHUB_REPOSITORY}`;
  const said = typeof manifest.repository === "string" ? manifest.repository : manifest.repository?.url;
  return said?.replace(/^git\+/, "").replace(/\.git$/, "");
}
