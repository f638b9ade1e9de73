// A command line for two platforms: npx tsx examples/cli.ts crawl https://example.com --limit 5
import { parseArgs } from "node:util";
import { createCoze, createFirecrawl, isPlatformError } from "agent-platform-clients";

const usage = `usage: cli.ts scrape URL              print a page as Markdown
       cli.ts crawl URL [--limit N]   print one line of JSON per page
       cli.ts ask QUESTION            print the answer as it comes`;

// The first Ctrl-C ends what was begun, the second one ends the program.
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort());
const { signal } = interrupted;

const firecrawl = () =>
  createFirecrawl({ apiKey: process.env.FIRECRAWL_API_KEY!, baseUrl: process.env.FIRECRAWL_BASE_URL });

async function scrape(url: string): Promise<void> {
  const { data } = await firecrawl().scrape({ url, formats: ["markdown"] }, { signal });
  console.log(data?.markdown);
}

async function crawl(url: string, limit: number): Promise<void> {
  for await (const { markdown, metadata } of firecrawl().crawl.run({ url, limit }, { signal }))
    console.log(JSON.stringify({ url: metadata?.sourceURL, markdown }));
}

async function ask(content: string): Promise<void> {
  const baseUrl = process.env.COZE_BASE_URL ?? "https://api.coze.cn";
  const coze = createCoze({ token: process.env.COZE_TOKEN!, baseUrl });
  await using conversation = await coze.conversations.open({}, { signal });
  const question = { role: "user", content, content_type: "text" } as const;
  const who = { bot_id: process.env.COZE_BOT_ID ?? "7379462189365198898", user_id: "keeper-1" };
  const stream = conversation.stream({ ...who, additional_messages: [question] }, { signal });
  for await (const text of stream.text()) process.stdout.write(text);
  console.log();
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { limit: { type: "string" } } });
    const [command, subject, ...others] = positionals;
    const limit = Number(values.limit ?? 10);
    const commands: Record<string, (subject: string) => Promise<void>> = {
      scrape,
      crawl: (url) => crawl(url, limit),
      ask,
    };
    const run = commands[command ?? ""];
    if (!run || !subject || others.length > 0) throw new TypeError("a command and what it is about are needed");
    await run(subject);
    return 0;
  } catch (error) {
    if (signal.aborted) return 130;
    console.error(error instanceof Error ? error.message : error);
    if (isPlatformError(error)) return 1;
    console.error(usage);
    return 2;
  }
}

process.exitCode = await main();
