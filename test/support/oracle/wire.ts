import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived. */
export interface Sent {
  method: string;
  /** Path and query, as they were encoded. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** A response as it left. */
export interface Answered {
  status: number;
  /** The content type; "" without one. */
  type: string;
  text: string;
}

export interface Wire extends AsyncDisposable {
  url: string;
  /** What passed since it was last emptied. */
  passed: { sent: Sent; answered: Answered }[];
  /** The response of the next request; without one, that of the server behind. */
  next: Answered | undefined;
}

/** A loopback server that writes down what passes, on the way to another server or with responses of its own. */
export async function startWire(behind?: string): Promise<Wire> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await read(incoming);
      const { method = "", url = "" } = incoming;
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      );
      const sent = { method, url, headers, body };
      const answered = wire.next ?? (await forward(sent));
      wire.next = undefined;
      wire.passed.push({ sent, answered });
      outgoing.writeHead(answered.status, answered.type ? { "content-type": answered.type } : {}).end(answered.text);
    })().catch((error: unknown) => outgoing.destroy(error as Error));
  });
  const forward = async ({ method, url, headers, body }: Sent): Promise<Answered> =>
    new Promise((resolve, reject) => {
      if (behind === undefined) return reject(new Error(`no answer prepared for ${method} ${url}`));
      const onward = request(behind + url, { method, headers }, (response) => {
        read(response).then(
          (content) =>
            resolve({
              status: response.statusCode!,
              type: response.headers["content-type"] ?? "",
              text: content.toString(),
            }),
          reject,
        );
      });
      onward.on("error", reject).end(body);
    });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const wire: Wire = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed: [],
    next: undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return wire;
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
