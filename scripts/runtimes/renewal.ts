import { writeFileSync } from "node:fs";
import { request as send } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Report } from "./addresses.ts";
import { pack, type Form } from "./bundle.ts";
import { pause } from "./checks/checks.ts";
import { packageName } from "./package.ts";
import { start } from "./run-process.ts";
import { deadOrigin, serve } from "./serve.ts";

/** How a runtime serves a worker: a module, whose client outlives the requests that use it. */
export interface Hosting {
  form: Form;
  /** Writes what the runtime needs beside the script, and returns its command line. */
  start(script: string, port: string): { command: string; args: readonly string[] };
}

const lifetime = 10_000;
const exchange = 600;

/** Each token request is answered slowly, with a token that expires soon; every call succeeds at once. */
async function startPlatform() {
  const asked: Record<string, number> = {};
  const served = await serve(async ({ url = "" }, response) => {
    const [, name = "", ...rest] = url.split("/");
    const isToken = rest.join("/").includes("tenant_access_token");
    if (isToken) {
      asked[name] = (asked[name] ?? 0) + 1;
      await pause(exchange);
    }
    const token = { tenant_access_token: `t-0123456789-${name}-${asked[name]}`, expire: lifetime / 1000 };
    const body = { code: 0, msg: "", ...(isToken ? token : { data: { session: { id: "7" } } }) };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  return { ...served, asked };
}

/** The status and body of a request; `cut` resets its connection after so many milliseconds. */
const get = (url: string, cut?: number) =>
  new Promise<string>((resolve) => {
    const request = send(url, { agent: false }, (response) => {
      text(response).then((body) => resolve(`${response.statusCode} ${body}`), fail);
    });
    const fail = (error: Error) => resolve(`error ${error.message}`);
    request.on("error", fail);
    if (cut !== undefined) setTimeout(() => request.socket?.resetAndDestroy(), cut);
    request.end();
  });

/**
 * Where a runtime drops the promises of a request that is over, the renewal of a token can lose the request that began
 * it: because its response was quicker, or because its client is gone. Later requests must not wait for it for ever.
 */
export async function tryRenewal({ form, start: begin }: Hosting, folder: string): Promise<Report> {
  await using platform = await startPlatform();
  const script = await pack(
    `import { createAily } from "${packageName}/aily";
    const client = (name) => createAily({ appId: "cli_1", appSecret: "secret-0123456789", baseUrl: ${JSON.stringify(platform.url)} + name });
    const clients = { "/quick": client("/quick"), "/cut": client("/cut") };
    export default {
      async fetch({ url }) {
        try {
          await clients[new URL(url).pathname].sessions.get("7", {}, { timeout: 20000, maxRetries: 0 });
          return new Response("ok");
        } catch (error) {
          return new Response(error.message, { status: 500 });
        }
      },
    };`,
    folder,
    form,
  );
  const file = join(folder, "renewal.js");
  writeFileSync(file, script);
  const worker = await deadOrigin();
  const { ended, kill } = start({ ...begin(file, new URL(worker).host), cwd: folder, env: {} }, 90_000);
  const failures: string[] = [];
  const expectOk = async (what: string, answer: Promise<string>) => {
    const given = await answer;
    if (given !== "200 ok") failures.push(`${what}: ${given}`);
  };

  async function quick(): Promise<void> {
    await expectOk("the first request", get(`${worker}/quick`));
    const began = Date.now();
    const at = (ms: number) => pause(began + ms - Date.now());
    // The window in which the token is renewed although it is still valid: a tenth of its life.
    await at(lifetime * 0.93);
    await expectOk("a request in the window of renewal", get(`${worker}/quick`));
    await at(lifetime * 1.1);
    await expectOk("a request after the token has expired", get(`${worker}/quick`));
    if ((platform.asked.quick ?? 0) < 2) failures.push("the token was not renewed");
  }
  async function cut(): Promise<void> {
    await get(`${worker}/cut`, exchange / 3);
    const answers = [0, 100].map((ms) => pause(ms).then(() => get(`${worker}/cut`)));
    for (const answer of answers) await expectOk("a request after one that was cut during the exchange", answer);
  }

  try {
    for (let n = 0; n < 100 && (await get(`${worker}/none`)).startsWith("error"); n++) await pause(100);
    await Promise.all([quick(), cut()]);
  } finally {
    kill();
  }
  const { stderr } = await ended;
  return {
    checks: 2,
    failures: failures.map((failure) =>
      `a renewal that its request does not outlive: ${failure}\n${stderr.slice(-300)}`.trim(),
    ),
  };
}
