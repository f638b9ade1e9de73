import type { ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import type { Json, JsonObject } from "../json.ts";
import type { Fault } from "./mock.ts";

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

/** The response that a caller of `next` planned. */
export function plannedReply(
  { status, headers: given = {}, body }: Extract<Fault, { status: number }>,
  requestId: Record<string, string>,
): Reply {
  const lower = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value] as const);
  const { "content-type": type, ...headers } = Object.fromEntries(lower);
  const usual = body === undefined ? undefined : typeof body === "string" ? plainText : json;
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const sent = type ?? usual;
  return {
    ...{ status, headers: { ...requestId, ...headers } },
    bytes: { ...(sent !== undefined && { type: sent }), content: Buffer.from(text) },
  };
}

export async function send(response: ServerResponse, reply: Reply): Promise<void> {
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.frames) {
    response.writeHead(reply.status, { ...typeOf(reply), "cache-control": "no-cache" });
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
  const content = contentOf(reply);
  response.writeHead(reply.status, { ...typeOf(reply), "content-length": content.byteLength });
  response.end(content);
}

/** Sends so many bytes of the body and breaks the connection. */
export function sendCut(response: ServerResponse, reply: Reply, bytes: number): void {
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  // A response that never has a body could not be told from a whole one.
  if (reply.status === 204) {
    response.destroy();
    return;
  }
  // In chunks whose last one never comes, so that the end is missing whatever the number is.
  response.writeHead(reply.status, typeOf(reply)).flushHeaders();
  response.write(contentOf(reply).subarray(0, bytes));
  response.socket?.destroySoon();
}

const json = "application/json; charset=utf-8";
const plainText = "text/plain; charset=utf-8";

function typeOf({ frames, bytes, type = json }: Reply): { "content-type"?: string } {
  if (frames) return { "content-type": "text/event-stream; charset=utf-8" };
  if (!bytes) return { "content-type": type };
  return bytes.type === undefined ? {} : { "content-type": bytes.type };
}

const contentOf = ({ frames, bytes, body }: Reply): Uint8Array =>
  bytes?.content ?? Buffer.from(frames ? frames.map(frameText).join("") : JSON.stringify(body ?? {}));

function frameText({ id, event, data }: Frame): string {
  const lines = [
    ...(id === undefined ? [] : [`id: ${String(id)}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.join("\n")}\n\n`;
}
