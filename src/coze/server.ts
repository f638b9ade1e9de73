/** Which of the two separate services to call: a token of one is refused by the other. */
export type CozeRegion = "cn" | "com";

/** Which Coze: a public service, or the origin of another server. */
export type CozeServer = { region: CozeRegion; baseUrl?: undefined } | { baseUrl: string | URL; region?: undefined };

export function serverOf({ region, baseUrl }: CozeServer): string | URL {
  if (baseUrl !== undefined) return baseUrl;
  if (region === "cn" || region === "com") return `https://api.coze.${region}`;
  throw new TypeError('pass region ("cn" or "com") or baseUrl');
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
