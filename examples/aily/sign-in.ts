// Let users of Feishu sign in, and call Aily in their name. Open http://localhost:3000/login.
import { randomUUID } from "node:crypto";
import express from "express";
import { ailyOAuth, createAily, type Aily } from "agent-platform-clients/aily";

const baseUrl = process.env.FEISHU_BASE_URL;
const oauth = ailyOAuth({ appId: process.env.FEISHU_APP_ID!, appSecret: process.env.FEISHU_APP_SECRET!, baseUrl });
const redirectUri = process.env.REDIRECT_URI ?? "http://localhost:3000/callback"; // as registered with the app
const cookie = { httpOnly: true, sameSite: "lax", secure: redirectUri.startsWith("https:") } as const;
const cookieOf = (header = "", name: string) => new RegExp(`(?:^|; )${name}=([^;]+)`).exec(header)?.[1] ?? "";

/** Who is about to sign in: the verifier by the state. */
const pending = new Map<string, string>();
/** Who has signed in: a client by the session. */
const clients = new Map<string, Aily>();

export const app = express();

app.get("/login", async (_request, response) => {
  const { verifier, challenge } = await oauth.createPkce();
  const state = randomUUID();
  pending.set(state, verifier);
  setTimeout(() => pending.delete(state), 600_000).unref();
  const url = oauth.authorizeUrl({ redirectUri, state, codeChallenge: challenge, scope: "offline_access" });
  response.cookie("state", state, { ...cookie, maxAge: 600_000 }).redirect(url);
});

app.get("/callback", async (request, response) => {
  const { code, state } = request.query as { code?: string; state?: string };
  const codeVerifier = pending.get(state ?? "");
  // A code that somebody else asked for must not sign this browser in.
  if (!code || !codeVerifier || cookieOf(request.headers.cookie, "state") !== state) {
    response.status(400).send("Please sign in again.");
    return;
  }
  pending.delete(state);
  const tokens = await oauth.exchangeCode({ code, redirectUri, codeVerifier });
  const session = randomUUID();
  // A refresh token is valid once: keep the new pair where this one is kept.
  const token = oauth.provider(tokens, { onRefresh: (next) => console.log("save", Object.keys(next).join(", ")) });
  clients.set(session, createAily({ token, baseUrl }));
  response.cookie("session", session, cookie).redirect("/");
});

app.get("/", async (request, response) => {
  const aily = clients.get(cookieOf(request.headers.cookie, "session"));
  if (!aily) response.redirect("/login");
  else response.send((await aily.ask({ app_id: "spring_5862e4fea8__c", content: "Hello" })).text);
});

export const server = app.listen(Number(process.env.PORT ?? 3000));
