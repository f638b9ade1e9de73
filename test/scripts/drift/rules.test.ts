import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { impacts } from "../../../scripts/drift/finding.ts";
import { hasRule, ruleClasses, ruleOf, rules } from "../../../scripts/drift/rules.ts";

const ids = rules.map(({ id }) => id);

test("every rule stands once, in a class", () => {
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect([...new Set(ids.map((id) => id.split("/")[0]))].sort()).toEqual([...ruleClasses].sort());
  expect(ids.filter((id) => !/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(id))).toEqual([]);
});

test.each(rules)("$id is explained in sentences", ({ text, fix, example }) => {
  for (const sentence of [text, fix, example]) {
    expect(sentence).toMatch(/^[A-Z0-9`].*\.$/);
    expect(sentence.length).toBeLessThan(140);
    expect(sentence).not.toMatch(/[@$\n]|\. [A-Z]/);
  }
});

test.each(rules)("$id has a mirror that has it as its mirror, or a reason why not", ({ id, mirror }) => {
  if (typeof mirror === "string") expect(ruleOf(mirror).mirror).toBe(id);
  else expect(mirror.none).toMatch(/^[A-Z].{15,}\.$/);
});

test.each(rules.filter(({ id }) => /^upstream\/(request|response)-/.test(id)))(
  "$id has its sibling in the other direction, or a reason why not",
  ({ id, sibling }) => {
    if (typeof sibling === "string") expect(ruleOf(sibling).sibling).toBe(id);
    else expect(sibling?.none).toMatch(/^[A-Z].{15,}\.$/);
  },
);

test.each(rules)("$id has an impact if and only if it is about what changed upstream", ({ id, impact, severity }) => {
  if (!id.startsWith("upstream/")) return expect(impact).toBeUndefined();
  expect(impacts).toContain(impact);
  const severities = { breaking: "error", behaviour: "warning", risky: "warning", additive: "note", cosmetic: "note" };
  expect(severity).toBe(severities[impact!]);
});

/** The table of impacts: what a change means in requests and in responses. */
test.each([
  ["field-removed", "breaking", "breaking"],
  ["field-added", "additive", "additive"],
  ["field-required", "breaking", "additive"],
  ["field-optional", "additive", "breaking"],
  ["type-changed", "breaking", "breaking"],
  ["type-widened", "additive", "breaking"],
  ["nullable-added", "additive", "breaking"],
  ["nullable-removed", "breaking", "additive"],
  ["enum-removed", "breaking", "additive"],
  ["enum-added", "additive", "risky"],
  ["member-added", "additive", "risky"],
  ["default-changed", "behaviour", "cosmetic"],
  ["default-added", "behaviour", "cosmetic"],
  ["default-removed", "behaviour", "cosmetic"],
  ["constraint-tightened", "breaking", "additive"],
  ["constraint-loosened", "additive", "risky"],
])("upstream: %s is %s in requests, %s in responses", (what, request, response) => {
  expect(ruleOf(`upstream/request-${what}`).impact).toBe(request);
  expect(ruleOf(`upstream/response-${what}`).impact).toBe(response);
});

test.each(["request-required-field-added", "operation-removed", "operation-moved", "success-status-removed"])(
  "upstream: %s breaks callers",
  (what) => expect(ruleOf(`upstream/${what}`).impact).toBe("breaking"),
);

test("a rule that does not exist is a mistake of ours", () => {
  expect(() => ruleOf("spec/nothing")).toThrow('there is no rule "spec/nothing"');
  expect(hasRule("constructor")).toBe(false);
  expect(() => ruleOf("__proto__")).toThrow();
});

test("every rule that the code names exists", () => {
  const folder = new URL("../../../scripts", import.meta.url).pathname;
  const pattern = new RegExp(`["'\`]((?:${ruleClasses.join("|")})/[a-z0-9][a-z0-9.-]*)["'\`]`, "g");
  const used = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(drift|docs)\/.*\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(pattern)].map(([, id]) => `${id} in ${file}`),
    );
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((use) => !hasRule(use.split(" ")[0]!))).toEqual([]);
});
