import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  createAily,
  createCoze,
  createFirecrawl,
  meta,
  type PlatformError,
  type PlatformEvent,
} from "../../../src/index.js";
import { isPlatformError, type Outcome } from "../../../src/call/errors.js";
import { createRandom, type Random } from "../../support/random.ts";
import {
  elsewhere,
  platformNames,
  platforms,
  use,
  verbsOf,
  type Named,
  type PlatformName,
} from "../../support/verbs.ts";
import { visible } from "../../support/visible.ts";

/** To look at one case alone: its number. */
const only = process.env.FUZZ_CASE;
const cases = Number(process.env.FUZZ_CASES ?? 20_000);
/** So many share the fake clock, as calls of one process do. */
const atOnce = 25;

const rejections: unknown[] = [];
const collect = (reason: unknown) => void rejections.push(reason);
process.on("unhandledRejection", collect);
afterAll(() => void process.off("unhandledRejection", collect));
afterEach(() => void vi.useRealTimers());
// A secret is in the first line of a stack or nowhere, and most of the other lines take longer than the call.
const { stackTraceLimit } = Error;
beforeAll(() => void (Error.stackTraceLimit = 1));
afterAll(() => void (Error.stackTraceLimit = stackTraceLimit));

const verbs = {} as Record<PlatformName, Named[]>;
beforeAll(async () => {
  for (const name of platformNames) {
    const fetch = () => Promise.reject(new Error("not to be sent"));
    const all = await verbsOf(name, { fetch });
    verbs[name] = all.filter(({ call }) => {
      const given = call(new Map()) as Promise<unknown>;
      given.catch?.(() => {});
      return "then" in given;
    });
  }
});

/** What a server has done with a request that it received. */
type Done = "refused" | "executed" | "perhaps";

/** What happens to one request: whether it arrives, and what comes back. */
interface Fate {
  name: string;
  done: Done | "never arrived";
  /** `token`: the response is a rejected token; `follow`: the next fate is part of the same attempt. */
  then?: "follow";
  succeeds?: true;
  act(request: Request, wait: (ms: number) => Promise<void>): unknown;
}

const characters = "abcXYZ019-_.~+/=:%&\"'\\!*()<>{}[]";
/** No word that is anywhere for other reasons. */
const secretOf = (random: Random) => `~7${random.text(characters, 8 + random.below(30))}`;
const encoders: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  (text) => JSON.stringify(text).slice(1, -1),
];

const failureCodes = {
  firecrawl: ["BAD_REQUEST", "SCRAPE_FAILED"],
  aily: [2700001, 99991663, 99991400, 99991403, 7],
  coze: [4000, 4008, 4009, 4013, 4020, 4100, 4101, "4028", 5000],
} as const;
const statuses = [
  200, 200, 200, 201, 204, 206, 304, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 418, 422, 425, 429, 500, 501,
  502, 503, 504, 520, 522, 524, 529, 599,
] as const;
const hints = ["1", "20", "59", "61", "3600", "x", "0"] as const;
const connectionCodes = {
  "never arrived": ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED"],
  perhaps: ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "EPROTO"],
} as const;

/** A body that breaks after its first bytes, or never ends. */
const unfinished = (text: string, end: "cut" | "hang") =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (end === "cut") setTimeout(() => controller.error(new TypeError("terminated", { cause: new Error(text) })), 5);
    },
  });

