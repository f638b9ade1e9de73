import { expect, test } from "vitest";
import { drift } from "../commands/cli-run.ts";

test("the rule reference is what the table of rules says", async () => {
  const { out } = await drift("rules", "--format", "markdown");
  await expect(`# Rules of the drift checker\n\n${out}`).toMatchFileSnapshot("../../../../scripts/drift/RULES.md");
});
