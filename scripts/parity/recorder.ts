import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { isObject, type Json } from "../json.ts";

/** What a request says, whoever sends it: in the query, the headers and the body, each by name. */
export interface Recorded {
  method: string;
  path: string;
  fields: ReadonlyMap<string, string>;
}

export interface Recorder extends AsyncDisposable {
  url: string;
  /** What came in since it was last asked for. */
  take(): Recorded[];
}

/** Headers that belong to the operation, not to the program that sends it. */
const headers = ["agw-js-conv", "authorization"];

/** A server that answers every request with an empty success, and writes down what was asked. */
export async function startRecorder(): Promise<Recorder> {
  const seen: Recorded[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url!, "http://localhost");
      const type = request.headers["content-type"] ?? "";
      const fields = new Map<string, string>();
      for (const name of new Set(searchParams.keys()))
        fields.set(`query ${name}`, searchParams.getAll(name).join(" & "));
      for (const name of headers)
        if (request.headers[name] !== undefined) fields.set(`header ${name}`, String(request.headers[name]));
      for (const [name, value] of await bodyOf(await buffer(request), type)) fields.set(name, value);
      seen.push({ method: request.method!, path: decodeURIComponent(pathname), fields });
      response.setHeader("content-type", "application/json");
      response.end('{"code":0,"msg":"","data":{}}');
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    take: () => seen.splice(0),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The fields of a JSON body, or the parts of a form. An empty body and `{}` are the same. */
async function bodyOf(body: Buffer, type: string): Promise<[string, string][]> {
  if (body.length === 0) return [];
  if (type.startsWith("multipart/")) {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    const parts = [...form].map(async ([name, part]): Promise<[string, string]> => [
      `part ${name}`,
      part instanceof File ? `file ${part.name} ${await part.text()}` : part,
    ]);
    return Promise.all(parts);
  }
  const value = JSON.parse(body.toString()) as Json;
  const fields = isObject(value) ? Object.entries(value) : [["", value] as const];
  return fields.map(([name, child]) => [`body ${name}`, JSON.stringify(child)]);
}
