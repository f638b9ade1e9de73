import { parse, readAnswer, type Answer, type Fields, type Reading } from "./answer.js";
import type { Connection, Middleware, Settings } from "./attempt.js";
import { repeat } from "./repeat.js";
import type { Rules } from "./rule.js";

/** The openapi-fetch client, with the attempts, limits and events of the verbs. */
export function createRaw(connection: Connection, rules: Rules): object {
  const { client, platform } = connection;

  function send(method: string, path: string, settings: Settings = {}): Promise<Answer> {
    const route = `${method.toUpperCase()} ${path}`;
    const rule = rules[route] ?? {};
    const { parseAs = rule.payload === "blob" ? "blob" : "json", body } = settings;
    const asJson = parseAs === "json";
    const isHead = /^head$/i.test(method);
    const show = ({ data: text, error, response }: Answer): Answer => {
      const { ok, status, statusText } = response;
      const data = asJson ? parse(text) : text;
      const isData = ok && (!asJson || (text ? data !== text : status === 204 || isHead));
      if (isData) return { data, response };
      return { error: error || text || (!ok && statusText) || "the response is empty", response };
    };
    const read = (answer: Answer): Reading<Answer> => {
      const payload = show(answer);
      if (answer.response.ok && (!asJson || isHead)) return { payload };
      const { failed, requestId } = readAnswer(platform, route, rule, answer);
      if (!failed) return { payload, requestId };
      const { data, error = data, response } = payload;
      // What cannot be read as the spec says it is for the caller to judge; what the platform refuses is an error.
      return { failed, instead: failed.kind === "parse" ? payload : { error, response } };
    };
    const request = { ...settings, parseAs: asJson ? "text" : parseAs };
    const fields = (body ?? {}) as Fields;
    return repeat(connection, route, rule, settings, () => ({ method, path, fields, request, read }));
  }

  const raw: Fields = {
    ...client,
    request: send,
    use: (...added: Middleware[]) => void (connection.middleware = [...connection.middleware, ...added]),
    eject: (...gone: Middleware[]) =>
      void (connection.middleware = connection.middleware.filter((one) => !gone.includes(one))),
  };
  for (const method in client)
    if (/^[A-Z]+$/.test(method)) raw[method] = (path: string, settings?: Settings) => send(method, path, settings);
  return raw;
}
