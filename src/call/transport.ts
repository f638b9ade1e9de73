import createClient, { type Client as TypedClient } from "openapi-fetch";
import {
  isEventStream,
  readAnswer,
  readBlob,
  type Answer,
  type Failed,
  type Fields,
  type Platform,
  type Reading,
} from "./answer.js";
import type { Call, Client, ClientCredential, Connection } from "./attempt.js";
import type { ErrorKind, PlatformError } from "./errors.js";
import { fillPath, fillQuery, serializeBody, type Prepared } from "./input.js";
import { CallMeta, meta, type Meta } from "./meta.js";
import { checkBaseUrl, type ClientOptions } from "./options.js";
import { createRaw } from "./raw.js";
import { repeat } from "./repeat.js";
import { createReporter } from "./reporter.js";
import { fullBudget } from "./retry.js";
import type { Rule, Rules } from "./rule.js";
import { runtimeOf } from "./runtime.js";
import type { Secrets } from "./secrets.js";
import type { Init } from "./signature.js";

/** The typed openapi-fetch client of a platform. */
export type Raw<P extends object> = TypedClient<P>;

export interface TransportOptions extends ClientOptions {
  baseUrl: string;
  credential: ClientCredential;
  rules: Rules;
  /** What must not be seen in errors and events. */
  secrets: Secrets;
}

/** What the verbs use of the transport. */
export interface Engine {
  /** Sends a call and resolves with the payload. The retries of a poll do not use up the retry budget. */
  send(route: string, rule: Rule, prepare: () => Prepared, init?: Init, isPoll?: boolean): Promise<unknown>;
  /** Sends a call and resolves with a response whose body is an event stream. */
  open(route: string, rule: Rule, prepare: () => Prepared, init?: Init): Promise<Response>;
  /** Makes an error, without secrets, of a failure found in a response. */
  failed(failure: Failed, known?: Meta): PlatformError;
  /** The client's limit of one attempt, in milliseconds. */
  readonly timeout: number;
  kindOf(code: number | string): ErrorKind | undefined;
  /** The failure that a text is which came in place of events. */
  refusal(route: string, response: Response, text: string): Failed | undefined;
  /** Reports that a stream has begun or ended. */
  streamed(phase: "open" | "end", route: string, response: Response, error?: unknown): void;
}

/** The ways to call a platform: by verbs that throw, and by the raw client on the same connection. */
export function createTransport(platform: Platform, options: TransportOptions): { engine: Engine; raw: object } {
  const { headers, secrets, rules } = options;
  secrets.addHeaders(headers);
  const baseUrl = checkBaseUrl(options.baseUrl);
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
    middleware: [],
  };

  const engine: Engine = {
    failed: reporter.failed,
    timeout: options.timeout ?? 60_000,
    kindOf: platform.kindOf,
    refusal(route, response, data) {
      const { failed } = readAnswer(platform, route, {}, { data, response });
      return failed?.code === undefined ? undefined : failed;
    },
    streamed(phase, route, response, error) {
      const known = meta(response)!;
      const { status, requestId, attempts } = known;
      const shown = CallMeta.secretsOf(known)!.hideError(error);
      reporter.emit({ type: "stream", phase, route, attempt: attempts.length, status, requestId, error: shown });
    },
    open(route, rule, prepare, init) {
      // Only the opening is limited in time: the stream lasts as long as the platform sends.
      const settings = { totalTimeout: 0, ...init };
      const read = async (answer: Answer): Promise<Reading<Response>> => {
        const { response } = answer;
        const { ok, status, headers } = response;
        if (ok && response.body && isEventStream(headers)) return { payload: response };
        const body = ok ? await response.text() : undefined;
        const { failed } = readAnswer(platform, route, {}, { ...answer, data: body });
        const reason = "the response is not an event stream";
        return { failed: failed ?? { route, status, kind: "parse", outcome: "unknown", reason, body } };
      };
      return repeat(connection, route, rule, settings, () => toCall(prepare(), settings, "stream", read));
    },
    send(route, rule, prepare, init = {}, isPoll) {
      const isBlob = rule.payload === "blob";
      const read = (answer: Answer) =>
        isBlob && answer.response.ok
          ? readBlob(platform, route, rule, answer as Parameters<typeof readBlob>[3])
          : readAnswer(platform, route, rule, answer);
      const send = () => toCall(prepare(), init, isBlob ? "blob" : "text", read);
      return repeat(connection, route, rule, init, send, isPoll);
    },
  };
  return { engine, raw: createRaw(connection, rules) };
}

function toCall<T>(
  { header: fields, body: given, ...rest }: Prepared,
  { headers }: Init,
  parseAs: string,
  read: Call<T>["read"],
): Call<T> {
  // Now and not for every attempt: the input is the caller's, who may change it in between.
  const body = serializeBody(given);
  const bodySerializer = () => body;
  // The client's own content type would lack the boundary of this body.
  const header = body instanceof FormData ? { ...fields, "content-type": null } : fields;
  return { ...rest, request: { body, bodySerializer, parseAs, headers, params: { header } }, read };
}
