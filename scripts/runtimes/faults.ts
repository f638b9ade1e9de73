import type { IncomingMessage, ServerResponse } from "node:http";

const event = (content: string) =>
  `event: conversation.message.delta\ndata: ${JSON.stringify({ role: "assistant", type: "answer", content })}\n\n`;
const eventStream = { "content-type": "text/event-stream" };

/** Bad behaviour, by the first part of the path; the platforms' own paths begin with none of these. */
export function createFaults(elsewhere: string) {
  /** Responses that only the caller ends. */
  const held = new Set<ServerResponse>();
  let busy = 0;
  let dropped = 0;

  const hold = (response: ServerResponse, end?: () => void): void => {
    held.add(response);
    response.once("close", () => {
      held.delete(response);
      end?.();
    });
  };

  type Fault = (rest: string, request: IncomingMessage, response: ServerResponse) => void;
  const faults: Readonly<Record<string, Fault>> = {
    silent: (_rest, _request, response) => hold(response),
    endless(_rest, _request, response) {
      response.writeHead(200, eventStream);
      const timer = setInterval(() => response.write(event("drop ")), 20);
      hold(response, () => clearInterval(timer));
    },
    cut(rest, _request, response) {
      if (rest.startsWith("/v3/chat")) response.writeHead(200, eventStream).write(event("not all"));
      else response.writeHead(200, { "content-type": "application/json", "content-length": 1000 }).write('{"success":');
      setTimeout(() => response.destroy(), 50);
    },
    // A read succeeds at the second attempt.
    busy(_rest, { method }, response) {
      const sessions: never[] = [];
      const ok = method === "GET" && busy++ > 0;
      const body = ok ? { success: true, sessions } : { success: false, error: "busy" };
      response.writeHead(ok ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify(body));
    },
    // Reads say how many writes came, which are not answered.
    drop(_rest, request, response) {
      const sessions = Array.from({ length: dropped }, () => ({}));
      if (request.method === "GET")
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify({ success: true, sessions }));
      else {
        dropped++;
        request.once("end", () => response.destroy());
      }
    },
    // 307 repeats the body, 302 turns a write into a read.
    moved(rest, _request, response) {
      response.writeHead(rest.includes("token") ? 307 : 302, { location: `${elsewhere}${rest}` }).end();
    },
  };

  return {
    /** Handles a path that has a fault; whether it did. */
    fault(request: IncomingMessage, response: ServerResponse): boolean {
      const [, name = "", rest = ""] = /^\/(\w+)(\/.*)?$/.exec(request.url ?? "") ?? [];
      const found = Object.hasOwn(faults, name) ? faults[name] : undefined;
      if (!found) return false;
      request.resume();
      found(rest, request, response);
      return true;
    },
    /** Number of open responses that a caller still waits for. */
    open: () => held.size,
  };
}
