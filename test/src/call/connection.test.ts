import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { expect, test } from "vitest";
import { explain } from "../../../src/call/connection.js";

const failure = async (url: string) =>
  fetch(url).then(
    () => expect.unreachable(),
    (error: unknown) => explain(error),
  );

const listen = async (onSocket: (socket: Socket) => void = () => {}): Promise<{ server: Server; url: string }> => {
  const server = createServer(onSocket).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

test("a refused connection was not sent", async () => {
  const { server, url } = await listen();
  await new Promise((done) => server.close(done));
  expect(await failure(url)).toEqual({
    kind: "connection",
    outcome: "not-sent",
    reason: `connect ECONNREFUSED ${new URL(url).host}`,
  });
});

test("a host that does not exist was not reached", async () => {
  expect(await failure("http://no-such-host.invalid")).toMatchObject({ kind: "connection", outcome: "not-sent" });
});

test("a connection cut after the request may have been executed", async () => {
  const { server, url } = await listen((socket) => socket.once("data", () => socket.destroy()));
  expect(await failure(url)).toMatchObject({ kind: "connection", outcome: "unknown" });
  server.close();
});

const coded = (code: string, cause?: Error) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("why", { cause }), { code }) });

test.each([
  ["Node gives up waiting for headers", coded("UND_ERR_HEADERS_TIMEOUT"), "timeout", "unknown"],
  ["Node gives up waiting for the body", coded("UND_ERR_BODY_TIMEOUT"), "timeout", "unknown"],
  ["Node cannot connect in time", coded("UND_ERR_CONNECT_TIMEOUT"), "connection", "not-sent"],
  [
    "Bun is refused",
    Object.assign(new Error("Unable to connect."), { code: "ConnectionRefused" }),
    "connection",
    "not-sent",
  ],
  [
    "Deno is refused",
    new TypeError("client error (Connect): tcp connect error: Connection refused (os error 111)"),
    "connection",
    "not-sent",
  ],
  ["a browser does not tell", new TypeError("Failed to fetch"), "connection", "unknown"],
  ["something that is no error", "text", "connection", "unknown"],
])("%s", (_, error, kind, outcome) => expect(explain(error)).toMatchObject({ kind, outcome }));

test("a chain of causes without end is survived", () => {
  const error = new Error("round");
  error.cause = error;
  expect(explain(error)).toMatchObject({ reason: "round" });
});
