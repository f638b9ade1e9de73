import { runSdks } from "./sdks/run.ts";

const usage = `usage: npm run sdks -- [--write]

Measures the official SDKs beside this package, prints the table of the README, and checks that the
migration guides name every method. The SDKs are fetched into a cache outside of the project.

  --write   put the table into README.md`;

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== "--write" && arg !== "--help");
if (unknown !== undefined) {
  console.error(`unknown argument ${unknown}\n${usage}`);
  process.exitCode = 2;
} else if (args.includes("--help")) console.log(usage);
else process.exitCode = await runSdks({ write: args.includes("--write") });
