import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasRule, impacts, ruleClasses, ruleOf, rules, type Rule } from "../../../../scripts/drift/rules/rules.ts";

const ids = rules.map(({ id }) => id);

test("every rule stands once, in a class", () => {
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect([...new Set(ids.map((id) => id.split("/")[0]))].sort()).toEqual([...ruleClasses].sort());
  expect(ids.filter((id) => !/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(id))).toEqual([]);
});

/** Every rule is checked, and each that fails is named with what is wrong. */
const offenders = (check: (rule: Rule) => (string | false | undefined)[], of: readonly Rule[] = rules): string[] =>
  of.flatMap((rule) => check(rule).flatMap((problem) => (problem ? [`${rule.id}: ${problem}`] : [])));
const isReason = (text: string | undefined): boolean => /^[A-Z].{15,}\.$/.test(text ?? "");

test("every rule is explained in sentences", () => {
  const problems = ({ text, fix, example }: Rule) =>
    Object.entries({ text, fix, example }).flatMap(([name, sentence]) => [
      !/^[A-Z0-9`].*\.$/.test(sentence) && `${name} is not a sentence: ${sentence}`,
      sentence.length >= 140 && `${name} has ${sentence.length} characters, 139 are allowed: ${sentence}`,
      /[@$\n]|\. [A-Z]/.test(sentence) && `${name} is more than one plain sentence: ${sentence}`,
    ]);
  expect(offenders(problems)).toEqual([]);
});

test("every rule has a mirror that has it as its mirror, or a reason why not", () => {
  const problems = ({ id, mirror }: Rule) => [
    typeof mirror === "string"
      ? mirrorOf(mirror) !== id && `its mirror ${mirror} has another one`
      : !isReason(mirror.none) && `no reason why it has no mirror: ${mirror.none}`,
  ];
  const mirrorOf = (id: string) => (hasRule(id) ? ruleOf(id).mirror : undefined);
  expect(offenders(problems)).toEqual([]);
});

test("every rule of a request or a response has its sibling in the other direction, or a reason why not", () => {
  const directed = rules.filter(({ id }) => /^upstream\/(request|response)-/.test(id));
  const problems = ({ id, sibling }: Rule) => [
    typeof sibling === "string"
      ? siblingOf(sibling) !== id && `its sibling ${sibling} has another one`
      : !isReason(sibling?.none) && `no reason why it has no sibling: ${sibling?.none}`,
  ];
  const siblingOf = (id: string) => (hasRule(id) ? ruleOf(id).sibling : undefined);
  expect(directed).not.toEqual([]);
  expect(offenders(problems, directed)).toEqual([]);
});

test("every severity is one that findings have", () => {
  const problems = ({ severity, variants = {} }: Rule) =>
    [severity, ...Object.values(variants)].map((one) => !["error", "warning", "note"].includes(one) && `"${one}"`);
  expect(offenders(problems)).toEqual([]);
});

test("a rule has an impact if and only if it is about what changed upstream", () => {
  const severities = { breaking: "error", behaviour: "warning", risky: "warning", additive: "note", cosmetic: "note" };
  const problems = ({ id, impact, severity }: Rule) => {
    if (!id.startsWith("upstream/")) return [impact !== undefined && `has the impact ${impact}`];
    if (impact === undefined || !impacts.includes(impact)) return [`${impact} is not an impact`];
    return [severity !== severities[impact] && `has the severity ${severity}, not ${severities[impact]}`];
  };
  expect(offenders(problems)).toEqual([]);
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
  ["constraint-stated", "risky", "additive"],
  ["member-split", "risky", "risky"],
])("upstream: %s is %s in requests, %s in responses", (what, request, response) => {
  expect(ruleOf(`upstream/request-${what}`).impact).toBe(request);
  expect(ruleOf(`upstream/response-${what}`).impact).toBe(response);
});

test.each(["request-required-field-added", "operation-removed", "operation-moved", "success-status-removed"])(
  "upstream: %s breaks callers",
  (what) => expect(ruleOf(`upstream/${what}`).impact).toBe("breaking"),
);

test("a rule that does not exist is a mistake of ours", () => {
  expect(() => ruleOf("spec/nothing")).toThrow('unknown rule "spec/nothing"');
  expect(hasRule("constructor")).toBe(false);
  expect(() => ruleOf("__proto__")).toThrow();
});

test("every rule that the code names exists", () => {
  const folder = new URL("../../../../scripts", import.meta.url).pathname;
  const pattern = new RegExp(`["'\`]((?:${ruleClasses.join("|")})/[a-z0-9][a-z0-9.-]*)["'\`]`, "g");
  const used = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(drift|docs)\/.*\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(pattern)].map(([, id]) => `${id} in ${file}`),
    );
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((use) => !hasRule(use.split(" ")[0]!))).toEqual([]);
});
