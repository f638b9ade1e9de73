import { readFile } from "node:fs/promises";
import { listOperations } from "../spec/operations.ts";
import { loadSpec } from "../spec/load.ts";
import { loadSdk } from "./install.ts";
import { functionsIn, methodsOf } from "./methods.ts";
import { officialSdks } from "./official.ts";

type Name = keyof typeof officialSdks;
type Class = { prototype: object };

const ownMethods = ({ prototype }: Class): string[] => {
  const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([, { value }]) => value);
  return methods.map(([name]) => name).filter((name) => name !== "constructor" && name !== "isCloudService");
};

/** The methods of an SDK, as its users call them. */
const methods: Record<Name, (sdk: unknown) => string[]> = {
  firecrawl(sdk) {
    const { FirecrawlClient, ResearchClient } = sdk as Record<"FirecrawlClient" | "ResearchClient", Class>;
    return [...ownMethods(FirecrawlClient), ...ownMethods(ResearchClient)];
  },
  aily(sdk) {
    const { Client } = sdk as { Client: new (options: object) => { aily: { v1: object } } };
    return functionsIn(new Client({ appId: "cli_0123456789", appSecret: "0123456789", loggerLevel: 0 }).aily.v1);
  },
  coze(sdk) {
    const { CozeAPI } = sdk as { CozeAPI: new (options: object) => object };
    return methodsOf(new CozeAPI({ token: "pat_0123456789", baseURL: "https://api.coze.com" }), "_client");
  },
};

/** The methods of an SDK, and those that its migration guide does not name. */
export async function namedIn(name: Name): Promise<{ all: string[]; missing: string[] }> {
  const text = await readFile(officialSdks[name].guide, "utf8");
  const all = methods[name](await loadSdk(officialSdks[name]));
  const missing = all.filter((method) => {
    const [, group = "", verb] = /^(?:(.*)\.)?([^.]+)$/.exec(method)!;
    const quoted = group.replaceAll(".", "\\.");
    // `bots.create`, `.update` names two methods of one group.
    return !new RegExp(`\\b${method.replaceAll(".", "\\.")}\\b|\`${quoted}\\.[^|]*\`\\.${verb}\``).test(text);
  });
  return { all, missing };
}

/** How many operations of a platform the SDK has a method for, by its migration guide, and how many there are. */
export async function coverageOf(name: Name): Promise<readonly [number, number]> {
  const [, section = ""] = /^## Names$([^]*?)^## /m.exec(await readFile(officialSdks[name].guide, "utf8")) ?? [];
  const table = section.replaceAll(/^[^|].*$/gm, "");
  const calls = new Set([...table.matchAll(new RegExp(`\\b${name}\\.([\\w.]+)`, "g"))].map(([, call]) => call!));
  const { document } = await loadSpec("specs", name);
  const operations = listOperations(document).map(({ value }) => String(value["x-name"]));
  return [operations.filter((operation) => calls.has(operation)).length, operations.length];
}
