import { rules as ailyRules } from "../../generated/aily.js";
import { rules as cozeRules } from "../../generated/coze.js";
import { rules as firecrawlRules } from "../../generated/firecrawl.js";
import { createAily, createCoze, createFirecrawl, type ClientOptions, type PlatformError } from "../../src/index.js";
import type { Rule } from "../../src/call/rule.js";
import { json } from "./recording.ts";

type AnyVerb = (...args: unknown[]) => unknown;

/** A verb as the tests call it: its route, what the spec says of that, and the group it stands in. */
export interface Named {
  name: string;
  route: string;
  rule: Rule;
  call: AnyVerb;
  group: Readonly<Record<string, AnyVerb>>;
}

/** Where nothing of a vendor is: what goes there need not be valid against a spec. */
export const elsewhere = "https://mirror.example";

type Common = Omit<ClientOptions, "baseUrl">;

/** The three platforms, each with its rules, where its payload is, and clients of the same options. */
export const platforms = {
  firecrawl: {
    rules: firecrawlRules,
    base: `${elsewhere}/v2`,
    token: "fc-0123456789abc",
    client: (options: Common): object =>
      createFirecrawl({ apiKey: "fc-0123456789abc", baseUrl: `${elsewhere}/v2`, ...options }),
  },
  aily: {
    rules: ailyRules,
    base: elsewhere,
    token: "t-0123456789abc",
    client: (options: Common): object => createAily({ token: "t-0123456789abc", baseUrl: elsewhere, ...options }),
  },
  coze: {
    rules: cozeRules,
    base: elsewhere,
    token: "pat_0123456789abc",
    client: (options: Common): object => createCoze({ token: "pat_0123456789abc", baseUrl: elsewhere, ...options }),
  },
};
export type PlatformName = keyof typeof platforms;
export const platformNames = Object.keys(platforms) as PlatformName[];

/** The payload as the platform sends it. */
export const wrap = (platform: PlatformName, { payload }: Rule, fields: unknown): Response =>
  json(
    platform === "firecrawl"
      ? { success: true, ...(fields as object) }
      : payload
        ? { code: 0, msg: "", ...(fields as object) }
        : { code: 0, msg: "success", data: fields },
  );

/** The verbs of a tree by their names; what makes several calls has no route of its own. */
function* verbsIn(
  tree: object,
  path: string,
  names: ReadonlySet<string | undefined>,
): Generator<Omit<Named, "route" | "rule">> {
  for (const [key, value] of Object.entries(tree)) {
    const name = `${path}.${key}`;
    if (typeof value === "object" && key !== "raw") yield* verbsIn(value as object, name, names);
    if (typeof value === "function" && names.has(name.slice(name.indexOf(".") + 1)))
      yield { name, call: value as AnyVerb, group: tree as Named["group"] };
  }
}

const namesOf = (platform: PlatformName): ReadonlySet<string | undefined> =>
  new Set(Object.values<Rule>(platforms[platform].rules).flatMap(({ name, streamedBy }) => [name, streamedBy]));

/** The routes of the verbs by their names. What cannot be sent tells the route of each, and is not sent. */
async function askRoutes(platform: PlatformName): Promise<ReadonlyMap<string, string>> {
  const fetch = () => Promise.reject(new Error("not to be sent"));
  const routes = new Map<string, string>();
  for (const { name, call } of verbsIn(platforms[platform].client({ fetch }), platform, namesOf(platform))) {
    const given = call(new Map()) as Promise<unknown> & { final?(): Promise<unknown> };
    const { route, outcome } = await (given.final?.() ?? given).then(
      () => ({ route: "", outcome: undefined }),
      (error: unknown) => error as PlatformError,
    );
    if (outcome !== "not-sent") throw new Error(`${name} sent a map`);
    routes.set(name, route);
  }
  return routes;
}

/** They are the same in every client, and asking all verbs takes long. */
const routes = new Map<PlatformName, Promise<ReadonlyMap<string, string>>>();

/** All verbs of a client. */
export async function verbsOf(platform: PlatformName, options: Common): Promise<Named[]> {
  const { client, rules } = platforms[platform];
  if (!routes.has(platform)) routes.set(platform, askRoutes(platform));
  const known = (await routes.get(platform))!;
  return [...verbsIn(client(options), platform, namesOf(platform))].map((verb) => {
    const route = known.get(verb.name)!;
    return { ...verb, route, rule: (rules as Record<string, Rule>)[route] ?? {} };
  });
}

const namesIn = (route: string): string[] => Array.from(route.matchAll(/\{([^}]+)\}/g), ([, name]) => name!);

const allRules: Record<string, Rule> = { ...firecrawlRules, ...ailyRules, ...cozeRules };

/** Calls a verb with flat input; what identifies the thing is filled with its own name. */
export function use(verb: AnyVerb, route: string, input: object = {}, init?: object): unknown {
  const names = namesIn(route);
  const fields = { ...Object.fromEntries(names.map((name) => [name, name])), ...input };
  const id = allRules[route]?.id ?? (names.length === 1 && names[0]);
  return id ? verb(id, input, init) : verb(fields, init);
}

/** The path that such a call asks for. */
export const pathOf = (route: string): string => route.split(" ")[1]!.replaceAll(/[{}]/g, "");

/** An object with values at dotted paths; where a part is a number, a list. */
export function nested(values: Record<string, unknown>): unknown {
  const lists = Object.keys(values).some((path) => /^\d/.test(path));
  const tree = (lists ? [] : {}) as Record<string, unknown>;
  for (const [path, value] of Object.entries(values)) {
    const names = path.split(".");
    const last = names.pop()!;
    let here = tree;
    for (const [i, name] of names.entries())
      here = (here[name] ??= /^\d/.test(names[i + 1] ?? last) ? [] : {}) as Record<string, unknown>;
    here[last] = value;
  }
  return tree;
}
