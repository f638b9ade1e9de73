// Generate types, or anything else, from the specs in the package, which have all corrections.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const [platform = "firecrawl", file = `${platform}-api.ts`] = process.argv.slice(2);
const spec = new URL(import.meta.resolve(`agent-platform-clients/openapi/${platform}.json`));
await writeFile(file, astToString(await openapiTS(spec)));

interface Spec {
  info: { title: string; "x-source": { origin: string; date: string; corrections: number } };
  paths: Record<string, object>;
}
const { info, paths } = JSON.parse(await readFile(spec, "utf8")) as Spec;
const { origin, date, corrections } = info["x-source"];
console.log(`${file}: ${Object.keys(paths).length} paths of ${info.title}`);
console.log(`${origin}, ${date}, ${corrections} corrections`);
