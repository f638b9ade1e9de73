import { describe, expect, test } from "vitest";
import { rules, type Rule } from "../../../../scripts/drift/rules/rules.ts";
import { drift } from "./cli-run.ts";

test("drift explain says all there is about each rule, in lines of at most 100 characters", async () => {
  const problemsOf = async ({ id, text, fix, example, severity }: Rule): Promise<string[]> => {
    const { exit, out } = await drift("explain", id);
    const said = out.replace(/\s+/g, " ");
    return [
      ...(exit === 0 ? [] : [`${id}: exit code ${exit}`]),
      ...[text, fix, example, severity]
        .filter((part) => !said.includes(part.replace(/\s+/g, " ")))
        .map((part) => `${id}: does not say ${part}`),
      ...out
        .split("\n")
        .filter((line) => line.length > 100)
        .map((line) => `${id}: more than 100 characters: ${line}`),
    ];
  };
  const problems: string[] = [];
  for (const rule of rules) problems.push(...(await problemsOf(rule)));
  expect(problems).toEqual([]);
});

describe("drift rules", () => {
  test("lists each rule once", async () => {
    const { exit, out } = await drift("rules");
    expect(exit).toBe(0);
    for (const { id } of rules) expect(out.split("\n").filter((line) => line.startsWith(`${id} (`))).toHaveLength(1);
  });

  test("makes a page of them", async () => {
    const { out } = await drift("rules", "--format", "markdown");
    const rows = out.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows).toHaveLength(rules.length);
    for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(6);
    expect(out).toContain("## extract\n");
  });
});
