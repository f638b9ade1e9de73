// Tools for agents, each defined once as a plain object. ai-sdk.ts and mcp-server.ts adapt them in a few lines.
import { z } from "zod";
import { createCoze, createFirecrawl } from "agent-platform-clients";

export interface Tool {
  description: string;
  input: z.ZodObject;
  run(input: unknown, signal?: AbortSignal): Promise<unknown>;
}

/** A tool whose `run` receives what its `input` has checked. */
const define = <S extends z.ZodObject>(
  description: string,
  input: S,
  run: (input: z.infer<S>, signal?: AbortSignal) => Promise<unknown>,
): Tool => ({ description, input, run: async (given, signal) => run(input.parse(given), signal) });

const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL,
});
const coze = createCoze({
  token: process.env.COZE_TOKEN!,
  baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn",
});

export const tools: Record<string, Tool> = {
  read_page: define("Reads a web page as Markdown.", z.object({ url: z.url() }), async ({ url }, signal) => {
    const { data } = await firecrawl.scrape({ url, formats: ["markdown"], onlyMainContent: true }, { signal });
    return { title: data?.metadata?.title, markdown: data?.markdown };
  }),
  list_pages: define(
    "Lists the pages of a web site.",
    z.object({ url: z.url(), limit: z.int().min(1).max(50).default(10) }),
    async (input, signal) => (await firecrawl.map(input, { signal })).links?.map(({ url, title }) => ({ url, title })),
  ),
  ask_beekeeper: define(
    "Asks an expert about bees.",
    z.object({ question: z.string().min(1) }),
    async ({ question }, signal) => {
      const { text } = await coze.chat.ask(
        {
          bot_id: process.env.COZE_BOT_ID ?? "7379462189365198898",
          user_id: "keeper-1",
          additional_messages: [{ role: "user", content: question, content_type: "text" }],
        },
        { signal, timeout: 60_000 },
      );
      return text;
    },
  ),
};
