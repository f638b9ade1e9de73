import { packageName } from "../runtimes/package.ts";

const factoryOf = (platform: string): string => `create${platform[0]!.toUpperCase()}${platform.slice(1)}`;

/** A file that uses every entry of the package, exports what it got from there, and has mistakes that are errors. */
export const userFile = (platforms: readonly string[]): string => `
${platforms.map((platform) => `import * as ${platform} from "${packageName}/${platform}";`).join("\n")}
import { createCoze, createFirecrawl, isPlatformError, meta, PlatformError, type Init } from "${packageName}";
import { startMock, type Fault, type Mock } from "${packageName}/mock";

const client: coze.Coze = createCoze({ token: "pat", region: "cn" });
export const create = async () => (await client.conversations.create({ name: "x" })).id;
export const id: Promise<string | undefined> = create();
// @ts-expect-error unknown field
void client.conversations.create({ nam: "x" });
// @ts-expect-error no such client
void ${platforms[0]}.createNothing;
export const kind = (error: unknown) => (isPlatformError(error) ? error.kind : undefined);
export class Own extends PlatformError {}

// What comes from the package can be exported with declarations.
export const { chat, conversations } = client;
export const raw = client.raw;
export const stream = chat.stream;
export const web = createFirecrawl();
export const { crawl, scrape } = web;
export const scraped = web.scrape({ url: "https://example.com", formats: ["markdown"] });
export const info = async () => meta(await scraped);
export const answer = (input: coze.ChatCreateInput, init?: Init) => chat.ask(input, init);
export const jwt = () =>
  coze.cozeJwt({ appId: "a", keyId: "k", region: "cn", privateKey: "-----BEGIN PRIVATE KEY-----" });
// @ts-expect-error a key is text or a CryptoKey
export const wrong = () => coze.cozeJwt({ appId: "a", keyId: "k", region: "cn", privateKey: 5 });
// Options may be absent by being undefined.
export const forwarded = (signal: AbortSignal | undefined, baseUrl: string | undefined) =>
  createFirecrawl({ baseUrl }).team.credits({}, { signal });

export const fault: Fault = { status: 429, headers: { "retry-after": "1" } };
export async function onMock(): Promise<Mock> {
  const mock = await startMock({ port: 0, log: (line) => line.length });
  mock.next("POST /v3/chat", fault);
  // @ts-expect-error no such fault
  mock.next("POST /v3/chat", { stall: false });
  ${platforms.map((name) => `${name}.${factoryOf(name)}({ ...mock.${name} });`).join("\n  ")}
  aily.createAily({ baseUrl: mock.aily.baseUrl, token: mock.tokens.aily });
  show(mock.requests[0]?.body);
  await mock.close();
  return mock;
}
declare function show(body: Record<string, unknown> | undefined): void;
`;
