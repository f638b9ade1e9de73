import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { listPlatforms, loadSpec, type Spec } from "../spec/load.ts";
import type { Dialect } from "./dialect.ts";
import { plainDialect } from "./plain.ts";
import { createPlatform, type Outcome, type Platform } from "./platform.ts";
import { send } from "./reply.ts";
import { readRequest, type Incoming } from "./request.ts";

export interface MockOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  host?: "127.0.0.1";
  /** The folder of specs. */
  specs?: string;
  /** Called with one line per request: method, path, status. */
  log?: (line: string) => void;
  /** Bytes of the largest request body. 64 MiB if left out. */
  bodyLimit?: number;
}

export interface SeenRequest {
  platform?: string;
  operationId?: string;
  method: string;
  /** Without its query. */
  path: string;
  status: number;
}

/** A response of the mock that was not valid against the spec; the caller received a 500 instead. */
export interface SpecViolation {
  platform: string;
  operationId?: string;
  problem: string;
}

/** What the factories take to reach the mock. A type only: the platforms are those that have a spec. */
export interface Clients {
  firecrawl: { baseUrl: string; apiKey: string };
  aily: { baseUrl: string; appId: string; appSecret: string; token: string };
  coze: { baseUrl: string; token: string };
}

export interface Mock extends Clients, AsyncDisposable {
  /** The origin, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Every way to make a client of every platform. */
  clients: { platform: string; options: Readonly<Record<string, string>> }[];
  /** The last thousand requests, oldest first. */
  requests: SeenRequest[];
  /** Stays empty unless the mock has a defect. */
  violations: SpecViolation[];
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

const kept = 1000;

/** Serves all platforms that have a spec on one port of the loopback interface, with state of its own. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = "127.0.0.1", log, bodyLimit = 64 * 1024 * 1024 } = options;
  const specs = options.specs ?? fileURLToPath(new URL("../../specs", import.meta.url));
  const names = listPlatforms(specs);
  if (names.length === 0) throw new Error(`"${specs}" contains no spec; pass a folder with <platform>.yaml`);
  const platforms = await Promise.all(
    names.map(async (name) => {
      const spec = await readSpec(specs, name);
      return createPlatform(spec, await dialectOf(spec));
    }),
  );
  const requests: SeenRequest[] = [];
  const violations: SpecViolation[] = [];

  const note = (incoming: Incoming, { reply, operationId, violation }: Outcome, platform?: Platform): void => {
    const { method, path } = incoming;
    const by = platform && { platform: platform.name };
    const id = operationId === undefined ? undefined : { operationId };
    requests.push({ ...by, ...id, method, path, status: reply.status });
    if (requests.length > kept) requests.shift();
    if (violation !== undefined && by) violations.push({ ...by, ...id, problem: violation });
    log?.(`${method} ${path} ${String(reply.status)}`);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const incoming = await readRequest(request, bodyLimit);
    const platform = platforms.find(({ has }) => has(incoming)) ?? platforms.find(({ owns }) => owns(incoming.path));
    const outcome = platform ? await platform.handle(incoming) : nobody(incoming);
    note(incoming, outcome, platform);
    await send(response, outcome.reply);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A caller that disconnected needs no response.
      if (request.destroyed && !request.complete) return;
      log?.(`${request.method ?? ""} ${request.url ?? ""} failed: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else
        response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify({ error: String(error) }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });

  const url = `http://${host}:${String((server.address() as AddressInfo).port)}`;
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  const clients = platforms.map(({ name, root, credentials }) => ({
    platform: name,
    sets: credentials.map((set) => ({ baseUrl: url + root, ...set })),
  }));
  const byPlatform = Object.fromEntries(clients.map(({ platform, sets }) => [platform, Object.assign({}, ...sets)]));
  return {
    ...(byPlatform as unknown as Clients),
    url,
    clients: clients.flatMap(({ platform, sets }) => sets.map((set) => ({ platform, options: set }))),
    requests,
    violations,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function readSpec(folder: string, platform: string) {
  const spec = await loadSpec(folder, platform);
  const [problem] = spec.problems;
  if (problem) throw new Error(`${problem.file}:${String(problem.line)}: ${problem.message}`);
  return spec;
}

/** The dialect in the folder of a platform, if it has one. */
async function dialectOf({ platform, document }: Spec): Promise<Dialect> {
  const file = new URL(`./${platform}/dialect.ts`, import.meta.url);
  if (!existsSync(file)) return plainDialect(platform, document);
  const { createDialect } = (await import(file.href)) as { createDialect?: () => Dialect };
  if (!createDialect) throw new Error(`scripts/mock/${platform}/dialect.ts must export createDialect`);
  return createDialect();
}

const nobody = ({ method, path }: Incoming): Outcome => ({
  reply: { status: 404, body: { error: `no platform of the mock has ${method} ${path}` } },
});
