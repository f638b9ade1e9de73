import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tours } from "../scripts/demo/tours.ts";
import { platformBudgets } from "../scripts/measure/budget.ts";
import type { Clients } from "../scripts/mock/mock.ts";
import { listPlatforms } from "../scripts/spec/load.ts";
import { parse } from "yaml";
import * as index from "../src/index.js";
import { platforms as clients } from "./support/verbs.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const factoryOf = (platform: string): string => `create${platform[0]!.toUpperCase()}${platform.slice(1)}`;

const subpaths = Object.keys((JSON.parse(read("package.json")) as { exports: object }).exports);
const { jobs } = parse(read(".github/workflows/drift.yml")) as {
  jobs: Record<string, { strategy: { matrix: { platform: string[] } } }>;
};
/** As the compiler knows it: a platform more or less is a type error here. */
const mockTypes: Record<keyof Clients, true> = { firecrawl: true, aily: true, coze: true };

/** Lists that are written by hand: the place, and whether it has a platform. */
const places: [place: string, has: (platform: string) => boolean][] = [
  ["src/index.ts: the factory", (platform) => factoryOf(platform) in index],
  ['package.json: the subpath in "exports"', (platform) => subpaths.includes(`./${platform}`)],
  ...Object.entries(jobs).map(([name, job]): (typeof places)[number] => [
    `.github/workflows/drift.yml: the matrix of "${name}"`,
    (platform) => job.strategy.matrix.platform.includes(platform),
  ]),
  ["scripts/demo/tours.ts: a tour", (platform) => platform in tours],
  ["scripts/measure/budget.ts: a size limit", (platform) => platform in platformBudgets],
  ["scripts/mock/mock.ts: a type in Clients", (platform) => platform in mockTypes],
  ["scripts/runtimes/checks/calls.ts: a check", (platform) => checks.includes(`.${factoryOf(platform)}(`)],
  ["test/support/verbs.ts: a client", (platform) => platform in clients],
];
const checks = read("scripts/runtimes/checks/calls.ts");

/** The places where platforms are missing, as a person reads it. */
const missing = (platforms: readonly string[]): string[] =>
  platforms.flatMap((platform) =>
    places.filter(([, has]) => !has(platform)).map(([place]) => `${place} of ${platform} is missing`),
  );

const platforms = listPlatforms(join(root, "specs"));

test("every platform that has a spec is in every list that is written by hand", () => {
  expect(missing(platforms)).toEqual([]);
});

test("what is in a list has a spec", () => {
  const listed = [
    ...subpaths.flatMap((subpath) => /^\.\/([a-z]+)$/.exec(subpath)?.[1] ?? []).filter((name) => name !== "mock"),
    ...Object.values(jobs).flatMap(({ strategy }) => strategy.matrix.platform),
    ...[tours, platformBudgets, mockTypes, clients].flatMap(Object.keys),
  ];
  expect(listed.filter((name) => !platforms.includes(name))).toEqual([]);
});

test("a platform that is in no list is missing in each", () => {
  expect(missing(["beehive"])).toHaveLength(places.length);
  expect(missing(["beehive"])).toContain('package.json: the subpath in "exports" of beehive is missing');
});
