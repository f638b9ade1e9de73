import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Dialect } from "./dialect.ts";
import { createFaults } from "./faults.ts";
import type { Clients, Mock, MockOptions, SeenRequest, SpecViolation } from "./mock.ts";
import { createPlatform, type Outcome, type PlatformSpec } from "./platform.ts";
import { send, sendCut } from "./reply.ts";
import { readRequest } from "./request.ts";

const kept = 1000;
const host = "127.0.0.1";

/** Serves platforms on one port of the loopback interface, with state of its own. */
export async function serve(
  specs: readonly { spec: PlatformSpec; dialect: Dialect }[],
  { port = 0, log, bodyLimit = 64 * 1024 * 1024 }: MockOptions,
): Promise<Mock> {
  const platforms = await Promise.all(specs.map(({ spec, dialect }) => createPlatform(spec, dialect)));
  const faults = createFaults(platforms.flatMap(({ routes }) => routes));
  const requests: SeenRequest[] = [];
  const violations: SpecViolation[] = [];

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const incoming = await readRequest(request, bodyLimit);
    const { method, path, query, headers, body } = incoming;
    const platform = platforms.find(({ find }) => find(incoming)) ?? platforms.find(({ owns }) => owns(path));
    const found = platform?.find(incoming);
    const by = platform && { platform: platform.name };
    const seen: SeenRequest = { ...by, ...found, method, path, query, headers, ...(body && { body }) };
    requests.push(seen);
    if (requests.length > kept) requests.shift();

    const isLocal = isLoopback(headers.host);
    const fault = isLocal && found ? faults.take(found.route) : undefined;
    if (fault && "stall" in fault) {
      log?.(`${method} ${path} stalls`);
      return;
    }
    const outcome = !isLocal
      ? foreign(headers.host)
      : ((await platform?.handle(incoming, fault)) ?? nobody(method, path));
    const { reply, violation } = outcome;
    seen.status = reply.status;
    const { operationId } = found ?? {};
    if (violation !== undefined && by)
      violations.push({ ...by, ...(operationId !== undefined && { operationId }), problem: violation });
    log?.(`${method} ${path} ${String(reply.status)}`);
    if (fault && "cut" in fault) sendCut(response, reply, fault.cut);
    else await send(response, reply);
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
  const options = Object.fromEntries(clients.map(({ platform, sets }) => [platform, sets.at(-1)]));
  return {
    ...(options as unknown as Clients),
    url,
    tokens: Object.fromEntries(platforms.map(({ name, token }) => [name, token])) as Mock["tokens"],
    clients: clients.flatMap(({ platform, sets }) => sets.map((set) => ({ platform, options: set }))),
    next: (route, fault) => faults.plan(route, fault),
    requests,
    violations,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Whether a host is that of the loopback interface: a page of another site can make its own name lead here. */
const isLoopback = (host = ""): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);

const foreign = (host = ""): Outcome => ({
  reply: { status: 403, body: { error: `the mock does not serve the host "${host}"; use 127.0.0.1 or localhost` } },
});

const nobody = (method: string, path: string): Outcome => ({
  reply: { status: 404, body: { error: `no platform of the mock has ${method} ${path}` } },
});
