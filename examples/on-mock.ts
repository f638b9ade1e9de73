// Runs a program on mocks of the platforms, without keys: npx tsx examples/on-mock.ts tsx examples/coze/chat.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startMock } from "agent-platform-clients/mock";

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error("usage: npx tsx examples/on-mock.ts COMMAND [ARGUMENT ...]");
  process.exit(2);
}

await using mock = await startMock();
const env = {
  ...process.env,
  FIRECRAWL_BASE_URL: mock.firecrawl.baseUrl,
  FIRECRAWL_API_KEY: mock.firecrawl.apiKey,
  FIRECRAWL_WEBHOOK_SECRET: "webhook-secret-of-the-mock",
  FEISHU_BASE_URL: mock.aily.baseUrl,
  FEISHU_APP_ID: mock.aily.appId,
  FEISHU_APP_SECRET: mock.aily.appSecret,
  COZE_BASE_URL: mock.coze.baseUrl,
  COZE_TOKEN: mock.coze.token,
};
const child = spawn(command, args, { env, stdio: "inherit", shell: process.platform === "win32" });
// Ctrl-C reaches the program too, which decides how it ends.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill());
const [code] = (await once(child, "exit")) as [number | null];
process.exitCode = code ?? 1;
