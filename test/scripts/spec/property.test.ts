import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { isObject, pointerOf, type Json, type JsonObject } from "../../../scripts/json.ts";
import { emit } from "../../../scripts/spec/emit.ts";
import type { Spec } from "../../../scripts/spec/load.ts";
import { validate } from "../../../scripts/spec/validate.ts";
import { mutate, parameters, schemas, type Declared } from "../../support/oracle/arbitraries.ts";
import { clientOf, load } from "../../support/oracle/client.ts";
import { compile } from "../../support/oracle/compile.ts";
import { withWords } from "../../support/oracle/documents.ts";
import { expressible, mixesFields } from "../../support/oracle/expressible.ts";
import { expressionOf } from "../../support/oracle/inputs.ts";
import { createJudge, type Fields } from "../../support/oracle/judge.ts";
import { operationsOf } from "../../support/oracle/operation.ts";
import { createSchemas, toJsonSchema } from "../../support/oracle/schemas.ts";
import { startWire } from "../../support/oracle/wire.ts";

const seed = Number(process.env.PROPERTY_SEED ?? 1);
const wire = await startWire();
afterAll(() => wire[Symbol.asyncDispose]());

const json = (schema: Json) => ({ content: { "application/json": { schema } } });

/** A document of these operations, and the module that is generated from it. */
async function generated(operations: JsonObject[], components: JsonObject) {
  const paths = Object.fromEntries(
    operations.map(({ path, method, ...value }, i) => [
      `/${i}${(path as string | undefined) ?? ""}`,
      {
        [(method as string | undefined) ?? "post"]: {
          ...{ "x-name": `c${i}`, responses: { "204": { description: "x" } } },
          ...value,
        },
      },
    ]),
  );
  const document = withWords({
    ...{ openapi: "3.0.3", info: { title: "Random", version: "1" }, servers: [{ url: "https://random.example" }] },
    ...{ paths, components: { schemas: components } },
  });
  const spec: Spec = {
    ...{ platform: "random", file: "random.yaml", document: structuredClone(document), problems: [] },
    locate: (pointer) => ({ file: pointer, line: 1, column: 1 }),
  };
  expect(await validate(spec)).toEqual([]);
  return { document, text: await emit("random", spec.document) };
}

test("an input type accepts what the schema accepts, as far as a type can tell", { timeout: 120_000 }, async () => {
  const names = ["Red", "Green", "Blue"];
  const { value, body } = schemas(names);
  const shared = fc.sample(fc.tuple(...names.map(() => fc.oneof(value, body))), { seed, numRuns: 1 })[0]!;
  // A component that is only a reference to another one could lead back to itself.
  const components = Object.fromEntries(
    names.map((name, i) => [
      name,
      "$ref" in shared[i]! || "allOf" in shared[i]! ? { type: "object", properties: { of: shared[i] } } : shared[i]!,
    ]),
  ) as JsonObject;
  const bodies = fc.sample(body, { seed, numRuns: 50 });
  const { document, text } = await generated(
    bodies.map((schema) => ({ requestBody: json(schema) })),
    components,
  );

  const { samples } = createSchemas(document, "sent");
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allowUnionTypes: true });
  for (const isClosed of [true, false])
    ajv.addSchema(expressible(toJsonSchema(document, "sent"), isClosed), isClosed ? "closed" : "open");
  const lines: { call: string; valid: boolean }[] = [];
  for (const [i, body] of bodies.entries()) {
    const pointer = pointerOf("paths", `/${i}`) + "/post/requestBody/content/application~1json/schema";
    const isClosed = ajv.getSchema(`closed#${encodeURI(pointer)}`)!;
    const isOpen = ajv.getSchema(`open#${encodeURI(pointer)}`)!;
    const mixes = mixesFields(document, body);
    const valid = samples(pointer, 3);
    const mutants = valid.flatMap((value, n) =>
      [1, 2, 3, 4, 5].map((k) => mutate(value, (i * 7 + n * 31 + k * 101) >>> 0)),
    );
    for (const value of [...valid, ...mutants])
      // A body is an object. One with an unknown field is refused, unless the compiler may overlook it.
      if (isObject(value) && (isClosed(value) || !isOpen(value) || !mixes))
        lines.push({ call: `calls.c${i}(${expressionOf(value)});`, valid: isClosed(value) as boolean });
  }
  const head = 'import type { RandomCalls } from "./random.js";\ndeclare const calls: RandomCalls;\n';
  const complaints = compile(
    new Map([
      ["random.ts", text],
      ["random-calls.ts", head + lines.map(({ call }) => call).join("\n")],
    ]),
  );
  expect(complaints.filter(({ file }) => file === "random.ts")).toEqual([]);
  const refused = new Map(complaints.map(({ line, message }) => [line - 3, message]));
  const wrong = lines.flatMap(({ call, valid }, i) => {
    if (valid !== refused.has(i)) return [];
    const n = Number(/\d+/.exec(call)![0]);
    return [`${call} is ${valid ? `valid: ${refused.get(i)}` : "not valid"}\n${JSON.stringify(bodies[n])}`];
  });
  expect(wrong, JSON.stringify(components)).toEqual([]);
  // Both answers must occur, or nothing is compared.
  expect(lines.filter(({ valid }) => valid).length).toBeGreaterThan(100);
  expect(lines.filter(({ valid }) => !valid).length).toBeGreaterThan(100);
});

