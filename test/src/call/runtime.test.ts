import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runtimeOf } from "../../../src/call/runtime.js";
import { createAily, createCoze, type PlatformError } from "../../../src/index.js";
import { rejection } from "../../support/recording.ts";

describe("a runtime", () => {
  test.each<[string | undefined, boolean, boolean]>([
    // name, sends again by itself, is a browser
    [undefined, false, false],
    ["Node.js/24", false, false],
    ["Deno/2.9.6", true, false],
    ["Deno/1.40.0", true, false],
    ["Bun/0.8.1", true, false],
    ["Bun/1.2.23", true, false],
    ["Bun/1.3.1", true, false],
    ["Bun/1.3.10", true, false],
    ["Bun/1.3.10-canary.1", true, false],
    ["Bun/1.3.11", false, false],
    ["Bun/1.4.5", false, false],
    ["Bun/1.20.0", false, false],
    ["Bun/2.0.0", false, false],
    ["Cloudflare-Workers", false, false],
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", false, true],
  ])("%s", (name, resends, isBrowser) => {
    const runtime = runtimeOf(name);
    expect([runtime.resends, runtime.userAgent === undefined]).toEqual([resends, isBrowser]);
  });
});

interface Arrived {
  headers: IncomingHttpHeaders;
  body: string;
}

async function serve(status: number, payload: unknown) {
  const seen: Arrived[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      seen.push({ headers: request.headers, body });
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(payload));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("the body of a call", () => {
  const lengths = async (name: string | undefined) => {
    vi.stubGlobal("navigator", name && { userAgent: name });
    const { seen, baseUrl } = await serve(200, { code: 0, data: { id: "c", message: {} } });
    const coze = createCoze({ token: "pat_0123456789abc", baseUrl });
    const aily = createAily({ token: "t-0123456789abc", baseUrl });
    await coze.conversations.create({ meta_data: { word: "ä" } });
    await coze.raw.POST("/v1/conversation/create", { body: { meta_data: { word: "ä" } } });
    await coze.files.upload({ file: new File(["words"], "words.txt") });
    await aily.messages.create("session_1", { idempotent_id: "1", content_type: "MDX", content: "ä" });
    expect(seen.map(({ body }) => body.includes("words") || body.includes("ä"))).toEqual([true, true, true, true]);
    return seen.map(({ headers }) => ("content-length" in headers ? "length" : headers["transfer-encoding"]));
  };

  test.each(["Deno/2.9.6", "Bun/1.3.10"])("is a stream in %s where JSON must not be sent twice", async (name) => {
    const [write, raw, , safe] = await lengths(name);
    expect([write, raw, safe]).toEqual(["chunked", "chunked", "length"]);
  });

  test.each([undefined, "Node.js/24", "Bun/1.4.5"])("is text in %s", async (name) => {
    const [write, raw, , safe] = await lengths(name);
    expect([write, raw, safe]).toEqual(["length", "length", "length"]);
  });

  test("that a server wants the length of: the error names the way out, where there is one", async () => {
    const { baseUrl } = await serve(411, {});
    const create = async () => {
      const coze = createCoze({ token: "pat_0123456789abc", baseUrl });
      return (await rejection(coze.conversations.create())) as PlatformError;
    };
    expect((await create()).message).not.toContain("poolMaxIdlePerHost");
    vi.stubGlobal("navigator", { userAgent: "Deno/2.9.6" });
    const error = await create();
    expect(error).toMatchObject({ status: 411, outcome: "rejected" });
    expect(error.message).toContain("poolMaxIdlePerHost: 0");
  });
});
