import type { ClientCredential } from "../call/attempt.js";
import { typeName } from "../call/input.js";
import { checkSecret, isSecret, type Credential, type Report, type TokenProvider } from "../call/options.js";

/** One interface to every kind of credential. `onSeen` receives a token that is always the same. */
export function createCredential(
  credential: Credential | Pick<TokenProvider, "get"> | undefined,
  onSeen: (token: string) => void,
): ClientCredential {
  const isFunction = typeof credential === "function";
  async function ask(report: Report): Promise<string> {
    const token: unknown = await (isFunction ? credential() : (credential as TokenProvider).get(report));
    if (!isSecret(token)) {
      const what = `the token ${isFunction ? "function" : "provider"} returned ${token === "" ? '""' : typeName(token)}`;
      throw new TypeError(`${what}; it must return a non-empty string of printable ASCII without spaces`);
    }
    return token;
  }
  const fixed = typeof credential === "string" ? checkSecret("the token", credential) : undefined;
  if (fixed) onSeen(fixed);
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
