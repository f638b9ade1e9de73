import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonReport } from "../../../../scripts/drift/report/report.ts";
import { finding, hostile, page, report, side } from "./build.ts";

const text = { type: "string" };
const whole = { type: "integer", minimum: 0 };
const object = (properties: Record<string, unknown>, optional: string[] = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const list = (items: unknown) => ({ type: "array", items });

/** The contract with the programs that read reports. */
const schema = object({
  reportVersion: { const: 1 },
  summary: object({ error: whole, warning: whole, note: whole, accepted: whole, unverified: whole }),
  findings: list(
    object(
      {
        rule: { type: "string", pattern: "^[a-z0-9]+/[a-z0-9.-]+$" },
        severity: { enum: ["error", "warning", "note"] },
        impact: { enum: ["breaking", "behaviour", "risky", "additive", "cosmetic"] },
        fingerprint: { type: "string", pattern: "^[0-9a-f]{12}$" },
        ...{ platform: text, operation: text, field: text, aspect: text },
        sides: list(object({ source: text, value: {}, file: text, line: whole, pointer: text }, ["pointer"])),
        ...{ languages: list(text), places: list(text), message: text },
        accepted: { anyOf: [{ type: "null" }, object({ reason: text })] },
      },
      ["impact", "languages", "places", "message"],
    ),
  ),
  coverage: list(
    object({
      platform: text,
      page: text,
      dialect: text,
      operations: whole,
      rows: whole,
      rowsUsed: whole,
      unverified: whole,
    }),
  ),
});

const validate = new Ajv({ allErrors: true }).compile(schema);
const parsed = (changes: Parameters<typeof report>[0]) => JSON.parse(jsonReport(report(changes)));

const full = finding({
  impact: "breaking",
  languages: ["en"],
  places: ["POST /brew body.minutes"],
  message: "Look twice.",
  sides: [{ ...side("spec", { a: [1, null] }, "specs/teahouse.yaml", 3), pointer: "/paths" }],
  accepted: { reason: "Known." },
});

describe("a report in JSON", () => {
  test("keeps the contract", () => {
    expect(validate(parsed({ findings: [full, finding()] })), JSON.stringify(validate.errors)).toBe(true);
    expect(parsed({ findings: [full] }).findings[0]).toEqual(full);
    expect(Object.keys(parsed({}))).toEqual(["reportVersion", "summary", "findings", "coverage"]);
  });

  test("the schema of the contract refuses what it should", () => {
    for (const change of [{ severity: "fatal" }, { fingerprint: "12" }, { extra: 1 }, { accepted: undefined }])
      expect(validate({ ...parsed({}), findings: [{ ...finding(), ...change }] })).toBe(false);
  });

  test("counts accepted findings as accepted and as nothing else", () => {
    const findings = [full, finding(), finding({ severity: "note" }), finding({ severity: "warning" })];
    expect(parsed({ findings, coverage: [page(), page()] }).summary).toEqual({
      ...{ error: 1, warning: 1, note: 1, accepted: 1, unverified: 8 },
    });
  });

  test("does not depend on the order of members", () => {
    const other = Object.fromEntries(Object.entries(full).reverse()) as unknown as typeof full;
    expect(jsonReport(report({ findings: [other] }))).toBe(jsonReport(report({ findings: [full] })));
  });

  test("holds no control characters and parses to what was said", () => {
    const body = jsonReport(
      report({ findings: [finding({ message: hostile, sides: [side(hostile, hostile, hostile, 1)] })] }),
    );
    expect(body.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(body).findings[0].message).toBe(hostile);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(parsed({ findings: [finding({ message: value })] }).findings[0].message).toBe(value);
      }),
    );
  });
});
