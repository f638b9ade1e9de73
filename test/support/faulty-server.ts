import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A request, as far as a fault needs it. */
export interface Arrived {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** What is done to the connection on which a request came. */
export type Fault = (socket: Socket, request: Arrived) => void;

export interface FaultyServer {
  url: string;
  seen: Arrived[];
  /** How many connections that a request came on are open now. Node makes new ones in advance, which tell nothing. */
  open: () => number;
}

/** A server that does to each request what is next in turn; the last fault stays. It knows no HTTP but what it is told. */
export async function startFaulty(...faults: [Fault, ...Fault[]]): Promise<FaultyServer> {
  const seen: Arrived[] = [];
  const sockets = new Set<Socket>();
  const used = new Set<Socket>();
  // Else the second write of an answer waits for the client's delayed acknowledgement of the first.
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => [sockets, used].forEach((set) => set.delete(socket)));
    // A client that goes away is no failure of ours.
    socket.on("error", () => {});
    let bytes = "";
    socket.on("data", (chunk) => {
      bytes += chunk.toString("latin1");
      for (let taken = takeRequest(bytes); taken; taken = takeRequest(bytes)) {
        bytes = taken.rest;
        used.add(socket);
        const fault = faults[Math.min(seen.push(taken.request), faults.length) - 1]!;
        fault(socket, taken.request);
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, open: () => used.size };
}

function takeRequest(bytes: string): { request: Arrived; rest: string } | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = bytes.slice(0, end).split("\r\n");
  const [method = "", path = ""] = first.split(" ");
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(":")[0]!.toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const after = end + 4 + Number(headers["content-length"] ?? 0);
  if (bytes.length < after) return undefined;
  const body = Buffer.from(bytes.slice(end + 4, after), "latin1").toString();
  return { request: { method, path, headers, body }, rest: bytes.slice(after) };
}

const head = (status: number, headers: Record<string, string | number>): string =>
  [`HTTP/1.1 ${status} Status`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), "", ""].join(
    "\r\n",
  );
const typed = { "content-type": "application/json" };

/** An answer as it should be. */
export const answers =
  (body: object | string, status = 200, headers: Record<string, string | number> = {}): Fault =>
  (socket) => {
    const bytes = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
    socket.write(head(status, { ...typed, "content-length": bytes.length, ...headers }));
    socket.write(bytes);
  };
/** Bytes, whatever they are, and then nothing. */
export const writes =
  (...bytes: (string | Uint8Array)[]): Fault =>
  (socket) =>
    bytes.forEach((part) => socket.write(part));
/** The same, and then the end of the connection. */
export const ends =
  (...bytes: (string | Uint8Array)[]): Fault =>
  (socket) => {
    bytes.forEach((part) => socket.write(part));
    socket.end();
  };
/** The same, and then a reset, once the bytes are on their way. */
export const resets =
  (...bytes: (string | Uint8Array)[]): Fault =>
  (socket) =>
    void socket.write(Buffer.concat([Buffer.from(""), ...bytes.map((part) => Buffer.from(part as string))]), () =>
      socket.resetAndDestroy(),
    );

/** Parts of answers. */
export const parts = {
  halfHead: "HTTP/1.1 200 OK\r\ncontent-type: appl",
  /** Promises more bytes than come. */
  halfBody: `${head(200, { ...typed, "content-length": 1000 })}{"code": 0, "data":`,
  halfChunks: `${head(200, { ...typed, "transfer-encoding": "chunked" })}5\r\n{"cod\r\n`,
  /** Complete JSON in a body that is cut. */
  wholeButCut: `${head(200, { ...typed, "content-length": 1000 })}{"code": 0, "data": {}}`,
  garbage: `${head(200, { ...typed, "content-encoding": "gzip", "content-length": 9 })}no gzip!!`,
  noHttp: "SSH-2.0-OpenSSH_9.6\r\n",
  stream: head(200, { "content-type": "text/event-stream", connection: "close" }),
  chunkedStream: head(200, { "content-type": "text/event-stream", "transfer-encoding": "chunked" }),
};

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}