test("what arrives is what was passed, wherever it travels", { timeout: 120_000 }, async () => {
  const inPath = ["id", "x-y", "other"];
  const inQuery = ["q", "a b", "list[]", "é"];
  const inHeader = ["X-One", "If-None-Match"];
  const bodies = fc.dictionary(fc.constantFrom("name", "n.m", "constructor", "z"), fc.jsonValue({ maxDepth: 3 }));
  const operation = fc
    .tuple(
      fc.subarray(inPath),
      fc.subarray(inQuery),
      fc.subarray(inHeader),
      fc.boolean(),
      fc.constantFrom("get", "put", "post", "patch", "delete"),
      fc.boolean(),
    )
    .chain(([path, query, header, joins, method, hasBody]) =>
      fc.record({
        path: fc.constant(path),
        method: fc.constant(method),
        hasBody: fc.constant(hasBody && method !== "get"),
        declared: fc.tuple<Declared[]>(
          ...path.map((name) => parameters("path", name, joins)),
          ...query.map((name) => parameters("query", name, joins)),
          ...header.map((name) => parameters("header", name, joins)),
        ),
      }),
    );
  const operations = fc.sample(operation, { seed, numRuns: 40 });
  const body = {
    type: "object",
    properties: Object.fromEntries(["name", "n.m", "constructor", "z"].map((name) => [name, {}])),
  };
  const { document, text } = await generated(
    operations.map(({ path, method, hasBody, declared }) => ({
      ...{
        path: path.map((name) => `/{${name}}`).join(""),
        method,
        parameters: declared.map(({ parameter }) => parameter),
      },
      ...(hasBody && { requestBody: json(body) }),
    })),
    {},
  );
  const judge = createJudge(document);
  const verb = clientOf(await load(text), wire.url, "token-0000");
  for (const [i, found] of operationsOf(document).entries()) {
    const { declared, hasBody } = operations[i]!;
    const fields = fc.record(
      Object.fromEntries(declared.map(({ parameter, values }) => [String(parameter.name), values])),
    );
    const input = fc
      .tuple(fields, hasBody ? bodies : fc.constant({}))
      .map(([fields, body]): Fields => ({ ...fields, ...body }));
    await fc.assert(
      fc.asyncProperty(input, async (input) => {
        wire.passed = [];
        wire.next = { status: 204, type: "", text: "" };
        const { [found.id ?? ""]: id, ...rest } = input;
        await verb(found.name)(...(found.id === undefined ? [rest] : [id, rest]));
        expect(await judge.request(found, "", wire.passed[0]!.sent, input)).toEqual([]);
      }),
      { seed, numRuns: 12 },
    );
  }
});
