import type { ClientCredential } from "../call/attempt.js";
import { checkSecret, type Credential, type Report, type TokenProvider } from "../call/options.js";

/** A token that is always the same, if there is one. */
export const fixedCredential = (token?: string): ClientCredential => ({
  get: () => token,
  renew: () => Promise.resolve(false),
});

/** One interface to every kind of credential. `onSeen` receives a token that is always the same. */
export function createCredential(
  credential: Credential | Pick<TokenProvider, "get"> | undefined,
  onSeen: (token: string) => void,
): ClientCredential {
  if (!credential) return fixedCredential();
  if (typeof credential === "string") {
    onSeen(checkSecret("the token", credential));
    return fixedCredential(credential);
  }
  const isFunction = typeof credential === "function";
  const ask = async (report: Report): Promise<string> =>
    checkSecret(
      `the result of the token ${isFunction ? "function" : "provider"}`,
      await (isFunction ? credential() : credential.get(report)),
    );
  return {
    get: ask,
    async renew(rejected, report) {
      if (isFunction) return ask(report).then((token) => token !== rejected && token);
      if (!("invalidate" in credential)) return false;
      await credential.invalidate(rejected, report);
      return true;
    },
  };
}
