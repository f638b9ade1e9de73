import { isObject, type Json, type JsonObject } from "./json.ts";
import { keyOf } from "./facts/facts.ts";
import { listOperations } from "./spec/operations.ts";
import { listPlatforms, loadSpec, type Spec } from "./spec/load.ts";
import type { Problem } from "./spec/source.ts";

/** What a spec says of its platform. Whoever needs a list of platforms makes it of these. */
export interface Platform {
  /** The name of its spec, of its client and of its folders. */
  name: string;
  /** The name for people. */
  title: string;
  /** Base URLs of the API, the usual one first. */
  servers: URL[];
  /** Hosts that documents name for the API beside those of its servers. */
  hosts: string[];
  /** Where its documentation is, as the spec says it; `drift/live/sources.ts` reads it. */
  sources?: Json;
  /** Its operations without names of path variables: `GET /v1/bots/{}`. */
  routes?: ReadonlySet<string>;
}

/** All platforms of a folder of specs, or what is wrong with the specs. */
export async function readPlatforms(folder: string): Promise<{ platforms: Platform[]; problems: Problem[] }> {
  const specs = await Promise.all(listPlatforms(folder).map((name) => loadSpec(folder, name)));
  return { platforms: specs.map(platformOf), problems: specs.flatMap(({ problems }) => problems) };
}

export function platformOf({ platform: name, document }: Pick<Spec, "platform" | "document">): Platform {
  const { info, servers, "x-sources": sources } = document;
  const { title } = isObject(info) ? info : {};
  const { hosts } = isObject(sources) ? sources : {};
  return {
    name,
    title: typeof title === "string" ? title : name,
    servers: (Array.isArray(servers) ? servers : []).flatMap((server) => (isObject(server) && serverUrl(server)) || []),
    hosts: Array.isArray(hosts) ? hosts.map(String) : [],
    routes: new Set(listOperations(document).map(({ method, path }) => keyOf(method, path))),
    ...(sources !== undefined && { sources }),
  };
}

/** The address of a server with the defaults of its variables; none where it is relative. */
export function serverUrl(server: JsonObject): URL | undefined {
  const text = serverText(server);
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}

export function serverText({ url, variables }: JsonObject): string | undefined {
  if (typeof url !== "string") return undefined;
  const known = isObject(variables) ? variables : {};
  return url.replace(/\{([^{}]{1,100})\}/g, (whole, name: string) => {
    const variable = Object.hasOwn(known, name) ? known[name] : undefined;
    return isObject(variable) && typeof variable.default === "string" ? variable.default : whole;
  });
}

/**
 * Whose API a document describes, by its servers, else by its title. Another version than that of the spec is an API of
 * its own: `firecrawl-v1`.
 */
export function ownerOf(platforms: readonly Platform[], { servers, info }: JsonObject): string {
  const title = isObject(info) && typeof info.title === "string" ? info.title.trim().toLowerCase() : "";
  const isCalled = (platform: Platform): boolean =>
    title === platform.name.toLowerCase() || title === platform.title.toLowerCase();
  for (const server of Array.isArray(servers) ? servers : []) {
    const url = isObject(server) ? serverUrl(server) : undefined;
    const candidates = url ? platforms.filter((platform) => isAt(platform, url)) : [];
    const platform = candidates.find(isCalled) ?? candidates[0];
    if (!url || !platform) continue;
    const version = versionOf(url);
    const isOther = version !== undefined && version !== (ownVersion(platform) ?? version);
    return isOther ? `${platform.name}-v${version}` : platform.name;
  }
  // The name becomes that of a file.
  return platforms.find(isCalled)?.name ?? title.replace(/[/\\]/g, "-");
}

/** Whether a name is that of an API which a platform has replaced by the version of its spec. */
export function isOlder(platforms: readonly Platform[], name: string): boolean {
  const [, api, version] = /^(.+)-v(\d{1,3})$/.exec(name) ?? [];
  const platform = platforms.find((each) => each.name === api);
  return Number(version) < ((platform && ownVersion(platform)) ?? 0);
}

const isAt = ({ servers, hosts }: Platform, { host }: URL): boolean =>
  hosts.includes(host) || servers.some((server) => server.host === host);

const versionOf = ({ pathname }: URL): number | undefined => {
  const [, version] = /^\/v(\d{1,3})(?=\/|$)/.exec(pathname) ?? [];
  return version === undefined ? undefined : Number(version);
};

/** The version in the path of the usual server, where the API is served by versions. */
export const ownVersion = ({ servers: [server] }: Platform): number | undefined => server && versionOf(server);