/** The response to a status and a body, and what it says about the call. */
function respond(random: Random, platform: PlatformName, echo: () => string): Fate {
  const status = random.pick(statuses);
  const isOk = status < 300;
  const kind = random.pick([
    "payload",
    "payload",
    "payload",
    "code",
    "code",
    "text",
    "page",
    "none",
    "broken",
    "list",
    "events",
    "deep",
    "cut",
    "hang",
  ] as const);
  const retryAfter = random.chance(0.2) ? random.pick(hints) : undefined;
  const named = random.chance(0.3);
  const hasBody = status !== 204 && status !== 304 && kind !== "none";
  const code = random.pick<number | string>(failureCodes[platform]);
  const isPayload = kind === "payload";
  const isCode = kind === "code";
  const delay = random.chance(0.2) ? random.below(90_000) : random.below(20);
  const isWhole = kind !== "cut" && kind !== "hang";
  const isFailure = isOk && hasBody && isCode;
  const refused = (status >= 400 && status < 500 && status !== 408) || (status === 503 && retryAfter !== undefined);
  const body = () => {
    const said = echo();
    const bodies: Record<typeof kind, () => BodyInit | null> = {
      payload: () => JSON.stringify(isOk ? { code: 0, msg: "", success: true, data: {} } : { message: said }),
      code: () =>
        JSON.stringify({
          success: false,
          code,
          msg: said,
          error: said,
          [said]: { said: [said] },
          detail: { logid: said },
        }),
      text: () => `${said}\nand ${said}`,
      page: () => `<title>${said}</title>${said}`,
      none: () => null,
      broken: () => `{"code":${JSON.stringify(code)},"msg":${JSON.stringify(said)}`,
      list: () => JSON.stringify([said, { code }]),
      events: () => `event: error\ndata: ${JSON.stringify({ code, msg: said })}\n\n`,
      deep: () => `${'{"a":['.repeat(150)}${JSON.stringify(said)}${"]}".repeat(150)}`,
      cut: () => unfinished(`{"code":0,"msg":${JSON.stringify(said)}`, "cut"),
      hang: () => unfinished(`{"code":0,"msg":${JSON.stringify(said)}`, "hang"),
    };
    return hasBody ? bodies[kind]() : null;
  };
  return {
    name: `${status} ${hasBody ? kind : "no body"} ${retryAfter ?? ""}`,
    // Of a body that does not come whole, nothing is known.
    done:
      !isWhole && hasBody
        ? "perhaps"
        : isFailure || refused
          ? "refused"
          : isOk && (isPayload || status === 204)
            ? "executed"
            : "perhaps",
    ...(isOk && (!hasBody ? status === 204 : isPayload || kind === "deep") && { succeeds: true }),
    async act(_request, wait) {
      await wait(delay);
      const headers = new Headers(
        hasBody ? { "content-type": kind === "events" ? "text/event-stream" : "application/json" } : {},
      );
      if (retryAfter !== undefined) headers.set("retry-after", retryAfter);
      const said = echo().replace(/[^\x20-\x7e]/g, "?");
      if (named) for (const name of ["x-request-id", "x-tt-logid", "x-echo", "set-cookie"]) headers.set(name, said);
      return new Response(body(), { status, headers, ...(named && { statusText: said }) });
    },
  };
}

/** A redirect. Only a GET goes on, and only on the same origin. */
function redirect(random: Random, isGet: boolean): Fate {
  const status = random.pick([301, 302, 303, 307, 308] as const);
  const target = random.pick([
    "/moved",
    `${elsewhere}/moved?a=1`,
    "https://other.example/x",
    "http://mirror.example/x",
    undefined,
    "http://[",
  ]);
  const isSame = target?.startsWith("/") || target?.startsWith(`${elsewhere}/`);
  return {
    name: `${status} to ${target}`,
    done: "perhaps",
    ...(isGet && isSame && { then: "follow" as const }),
    async act(_request, wait) {
      await wait(0);
      return new Response(null, { status, headers: target === undefined ? {} : { location: target } });
    },
  };
}

/** What a `fetch` throws: errors as runtimes make them, and values that are none. */
function breakOff(random: Random, echo: () => string): Fate {
  const done = random.pick(["never arrived", "perhaps", "perhaps"] as const);
  const code = random.pick(connectionCodes[done]);
  const shape = random.pick(["cause", "joint", "loop", "plain"] as const);
  const odd =
    done === "perhaps" && random.chance(0.3)
      ? random.pick(["null", "undefined", "text", "object", "sync", "no response", "late"] as const)
      : undefined;
  return {
    name: odd ? `throws ${odd}` : `${code} in ${shape}`,
    done,
    act(_request, wait) {
      const said = echo();
      const inner = Object.assign(new Error(`${code} ${said}`), { code, address: said, request: { headers: [said] } });
      if (odd === "sync") throw new Error(said);
      if (odd === "no response") return Promise.resolve(undefined);
      const error: Record<typeof shape, () => Error> = {
        cause: () => new TypeError("fetch failed", { cause: inner }),
        joint: () => new TypeError("fetch failed", { cause: new AggregateError([inner, inner], said) }),
        loop: () => Object.assign(inner, { self: inner }),
        plain: () => inner,
      };
      const odds = {
        null: null,
        undefined: undefined,
        text: said,
        object: { said, headers: { said } },
        late: inner,
      } as const;
      return wait(random.pick([0, 3, 1000])).then(() => Promise.reject(odd ? (odds[odd] as Error) : error[shape]()));
    },
  };
}

