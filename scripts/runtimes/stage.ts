import { createHmac, generateKeyPairSync } from "node:crypto";
import { text } from "node:stream/consumers";
import { startMock } from "../mock/server.ts";
import { readReport, type Addresses, type Report } from "./addresses.ts";
import { createFaults } from "./faults.ts";
import { jwtEndpoint } from "./jwt-endpoint.ts";
import { forward } from "./forward.ts";
import { deadOrigin, serve } from "./serve.ts";

/** The servers that a script needs while it runs. */
export interface Stage extends AsyncDisposable {
  addresses: Omit<Addresses, "refused" | "resends">;
  /** Resolves with the report of the script. */
  report: Promise<Report>;
  /** Credentials that reached the other origin, and responses of the mock that its specs do not allow. */
  findings(): string[];
}

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const jwt = {
  appId: "app-1",
  keyId: "key-1",
  privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
};
const webhook = { body: '{"type":"crawl.page","data":"🐝€"}', secret: "whsec_0123456789" };
const signature = `sha256=${createHmac("sha256", webhook.secret).update(webhook.body).digest("hex")}`;

/** Starts the mock platforms, what stands before them, and another origin. */
export async function startStage(): Promise<Stage> {
  const mock = await startMock();
  const leaks: string[] = [];
  const elsewhere = await serve(async (request, response) => {
    const { authorization } = request.headers;
    const body = await text(request);
    if (authorization !== undefined) leaks.push(`${request.method} ${request.url} came with its credential`);
    if (body.includes(mock.aily.appSecret)) leaks.push(`${request.method} ${request.url} came with the app secret`);
    const sessions = [{ id: authorization ?? "no credential" }];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ success: true, sessions }));
  });
  let reported!: (report: Report) => void;
  const report = new Promise<Report>((resolve) => (reported = resolve));
  const { fault, open } = createFaults(elsewhere.url);
  const exchange = jwtEndpoint(publicKey, jwt, mock.coze.token);
  const api = await serve(async (request, response) => {
    if (request.url === "/report") {
      const sent = await text(request);
      response.end();
      reported(readReport(sent) ?? { checks: 0, failures: [`no report: ${sent.slice(0, 200)}`] });
    } else if (request.url === "/open") response.end(String(open()));
    else if (!fault(request, response) && !exchange(request, response)) forward(mock.url, request, response);
  });
  const { apiKey } = mock.firecrawl;
  const { appId, appSecret } = mock.aily;
  const { token } = mock.coze;
  const addresses = {
    api: api.url,
    elsewhere: elsewhere.url,
    dead: await deadOrigin(),
    report: `${api.url}/report`,
    firecrawl: { apiKey },
    aily: { appId, appSecret },
    coze: { token },
    webhook: { ...webhook, signature },
    jwt,
  };
  return {
    addresses,
    report,
    findings: () => [...leaks, ...mock.violations.map(({ platform, problem }) => `mock of ${platform}: ${problem}`)],
    [Symbol.asyncDispose]: async () => {
      for (const server of [api, elsewhere, mock]) await server[Symbol.asyncDispose]();
    },
  };
}
