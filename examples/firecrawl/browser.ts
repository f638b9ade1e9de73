// Run code in a browser of Firecrawl. The session ends with the block, whatever happens in it.
import { createFirecrawl } from "agent-platform-clients/firecrawl";

const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL,
});

async function titleOf(url: string): Promise<string> {
  await using session = await firecrawl.interact.open({ ttl: 120 }); // seconds, should this process die
  console.log(`watch it at ${session.liveViewUrl}`);
  const code = `await page.goto(${JSON.stringify(url)}); console.log(await page.title());`;
  const { exitCode, stdout, stderr } = await session.execute({ code, language: "node", timeout: 60 });
  // The call has succeeded; the code may have failed.
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`);
  return stdout ?? "";
}

console.log(await titleOf("https://example.com"));
console.log((await firecrawl.interact.list({ status: "active" })).sessions.length, "sessions are left");