/** No response at all, whether or not the `fetch` listens to its signal. */
const silence = (random: Random): Fate => {
  const listens = random.chance(0.5);
  return {
    name: `silence, ${listens ? "" : "not "}listening`,
    done: "perhaps",
    act: (request) =>
      new Promise((_, reject) => {
        if (listens) request.signal.addEventListener("abort", () => reject(request.signal.reason as Error));
      }),
  };
};

function fateOf(random: Random, platform: PlatformName, echo: () => string, isGet: boolean): Fate {
  const way = random.below(20);
  if (way < 12) return respond(random, platform, echo);
  if (way < 14) return redirect(random, isGet);
  return way < 18 ? breakOff(random, echo) : silence(random);
}

/** One call and all that happens to it, by its number alone. */
async function run(n: number): Promise<void> {
  const random = createRandom(n);
  const platform = random.pick(platformNames);
  const { route, rule, name } = random.pick(verbs[platform]);
  const isGet = route.startsWith("GET ");
  const safe = rule.safe ?? isGet;
  const secrets: string[] = [];
  /** A secret that the client has, and that others may echo. */
  const known = (made: string) => {
    if (!secrets.includes(made)) secrets.push(made);
    return made;
  };
  const secret = () => known(secretOf(random));
  const encode = random.pick(encoders);
  const echo = () => `${secrets.map(encode).join(" ")} said`;
  const wait = (ms: number) => (ms ? new Promise<void>((done) => setTimeout(done, ms)) : Promise.resolve());
  const log: string[] = [];
  const fates: Fate[] = [];
  const problems: string[] = [];
  const events: PlatformEvent[] = [];

  const fetch = (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.origin !== elsewhere) problems.push(`sent to ${url.origin}`);
    if (url.pathname.includes("/tenant_access_token/")) return exchange(request);
    const bearer = request.headers.get("authorization");
    if (bearer) known(bearer.slice("Bearer ".length));
    // Of an attempt, only its last request counts: a redirect that is followed is part of it.
    const fate = fateOf(random, platform, echo, isGet);
    fates.push(fate);
    log.push(fate.name);
    return fate.act(request, wait) as Promise<Response>;
  };
  async function exchange(request: Request): Promise<Response> {
    const body = (await request.json()) as { app_secret: string };
    const sent = [body.app_secret, request.headers.get("x-gateway-key") ?? ""].map(encode).join(" ");
    if (random.chance(0.7)) {
      const minted = secret();
      log.push("token");
      return Response.json({ code: 0, tenant_access_token: minted, expire: random.pick([1, 7200]) });
    }
    const fate = random.chance(0.9)
      ? random.pick([respond(random, "aily", () => sent), breakOff(random, () => sent)])
      : silence(random);
    log.push(`token: ${fate.name}`);
    // A success of a call is none of an exchange.
    return (await fate.act(request, wait)) as Response;
  }

  const token = secretOf(random);
  const credentialKind = random.pick([
    "text",
    "function",
    "rotating",
    "failing",
    "hanging",
    "provider",
    "app",
  ] as const);
  const ask = async () => {
    if (random.chance(0.3)) await wait(5);
    if (credentialKind === "failing" && random.chance(0.5)) throw new Error(`no token ${echo()}`);
    if (credentialKind === "hanging" && random.chance(0.3)) await new Promise(() => {});
    return credentialKind === "rotating" ? secretOf(random) : token;
  };
  const provider = { get: ask, invalidate: async () => void (random.chance(0.2) && (await ask())) };
  const credential = credentialKind === "text" ? token : credentialKind === "provider" ? provider : ask;
  const limits = {
    ...(random.chance(0.6) && { maxRetries: random.below(5) }),
    ...(random.chance(0.5) && { timeout: random.pick([1, 50, 1000, 60_000, 2 ** 31]) }),
    ...(random.chance(0.3) && { totalTimeout: random.pick([1, 700, 100_000]) }),
  };
  const options = {
    ...{ baseUrl: platforms[platform].base, fetch, ...limits },
    ...(random.chance(0.5) && { headers: { "X-Gateway-Key": secret() } }),
    on(event: PlatformEvent) {
      events.push(event);
      if (n % 7 === 0) throw new Error("from the handler");
    },
  };
  const isApp = platform === "aily" && credentialKind === "app";
  const clients: Record<PlatformName, () => object> = {
    firecrawl: () => createFirecrawl({ ...options, apiKey: token }),
    aily: () => createAily({ ...options, ...(isApp ? { appId: "cli_1", appSecret: token } : { token: credential }) }),
    coze: () => createCoze({ ...options, token: credential }),
  };
  const isFixed = platform === "firecrawl" || isApp || credentialKind === "text";
  const client = clients[platform]();
  if (isFixed) known(token);
  const verb = name
    .split(".")
    .slice(1)
    .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], client) as Named["call"];

  const control = new AbortController();
  const reason: unknown = random.pick([
    { mine: n },
    Object.assign(new Error(`enough of ${echo()}`), { request: { token } }),
    "text",
    0,
  ]);
  const aborts = random.chance(0.15) ? random.pick([0, 0, 4, 600, 30_000]) : undefined;
  const early = aborts === 0 && random.chance(0.5);
  if (early) control.abort(reason);
  const init = {
    ...(aborts !== undefined && { signal: control.signal }),
    ...(random.chance(0.4) && { headers: { "x-session-token": secret(), "x-idempotency-key": `key-${n}` } }),
    ...(random.chance(0.2) && { maxRetries: random.below(3) }),
    ...(random.chance(0.2) && { timeout: random.pick([20, 5000]) }),
  };
  const began = performance.now();
  const files = Object.fromEntries((rule.form ?? []).map((field) => [field, new File(["x"], "a.txt")]));
  const used = use(verb, route, files, init) as Promise<unknown>;
  if (!early && aborts !== undefined) setTimeout(() => control.abort(reason), aborts);
  const ended: { value?: unknown; error?: unknown } = await used.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const took = performance.now() - began;

  // Of redirects that are followed, the last request of the attempt says what was done, if it arrives.
  const followed = fates
    .map((fate, at) =>
      fates[at - 1]?.then && fate.done === "never arrived" ? { ...fate, done: "perhaps" as const } : fate,
    )
    .filter(({ then }, at) => !then || at === fates.length - 1);
  const requests = events.filter(({ type }) => type === "request").length;
  const doubtful = (fate: Fate) => fate.done === "perhaps" || fate.done === "executed";
  const check = (what: string, holds: boolean) => {
    if (!holds) problems.push(what);
  };

  check(`as many events of requests (${requests}) as attempts that arrived or could not`, requests === followed.length);
  check("a signal that is aborted sends nothing", !early || fates.length === 0);
  check(
    "every attempt of a write but the last was refused",
    safe || followed.slice(0, -1).every((fate) => !doubtful(fate)),
  );
  const total = limits.totalTimeout;
  if (total !== undefined && !Array.isArray(rule.timeout) && typeof rule.timeout !== "number")
    check(`it took ${took} ms of ${total}`, took <= total + 1);

  const most = init.maxRetries ?? limits.maxRetries ?? 2;
  const retries = events.filter(({ type }) => type === "retry");
  check(`${retries.length} retries of ${most}`, retries.length <= most);
  // One more after the renewal of a token.
  check(`${followed.length} attempts`, followed.length <= retries.length + 2 && followed.length <= most + 2);
  for (const { delayMs = NaN, error } of retries) {
    const { code, retryAfterMs, outcome } = error as PlatformError;
    check(`a wait of ${delayMs} ms`, delayMs > 0 && delayMs <= 60_000 && (delayMs >= 250 || delayMs === retryAfterMs));
    check(`the hint of ${retryAfterMs} ms decides`, retryAfterMs === undefined || delayMs === retryAfterMs);
    check(`no retry after the code ${code}`, code !== 4008 && code !== 99991403);
    check("nothing that may have run is repeated", safe || outcome !== "unknown");
  }

  const { error } = ended;
  if (!("error" in ended)) {
    const last = followed.at(-1);
    check("what it resolves with was a success", last?.succeeds === true);
    const facts = meta(ended.value);
    if (facts) check(`attempts of meta: ${facts.attempts.length}`, facts.attempts.length >= followed.length);
    reveal([facts, facts?.headers], "meta");
  } else if (control.signal.aborted && error === reason) {
    check("the abort is the caller's", aborts !== undefined);
  } else if (!isPlatformError(error)) problems.push(`rejects with ${String(error)}`);
  else checkError(error);

  function checkError({ outcome, attempts, route: its }: PlatformError): void {
    // A response that came too late, or whose time was over, is as good as none.
    const late = attempts.some(({ reason }) => /no complete response within/.test(reason));
    const worst: Outcome = followed.some(doubtful)
      ? "unknown"
      : followed.some(({ done }) => done === "refused")
        ? "rejected"
        : "not-sent";
    check(`outcome ${outcome}, but the server: ${worst}`, outcome === worst || (late && outcome === "unknown"));
    check(
      `nothing of a call that was not sent arrived`,
      outcome !== "not-sent" || followed.every(({ done }) => done === "never arrived"),
    );
    check(`${attempts.length} attempts of ${followed.length}`, attempts.length >= Math.max(1, followed.length));
    // The error of an exchange is that of all who wait for it, and has the attempts of the exchange.
    const waits = retries.map(({ delayMs }) => delayMs);
    const told = its === route ? attempts.flatMap(({ delayMs }) => delayMs ?? []) : [];
    // The last wait may outlast the call.
    check(`waits ${waits.join()}, told ${told.join()}`, waits.slice(0, told.length).join() === told.join());
    check(`${told.length} waits of ${waits.length}`, its !== route || told.length >= waits.length - 1);
  }
  // An error is in several events.
  for (const one of new Set([error, ...events.map((event) => event.error)]))
    if (one !== reason || one === undefined) reveal(one, "an error");
  reveal(
    events.map((event) => ({ ...event, error: undefined })),
    "an event",
  );
  if (n % 50 === 0) reveal(client, "the client");

  function reveal(value: unknown, where: string): void {
    const shown = visible(value);
    for (const one of secrets) if (shown.includes(one)) problems.push(`${one} is seen in ${where}`);
  }
  if (problems.length)
    throw new Error(
      [
        `case ${n}: ${name} (${route}, ${safe ? "safe" : "unsafe"}, ${credentialKind})`,
        ...problems,
        `server: ${log.join(" | ")}`,
        `ended: ${String(error ?? "resolved")}`,
        JSON.stringify({ limits, aborts, init: Object.keys(init) }),
      ].join("\n  "),
    );
}

