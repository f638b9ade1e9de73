import type { TokenProvider } from "./auth.js";
import { checkSecret, type Credential } from "./options.js";

/** One face for the ways to give a token. Every token that is seen is kept out of errors and events. */
export interface ClientCredential {
  get(): string | undefined | Promise<string>;
  /** After a token was rejected: whether another one is to be tried. */
  renew(rejected: string): Promise<boolean>;
}

export function createCredential(
  credential: Credential | Pick<TokenProvider, "get"> | undefined,
  onSeen: (token: string) => void,
): ClientCredential {
  const seen = (token: unknown): string => {
    const value = checkSecret("the token", token);
    onSeen(value);
    return value;
  };
  // A function is asked before every attempt, and once more after a rejection.
  let asked: string | undefined;
  const ask = async () =>
    seen(await (typeof credential === "function" ? credential() : (credential as TokenProvider).get()));
  const fixed = typeof credential === "string" ? seen(credential) : undefined;
  return {
    get() {
      if (fixed || !credential) return fixed;
      const token = asked ?? ask();
      asked = undefined;
      return token;
    },
    async renew(rejected) {
      if (typeof credential === "object") {
        if (!("invalidate" in credential)) return false;
        await credential.invalidate(rejected);
        return true;
      }
      asked = fixed ?? (await ask().catch(() => rejected));
      if (asked !== rejected) return true;
      asked = undefined;
      return false;
    },
  };
}
