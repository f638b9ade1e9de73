import { expect, test } from "vitest";
import { runDemo } from "../../scripts/demo/run.ts";

test("the demo works, fits on a screen and shows a failure on each platform", async () => {
  const lines: string[] = [];
  const code = await runDemo({ print: (line) => lines.push(...line.split("\n")) });
  const text = lines.join("\n");
  expect(text).not.toContain("✗");
  expect(code).toBe(0);
  expect(lines.length).toBeLessThan(45);
  expect(text).toContain("nothing changed");
  expect(text).toMatch(/documents\.upload +ready: dance\.txt, https:/);
  expect(text).toMatch(/audio\.speech\.create +audio\/wav, \d+ bytes/);
  expect(lines.filter((line) => line.startsWith("  !"))).toEqual([
    expect.stringMatching(/session\.execute .*not_found.*: 410 .*request id/),
    expect.stringMatching(/sessions\.get .*request id/),
    expect.stringMatching(/conversations\.get .*code \d+; request id/),
  ]);
}, 30_000);
