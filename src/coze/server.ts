import { checkTokenUrl } from "../auth/exchange.js";

/** The public services of Coze. They do not share tokens. */
export const cozeOrigins = { cn: "https://api.coze.cn", com: "https://api.coze.com" } as const;

/** Which Coze: a public service, or the origin of another server. */
export type CozeServer =
  { region: keyof typeof cozeOrigins; baseUrl?: undefined } | { baseUrl: string | URL; region?: undefined };

export function serverOf({ region, baseUrl }: CozeServer): string {
  const known = region !== undefined && Object.hasOwn(cozeOrigins, region) ? cozeOrigins[region] : undefined;
  const server = baseUrl ?? known;
  if (server === undefined) throw new TypeError('pass region ("cn" or "com") or baseUrl');
  return checkTokenUrl(server);
}

const oauth = "/api/permission/oauth2";

/** A part of a path that may be there. */
export function inPath(
  kind: string,
  name: string,
  id: string | undefined,
): { route: string; path: string } | undefined {
  if (id === undefined) return undefined;
  if (!/^[\w-]+$/.test(id))
    throw new TypeError(`the id in /${kind}/{${name}} must consist of letters, digits, _ and -`);
  return { route: `/${kind}/{${name}}`, path: `/${kind}/${id}` };
}

export const endpoint = (end: string, of?: { route: string; path: string }) => ({
  route: `POST ${oauth}${of?.route ?? ""}${end}`,
  path: `${oauth}${of?.path ?? ""}${end}`,
});

// Not by its name: since TypeScript 5.7, and not before, `Uint8Array` has a parameter.
export const utf8 = (text: string): ReturnType<TextEncoder["encode"]> => new TextEncoder().encode(text);

export const base64url = (bytes: Uint8Array | ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
