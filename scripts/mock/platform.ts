import type { ErrorObject } from "ajv";
import { OpenAPIBackend, type Context, type Document } from "openapi-backend";
import { isObject, unshared, type JsonObject } from "../json.ts";
import { platformOf } from "../platforms.ts";
import type { Spec } from "../spec/load.ts";
import { deref, listOperations, takesList, type Operation } from "../spec/operations.ts";
import { missingFiles, typedFields } from "./form.ts";
import { createSamples } from "./fallback.ts";
import type { Call, Dialect, Problem, Violation } from "./dialect.ts";
import type { Fault } from "./mock.ts";
import { Bytes, plannedReply, Refusal, Stream, type Reply } from "./reply.ts";
import type { Incoming } from "./request.ts";
import { textOf } from "./store.ts";
import { addFormats, ajvOptions, createCheck, prepared, toJsonSchema } from "./schemas.ts";

export type PlatformSpec = Pick<Spec, "platform" | "document" | "file">;

/** What a request is for. */
export interface Found {
  route: string;
  operationId?: string;
}

export interface Outcome {
  reply: Reply;
  /** Why the response was not valid against the spec. */
  violation?: string;
}

export interface Platform {
  name: string;
  /** The path of its base URL. */
  root: string;
  credentials: Dialect["credentials"];
  /** The bearer token that it takes. */
  token: string;
  /** Of its operations, and those that need no token. */
  routes: string[];
  /** What the request is for, if that is its own. */
  find(incoming: Incoming): Found | undefined;
  /** Whether the path begins as one of its own does. */
  owns: (path: string) => boolean;
  handle(incoming: Incoming, fault?: Fault): Promise<Outcome>;
}

export async function createPlatform(spec: PlatformSpec, dialect: Dialect): Promise<Platform> {
  const document = prepared(spec.document);
  const root = platformOf(spec).servers[0]?.pathname.replace(/\/$/, "") ?? "";
  const operations = new Map(
    listOperations(document).map((operation) => [textOf(operation.value.operationId), operation]),
  );
  const ids = new Map([...operations].map(([id, operation]) => [operation.route, id]));
  const check = createCheck(document);
  const samples = createSamples(document, check, dialect);

  const refuse = (problem: Problem) => (context: Context, incoming: Incoming) => {
    throw dialect.refuse(incoming.problem ?? problem, route(incoming), violations(context));
  };
  const backend = new OpenAPIBackend({
    definition: toJsonSchema(withUnions(document)) as unknown as Document,
    apiRoot: root === "" ? "/" : root,
    quick: true,
    coerceTypes: true,
    ajvOpts: { ...ajvOptions, allErrors: true },
    customizeAjv: (ajv) => addFormats(ajv),
    handlers: {
      notFound: (_: Context, incoming: Incoming) => {
        throw dialect.refuse("unknown-path", route(incoming), []);
      },
      methodNotAllowed: (_: Context, incoming: Incoming) => {
        throw dialect.refuse("wrong-method", route(incoming), []);
      },
      unauthorizedHandler: (_: Context, incoming: Incoming) => {
        const problem = bearer(incoming) === undefined ? "no-token" : "bad-token";
        throw dialect.refuse(problem, route(incoming), []);
      },
      validationFail: refuse("invalid"),
      preOperationHandler: (context: Context, incoming: Incoming) => {
        if (incoming.problem) refuse(incoming.problem)(context, incoming);
        const broken = dialect.rules?.(operationOf(context).route, callOf(context, incoming).body) ?? [];
        if (broken.length > 0) throw dialect.refuse("invalid", route(incoming), broken);
      },
      notImplemented: (context: Context, incoming: Incoming) => {
        const operation = operationOf(context);
        const missing = missingFiles(document, operation, incoming.body ?? {});
        if (missing.length === 0) return samples(operation, callOf(context, incoming));
        throw dialect.refuse(
          "invalid",
          route(incoming),
          missing.map((field) => ({ field, message: "is missing" })),
        );
      },
    },
    securityHandlers: Object.fromEntries(
      securitySchemes(document).map((name) => [
        name,
        (_: Context, incoming: Incoming) => dialect.accepts(bearer(incoming) ?? ""),
      ]),
    ),
  });

  const operationOf = (context: Context): Operation => operations.get(context.operation.operationId ?? "")!;

  for (const [handled, handler] of Object.entries(dialect.handlers)) {
    const id = ids.get(handled);
    if (id === undefined)
      throw new Error(`the mock of ${dialect.platform} handles ${handled}, which ${spec.file} does not have`);
    backend.register(id, async (context: Context, incoming: Incoming) =>
      toReply(await handler(callOf(context, incoming))),
    );
  }
  const requestOf = ({ method, path, query, headers, body }: Incoming, operation: Operation | undefined) => ({
    method,
    path,
    query,
    headers: operation ? listedHeaders(document, operation, headers) : headers,
    body: body && operation ? typedFields(document, operation, body) : body,
  });
  await backend.init();
  // Which it would list anew for every request, several times.
  const listed = backend.router.getOperations();
  backend.router.getOperations = () => listed;

  const operationFor = (incoming: Incoming) => operations.get(backend.matchOperation(incoming)?.operationId ?? "");

  const answer = async (incoming: Incoming, operation: Operation | undefined, fault?: Fault): Promise<Reply> => {
    try {
      if (fault && "tokenExpired" in fault) throw dialect.refuse("bad-token", route(incoming), []);
      if (!decodable(incoming.path)) throw dialect.refuse("unknown-path", route(incoming), []);
      const open = dialect.open[route(incoming)];
      return open
        ? toReply(open(incoming))
        : ((await backend.handleRequest(requestOf(incoming, operation), incoming)) as Reply);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.reply;
    }
  };

  return {
    name: dialect.platform,
    ...{ root, credentials: dialect.credentials, token: tokenOf(dialect) },
    routes: [...ids.keys(), ...Object.keys(dialect.open)],
    find(incoming) {
      const operation = operationFor(incoming);
      if (operation) return { route: operation.route, operationId: textOf(operation.value.operationId) };
      return route(incoming) in dialect.open ? { route: route(incoming) } : undefined;
    },
    owns: ownership(document, root, Object.keys(dialect.open)),
    async handle(incoming, fault) {
      const requestId = dialect.requestId.create();
      if (fault && "status" in fault) return { reply: plannedReply(fault, { [dialect.requestId.header]: requestId }) };
      const sealed = (reply: Reply): Reply => ({
        ...reply,
        headers: { ...reply.headers, [dialect.requestId.header]: requestId },
        ...(reply.body && { body: dialect.sign(reply.body, requestId) }),
      });
      const operation = operationFor(incoming);
      const bare = await answer(incoming, operation, fault);
      const reply = sealed((operation && dialect.finish?.(bare, operation)) ?? bare);
      // Failures that come with 200 have no schema of their own.
      const judged = operation && !(reply.status === 200 && reply.body && dialect.failed(reply.body));
      const violation = judged ? check.reply(operation, reply) : undefined;
      if (violation === undefined) return { reply };
      return { reply: sealed(dialect.refuse("broken", violation, []).reply), violation };
    },
  };
}

