import type { ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import type { Json, JsonObject } from "../json.ts";

export interface Frame {
  id?: number;
  event?: string;
  /** Sent as JSON. */
  data: Json;
}

/** A response: one of `body`, `frames` and `bytes`. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: JsonObject;
  /** The media type of the body; `application/json` if left out. */
  type?: string;
  frames?: Frame[];
  bytes?: { type?: string; content: Uint8Array };
}

/** The result of a handler that responds with server-sent events. */
export class Stream {
  readonly frames: Frame[];

  constructor(frames: Frame[]) {
    this.frames = frames;
  }
}

/** The result of a handler that responds with a file. */
export class Bytes {
  readonly type: string;
  readonly content: Uint8Array;

  constructor(type: string, content: Uint8Array) {
    this.type = type;
    this.content = content;
  }
}

/** Thrown by a handler to respond with a failure of the platform. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(status: number, body: JsonObject, headers?: Record<string, string>) {
    super(`refused with ${String(status)}`);
    this.reply = { status, body, ...(headers && { headers }) };
  }
}

export async function send(response: ServerResponse, reply: Reply): Promise<void> {
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.frames) {
    response.writeHead(reply.status, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache",
    });
    for (const frame of reply.frames) {
      if (response.destroyed) return;
      response.write(frameText(frame));
      // One chunk per frame, as a server sends them.
      await setImmediate();
    }
    response.end();
    return;
  }
  if (reply.status === 204) {
    response.writeHead(204).end();
    return;
  }
  const type = reply.bytes ? reply.bytes.type : (reply.type ?? "application/json; charset=utf-8");
  const content = reply.bytes?.content ?? Buffer.from(JSON.stringify(reply.body ?? {}));
  response.writeHead(reply.status, { ...(type && { "content-type": type }), "content-length": content.byteLength });
  response.end(content);
}

function frameText({ id, event, data }: Frame): string {
  const lines = [
    ...(id === undefined ? [] : [`id: ${String(id)}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.join("\n")}\n\n`;
}
