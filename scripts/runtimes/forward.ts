import { request as send, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/** Passes a request on, and its answer back, as they come; the end of one is the end of the other. */
export function forward(origin: string, request: IncomingMessage, response: ServerResponse, path = request.url): void {
  const target = send(new URL(path ?? "/", origin), { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // Who went away needs no answer.
    pipeline(answer, response).catch(() => target.destroy());
  });
  target.on("error", () => response.destroy());
  pipeline(request, target).catch(() => target.destroy());
}
