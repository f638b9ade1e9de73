import { readFile, writeFile } from "node:fs/promises";
import { writeHovers } from "./spec/hover.ts";
import { listPlatforms, loadSpec } from "./spec/load.ts";

// Puts the facts of the specs into the comments of the route tables; a test fails when they differ.
for (const platform of listPlatforms("specs")) {
  const file = `src/${platform}.ts`;
  const source = await readFile(file, "utf8");
  const { document } = await loadSpec("specs", platform);
  const written = writeHovers(source, document);
  if (written !== source) await writeFile(file, written);
  console.log(`${file}: ${written === source ? "unchanged" : "comments written"}`);
}
