// The tools as an MCP server on stdio: npx tsx examples/tools/mcp-server.ts
import { fileURLToPath } from "node:url";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { tools } from "./tools.js";

export function createServer(): McpServer {
  const server = new McpServer({ name: "agent-platforms", version: "1.0.0" });
  for (const [name, { description, input, run }] of Object.entries(tools))
    // The model reads the message of what `run` throws; no credential is in it.
    server.registerTool(name, { description, inputSchema: input.shape }, async (given, { signal }) => {
      const result = await run(given, signal);
      return { content: [{ type: "text", text: typeof result === "string" ? result : JSON.stringify(result) }] };
    });
  return server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await createServer().connect(new StdioServerTransport());
