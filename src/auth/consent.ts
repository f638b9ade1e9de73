import { isText } from "../call/answer.js";
import { typeName } from "../call/input.js";

/** What the page where a user consents needs. */
export interface Consent {
  /** Where the user comes back with a `code` and the `state`; registered with the app. */
  redirectUri: string;
  /** A random text that the app keeps with the user's session and compares: others can send a `code`, too. */
  state: string;
  /** The `challenge` of `createPkce`. */
  codeChallenge?: string | undefined;
}

export function checkText(name: string, value: unknown): string {
  if (isText(value)) return value;
  throw new TypeError(`${name} must be a non-empty string, got ${value === "" ? '""' : typeName(value)}`);
}

/** What a method was called with, to be read: what is missing is told by its name, also if that is everything. */
export const argument = <T>(given: T): T => Object(given) as T;

/** What the code that came back from the consent is exchanged with. */
export function grantOf(input: { code: string; redirectUri: string; codeVerifier?: string | undefined }) {
  const { code, redirectUri, codeVerifier } = argument(input);
  return {
    grant_type: "authorization_code",
    code: checkText("code", code),
    redirect_uri: checkText("redirectUri", redirectUri),
    code_verifier: codeVerifier === undefined ? undefined : checkText("codeVerifier", codeVerifier),
  };
}

/** The address where the user consents. */
export function consentUrl(
  page: string,
  client_id: string,
  consent: Consent,
  more: Record<string, string> = {},
): string {
  const { codeChallenge, redirectUri, state } = argument(consent);
  const url = new URL(page);
  url.search = `${new URLSearchParams({
    response_type: "code",
    client_id,
    redirect_uri: checkText("redirectUri", redirectUri),
    state: checkText("state", state),
    ...more,
    ...(codeChallenge !== undefined && {
      code_challenge: checkText("codeChallenge", codeChallenge),
      code_challenge_method: "S256",
    }),
  })}`;
  return url.href;
}

/** Proof that the app that asks for the tokens is the one that asked for the consent. */
export interface Pkce {
  /** For `exchangeCode`. */
  verifier: string;
  /** For `authorizeUrl`. */
  challenge: string;
  method: "S256";
}

export async function createPkce(): Promise<Pkce> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = base64url(await crypto.subtle.digest("SHA-256", utf8(verifier)));
  return { verifier, challenge, method: "S256" };
}

// Not by its name: since TypeScript 5.7, and not before, `Uint8Array` has a parameter.
export const utf8 = (text: string): ReturnType<Uint8ArrayConstructor["of"]> => new TextEncoder().encode(text);

export const base64url = (bytes: Uint8Array | ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
