import { vendorOf, type OperationFacts, type Reading } from "../facts/facts.ts";
import { isOlder, ownVersion, type Platform } from "../platforms.ts";

/**
 * Gives pages to the platform whose spec has their operations. Pages name no platform, and what their dialect is known
 * for is a guess; one that names another version of an API is of that version. One of which no spec tells anything is of
 * the platform in whose documentation it stands, where that is known.
 */
export function assign(readings: readonly Reading[], platforms: readonly Platform[], owner?: Platform): Reading[] {
  const names = platforms.map(({ name }) => name);
  return readings.map((reading) => {
    const { platform, operations } = reading;
    if (names.includes(platform) || isOlder(platforms, platform)) return reading;
    // A page that could not be read may be of any platform.
    if (!operations.length) return { ...reading, platform: platforms.length ? "" : platform };
    const found =
      bestOf(operations, platforms) ??
      platforms.find((platform) => operations.every((operation) => isBeside(platform, operation))) ??
      (isBare(reading) && platforms.length === 1 ? platforms[0] : undefined) ??
      (platform === "" || platform === vendorOf(reading.dialect) ? owner : undefined);
    if (!found) return reading;
    const version = Number(/-v(\d{1,3})$/.exec(platform)?.[1] ?? ownVersion(found));
    const isOther = !Number.isNaN(version) && version !== (ownVersion(found) ?? version);
    const name = isOther ? `${found.name}-v${version}` : found.name;
    return { ...reading, platform: name, operations: operations.map((operation) => renamed(operation, name, found)) };
  });
}

/** The platform with most of the operations. */
function bestOf(operations: readonly OperationFacts[], platforms: readonly Platform[]): Platform | undefined {
  const counts = platforms.map(
    (platform) =>
      operations.filter((operation) => keyIn(platform, operation) && mayBeServedBy(platform, operation)).length,
  );
  const most = Math.max(0, ...counts);
  return most > 0 ? platforms[counts.indexOf(most)] : undefined;
}

/** The key of an operation in the spec of a platform; a page may have the base path in front of it. */
function keyIn({ routes = new Set(), servers }: Platform, { key }: OperationFacts): string | undefined {
  if (routes.has(key)) return key;
  const bases = servers.map(({ pathname }) => ` ${pathname.replace(/\/+$/, "")}/`);
  return bases.map((base) => key.replace(base, " /")).find((bare) => routes.has(bare));
}

/** Whether an operation that the spec lacks stands where all of its own do: on its servers, below the path they share. */
function isBeside(platform: Platform, operation: OperationFacts): boolean {
  const routes = [...(platform.routes ?? [])];
  const [first = [], ...others] = routes.map((route) => route.replace(/^\S+ /, "").split("/"));
  const end = first.findIndex((part, i) => part === "{}" || others.some((other) => other[i] !== part));
  const shared = first.slice(0, end < 0 ? -1 : end).join("/");
  // Where the shared path is long, a page that has just moved to another server is still known by it.
  const isKnown = isServedBy(platform, operation) || (routes.includes(operation.key) && shared.split("/").length > 2);
  return routes.length > 0 && isKnown && operation.key.includes(` ${shared}/`);
}

/** Whether a source names a server of the platform; where it names none, whether it shows how one is called. */
const isServedBy = ({ servers, hosts }: Platform, { sets: { host = [] }, curls }: OperationFacts): boolean =>
  (host.length ? host.map(({ value }) => value) : curls.map(({ url }) => url)).some((address) => {
    const own = URL.canParse(address) && new URL(address).host;
    return servers.some((server) => server.host === own) || hosts.some((known) => known === own);
  });

/** Whether a source names no other servers than those of the platform. */
const mayBeServedBy = (platform: Platform, operation: OperationFacts): boolean =>
  !operation.sets.host?.length || !(platform.servers.length + platform.hosts.length) || isServedBy(platform, operation);

/** Whether nothing says whose page it is. */
const isBare = ({ operations }: Reading): boolean =>
  operations.every(({ source, sets }) => source.kind === "table" && !sets.host?.length);

function renamed(operation: OperationFacts, name: string, platform: Platform): OperationFacts {
  const key = keyIn(platform, operation) ?? operation.key;
  const base = operation.key.length - key.length;
  const route = base > 0 ? operation.route.replace(/ .*/, (path) => ` ${path.slice(base + 1)}`) : operation.route;
  return { ...operation, platform: name, key, route };
}
