import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { generateText, stepCountIs } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import { expect, test } from "vitest";
import type * as aiSdk from "../../examples/tools/ai-sdk.ts";
import type * as mcp from "../../examples/tools/mcp-server.ts";
import type * as plain from "../../examples/tools/tools.ts";
import { setStage } from "../support/examples.ts";

const { mock, load } = setStage();

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

test("the AI SDK describes the tools to a model, runs what it calls, and hands it the result", async () => {
  const { toolSet } = await load<typeof aiSdk>("tools/ai-sdk.ts");
  const call = { type: "tool-call", toolCallId: "1", toolName: "read_page" } as const;
  const model = new MockLanguageModelV3({
    doGenerate: [
      {
        content: [{ ...call, input: '{"url":"https://example.com/hive"}' }],
        finishReason: { unified: "tool-calls", raw: undefined },
        usage,
        warnings: [],
      },
      {
        content: [{ type: "text", text: "It is about a hive." }],
        finishReason: { unified: "stop", raw: undefined },
        usage,
        warnings: [],
      },
    ],
  });
  const { text } = await generateText({ model, tools: toolSet, stopWhen: stepCountIs(3), prompt: "Read it." });
  expect(text).toBe("It is about a hive.");
  const [first, second] = model.doGenerateCalls;
  expect(first!.tools).toMatchObject([
    { name: "read_page", inputSchema: { properties: { url: { type: "string", format: "uri" } }, required: ["url"] } },
    { name: "list_pages", inputSchema: { properties: { limit: { type: "integer", maximum: 50 } } } },
    { name: "ask_beekeeper" },
  ]);
  expect(second!.prompt.at(-1)).toMatchObject({
    role: "tool",
    content: [{ output: { type: "json", value: { title: "A page", markdown: expect.stringContaining("/hive") } } }],
  });
  expect(mock().requests.at(-1)).toMatchObject({ route: "POST /scrape", body: { onlyMainContent: true } });
});

test("a tool checks its input by itself, too", async () => {
  const { tools } = await load<typeof plain>("tools/tools.ts");
  const before = mock().requests.length;
  await expect(tools.read_page!.run({ url: "no address" })).rejects.toThrow("Invalid URL");
  expect(mock().requests.length).toBe(before);
});

test("an MCP client lists and calls the same tools, and reads why one fails", async () => {
  const { createServer } = await load<typeof mcp>("tools/mcp-server.ts", ["as a module"]);
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: "test", version: "1.0.0" });
  const server = createServer();
  await Promise.all([server.connect(far), client.connect(near)]);
  try {
    const { tools } = await client.listTools();
    expect(tools).toMatchObject([
      { name: "read_page", inputSchema: { properties: { url: { type: "string" } }, required: ["url"] } },
      { name: "list_pages", inputSchema: { properties: { limit: { default: 10 } } } },
      { name: "ask_beekeeper", description: "Asks an expert about bees." },
    ]);
    const call = async (name: string, args: Record<string, unknown>) => {
      const { content, isError } = await client.callTool({ name, arguments: args });
      return { text: (content as { text: string }[])[0]!.text, isError: isError === true };
    };
    expect(await call("ask_beekeeper", { question: "Do bees sleep?" })).toEqual({
      text: "You said: Do bees sleep?",
      isError: false,
    });
    const pages = await call("list_pages", { url: "https://example.com" });
    expect(JSON.parse(pages.text)).toEqual([expect.objectContaining({ url: expect.any(String) })]);
    expect(mock().requests.at(-1)!.body).toEqual({ url: "https://example.com", limit: 10 });

    const before = mock().requests.length;
    expect((await call("read_page", { url: "no address" })).isError).toBe(true);
    expect(mock().requests.length).toBe(before);
    mock().next("POST /scrape", { status: 402, body: { success: false, error: "no credits" } });
    const refused = await call("read_page", { url: "https://example.com" });
    expect(refused).toEqual({ text: expect.stringContaining("402"), isError: true });
    expect(refused.text).not.toContain(mock().firecrawl.apiKey);
  } finally {
    await client.close();
  }
});
