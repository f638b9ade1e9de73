import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../support/mock.ts";
import { cozeJwt, cozeOAuth, createCoze } from "../../../../src/index.js";

let mock: Mock;
beforeAll(async () => void (mock = await startMock()));
afterAll(() => mock.close());

const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

test("a signed JWT gives a token that the platform accepts", async () => {
  const { baseUrl } = mock.coze;
  const coze = createCoze({ baseUrl, token: cozeJwt({ appId: "1", keyId: "k", privateKey, baseUrl }) });
  expect((await coze.conversations.create()).id).toBeTruthy();
  expect((await coze.workspaces.list()).items).not.toEqual([]);
  expect(mock.requests.filter(({ path }) => path.startsWith("/api/permission/oauth2/token"))).toHaveLength(1);
});

test("codes, refresh tokens and devices give tokens, each once", async () => {
  const oauth = cozeOAuth({ clientId: "client", clientSecret: "secret-0123456789", baseUrl: mock.coze.baseUrl });
  const input = { code: "code-0123456789", redirectUri: "https://app.example/back" };
  const { access_token, refresh_token, expires_in } = await oauth.exchangeCode(input);
  expect(access_token).toBe(mock.coze.token);
  expect(expires_in * 1000).toBeGreaterThan(Date.now());
  expect((await oauth.refresh({ refreshToken: refresh_token })).access_token).toBe(mock.coze.token);
  await expect(oauth.refresh({ refreshToken: refresh_token })).rejects.toMatchObject({ code: "invalid_grant" });
  await expect(oauth.exchangeCode(input)).rejects.toMatchObject({ code: "invalid_grant", kind: "auth" });

  const tokens = await oauth.pollDevice(await oauth.startDevice());
  expect(tokens.access_token).toBe(mock.coze.token);
  expect(tokens.expiresAt).toBe(tokens.expires_in * 1000);
});
