import { transform } from "esbuild";
import { createCredential } from "../../../src/auth/credential.js";
import type { Platform } from "../../../src/call/answer.js";
import type { Conventions, Rules } from "../../../src/call/rule.js";
import { createSecrets } from "../../../src/call/secrets.js";
import { createTransport } from "../../../src/call/transport.js";
import { bind, bindCall, bindDocuments, bindWait } from "../../../src/verbs/bind.js";
import { bindStream } from "../../../src/verbs/bind-stream.js";

type Verb = (...args: unknown[]) => unknown;

/** What a client needs of a generated module. */
export interface Generated {
  conventions: Conventions;
  rules: Rules;
}

/** The values of a generated module. */
export async function load(text: string): Promise<Generated> {
  const { code } = await transform(text, { loader: "ts", format: "esm" });
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Generated;
}

/** The verbs of a client, by their names. */
export function clientOf({ conventions, rules }: Generated, baseUrl: string, token: string): (name: string) => Verb {
  const platform: Platform = {
    ...conventions,
    failure: (_, status, body) => (status >= 400 ? { message: JSON.stringify(body) } : undefined),
    requestId: () => undefined,
    kindOf: () => undefined,
  };
  const secrets = createSecrets();
  const credential = createCredential(token, secrets.add);
  const { engine } = createTransport(platform, { baseUrl, credential, secrets, rules, maxRetries: 0, timeout: 20_000 });
  const binders = { call: bindCall, stream: bindStream, wait: bindWait, documents: bindDocuments };
  const calls = bind(engine, rules, binders);
  return (name) =>
    name.split(".").reduce<unknown>((group, part) => (group as Record<string, unknown>)[part], calls) as Verb;
}
