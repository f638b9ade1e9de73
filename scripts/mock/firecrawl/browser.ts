import { randomUUID } from "node:crypto";
import type { JsonObject } from "../../json.ts";
import type { Call, Dialect } from "../dialect.ts";
import { documentOf, refusal, stamp } from "./answers.ts";
import { textOf } from "../store.ts";

/** What a program would print: always the same for the same code. */
function run(code: string): JsonObject {
  if (/\bthrow\b|\bexit 1\b/.test(code))
    return { stdout: "", result: "", stderr: "the code failed", exitCode: 1, killed: false, error: "the code failed" };
  const output = `ran ${String(code.length)} characters: ${code.slice(0, 200)}`;
  return { stdout: output, result: output, stderr: "", exitCode: 0, killed: false };
}

interface Session {
  id: string;
  created: number;
  expires: number;
  lastActivity: number;
  streamWebView: boolean;
  destroyed: boolean;
}

const views = (id: string): JsonObject => ({
  cdpUrl: `wss://cdp.example.com/${id}`,
  liveViewUrl: `https://live.example.com/${id}`,
  interactiveLiveViewUrl: `https://live.example.com/${id}?interactive=true`,
});

export function interactHandlers(): Dialect["handlers"] {
  const sessions = new Map<string, Session>();
  const ended = ({ destroyed, expires }: Session): boolean => destroyed || Date.now() >= expires;

  const liveSession = ({ params }: Call): Session => {
    const session = sessions.get(params.sessionId!);
    if (!session) throw refusal(404, "the session does not exist");
    if (ended(session)) throw refusal(410, "the session has been destroyed");
    return session;
  };

  return {
    "POST /interact": ({ body }) => {
      const created = Date.now();
      const session: Session = {
        id: randomUUID(),
        created,
        expires: created + Number(body.ttl ?? 600) * 1000,
        lastActivity: created,
        streamWebView: body.streamWebView !== false,
        destroyed: false,
      };
      sessions.set(session.id, session);
      return { success: true, id: session.id, ...views(session.id), expiresAt: stamp(session.expires) };
    },
    "GET /interact": ({ query }) => {
      const listed = [...sessions.values()].map((session) => ({
        id: session.id,
        status: ended(session) ? "destroyed" : "active",
        ...views(session.id),
        streamWebView: session.streamWebView,
        createdAt: stamp(session.created),
        lastActivity: stamp(session.lastActivity),
      }));
      return { success: true, sessions: listed.filter(({ status }) => status === (query.status ?? status)) };
    },
    // The call succeeds when the code was run, even if the code failed.
    "POST /interact/{sessionId}/execute": (call) => {
      liveSession(call).lastActivity = Date.now();
      return { success: true, ...run(textOf(call.body.code)) };
    },
    "DELETE /interact/{sessionId}": (call) => {
      const session = liveSession(call);
      session.destroyed = true;
      return { success: true, ...bill(session.created) };
    },
  };
}

function bill(created: number): JsonObject {
  const sessionDurationMs = Date.now() - created;
  return { sessionDurationMs, creditsBilled: Math.ceil((sessionDurationMs + 1) / 60_000) * 2 };
}

export function scrapeHandlers(): Dialect["handlers"] {
  const scrapes = new Map<string, { document: JsonObject; browser: "none" | "open" | "stopped"; opened: number }>();
  const scrapeOf = ({ params }: Call) => {
    const scrape = scrapes.get(params.jobId!);
    if (!scrape) throw refusal(404, "the scrape does not exist");
    return scrape;
  };

  return {
    "POST /scrape": ({ body }) => {
      const scrapeId = randomUUID();
      const document = documentOf(textOf(body.url), body.formats, { scrapeId });
      scrapes.set(scrapeId, { document, browser: "none", opened: 0 });
      return { success: true, data: document };
    },
    "POST /parse": ({ body }) => {
      if (body.file === undefined)
        throw refusal(400, "file is missing", {
          code: "BAD_REQUEST",
          details: [{ path: ["file"], message: "is missing" }],
        });
      const { formats } = (body.options ?? {}) as JsonObject;
      return { success: true, data: documentOf("https://example.com/file", formats) };
    },
    "GET /scrape/{jobId}": (call) => ({ success: true, data: scrapeOf(call).document }),
    // The first call opens a browser on the page.
    "POST /scrape/{jobId}/interact": (call) => {
      const scrape = scrapeOf(call);
      if (scrape.browser === "stopped") throw refusal(410, "the session has been destroyed");
      if (scrape.browser === "none") Object.assign(scrape, { browser: "open", opened: Date.now() });
      const { code, prompt } = call.body;
      if (code === undefined && prompt === undefined)
        throw refusal(400, "pass code or prompt", { code: "BAD_REQUEST" });
      const outcome = run(textOf(code ?? prompt));
      const output = code === undefined ? outcome.result! : null;
      return { success: outcome.exitCode === 0, ...views(call.params.jobId!), output, ...outcome };
    },
    "DELETE /scrape/{jobId}/interact": (call) => {
      const scrape = scrapeOf(call);
      if (scrape.browser !== "open") throw refusal(404, "the scrape has no session");
      scrape.browser = "stopped";
      return { success: true, ...bill(scrape.opened) };
    },
  };
}
