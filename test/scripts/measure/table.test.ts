import { expect, test } from "vitest";
import { printTable } from "../../../scripts/measure/table.ts";

/** A table as it is printed. */
function printed(colour: boolean): string {
  let text = "";
  const out = (more: string) => void (text += more);
  const rows = [
    ["honey", "12 kB", "ok"],
    ["wax", "1 kB", "above goal"],
    ["propolis", "3 kB", "2 FAILED"],
    ["pollen", "", "over limit"],
  ];
  printTable(["what", "size", "result"], rows, { out, colour });
  return text;
}

const plain = `what      size   result
--------  -----  ----------
honey     12 kB  ok
wax       1 kB   above goal
propolis  3 kB   2 FAILED
pollen           over limit
`;

test("columns are as wide as their widest cell", () => {
  expect(printed(false)).toBe(plain);
});

test("colours say what the results say, and move nothing", () => {
  const text = printed(true);
  for (const styled of [
    "\u001b[32mok\u001b",
    "\u001b[33mabove goal\u001b",
    "\u001b[31m2 FAILED\u001b",
    "\u001b[31mover limit\u001b",
  ])
    expect(text).toContain(styled);
  expect(text.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});
