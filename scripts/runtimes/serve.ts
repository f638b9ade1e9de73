import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface Served extends AsyncDisposable {
  /** The origin. */
  url: string;
}

/** Serves on a free port of the loopback interface; pages of other origins may ask, as far as browsers are concerned. */
export async function serve(handler: Handler): Promise<Served> {
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "*");
    if (request.method === "OPTIONS" && request.headers["access-control-request-method"]) {
      response.setHeader("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
      response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "*");
      response.writeHead(204).end();
      return;
    }
    Promise.resolve(handler(request, response)).catch((error: unknown) => {
      // A defect of the runner itself must be visible as one.
      if (!response.headersSent) response.writeHead(599).end(String(error));
      else response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An origin at which nothing listens. */
export async function deadOrigin(): Promise<string> {
  const served = await serve(() => {});
  await served[Symbol.asyncDispose]();
  return served.url;
}
