import { describe, expect, test } from "vitest";
import { rules } from "../../../scripts/drift/rules.ts";
import { drift } from "./cli-run.ts";

describe("drift explain", () => {
  test.each(rules.map(({ id }) => id))("%s", async (id) => {
    const rule = rules.find((other) => other.id === id)!;
    const { exit, out } = await drift("explain", id);
    expect(exit).toBe(0);
    const said = out.replace(/\s+/g, " ");
    for (const part of [rule.text, rule.fix, rule.example, rule.severity])
      expect(said).toContain(part.replace(/\s+/g, " "));
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
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
