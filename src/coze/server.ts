import { checkTokenUrl } from "../auth/exchange.js";

/** The public services of Coze. They do not share tokens. */
export const cozeOrigins = { cn: "https://api.coze.cn", com: "https://api.coze.com" } as const;

/** Which Coze: a public service, or the origin of another server. */
export type CozeServer =
  { region: keyof typeof cozeOrigins; baseUrl?: undefined } | { baseUrl: string | URL; region?: undefined };

export function serverOf({ region, baseUrl }: CozeServer): string {
  const known = typeof region === "string" && Object.hasOwn(cozeOrigins, region) ? cozeOrigins[region] : undefined;
  const server = baseUrl ?? known;
  if (server === undefined) throw new TypeError('pass region ("cn" or "com") or baseUrl');
  return checkTokenUrl(server);
}

const oauth = "/api/permission/oauth2";

/** The part of a path that has an id, if the input has it. */
export function inPath<K extends string>(
  route: string,
  input: { readonly [key in K]?: string | undefined },
  key: K,
): { route: string; path: string } | undefined {
  if (!(key in input)) return undefined;
  const id = input[key];
  if (id === undefined) throw new TypeError(`${key} is undefined; leave it out`);
  if (typeof id !== "string" || !/^[\w-]+$/.test(id))
    throw new TypeError(`${key} must consist of letters, digits, _ and -`);
  return { route, path: route.replace(/{.*}/, id) };
}

/** Coze returns Unix time in seconds. A value before the year 2001 can only be a duration. */
export function toTime(given: unknown): number {
  const seconds = Number(given);
  return seconds * 1000 + (seconds < 1e9 ? Date.now() : 0);
}

export const endpoint = (end: string, of?: { route: string; path: string }) => ({
  route: `POST ${oauth}${of?.route ?? ""}${end}`,
  path: `${oauth}${of?.path ?? ""}${end}`,
});
