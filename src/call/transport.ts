import createClient, { type Client as TypedClient } from "openapi-fetch";
import { readAnswer, readBlob, type Answer, type Fields, type Platform } from "./answer.js";
import { Draft, type Call, type Client, type ClientCredential, type Connection } from "./attempt.js";
import { fillPath, fillQuery, serializeBody, type Prepared } from "./input.js";
import type { ClientOptions } from "./options.js";
import { createRaw } from "./raw.js";
import { repeat } from "./repeat.js";
import { createReporter, type Reporter } from "./reporter.js";
import { fullBudget } from "./retry.js";
import type { Rule, Rules } from "./rule.js";
import { runtimeOf } from "./runtime.js";
import type { Secrets } from "./secrets.js";
import type { Init } from "./signature.js";

/** The typed openapi-fetch client of a platform. */
export type Raw<P extends object> = TypedClient<P>;

export interface TransportOptions extends ClientOptions {
  /** Without a trailing slash. */
  baseUrl: string;
  credential: ClientCredential;
  rules: Rules;
  /** What must not be seen in errors and events. */
  secrets: Secrets;
}

/** What the verbs use of the transport. */
export interface Engine extends Reporter {
  readonly platform: Platform;
  /** Sends a call and resolves with the payload. The retries of a poll do not use up the retry budget. */
  send(route: string, rule: Rule, prepare: () => Prepared, init?: Init, isPoll?: boolean): Promise<unknown>;
  /** Sends a call whose response openapi-fetch parses as is said, and `read` reads. */
  exchange<T>(
    route: string,
    rule: Rule,
    prepare: () => Prepared,
    init: Init,
    parseAs: "blob" | "stream" | "text",
    read: Call<T>["read"],
    isPoll?: boolean,
  ): Promise<T>;
  /** The client's limit of one attempt, in milliseconds. */
  readonly timeout: number;
}

/** The ways to call a platform: by verbs that throw, and by the raw client on the same connection. */
export function createTransport(platform: Platform, options: TransportOptions): { engine: Engine; raw: object } {
  const { baseUrl, headers, secrets, rules } = options;
  secrets.addHeaders(headers);
  // Of openapi-fetch, verbs use the base URL, the headers, the middleware and the building of the Request. Path, query
  // and body are ready-made, since the rules place them; the serializers below are for `raw`.
  const client = createClient({
    baseUrl,
    headers,
    pathSerializer: fillPath,
    querySerializer: (values) => fillQuery(values as Fields),
    bodySerializer: serializeBody,
  }) as unknown as Client;
  const reporter = createReporter(platform, secrets, options.on);
  const connection: Connection = {
    ...{ ...options, ...reporter, ...runtimeOf(), platform, client },
    origin: `${new URL(baseUrl).origin}/`,
    budget: { left: fullBudget },
    deprecated: new Set(),
    middleware: [],
  };

  const engine: Engine = {
    ...reporter,
    platform,
    timeout: options.timeout ?? 60_000,
    exchange(route, rule, prepare, init, parseAs, read, isPoll) {
      const { headers } = init;
      // Once and not for every attempt: the input is the caller's, who may change it in between.
      const placed = () => {
        const { method, path, header, body, fields } = prepare();
        const request = { Request: Draft, body, bodySerializer, parseAs, headers, params: { header } };
        return { method, path, fields, request, read };
      };
      return repeat(connection, route, rule, init, placed, isPoll);
    },
    send(route, rule, prepare, init = {}, isPoll) {
      const isBlob = rule.payload === "blob";
      const read = (answer: Answer) =>
        isBlob && answer.response.ok
          ? readBlob(platform, route, rule, answer as Parameters<typeof readBlob>[3])
          : readAnswer(platform, route, rule, answer);
      return engine.exchange(route, rule, prepare, init, isBlob ? "blob" : "text", read, isPoll);
    },
  };
  return { engine, raw: createRaw(connection, rules) };
}

const bodySerializer = (body: unknown): unknown => body;
