// Streams the answers of a Coze agent to the page. The token stays on the server.
import { randomUUID } from "node:crypto";
import { createCoze, isPlatformError } from "agent-platform-clients/coze";

export const maxDuration = 120; // seconds

export async function POST(request: Request): Promise<Response> {
  const coze = createCoze({
    token: process.env.COZE_TOKEN!,
    baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn",
  });
  const { question } = (await request.json().catch(() => ({}))) as { question?: unknown };
  if (typeof question !== "string" || question.trim() === "") return new Response("Ask something.", { status: 400 });
  try {
    // Scripts cannot read the cookie, but whoever owns the browser can change it: where users sign in, keep it there.
    const conversation_id = cookieOf(request, "conversation") ?? (await coze.conversations.create()).id;
    const stream = coze.chat.stream(
      {
        conversation_id,
        bot_id: process.env.COZE_BOT_ID ?? "7379462189365198898",
        user_id: randomUUID(), // who is signed in
        additional_messages: [{ role: "user", content: question, content_type: "text" }],
      },
      { signal: request.signal },
    );
    // A call that fails at once throws at the first bytes, while the status can still say so.
    const [first, body] = stream.toReadableStream().tee();
    const reader = first.getReader();
    await reader.read();
    void reader.cancel();
    return new Response(body, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-store",
        "set-cookie": `conversation=${conversation_id}; Path=/api/chat; HttpOnly; SameSite=Strict; Max-Age=3600`,
      },
    });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    console.error(error.message);
    const status = error.kind === "rate_limit" ? 429 : 502;
    // A conversation that is gone is not asked for again.
    const headers = new Headers();
    if (error.kind === "not_found") headers.set("set-cookie", "conversation=; Path=/api/chat; Max-Age=0");
    return new Response("The agent cannot answer now. Please try again.", { status, headers });
  }
}

const cookieOf = ({ headers }: Request, name: string): string | undefined =>
  new RegExp(`(?:^|; )${name}=([^;]+)`).exec(headers.get("cookie") ?? "")?.[1];
