import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ownerOf, readPlatforms } from "../../scripts/platforms.ts";

async function specs(files: Record<string, object | string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "specs-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, value] of Object.entries(files))
    await writeFile(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  return folder;
}

const openapi = "3.0.3";

test("a spec says what its platform is called, where it is served and where it is documented", async () => {
  const folder = await specs({
    "hive.yaml": {
      ...{ openapi, info: { title: "Bee Hive" } },
      servers: [
        { url: "https://{region}.hive.example/v2", variables: { region: { default: "eu" } } },
        { url: "https://us.hive.example/v2" },
        { url: "/v2" },
      ],
      "x-sources": { format: "openapi", hosts: ["hive.example"] },
      paths: { "/bees/{id}": { get: {} } },
    },
    "wax.yaml": { openapi, info: { title: "Wax" } },
    "wax.overlay.yaml": {
      ...{ overlay: "1.0.0", info: { title: "-", version: "1" } },
      actions: [
        {
          target: "$",
          description: "It has none.",
          update: { servers: [{ url: "https://wax.example" }], "x-sources": { format: "markdown" } },
        },
      ],
    },
    "comb.yaml": { openapi },
  });
  const { platforms, problems } = await readPlatforms(folder);
  expect(problems).toEqual([]);
  expect(
    platforms.map(({ routes, ...platform }) => ({
      ...platform,
      servers: platform.servers.map(String),
      routes: [...routes!],
    })),
  ).toEqual([
    { name: "comb", title: "comb", servers: [], hosts: [], routes: [] },
    {
      ...{ name: "hive", title: "Bee Hive", hosts: ["hive.example"] },
      servers: ["https://eu.hive.example/v2", "https://us.hive.example/v2"],
      sources: { format: "openapi", hosts: ["hive.example"] },
      routes: ["GET /bees/{}"],
    },
    {
      ...{ name: "wax", title: "Wax", hosts: [], routes: [] },
      servers: ["https://wax.example/"],
      sources: { format: "markdown" },
    },
  ]);
});

test("what is wrong with a spec is said, with its line", async () => {
  const folder = await specs({ "hive.yaml": "openapi: 3.0.3\nopenapi: 3.0.3\n", "wax.yaml": { openapi } });
  const { platforms, problems } = await readPlatforms(folder);
  expect(problems).toMatchObject([{ file: `${folder}/hive.yaml`, line: 2 }]);
  expect(platforms.map(({ name }) => name)).toEqual(["hive", "wax"]);
});

test("a title is no path", () => {
  expect(ownerOf([], { info: { title: "Tea/House\\Two" } })).toBe("tea-house-two");
});
