import { Ajv } from "ajv";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../scripts/json.ts";
import { samplePattern } from "../../../scripts/mock/pattern.ts";
import { sample, sampleValid } from "../../../scripts/mock/sample.ts";
import { createCheck, toJsonSchema } from "../../../scripts/mock/schemas.ts";

test.each([
  "^run_[0-9a-hjkmnp-z]{1,28}$",
  "^[A-Z]{2}$",
  "^[a-z0-9][a-z0-9_-]*$",
  "^(?:ab|cd)+\\d{3,}\\.x?$",
  "^[^a-z]\\w[\\d.]\\s?$",
])("a text for %s fits, whatever its length", (pattern) => {
  for (const extra of [0, 1, 7]) expect(samplePattern(pattern, extra)).toMatch(new RegExp(pattern));
});

test("a pattern is filled up to the least length", () => {
  const schema = { type: "string", pattern: "^a[0-9]{1,9}$", minLength: 6 };
  expect(sample({}, schema, { optional: true, member: 0 })).toBe("a00000");
});

test("a text that has a format and a pattern keeps both", () => {
  const schema = { type: "string", format: "uri", pattern: "^https?://" };
  expect(sample({}, schema, { optional: true, member: 0 })).toBe("https://example.com/");
  expect(sample({}, { ...schema, pattern: "^[a-z]$" }, { optional: true, member: 0 })).toBe("a");
});

test("numbers keep their bounds", () => {
  const number = (more: object) => sample({}, { type: "number", ...more }, { optional: true, member: 0 });
  expect(number({})).toBe(0);
  expect(number({ minimum: 3 })).toBe(3);
  expect(number({ maximum: -3 })).toBe(-3);
  expect(number({ minimum: 7, multipleOf: 5 })).toBe(10);
  expect(number({ default: 4 })).toBe(4);
  expect(number({ minimum: 5, exclusiveMinimum: true })).toBe(6);
  expect(number({ maximum: -5, exclusiveMaximum: true })).toBe(-6);
  expect(number({ exclusiveMinimum: 5 })).toBe(6);
  expect(number({ minimum: 5, exclusiveMinimum: false })).toBe(5);
});

test("a schema that contains itself ends", () => {
  const node = {
    type: "object",
    properties: { name: { type: "string" }, child: { $ref: "#/components/schemas/Node" } },
  };
  const document = { components: { schemas: { Node: node } } };
  const made = sample(document, { $ref: "#/components/schemas/Node" }, { optional: true, member: 0 });
  expect(made).toEqual({ name: "text" });
});

test("a choice is made so that only one member fits", () => {
  const one: JsonObject = { properties: { a: { type: "string" } } };
  const schema: JsonObject = { oneOf: [one, { ...one, required: ["a"] }] };
  const check = createCheck({ schema });
  const made = sampleValid({ schema }, schema, (value) => check.fits("/schema", value));
  expect(made).toEqual({});
});

test("null is allowed where nullable says so, whatever stands beside it", () => {
  const ajv = new Ajv({ strict: false });
  const accepts = (schema: object, value: unknown) => ajv.validate(toJsonSchema(schema as never) as object, value);
  for (const schema of [
    { type: "string", nullable: true },
    { type: "string", enum: ["a"], nullable: true },
    { allOf: [{ type: "string" }], nullable: true },
  ]) {
    expect(accepts(schema, null)).toBe(true);
    expect(accepts(schema, "a")).toBe(true);
    expect(accepts(schema, 1)).toBe(false);
  }
  expect(accepts({ type: "string" }, null)).toBe(false);
});

test("a bound of OpenAPI 3.0 that excludes itself does so", () => {
  const ajv = new Ajv({ strict: false });
  const accepts = (schema: object, value: unknown) => ajv.validate(toJsonSchema(schema as never) as object, value);
  const open = { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 60, exclusiveMaximum: true };
  expect([0, 0.5, 59.5, 60].map((value) => accepts(open, value))).toEqual([false, true, true, false]);
  const closed = { ...open, exclusiveMinimum: false, exclusiveMaximum: false };
  expect([-1, 0, 60, 61].map((value) => accepts(closed, value))).toEqual([false, true, true, false]);
});
