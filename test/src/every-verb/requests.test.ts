import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadSpec } from "../../../scripts/spec/load.ts";
import { createRoundTrip } from "../../support/oracle/round-trip.ts";
import { startWire } from "../../support/oracle/wire.ts";
import { platformNames, platforms } from "../../support/verbs.ts";
import { conventions as aily } from "../../../generated/aily.js";
import { conventions as coze } from "../../../generated/coze.js";
import { conventions as firecrawl } from "../../../generated/firecrawl.js";

const conventions = { aily, coze, firecrawl };
const specs = join(import.meta.dirname, "../../../specs");

const wire = await startWire();
afterAll(() => wire[Symbol.asyncDispose]());

const trips = await Promise.all(
  platformNames.map(async (platform) => {
    const { document } = await loadSpec(specs, platform);
    const generated = { conventions: conventions[platform], rules: platforms[platform].rules };
    return { platform, trip: createRoundTrip(document, generated, wire, platforms[platform].token) };
  }),
);

describe.each(trips)("$platform", ({ platform, trip }) => {
  test("every operation is among them", () => {
    const names = Object.values(platforms[platform].rules).map(({ name }) => name);
    expect(trip.operations.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test.each(trip.operations)("$name sends what its spec says, and reads the response", async (operation) => {
    expect(await trip.withInputs(operation, 2)).toEqual([]);
  });
});
