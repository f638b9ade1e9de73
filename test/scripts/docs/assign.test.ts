import { expect, test } from "vitest";
import { assign } from "../../../scripts/docs/assign.ts";
import { dialects } from "../../../scripts/docs/dialects.ts";
import { readPage } from "../../../scripts/docs/read.ts";
import type { Platform } from "../../../scripts/platforms.ts";
import { proseOf } from "../drift/rules/faults.ts";
import { page } from "./feishu/page.ts";

const platform = (name: string, server: string, ...routes: string[]): Platform => ({
  ...{ name, title: name, servers: [new URL(server)], hosts: [], routes: new Set(routes) },
});
const tea = platform(
  "tea",
  "https://open.feishu.cn",
  "POST /open-apis/aily/v1/houses/{}/brews",
  "GET /open-apis/aily/v1/leaves",
);
const others = [platform("water", "https://open.feishu.cn", "GET /open-apis/water/v1/wells"), tea];
const whose = async (text: string, platforms: readonly Platform[] = others): Promise<string> => {
  const [reading] = assign([await readPage({ file: "brew.md", text }, dialects)], platforms);
  for (const operation of reading!.operations) expect(operation.platform).toBe(reading!.platform);
  return reading!.platform;
};
const at = (url: string): string => page({ url });

test.each([
  ["whose spec has its operation", at("https://open.feishu.cn/open-apis/aily/v1/houses/:house_id/brews"), "tea"],
  ["below whose paths it stands", at("https://open.feishu.cn/open-apis/aily/v1/cups/:house_id"), "tea"],
  ["whose operation moved to another server", at("https://open.example.com/open-apis/aily/v1/houses/:id/brews"), "tea"],
])("a page belongs to the platform %s", async (_, text, name) => expect(await whose(text)).toBe(name));

test.each([
  ["of another product", at("https://open.feishu.cn/open-apis/milk/v1/cows/:house_id")],
  ["of no platform here", at("https://open.example.com/open-apis/aily/v1/cups/:house_id")],
])("a page %s keeps the name of its dialect", async (_, text) => expect(await whose(text)).toBe("feishu"));

test("a page that cannot be read may be of any platform, where there are any", async () => {
  const torn = at("nowhere");
  expect(await whose(torn)).toBe("");
  expect(await whose(torn, [])).toBe("feishu");
});

test("a page without a server is of the platform that its commands call, where its own operation is in no spec", async () => {
  const [tea, milk] = [platform("tea", "https://tea.example", "POST /brew"), platform("milk", "https://milk.example")];
  const calling = (url: string): string =>
    proseOf({ route: "POST /stew", more: `## Example Request\n\n\`\`\`bash\ncurl -X POST "${url}/stew"\n\`\`\`\n` });
  expect(await whose(calling("https://tea.example"), [milk, tea])).toBe("tea");
  expect(await whose(calling("https://coffee.example"), [milk, tea])).toBe("");
});
