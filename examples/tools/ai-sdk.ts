// The tools for the AI SDK: generateText({ model, tools: toolSet, stopWhen: stepCountIs(5), prompt })
import { tool, type ToolSet } from "ai";
import { tools } from "./tools.js";

export const toolSet: ToolSet = Object.fromEntries(
  Object.entries(tools).map(([name, { description, input, run }]) => [
    name,
    tool({ description, inputSchema: input, execute: (given, { abortSignal }) => run(given, abortSignal) }),
  ]),
);
