import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { explain, certificate } from "../../../src/call/connection.js";

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

/** What `fetch` of Node throws, or its like in another realm. */
const failed = (cause: object, realm: typeof globalThis = globalThis) =>
  Object.assign(new realm.TypeError("fetch failed"), { cause: Object.assign(new realm.Error(""), cause) });
const realms = { this: globalThis, other: runInNewContext("globalThis") as typeof globalThis };

describe.each(Object.entries(realms))("in %s realm", (_, realm) => {
  test.each<[string, object, string]>([
    ["refused", { code: "ECONNREFUSED", syscall: "connect" }, "not-sent"],
    ["host unreachable", { code: "EHOSTUNREACH", syscall: "connect" }, "not-sent"],
    ["network unreachable", { code: "ENETUNREACH", syscall: "connect" }, "not-sent"],
    ["no connection in time", { code: "ETIMEDOUT", syscall: "connect" }, "not-sent"],
    ["no answer in time", { code: "ETIMEDOUT", syscall: "read" }, "unknown"],
    ["unreachable meanwhile", { code: "EHOSTUNREACH", syscall: "read" }, "unknown"],
    ["no connection in time, in words", { message: "connect ETIMEDOUT 192.0.2.1:443", code: "ETIMEDOUT" }, "not-sent"],
    ["no name", { code: "ENOTFOUND", syscall: "getaddrinfo" }, "not-sent"],
    ["no name for now", { code: "EAI_AGAIN", syscall: "getaddrinfo" }, "not-sent"],
    ["certificate expired", { code: "CERT_HAS_EXPIRED" }, "not-sent"],
    ["certificate of itself", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "not-sent"],
    ["chain of itself", { code: "SELF_SIGNED_CERT_IN_CHAIN" }, "not-sent"],
    ["certificate of nobody known", { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "not-sent"],
    ["certificate of another", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "not-sent"],
    ["no TLS", { code: "ERR_SSL_WRONG_VERSION_NUMBER" }, "not-sent"],
    ["our certificate refused", { code: "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED" }, "unknown"],
    ["our certificate wanted", { code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }, "unknown"],
    ["TLS broken", { code: "EPROTO" }, "unknown"],
    ["reset", { code: "ECONNRESET", syscall: "read" }, "unknown"],
    ["bad port", { message: "bad port" }, "not-sent"],
    ["bad URL", { code: "ERR_INVALID_URL" }, "not-sent"],
    ["bad argument", { code: "UND_ERR_INVALID_ARG" }, "not-sent"],
  ])("%s", (_, cause, outcome) => {
    const { code, message = code } = cause as { code?: string; message?: string };
    expect(explain(failed(cause, realm))).toMatchObject({ kind: "connection", outcome });
    expect(explain(failed(cause, realm)).reason).toContain(message);
  });

  const address = (code: string, at: string) => ({
    ...{ code, syscall: "connect" },
    message: `connect ${code} ${at}`,
  });
  const joint = (...errors: object[]) =>
    failed({ code: "ECONNREFUSED", errors: errors.map((one) => Object.assign(new realm.Error(""), one)) }, realm);

  test("two addresses: each is named", () => {
    const error = joint(address("ECONNREFUSED", "::1:443"), address("ETIMEDOUT", "127.0.0.1:443"));
    expect(explain(error)).toEqual({
      kind: "connection",
      outcome: "not-sent",
      reason: "connect ECONNREFUSED ::1:443; connect ETIMEDOUT 127.0.0.1:443",
    });
  });

  test("two addresses, one of which may have had the request", () => {
    const error = joint(address("ECONNREFUSED", "::1:443"), { code: "ECONNRESET", message: "read ECONNRESET" });
    expect(explain(error)).toMatchObject({ outcome: "unknown" });
  });
});

test.each<[string, object, string]>([
  [
    "Deno: certificate",
    new TypeError("client error (Connect): invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))"),
    "not-sent",
  ],
  [
    "Deno: no TLS",
    new TypeError("client error (Connect): received corrupt message of type InvalidContentType"),
    "not-sent",
  ],
  [
    "Deno: unreachable",
    new TypeError("client error (Connect): tcp connect error: No route to host (os error 113)"),
    "not-sent",
  ],
  ["Deno: name", new TypeError("client error (Connect): dns error: failed to lookup address information"), "not-sent"],
  ["Deno: port", new TypeError("Fetch failed: Requests to port 6666 are blocked"), "not-sent"],
  ["Deno: cut", new TypeError("client error (SendRequest): connection closed before message completed"), "unknown"],
  ["Bun: URL", Object.assign(new Error("Was there a typo in the url or port?"), { code: "EINVAL" }), "not-sent"],
  ["Bun: certificate", Object.assign(new Error("no"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), "not-sent"],
  ["Workers", new Error("Network connection lost."), "unknown"],
])("%s", (_, error, outcome) => expect(explain(error)).toMatchObject({ kind: "connection", outcome }));

test("the time limit of another is a timeout", () => {
  expect(explain(new DOMException("The operation timed out.", "TimeoutError"))).toMatchObject({
    kind: "timeout",
    outcome: "unknown",
  });
});

test("an error without words has a reason", () => {
  expect(explain(new RangeError("")).reason).toBe("RangeError");
  expect(explain(failed({ code: "ECONNREFUSED" })).reason).toBe("ECONNREFUSED");
  expect(explain(undefined).reason).toBe("undefined");
});

test("errors without end are survived", () => {
  const error = new AggregateError([]);
  error.errors = [error, error];
  expect(explain(error)).toMatchObject({ outcome: "unknown" });
});

test("a certificate is told from other failures of TLS", () => {
  const is = ["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"];
  const isNot = ["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED", "ECONNREFUSED"];
  expect([...is, ...isNot].map((code) => certificate.test(`GET /x: Connection (no (${code}))`))).toEqual([
    ...is.map(() => true),
    ...isNot.map(() => false),
  ]);
});
