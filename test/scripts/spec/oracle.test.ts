import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../scripts/json.ts";
import { startMock } from "../../../scripts/mock/server.ts";
import { generate } from "../../../scripts/spec/generate.ts";
import { load } from "../../support/oracle/client.ts";
import { compile } from "../../support/oracle/compile.ts";
import { ownDocuments, writeSpecs } from "../../support/oracle/documents.ts";
import { largeDocuments } from "../../support/oracle/large.ts";
import { createRoundTrip, type RoundTrip } from "../../support/oracle/round-trip.ts";
import { startWire } from "../../support/oracle/wire.ts";

interface Served {
  name: string;
  text: string;
  trip: RoundTrip;
}

/** Generates the clients of documents, and puts them on a wire to the mock of the same documents. */
async function serve(documents: ReadonlyMap<string, JsonObject>, plain?: boolean): Promise<Served[]> {
  const specs = await writeSpecs(documents);
  const { files, problems } = await generate(specs);
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
  const mock = await startMock({ specs });
  const wire = await startWire(mock.url);
  afterAll(async () => {
    await wire[Symbol.asyncDispose]();
    await mock.close();
    await rm(join(specs, ".."), { recursive: true });
  });
  return Promise.all(
    [...documents].map(async ([name, document]) => {
      const text = files.get(`${name}.ts`)!;
      return { name, text, trip: createRoundTrip(document, await load(text), wire, "mock-token-000000", plain) };
    }),
  );
}

/** What the compiler says of generated modules, and of the inputs and results that were seen. */
function complaints(served: readonly Served[]): string[] {
  const modules = new Map(
    served.flatMap(({ name, text, trip }) => [
      [`${name}.ts`, text],
      [`${name}-samples.ts`, trip.typed(name)],
    ]),
  );
  return compile(modules).map(({ file, line, message }) => `${modules.get(file)!.split("\n")[line - 1]} ${message}`);
}

const own = await serve(ownDocuments);

describe.each(own)("$name", ({ trip }) => {
  test.each(trip.operations)("$name: what passes to the mock and back is what the document says", async (operation) => {
    expect(await trip.withMock(operation, 6)).toEqual([]);
  });

  test.each(trip.operations)("$name: every response is read as the document says", async (operation) => {
    expect(await trip.withSamples(operation, 5)).toEqual([]);
  });
});

test("the compiler accepts every input and every result", () => expect(complaints(own)).toEqual([]));

const large = await largeDocuments();
const without = large instanceof Error ? ` (skipped: they cannot be fetched: ${large.message.split("\n")[0]})` : "";

describe.skipIf(without)(`large documents of others${without}`, async () => {
  const found = large instanceof Error ? [] : large;
  const served = await serve(new Map(found.map(({ name, document }) => [name, document])), true);
  const rows = served.map((one, i) => ({ ...one, ...found[i]!, kept: one.trip.operations.length }));

  test.for(rows)(
    "$name: $kept of $all operations are accepted, and work",
    { timeout: 300_000 },
    async ({ trip, all, dropped }, { annotate }) => {
      for (const [why, count] of dropped) await annotate(`${count} dropped: ${why}`);
      expect([...dropped.values()].reduce((sum, count) => sum + count, trip.operations.length)).toBe(all);
      const wrong: string[] = [];
      for (const operation of trip.operations)
        wrong.push(...(await trip.withMock(operation, 1)), ...(await trip.withSamples(operation, 1)));
      expect(wrong).toEqual([]);
    },
  );

  test("the compiler accepts every input and every result", { timeout: 300_000 }, () => {
    expect(complaints(served)).toEqual([]);
  });
});
