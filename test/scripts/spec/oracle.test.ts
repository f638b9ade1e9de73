import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "../../../scripts/mock/server.ts";
import { generate } from "../../../scripts/spec/generate.ts";
import { load } from "../../support/oracle/client.ts";
import { compile } from "../../support/oracle/compile.ts";
import { ownDocuments, writeSpecs } from "../../support/oracle/documents.ts";
import { createRoundTrip } from "../../support/oracle/round-trip.ts";
import { startWire } from "../../support/oracle/wire.ts";

const specs = await writeSpecs(ownDocuments);
const { files, problems } = await generate(specs);
const mock = problems.length ? undefined : await startMock({ specs });
const wire = await startWire(mock?.url);
afterAll(async () => {
  await wire[Symbol.asyncDispose]();
  await mock?.close();
  await rm(join(specs, ".."), { recursive: true });
});

test("our documents are accepted", () => {
  expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});

const platforms = await Promise.all(
  [...ownDocuments].map(async ([name, document]) => {
    const text = files.get(`${name}.ts`);
    const trip = createRoundTrip(document, await load(text ?? ""), wire, "mock-token-000000");
    return { name, text, trip };
  }),
);
describe.each(platforms)("$name", ({ name, text, trip }) => {
  test.each(trip.operations)("$name: the mock and the wire have what the document says", async (operation) => {
    expect(await trip.withMock(operation, 6)).toEqual([]);
  });
  test.each(trip.operations)("$name: every response is read as the document says", async (operation) => {
    expect(await trip.withSamples(operation, 5)).toEqual([]);
  });
  test("the compiler accepts every input and every result", () => {
    const modules = new Map([
      [`${name}.ts`, text!],
      [`${name}-samples.ts`, trip.typed(name)],
    ]);
    const complaints = compile(modules).map(
      ({ file, line, message }) => `${modules.get(file)!.split("\n")[line - 1]!.trim()} ${message}`,
    );
    expect(complaints).toEqual([]);
  });
});
