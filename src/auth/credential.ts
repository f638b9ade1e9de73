import type { ClientCredential } from "../call/attempt.js";
import { checkSecret, type Credential, type Report, type TokenProvider } from "../call/options.js";

/** One interface to every kind of credential. `onSeen` receives a token that is always the same. */
export function createCredential(
  credential: Credential | Pick<TokenProvider, "get"> | undefined,
  onSeen: (token: string) => void,
): ClientCredential {
  const seen = (token: unknown, fixed?: boolean): string => {
    const value = checkSecret("the token", token);
    if (fixed) onSeen(value);
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
