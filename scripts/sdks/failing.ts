import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that answers as platforms do when something goes wrong. */
export interface Failing extends AsyncDisposable {
  url: string;
  /** Requests since the last call, those for tokens apart. */
  take(): number;
  /** The status of all responses but tokens; 0 is the normal behaviour. */
  status: number;
}

const json = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

/**
 * Normally streams are cut after their first event, and lists fail at their second page, once and for all. Everything
 * else succeeds.
 */
export async function startFailing(): Promise<Failing> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    const { pathname, search } = new URL(request.url!, "http://localhost");
    if (pathname.endsWith("/tenant_access_token/internal"))
      return json(response, 200, { code: 0, msg: "ok", tenant_access_token: "t-0123456789", expire: 7200 });
    count++;
    if (failing.status) return json(response, failing.status, { code: failing.status, msg: "busy", error: "busy" });
    if (pathname === "/v3/chat") {
      const data = { id: "m", conversation_id: "c", role: "assistant", type: "answer", content: "Bees" };
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`event: conversation.message.delta\ndata: ${JSON.stringify(data)}\n\n`);
      return void setTimeout(() => response.destroy(), 50);
    }
    if (pathname === "/v2/crawl/job") {
      const page = { success: true, status: "completed", total: 2, completed: 2, data: [{ markdown: "1" }] };
      if (search.includes("skip=")) return json(response, 400, { success: false, error: "the page is lost" });
      return json(response, 200, { ...page, next: `${failing.url}/v2/crawl/job?skip=1` });
    }
    if (pathname.endsWith("/aily_messages") || pathname.endsWith("/messages")) {
      const data = { messages: [{ id: "1" }], has_more: true, page_token: "2" };
      if (search.includes("page_token=")) return json(response, 400, { code: 1, msg: "the page is lost" });
      return json(response, 200, { code: 0, msg: "", data });
    }
    json(response, 200, { success: true, code: 0, msg: "", id: "job", data: {} });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const failing: Failing = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    status: 0,
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return failing;
}