/** A copy in which the text of a parameter may fit several members of a union, as that of a number fits a text. */
function withUnions(document: JsonObject): JsonObject {
  const copy = unshared(document);
  for (const { value } of listOperations(copy).flatMap(({ parameters }) => parameters)) {
    const schema = deref(copy, value.schema);
    if (!isObject(schema) || !Array.isArray(schema.oneOf) || schema.anyOf !== undefined) continue;
    const { oneOf, ...rest } = schema;
    value.schema = { ...rest, anyOf: oneOf };
  }
  return copy;
}

/** Headers that are lists as lists: they are joined by commas. */
function listedHeaders(document: JsonObject, { parameters }: Operation, headers: Incoming["headers"]) {
  const lists = parameters.filter((parameter) => parameter.in === "header" && takesList(document, parameter));
  const names = new Set(lists.map(({ name }) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, names.has(name) ? value.split(/\s*,\s*/) : value]),
  );
}

const route = ({ method, path }: Incoming): string => `${method} ${path}`;

function toReply(answer: JsonObject | Stream | Bytes): Reply {
  if (answer instanceof Bytes) return { status: 200, bytes: answer };
  return answer instanceof Stream ? { status: 200, frames: answer.frames } : { status: 200, body: answer };
}

const bearer = ({ headers }: Incoming): string | undefined => /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];

function callOf(context: Context, { files, headers, origin }: Incoming): Call {
  return {
    params: context.request.params as Record<string, string>,
    query: context.request.query as JsonObject,
    body: (context.request.requestBody as JsonObject | undefined) ?? {},
    files,
    headers,
    origin,
  };
}

/** Of the credentials that are one value. */
const tokenOf = ({ credentials }: Dialect): string =>
  credentials.map((set) => Object.values(set)).find(({ length }) => length === 1)?.[0] ?? "";

/** The router fails on a path that it cannot decode. */
function decodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function violations({ validation }: Context): Violation[] {
  const errors: ErrorObject[] = validation?.errors ?? [];
  return errors.map(({ instancePath, message, params }) => {
    const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
    const names = [...instancePath.split("/").slice(2), missingProperty ?? additionalProperty ?? ""];
    return { field: names.filter(Boolean).join("."), message: message ?? "is not valid" };
  });
}

function securitySchemes({ components }: JsonObject): string[] {
  const schemes = isObject(components) ? components.securitySchemes : undefined;
  return Object.keys(isObject(schemes) ? schemes : {});
}

/** A platform has every path that begins as one of its own does. */
function ownership(document: JsonObject, root: string, open: string[]): Platform["owns"] {
  const paths = root === "" ? Object.keys(isObject(document.paths) ? document.paths : {}) : [root];
  const first = new Set([...paths, ...open.map((route) => route.split(" ")[1]!)].map((path) => path.split("/")[1]));
  return (path) => first.has(path.split("/")[1]);
}
