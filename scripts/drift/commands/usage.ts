const reporting = `  --format FORMAT    text, json, github or markdown (text)
  --output FILE      write the report to a file, whole or not at all
  --fail-on SEVERITY exit with 1 for findings of this severity or higher: error, warning or never (error)`;

const specs = "  --specs FOLDER     folder of the specs, the lock and the accepted differences (specs)";
const only = "  --only PLATFORM    check this platform only";

const exits = `exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or configuration,
3 a page could not be read in full, so findings may be missing, 4 a page could not be fetched`;

/** What `--help` of each command prints. */
export const usages: Readonly<Record<string, string>> = {
  check: `usage: npm run drift -- check [--pages DIR ...] [options]

Compares our specs with the vendors' documentation: with the pages of --pages, and for platforms without pages
with the facts that were last reviewed (the lock).

  --pages DIR ...    folders or files with pages and OpenAPI documents
  --complete         the folders contain the whole documentation of their platforms, so what they lack is reported
  --all              report what is said of operations that no spec has, too
${only}
${specs}
${reporting}

${exits}
`,
  watch: `usage: npm run drift -- watch [options]

Fetches the vendors' live pages and reports what changed since the last review, where they contradict themselves,
and where our specs say something else.

${only}
${specs}
  --bodies FOLDER    save the fetched pages in a folder
  --contact TEXT     how the vendors can reach you; sent in the user agent
  --update           write additive and cosmetic changes to the lock
${reporting}

${exits}
`,
  diff: `usage: npm run drift -- diff OLD NEW [options]

Reports what changed between two OpenAPI documents or two folders of pages, and the impact on callers. Breaking
changes are errors, changes of behaviour and risky changes are warnings, all others are notes.

${reporting}

${exits}
`,
  accept: `usage: npm run drift -- accept [OPERATION ...] --reason TEXT --pages DIR ... [options]
       npm run drift -- accept [OPERATION ...] --differences --rule RULE --reason TEXT [options]

Writes the facts of reviewed pages to the lock. OPERATION is a method and a path such as "POST /interact"; without
one, the facts of all operations are written. With --differences, the differences that a check reports are
written to the accepted ones, with the reason.

  --pages DIR ...    folders or files with pages and OpenAPI documents
  --reason TEXT      why the changes are accepted; use it as the commit message
  --differences      accept differences between specs and documentation
  --rule RULE        those that this rule reports
${specs}
`,
  explain: `usage: npm run drift -- explain RULE

Explains a rule: its severity, an example, and what to do about its findings.
`,
  rules: `usage: npm run drift -- rules [--format text|markdown]

Lists all rules.
`,
};

export const overview = `usage: npm run drift -- COMMAND [options]

  check     compare specs, generated files and documentation
  watch     compare the vendors' live pages with the last review
  diff      report what changed between two documents or folders of pages
  accept    write reviewed documentation to the lock
  explain   explain a rule
  rules     list all rules

"npm run drift -- COMMAND --help" prints its options. For scripts: "npm run -s drift -- ..." or --output FILE.
`;
