import { request as send, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/** Forwards a request and its response as they come; when one ends, the other ends. */
export function forward(origin: string, request: IncomingMessage, response: ServerResponse, path = request.url): void {
  const target = send(new URL(path ?? "/", origin), { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // A caller that disconnected needs no response.
    pipeline(answer, response).catch(() => target.destroy());
  });
  target.on("error", () => response.destroy());
  pipeline(request, target).catch(() => target.destroy());
}
