import type { IncomingMessage } from "node:http";
import { isObject, type JsonObject } from "../json.ts";

/** Why a body could not be read. */
export type BodyProblem = "too-large" | "unreadable";

export interface Incoming {
  method: string;
  /** Decoding is left to the router. */
  path: string;
  query: Record<string, string | string[]>;
  headers: Record<string, string>;
  /** The origin that the caller used. */
  origin: string;
  body?: JsonObject;
  files: File[];
  problem?: BodyProblem;
}

export async function readRequest(request: IncomingMessage, limit: number): Promise<Incoming> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const origin = `http://${headers.host ?? "127.0.0.1"}`;
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  return {
    method: request.method ?? "GET",
    path,
    query: queryOf(new URLSearchParams(search)),
    headers,
    origin,
    files: [],
    ...(await readBody(request, headers["content-type"] ?? "", limit)),
  };
}

function queryOf(search: URLSearchParams): Incoming["query"] {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

async function readBody(
  request: IncomingMessage,
  type: string,
  limit: number,
): Promise<Pick<Incoming, "body" | "problem"> & { files?: File[] }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // The rest is read and dropped: a caller that is still sending would not see an early response.
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) return { problem: "too-large" };
  if (size === 0) return {};
  try {
    if (type.startsWith("multipart/form-data")) return await readForm(Buffer.concat(chunks), type);
    if (!/^application\/([\w.]+\+)?json\b/i.test(type)) return { problem: "unreadable" };
    const body: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
    return isObject(body) ? { body } : { problem: "unreadable" };
  } catch {
    return { problem: "unreadable" };
  }
}

async function readForm(content: Buffer<ArrayBuffer>, type: string): Promise<{ body: JsonObject; files: File[] }> {
  const form = await new Response(content, { headers: { "content-type": type } }).formData();
  const body: JsonObject = {};
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") body[name] = value;
    else {
      // The text stands for the file where the schema is checked.
      body[name] = value.name;
      files.push(value);
    }
  }
  return { body, files };
}
