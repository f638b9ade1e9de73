const reporting = `  --format FORMAT    text, json, github or markdown (text)
  --output FILE      write the report into a file, whole or not at all
  --fail-on SEVERITY error, warning or never: what makes the exit code 1 (error)`;

const specs = "  --specs FOLDER     where the specs, the lock and the accepted differences are (specs)";
const only = "  --only PLATFORM    leave the other platforms out";

const exits = `exit codes: 0 nothing to report, 1 findings, 2 usage or configuration, 3 the checker cannot be trusted,
4 a page could not be fetched`;

/** What `--help` of each command prints. */
export const usages: Readonly<Record<string, string>> = {
  check: `usage: npm run drift -- check [--pages DIR ...] [options]

Compares our specs with the vendors' documentation: with the pages that are given, and for platforms without pages
with the facts that were last reviewed.

  --pages DIR ...    folders or files of pages and OpenAPI documents, in any mixture
  --complete         the folders hold the whole documentation of each platform they contain
${only}
${specs}
${reporting}

${exits}
`,
  watch: `usage: npm run drift -- watch [options]

Fetches the vendors' live pages and says what changed since the last review.

${only}
${specs}
  --bodies FOLDER    keep what was fetched in a folder
  --contact TEXT     how the vendors can reach you; goes into the user agent
  --update           take additive and cosmetic changes over into the lock
${reporting}

${exits}
`,
  diff: `usage: npm run drift -- diff OLD NEW [options]

Says what changed between two OpenAPI documents or two folders of pages, and what that means for callers. Breaking
changes are errors, changes of behaviour and risky ones warnings, all others notes.

${reporting}

${exits}
`,
  accept: `usage: npm run drift -- accept [OPERATION ...] --reason TEXT --pages DIR ... [options]

Writes what the pages say into the lock, after review. OPERATION is a method and a path such as "POST /interact";
without one, all that the pages say is taken over.

  --pages DIR ...    folders or files of pages and OpenAPI documents
  --reason TEXT      why the changes are accepted; put it into the commit message
${specs}
`,
  explain: `usage: npm run drift -- explain RULE

Says what a rule means, with an example, and what to do about its findings.
`,
  rules: `usage: npm run drift -- rules [--format text|markdown]

Lists all rules.
`,
};

export const overview = `usage: npm run drift -- COMMAND [options]

  check     compare specs, generated files and documentation
  watch     compare the vendors' live pages with what was last reviewed
  diff      say what changed between two documents or folders of pages
  accept    take reviewed documentation over into the lock
  explain   say what a rule means
  rules     list all rules

"npm run drift -- COMMAND --help" says more. For machines: "npm run -s drift -- ..." or --output FILE.
`;
