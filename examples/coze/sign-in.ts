// Let a user of Coze sign in on another device, and keep the tokens: each refresh token is valid once.
import { readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { cozeOAuth, createCoze, type CozeTokens } from "agent-platform-clients/coze";

const file = process.env.COZE_TOKENS_FILE ?? join(homedir(), ".coze-tokens.json");
const baseUrl = process.env.COZE_BASE_URL ?? "https://api.coze.cn";
const oauth = cozeOAuth({ clientId: process.env.COZE_CLIENT_ID ?? "client-of-the-mock", baseUrl });

const save = (tokens: CozeTokens) => writeFile(file, JSON.stringify(tokens), { mode: 0o600 });

async function load(): Promise<CozeTokens | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined); // Nobody has signed in yet.
  return text === undefined ? undefined : (JSON.parse(text) as CozeTokens);
}

async function signIn(): Promise<CozeTokens> {
  const device = await oauth.startDevice();
  console.log(`Open ${device.verification_uri} and enter ${device.user_code}.`);
  const tokens = await oauth.pollDevice(device);
  await save(tokens);
  return tokens;
}

// Renews the access token when it expires. The new pair is saved before it is used.
const token = oauth.provider((await load()) ?? (await signIn()), { onRefresh: save });
const coze = createCoze({ token, baseUrl });
console.log(`Signed in as ${(await coze.users.me()).user_name}.`);
