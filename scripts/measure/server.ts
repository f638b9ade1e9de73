import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A gigabyte, in events of a kilobyte of text each. */
const events = 1_000_000;
const delta = `event: conversation.message.delta\ndata: ${JSON.stringify({ id: "1", content: "x".repeat(1000) })}\n\n`;

/** A server that responds to a chat with a gigabyte of events, and to everything else with a small object. */
export async function startLoadServer(): Promise<{ url: string; close(): void }> {
  const answer = JSON.stringify({ code: 0, msg: "", data: { id: "7" } });
  const server = createServer((request, response) => {
    request.resume();
    if (request.url!.startsWith("/v3/chat")) {
      response.setHeader("content-type", "text/event-stream");
      // A client that leaves early is part of the measurement.
      pipeline(Readable.from(stream()), response).catch(() => {});
    } else response.setHeader("content-type", "application/json").end(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

function* stream(): Generator<string, void> {
  const batch = 64;
  const text = delta.repeat(batch);
  for (let sent = 0; sent < events; sent += batch) yield text;
  yield "event: done\ndata: [DONE]\n\n";
}