const share = 8;
const numbers = only ? [Number(only)] : Array.from({ length: cases }, (_, n) => n);
test.each(Array.from({ length: only ? 1 : share }, (_, part) => part))(
  `whatever happens to ${cases} calls, they keep their word (part %i)`,
  async (part) => {
    const mine = only ? numbers : numbers.slice((part * cases) / share, ((part + 1) * cases) / share);
    const failed: string[] = [];
    for (let at = 0; at < mine.length; at += atOnce) {
      vi.useFakeTimers();
      // So that a case is the same alone.
      vi.spyOn(Math, "random").mockReturnValue(0.5);
      const all = mine
        .slice(at, at + atOnce)
        .map((n) => run(n).catch((error: unknown) => void failed.push((error as Error).message ?? String(error))));
      await vi.runAllTimersAsync();
      vi.useRealTimers();
      let settled = false;
      await Promise.race([
        Promise.all(all).then(() => (settled = true)),
        new Promise((done) => setTimeout(done, 3000)),
      ]);
      expect(settled, `a call of ${at} to ${at + atOnce} does not end`).toBe(true);
    }
    await new Promise((done) => setImmediate(done));
    expect(rejections.splice(0)).toEqual([]);
    expect(failed.length, `${failed.length} cases:\n${failed.slice(0, 6).join("\n")}`).toBe(0);
  },
  120_000,
);
