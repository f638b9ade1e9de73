import type { Report, TokenProvider } from "./provider.js";
import { checkSecret, type Credential } from "../call/options.js";

/** One face for the ways to give a token. Every token that is seen is kept out of errors and events. */
export interface ClientCredential {
  get(report: Report): string | undefined | Promise<string>;
  /** After a token was rejected: the one to try next, or whether to ask for another one. */
  renew(rejected: string, report: Report): Promise<string | boolean>;
}

export function createCredential(
  credential: Credential | Pick<TokenProvider, "get"> | undefined,
  onSeen: (token: string, fixed?: boolean) => void,
): ClientCredential {
  const seen = (token: unknown, fixed?: boolean): string => {
    const value = checkSecret("the token", token);
    onSeen(value, fixed);
    return value;
  };
  const ask = async (report: Report) =>
    seen(await (typeof credential === "function" ? credential() : (credential as TokenProvider).get(report)));
  const fixed = typeof credential === "string" ? seen(credential, true) : undefined;
  return {
    get: (report) => (fixed || !credential ? fixed : ask(report)),
    async renew(rejected, report) {
      if (fixed) return false;
      if (typeof credential !== "object") return ask(report).then((token) => token !== rejected && token);
      if (!("invalidate" in credential)) return false;
      await credential.invalidate(rejected, report);
      return true;
    },
  };
}
