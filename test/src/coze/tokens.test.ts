import { createHash, createPublicKey, generateKeyPairSync, verify, webcrypto } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { cozeJwt, type CozeJwtOptions } from "../../../src/coze/jwt.js";
import { cozeOAuth, type CozeOAuthOptions } from "../../../src/coze/oauth.js";
import type { PlatformError } from "../../../src/call/errors.js";
import { createCoze, type PlatformEvent } from "../../../src/index.js";
import { ok, user } from "../../support/answers.ts";
import { deviant, json, recording, rejection, type Seen } from "../../support/recording.ts";

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const inner = pem.split("\n")[1]!;

const tokens = (expires_in: unknown, access_token: unknown = "czs_0123456789") =>
  deviant(json({ access_token, expires_in, token_type: "Bearer" }));
const fakeDate = () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
};
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

const jwtOptions = { appId: "app-1", keyId: "fingerprint-1", privateKey: pem, region: "cn" } as const;
const jwt = (fetch: CozeJwtOptions["fetch"], more: object = {}) => cozeJwt({ ...jwtOptions, fetch, ...more });

/** The parts of the JWT of a request; its signature must be right. */
function readJwt({ headers }: Seen) {
  const [head, claims, signature] = headers.authorization!.replace("Bearer ", "").split(".");
  const key = createPublicKey(pair.publicKey.export({ type: "spki", format: "pem" }));
  expect(verify("RSA-SHA256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature!, "base64url"))).toBe(true);
  const parse = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString());
  return { head: parse(head), claims: parse(claims) };
}

describe("cozeJwt", () => {
  test("a signed JWT is exchanged for a token", async () => {
    const { fetch, seen } = recording(tokens(inSeconds(900)));
    expect(await jwt(fetch, { sessionName: "用户 1" }).get()).toBe("czs_0123456789");
    const [request] = seen;
    expect(request).toMatchObject({ method: "POST", url: "https://api.coze.cn/api/permission/oauth2/token" });
    expect(request!.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(request!.body)).toEqual({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      duration_seconds: 900,
    });
    const { head, claims } = readJwt(request!);
    expect(head).toEqual({ alg: "RS256", typ: "JWT", kid: "fingerprint-1" });
    const now = inSeconds(0);
    expect(claims).toEqual({
      ...{ iss: "app-1", aud: "api.coze.cn", session_name: "用户 1", jti: expect.any(String) },
      ...{ iat: expect.closeTo(now, -1), exp: claims.iat + 600 },
    });
    expect(Buffer.from(claims.jti, "base64url").length).toBe(32);
  });

  test("every exchange, and every try of one, has a JWT of its own", async () => {
    const { fetch, seen } = recording(deviant(json({}, { status: 500 })), tokens(0), tokens(0));
    const provider = jwt(fetch);
    await provider.get();
    await provider.invalidate("czs_0123456789");
    await provider.get();
    expect(new Set(seen.map((request) => readJwt(request).claims.jti)).size).toBe(3);
    expect(readJwt(seen[0]!).claims).not.toHaveProperty("session_name");
  });

  test.each([
    [{ region: "com" }, "https://api.coze.com/api/permission/oauth2/token", "api.coze.com"],
    [
      { baseUrl: "http://127.0.0.1:8080", region: undefined },
      "http://127.0.0.1:8080/api/permission/oauth2/token",
      "127.0.0.1:8080",
    ],
    [{ accountId: "123" }, "https://api.coze.cn/api/permission/oauth2/account/123/token", "api.coze.cn"],
    [
      { enterpriseId: "volcano_1" },
      "https://api.coze.cn/api/permission/oauth2/enterprise_id/volcano_1/token",
      "api.coze.cn",
    ],
  ])("with %o the request goes to %s", async (more, url, aud) => {
    const { fetch, seen } = recording(tokens(inSeconds(900)));
    await jwt(fetch, more).get();
    expect(seen[0]!.url).toBe(url);
    expect(readJwt(seen[0]!).claims.aud).toBe(aud);
  });

  test("audience, session and scope are sent as they were at creation", async () => {
    const { fetch, seen } = recording(tokens(inSeconds(900)));
    const sessionContext = { device_info: { device_id: "d-1", custom_consumer: "用户" } };
    const scope = {
      account_permission: { permission_list: ["Connector.botChat"] },
      attribute_constraint: { connector_bot_chat_attribute: { bot_id_list: ["bot-1"] } },
    };
    const sent = structuredClone({ sessionContext, scope });
    const more = { baseUrl: "https://gateway.example/coze", region: undefined, audience: "api.coze.cn" };
    const provider = jwt(fetch, { ...more, sessionContext, scope });
    sessionContext.device_info.device_id = "another";
    scope.account_permission.permission_list.push("everything");
    await provider.get();
    expect(seen[0]!.url).toBe("https://gateway.example/coze/api/permission/oauth2/token");
    expect(readJwt(seen[0]!).claims).toMatchObject({ aud: "api.coze.cn", session_context: sent.sessionContext });
    expect(JSON.parse(seen[0]!.body)).toEqual({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      duration_seconds: 900,
      scope: sent.scope,
    });
  });

  test("a CryptoKey is taken as it is", async () => {
    const { fetch, seen } = recording(tokens(inSeconds(900)));
    await jwt(fetch, { privateKey: await importKey("RSASSA-PKCS1-v1_5", "SHA-256") }).get();
    readJwt(seen[0]!);
  });

  test.each([
    ["line ends written out", pem.replaceAll("\n", "\\n")],
    ["Windows line ends", pem.replaceAll("\n", "\r\n")],
    ["text around it", `Bag Attributes\n${pem}\ntrailing`],
  ])("a PEM with %s is understood", async (_, privateKey) => {
    const { fetch, seen } = recording(tokens(inSeconds(900)));
    await jwt(fetch, { privateKey }).get();
    readJwt(seen[0]!);
  });

  test("PKCS#1 throws at once and tells how to convert it", () => {
    const privateKey = pair.privateKey.export({ type: "pkcs1", format: "pem" }).toString();
    expect(() => jwt(undefined, { privateKey })).toThrow(
      new TypeError(
        "privateKey is PKCS#1, which WebCrypto cannot read; convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem",
      ),
    );
  });

  const importKey = (name: string, hash: string, key = pair.privateKey) =>
    webcrypto.subtle.importKey("pkcs8", key.export({ type: "pkcs8", format: "der" }), { name, hash }, false, ["sign"]);

  test("what is no key for RS256 throws at once and is not shown", async () => {
    const publicPem = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
    const wrong: unknown[] = [
      ...[
        "",
        "secret-text",
        inner,
        pem.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"),
        pem.replace(inner, `?${inner}`),
        publicPem,
      ],
      ...[null, 7, {}, pair.privateKey],
      await importKey("RSA-PSS", "SHA-256"),
      await importKey("RSASSA-PKCS1-v1_5", "SHA-512"),
    ];
    for (const privateKey of wrong) {
      const create = () => jwt(undefined, { privateKey });
      expect(create).toThrow(TypeError);
      expect(create).toThrow(/^privateKey must be an RSA key in PKCS#8 PEM/);
    }
  });

  test("a key that only WebCrypto finds to be wrong is a clear error, too", async () => {
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" });
    for (const privateKey of [ec.toString(), pem.replace(inner, "A".repeat(64)), pem.replace(inner, `${inner}A`)]) {
      const error = await rejection(jwt(recording().fetch, { privateKey }).get());
      expect(error).toMatchObject({ kind: "auth", outcome: "not-sent" });
      expect(String(error)).toContain("privateKey must be an RSA key in PKCS#8 PEM");
      expect(inspect(error)).not.toContain(inner);
    }
  });

  test.each([
    [{ accountId: "1", enterpriseId: "2" }, "pass either accountId or enterpriseId, not both"],
    [{ accountId: ".." }, "accountId must consist of letters, digits"],
    [{ accountId: null }, "accountId must consist of letters, digits"],
    [{ accountId: undefined }, "accountId is undefined; leave it out"],
    [{ enterpriseId: "" }, "enterpriseId must consist of letters, digits"],
    [{ accountId: "1", enterpriseId: undefined }, "enterpriseId is undefined; leave it out"],
    [{ privateKey: undefined }, "privateKey is undefined; pass"],
    [{ audience: "" }, 'audience must be a non-empty string, got ""'],
    [{ sessionName: "" }, 'sessionName must be a non-empty string, got ""'],
    [{ sessionName: null }, "sessionName must be a non-empty string, got null"],
    [{ durationSeconds: 0 }, "from 1 to 86399"],
    [{ durationSeconds: 86_400 }, "from 1 to 86399"],
    [{ durationSeconds: 1.5 }, "from 1 to 86399"],
    [{ region: undefined }, 'pass region ("cn" or "com") or baseUrl'],
    [{ region: "eu" }, 'pass region ("cn" or "com") or baseUrl'],
    [{ region: "toString" }, 'pass region ("cn" or "com") or baseUrl'],
    [{ region: undefined, baseUrl: "http://api.coze.cn" }, "https://"],
    [{ appId: "" }, "appId must be"],
    [{ keyId: "" }, "keyId must be"],
  ])("%o throws at once", (more, message) => {
    expect(() => jwt(undefined, more)).toThrow(TypeError);
    expect(() => jwt(undefined, more)).toThrow(message);
  });

  test("expires_in is a point in time; only what is far too small for that is a duration", async () => {
    fakeDate();
    for (const expiry of [inSeconds(900), `${inSeconds(900)}`, 900]) {
      const { fetch, seen } = recording(tokens(expiry), tokens(expiry, "czs_next"));
      const provider = jwt(fetch, { durationSeconds: 900 });
      vi.setSystemTime(Date.now() - (Date.now() % 1000));
      await provider.get();
      vi.setSystemTime(Date.now() + 809_000);
      await provider.get();
      expect(seen).toHaveLength(1);
      vi.setSystemTime(Date.now() + 75_000);
      expect(await provider.get()).toBe("czs_next");
      vi.setSystemTime(Date.now() - 884_000);
    }
  });

  test.each([
    ["hours behind the server's", 3 * 3600 + 900, 900],
    ["a day behind", 24 * 3600 + 900, 900],
    ["hours ahead", -3 * 3600, 60],
  ])("with a clock that is %s a token is used no longer than it lives", async (_, left, lives) => {
    fakeDate();
    const { fetch, seen } = recording(tokens(inSeconds(left)), tokens(inSeconds(left), "czs_next"));
    const provider = jwt(fetch);
    await provider.get();
    vi.setSystemTime(Date.now() + lives * 900 - 1000);
    expect([await provider.get(), seen.length]).toEqual(["czs_0123456789", 1]);
    vi.setSystemTime(Date.now() + lives * 100 + 1000);
    expect([await provider.get(), seen.length]).toEqual(["czs_next", 2]);
  });

  test.each([{}, ...[null, "soon", 0, {}, 1_900_000_000_000].map((expires_in) => ({ expires_in }))])(
    "a token with %j is used for one minute",
    async (expiry) => {
      fakeDate();
      const unusable = deviant(json({ access_token: "czs_0123456789", ...expiry }));
      const { fetch, seen } = recording(unusable, tokens(inSeconds(900), "czs_next"));
      const provider = jwt(fetch);
      expect([await provider.get(), await provider.get(), seen.length]).toEqual([
        ...Array(2).fill("czs_0123456789"),
        1,
      ]);
      vi.setSystemTime(Date.now() + 60_000);
      expect([await provider.get(), await provider.get(), seen.length]).toEqual([...Array(2).fill("czs_next"), 2]);
    },
  );

  test("a key whose import is dropped by the runtime does not hang the next exchange", async () => {
    const { fetch } = recording(tokens(inSeconds(900)));
    const provider = jwt(fetch);
    const importing = vi.spyOn(crypto.subtle, "importKey").mockReturnValueOnce(new Promise(() => {}));
    vi.useFakeTimers(); // Those of the dropped request never fire.
    onTestFinished(() => void vi.useRealTimers());
    void provider.get();
    vi.setSystemTime(Date.now() + 10_000);
    expect(await provider.get()).toBe("czs_0123456789");
    expect(importing).toHaveBeenCalledTimes(2);
  });

  test.each([
    [{ error_code: "invalid_client", error_message: "bad key" }, 401, "invalid_client", "bad key"],
    [{ error: "invalid_request", error_description: "no jti" }, 400, "invalid_request", "no jti"],
    [{ error_code: "access_deny", error_message: "off" }, 200, "access_deny", "off"],
    [{ code: 4100, msg: "invalid" }, 200, 4100, "invalid"],
    [{ code: 0, msg: "" }, 200, undefined, "the response has no token"],
  ])("the failure %o", async (body, status, code, reason) => {
    const { fetch, seen } = recording(deviant(json(body, { status, headers: { "x-tt-logid": "log-1" } })));
    const error = (await rejection(jwt(fetch).get())) as PlatformError;
    expect(error).toMatchObject({ platform: "coze", kind: "auth", outcome: "not-sent", status, requestId: "log-1" });
    expect(error.route).toBe("POST /api/permission/oauth2/token");
    expect(error.code).toBe(code);
    expect(error.message).toContain(reason);
    expect(seen).toHaveLength(1);
  });

  test("the route of an error is the vendor's", async () => {
    const { fetch } = recording(deviant(json({ error: "no" }, { status: 400 })));
    const error = await rejection(jwt(fetch, { accountId: "123" }).get());
    expect(error).toMatchObject({ route: "POST /api/permission/oauth2/account/{account_id}/token" });
  });

  test("nothing shows the key, the JWT or the token", async () => {
    let sent = "";
    const echo = (request: Request) => {
      sent = request.headers.get("authorization")!;
      return Promise.resolve(
        json({ error_code: "no", error_message: sent, access_token: "czs_secret" }, { status: 400 }),
      );
    };
    const error = (await rejection(jwt(echo).get())) as PlatformError;
    const provider = jwt(recording(tokens(inSeconds(900))).fetch);
    await provider.get();
    for (const shown of [error, error.body, provider]) {
      const all = inspect(shown, { depth: 9, showHidden: true }) + JSON.stringify(shown);
      for (const secret of [inner, sent.slice(7), "czs_"]) expect(all).not.toContain(secret);
    }
  });

  test("the cache key depends on all that a token depends on, and shows no key", async () => {
    const keys: string[] = [];
    const tokenStore = {
      get: (key: string) => Promise.resolve(void keys.push(key)),
      set: () => Promise.reject(new Error("full")),
      delete: () => Promise.resolve(),
    };
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const scope = (bot: string) => ({ attribute_constraint: { connector_bot_chat_attribute: { bot_id_list: [bot] } } });
    const cryptoKey = await importKey("RSASSA-PKCS1-v1_5", "SHA-256");
    const variants = [
      ...[{}, { appId: "app-2" }, { keyId: "fingerprint-2" }, { region: "com" }, { sessionName: "a" }],
      ...[{ accountId: "1" }, { enterpriseId: "1" }, { durationSeconds: 60 }, { audience: "api.coze.com" }],
      ...[{ sessionContext: { device_info: { device_id: "1" } } }, { scope: scope("1") }, { scope: scope("2") }],
      ...[{ privateKey: other.export({ type: "pkcs8", format: "pem" }) }, { privateKey: cryptoKey }],
      { privateKey: await importKey("RSASSA-PKCS1-v1_5", "SHA-256", other) },
    ];
    const report = vi.fn();
    for (const variant of variants)
      await jwt(() => Promise.resolve(tokens(inSeconds(900))), { tokenStore, ...variant }).get(report);
    expect(new Set(keys).size).toBe(variants.length);
    expect(keys.every((key) => /^agent-platform-clients:coze:[0-9a-f]{64}$/.test(key))).toBe(true);
    expect(report).toHaveBeenCalledTimes(variants.length);

    // Another object of the same key, which need not be extractable, finds the same token.
    const same = { privateKey: await importKey("RSASSA-PKCS1-v1_5", "SHA-256") };
    await jwt(() => Promise.resolve(tokens(inSeconds(900))), { tokenStore, ...same }).get();
    expect(keys.at(-1)).toBe(keys[variants.length - 2]);
  });
});

test("a store that fails is seen by the client that is given the provider", async () => {
  const fail = () => Promise.reject(new Error("no store"));
  const events: PlatformEvent[] = [];
  const { fetch } = recording(tokens(inSeconds(900)), ok(user));
  const token = jwt(fetch, { tokenStore: { get: fail, set: fail, delete: fail } });
  const coze = createCoze({ token, region: "cn", fetch, on: (event) => void events.push(event) });
  expect(await coze.users.me()).toEqual(user);
  const reports = events.filter(({ type }) => type === "token");
  expect(reports.map(({ route, error }) => [route, String(error)])).toEqual(
    Array(2).fill(["GET /v1/users/me", "Error: no store"]),
  );
});

describe("cozeOAuth", () => {
  const create = (fetch?: CozeOAuthOptions["fetch"], more: object = {}) =>
    cozeOAuth({ clientId: "client-1", region: "cn", fetch, ...more });
  const granted = { access_token: "czu_0123456789", refresh_token: "refresh-0123456789", expires_in: inSeconds(3600) };
  const grant = () => deviant(json(granted));
  const received = { ...granted, expiresAt: granted.expires_in * 1000 };
  const refused = (error: string, status = 400) => deviant(json({ error }, { status }));
  const bodyOf = (seen: Seen | undefined) => JSON.parse(seen!.body);

  test("the consent page is on another host than the API", () => {
    const input = { redirectUri: "https://app.example/cb?x=1", state: "a b&c" };
    expect(create().authorizeUrl(input)).toBe(
      "https://www.coze.cn/api/permission/oauth2/authorize?response_type=code&client_id=client-1&redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fx%3D1&state=a+b%26c",
    );
    const more = create(undefined, { region: "com" }).authorizeUrl({
      ...input,
      workspaceId: "7",
      codeChallenge: "abc",
    });
    expect(more).toContain("https://www.coze.com/api/permission/oauth2/workspace_id/7/authorize?");
    expect(more).toContain("&code_challenge=abc&code_challenge_method=S256");
    const plain = create().authorizeUrl({ ...input, codeChallenge: "abc", codeChallengeMethod: "plain" } as never);
    expect(plain).toContain("&code_challenge_method=S256");
    for (const [baseUrl, host] of [
      ["https://api.coze.example", "https://www.coze.example/"],
      ["http://localhost:1", "http://localhost:1/"],
    ])
      expect(create(undefined, { region: undefined, baseUrl }).authorizeUrl(input).startsWith(host!)).toBe(true);
    expect(() => create().authorizeUrl({ ...input, workspaceId: "../x" })).toThrow(TypeError);
  });

  const redirectUri = "https://app.example";
  const wrong = [
    ...[undefined, null, "", 7, {}].flatMap((bad) => [
      ["authorizeUrl", { redirectUri, state: bad }, "state"],
      ["authorizeUrl", { redirectUri: bad, state: "s" }, "redirectUri"],
      ["exchangeCode", { redirectUri, code: bad }, "code"],
      ["exchangeCode", { redirectUri: bad, code: "c" }, "redirectUri"],
      ["refresh", { refreshToken: bad }, "refreshToken"],
      ["pollDevice", { device_code: bad }, "device_code"],
    ]),
    ["authorizeUrl", { redirectUrl: redirectUri, state: "s" }, "redirectUri"],
    ["authorizeUrl", { redirectUri, state: "s", codeChallenge: "" }, "codeChallenge"],
    ["authorizeUrl", { redirectUri, state: "s", workspaceId: undefined }, "workspaceId"],
    ["startDevice", { workspaceId: undefined }, "workspaceId"],
    ["exchangeCode", { redirectUri, code: "c", codeVerifier: "" }, "codeVerifier"],
    ["refresh", "refresh-1", "refreshToken"],
    ["pollDevice", { deviceCode: "d" }, "device_code"],
  ] as [keyof ReturnType<typeof cozeOAuth>, never, string][];
  test.each(wrong)("%s(%j) is refused and names %s; nothing is sent", async (verb, input, name) => {
    const { fetch, seen } = recording();
    const refused = await rejection(
      Promise.resolve().then(() => (create(fetch)[verb] as (given: never) => unknown)(input)),
    );
    expect(refused).toBeInstanceOf(TypeError);
    expect((refused as Error).message).toMatch(new RegExp(`^${name} (must be a non-empty string, got |is undefined)`));
    expect(seen).toEqual([]);
  });

  const at = inSeconds(3600);
  test.each<[object, () => number]>([
    [{ expires_in: at }, () => at * 1000],
    [{ expires_in: `${at}` }, () => at * 1000],
    [{ expires_in: 900 }, () => Date.now() + 900_000],
    ...[{}, { expires_in: null }, { expires_in: "x" }, { expires_in: 1_600_000_000 }, { expires_in: 1.9e12 }].map(
      (lifetime): [object, () => number] => [lifetime, () => Date.now() + 60_000],
    ),
  ])("tokens with %j have an expiry in milliseconds that can be used", async (lifetime, expiresAt) => {
    fakeDate();
    const { fetch } = recording(deviant(json({ access_token: "czu_0123456789", refresh_token: "r", ...lifetime })));
    const tokens = await create(fetch).refresh({ refreshToken: "r-1" });
    expect(tokens).toEqual({
      ...{ access_token: "czu_0123456789", refresh_token: "r", ...lifetime },
      expiresAt: expiresAt(),
    });
  });

  test.each([
    ["exchangeCode", (client) => client.exchangeCode({ code: "code-0123456789", redirectUri })],
    ["refresh", (client) => client.refresh({ refreshToken: "refresh-0123456789" })],
    ["startDevice", (client) => client.startDevice()],
    ["pollDevice", (client) => client.pollDevice({ device_code: "device-0123456789" })],
  ] as [string, (client: ReturnType<typeof cozeOAuth>) => Promise<unknown>][])(
    "a redirect of %s is an error, and takes nothing along",
    async (_, call) => {
      const hits: string[] = [];
      const serve = async (answer: (response: ServerResponse) => void) => {
        const server = createServer((request, response) => {
          hits.push(`${request.headers.host}`);
          answer(response);
        }).listen(0, "127.0.0.1");
        await once(server, "listening");
        onTestFinished(() => void server.close().closeAllConnections());
        return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      };
      const target = await serve((response) => response.end(JSON.stringify(granted)));
      const baseUrl = await serve((response) => response.writeHead(307, { location: target }).end());
      const error = await rejection(call(create(undefined, { region: undefined, baseUrl })));
      expect(error).toMatchObject({ kind: "auth", outcome: "unknown", status: 307 });
      expect((error as Error).message).toContain(`redirected to ${target}`);
      expect(hits).toEqual([new URL(baseUrl).host]);
    },
  );

  test("a PKCE verifier fits its challenge and is new each time", async () => {
    const { verifier, challenge, method } = await create().createPkce();
    expect(verifier).toMatch(/^[\w-]{43}$/);
    expect(challenge).toBe(createHash("sha256").update(verifier).digest("base64url"));
    expect(method).toBe("S256");
    expect((await create().createPkce()).verifier).not.toBe(verifier);
  });

  test("a web app authorizes itself with its secret, a PKCE app with its verifier", async () => {
    const { fetch, seen } = recording(grant(), grant());
    const web = create(fetch, { clientSecret: "client-secret-1" });
    expect(await web.exchangeCode({ code: "code-1", redirectUri: "https://app.example" })).toEqual(received);
    await create(fetch).exchangeCode({ code: "code-1", redirectUri: "https://app.example", codeVerifier: "v" });
    expect(seen[0]).toMatchObject({ method: "POST", url: "https://api.coze.cn/api/permission/oauth2/token" });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer client-secret-1", undefined]);
    const body = {
      grant_type: "authorization_code",
      client_id: "client-1",
      code: "code-1",
      redirect_uri: "https://app.example",
    };
    expect(seen.map(bodyOf)).toEqual([body, { ...body, code_verifier: "v" }]);
  });

  test("tokens are refreshed", async () => {
    const { fetch, seen } = recording(grant());
    expect(await create(fetch, { clientSecret: "client-secret-1" }).refresh({ refreshToken: "r-1" })).toEqual(received);
    expect(bodyOf(seen[0])).toEqual({ grant_type: "refresh_token", client_id: "client-1", refresh_token: "r-1" });
    expect(seen[0]!.headers.authorization).toBe("Bearer client-secret-1");
  });

  test("what counts once is sent once, and the outcome is its own", async () => {
    const { fetch, seen } = recording(refused("busy", 500), new TypeError("fetch failed"), refused("invalid_request"));
    const client = create(fetch, { clientSecret: "client-secret-1" });
    const code = { code: "code-0123456789", redirectUri: "x" };
    expect(await rejection(client.exchangeCode(code))).toMatchObject({ kind: "auth", outcome: "unknown", status: 500 });
    expect(await rejection(client.refresh({ refreshToken: "r" }))).toMatchObject({
      kind: "connection",
      outcome: "unknown",
    });
    expect(await rejection(client.exchangeCode(code))).toMatchObject({ code: "invalid_request", outcome: "rejected" });
    expect(seen).toHaveLength(3);
  });

  test("nothing shows a secret", async () => {
    const secrets = [
      "client-secret-1",
      "code-0123456789",
      "verifier-0123456789",
      "refresh-0123456789",
      "device-0123456789",
    ];
    const echo = (request: Request) =>
      request
        .text()
        .then((body) =>
          json({ error: "no", error_description: `${body} ${request.headers.get("authorization")}` }, { status: 400 }),
        );
    const client = create(echo, { clientSecret: secrets[0] });
    const errors = [
      await rejection(client.exchangeCode({ code: secrets[1]!, codeVerifier: secrets[2]!, redirectUri: "x" })),
      await rejection(client.refresh({ refreshToken: secrets[3]! })),
      await rejection(client.pollDevice({ device_code: secrets[4]! })),
    ];
    for (const shown of [client, ...errors, ...errors.map((error) => (error as PlatformError).body)])
      for (const secret of secrets)
        expect(inspect(shown, { depth: 9, showHidden: true }) + JSON.stringify(shown)).not.toContain(secret);
  });

  describe("for devices", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => {
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();
    });
    const device = {
      device_code: "d-1",
      user_code: "WDJB",
      verification_uri: "https://x",
      expires_in: 1800,
      interval: 5,
    };

    /** The seconds at which the answers were asked for, and how it ended. */
    async function poll(answers: (Response | Error)[], more: Partial<typeof device> = {}) {
      const { fetch, seen } = recording(...answers);
      const began = Date.now();
      const at: number[] = [];
      const timed = (request: Request) => (at.push((Date.now() - began) / 1000), fetch(request));
      const result = create(timed, { clientSecret: "client-secret-1" }).pollDevice({ ...device, ...more });
      const settled = result.catch((error: unknown) => error);
      await vi.runAllTimersAsync();
      return { at, seen, result: (await settled) as PlatformError, ended: (Date.now() - began) / 1000 };
    }

    test("the flow begins with codes", async () => {
      const { fetch, seen } = recording(deviant(json(device)), deviant(json(device)));
      expect(await create(fetch).startDevice()).toEqual(device);
      await create(fetch).startDevice({ workspaceId: "7" });
      expect(seen.map(({ url }) => url)).toEqual([
        "https://api.coze.cn/api/permission/oauth2/device/code",
        "https://api.coze.cn/api/permission/oauth2/workspace_id/7/device/code",
      ]);
      expect(bodyOf(seen[0])).toEqual({ client_id: "client-1" });
      expect(seen[0]!.headers).not.toHaveProperty("authorization");
    });

    test.each([
      ["error, 400", (code: string) => refused(code)],
      ["error, 200", (code: string) => refused(code, 200)],
      ["error_code, 400", (error_code: string) => deviant(json({ error_code, error_message: "-" }, { status: 400 }))],
      ["error_code, 200", (error_code: string) => deviant(json({ error_code, error_message: "-" }))],
    ])("polling follows the server: %s", async (_, answer) => {
      const pending = () => answer("authorization_pending");
      const { at, result, seen } = await poll([pending(), pending(), answer("slow_down"), pending(), grant()]);
      expect(at).toEqual([0, 5, 10, 20, 30]);
      expect(result).toEqual(received);
      expect(seen[0]!.headers).not.toHaveProperty("authorization");
      expect(bodyOf(seen[0])).toEqual({
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        client_id: "client-1",
        device_code: "d-1",
      });

      for (const code of ["access_denied", "expired_token", "invalid_request"])
        expect((await poll([pending(), answer(code)])).result).toMatchObject({ kind: "auth", code });
    });

    test("the interval is the device's, at most 30 s, and never so short that it floods", async () => {
      const slow = () => refused("slow_down");
      expect((await poll([slow(), slow(), slow(), grant()], { interval: 18 })).at).toEqual([0, 23, 51, 81]);
      const pending = () => refused("authorization_pending");
      expect((await poll([pending(), grant()], { interval: 0 })).at).toEqual([0, 1]);
      expect((await poll([pending(), grant()], { interval: NaN })).at).toEqual([0, 5]);
      expect((await poll([pending(), grant()], { interval: undefined as never })).at).toEqual([0, 5]);
      expect((await poll([pending(), grant()], { interval: 5000 })).at).toEqual([0, 30]);
    });

    test("what may pass slows it down, and does not end it", async () => {
      const { at, result } = await poll([new TypeError("fetch failed"), refused("", 503), refused("", 429), grant()]);
      expect(at).toEqual([0, 10, 25, 45]);
      expect(result).toEqual(received);
    });

    test("it waits as long as the server asks for, within a minute", async () => {
      const asks = (seconds: string) => deviant(json({}, { status: 429, headers: { "retry-after": seconds } }));
      const pending = refused("authorization_pending");
      expect((await poll([asks("20"), pending, asks("90"), grant()])).at).toEqual([0, 20, 30, 90]);
    });

    test("what failed last is the cause when it ends", async () => {
      const down = () => Array.from({ length: 99 }, () => new TypeError("fetch failed"));
      const { result } = await poll(down(), { expires_in: 60 });
      expect(result).toMatchObject({ code: "expired_token", cause: { kind: "connection" } });
    });

    test("leaving ends the request that is under way", async () => {
      let asked: Request | undefined;
      const client = create((request) => ((asked = request), new Promise(() => {})));
      const controller = new AbortController();
      const call = rejection(client.pollDevice(device, { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(1000);
      controller.abort("gone");
      expect(await call).toBe("gone");
      expect(asked!.signal.aborted).toBe(true);
    });

    test("it ends when the code expires", async () => {
      const answers = Array.from({ length: 299 }, () => refused("authorization_pending"));
      const more = { expires_in: 12, device_code: "device-0123456789" };
      const { at, result, ended } = await poll(answers, more);
      expect(at).toEqual([0, 5, 10]);
      expect(ended).toBe(12);
      expect(result).toMatchObject({ platform: "coze", kind: "auth", code: "expired_token", outcome: "rejected" });
      expect(result.message).toContain("the device code has expired");
      expect(inspect(result, { showHidden: true })).not.toContain("device-0123456789");
      for (const expires_in of [undefined, 0, NaN])
        expect((await poll(answers.slice(), { expires_in: expires_in as never })).ended).toBe(300);
    });

    test("the caller's abort ends it with its own reason: before, while waiting, during a request", async () => {
      const reason = { mine: true };
      const { fetch, seen } = recording(refused("authorization_pending"));
      const client = create(fetch);
      await expect(client.pollDevice(device, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      expect(seen).toEqual([]);

      const waiting = new AbortController();
      const first = rejection(client.pollDevice(device, { signal: waiting.signal }));
      await vi.advanceTimersByTimeAsync(1000);
      waiting.abort(reason);
      expect(await first).toBe(reason);

      const asking = new AbortController();
      const hanging = create(() => new Promise(() => {}));
      const second = rejection(hanging.pollDevice(device, { signal: asking.signal }));
      await vi.advanceTimersByTimeAsync(1000);
      asking.abort(reason);
      expect(await second).toBe(reason);
      await vi.runAllTimersAsync();
      expect(seen).toHaveLength(1);
    });
  });

  test.each([
    { clientId: "" },
    { clientSecret: "" },
    { clientSecret: undefined },
    { region: undefined },
    { region: undefined, baseUrl: "http://x.example" },
  ])("%o throws at once", (more) => expect(() => create(undefined, more)).toThrow(TypeError));
});
