import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { fetchPages, type FetchOptions } from "../../../../scripts/drift/live/fetch.ts";
import type { Format, IndexSource, Sources } from "../../../../scripts/drift/live/sources.ts";
import type { Clock } from "../../../../scripts/drift/live/limits.ts";

export interface Seen {
  path: string;
  headers: IncomingMessage["headers"];
  /** In the test's own time. */
  at: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse, seen: Seen[]) => void;

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

/** A clock whose sleeps pass at once. It moves only when somebody sleeps. */
export function testClock(random = 0): Clock & { slept: number[] } {
  let now = 1_000_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => random,
    async sleep(ms) {
      slept.push(ms);
      const until = now + ms;
      await Promise.resolve();
      now = Math.max(now, until);
    },
  };
}

/** A vendor on loopback: a handler for each path; robots.txt is missing unless there is one. */
export async function host(handlers: Record<string, Handler>, clock?: Clock) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    seen.push({ path, headers: request.headers, at: clock?.now() ?? Date.now() });
    const handler = handlers[path];
    if (handler) handler(request, response, seen);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open.push({
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen, paths: () => seen.map(({ path }) => path), count: (path: string) => count(seen, path) };
}

const count = (seen: Seen[], path: string): number => seen.filter((one) => one.path === path).length;

export const say =
  (text: string, type = "text/markdown; charset=utf-8", headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, { "content-type": type, ...headers }).end(text);

export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(code, headers).end();

/** One handler after the other, the last for ever. */
export function turns(...handlers: Handler[]): Handler {
  return (request, response, seen) => (handlers.length > 1 ? handlers.shift()! : handlers[0]!)(request, response, seen);
}

export const sender = { version: "1.2.3", repository: "https://code.example/tea/clients", contact: "tea@code.example" };
export const doc = "# Brew a tea\n";
/** An index of one page. */
export const index = say("- [Brew](https://teas.example/api/brew)\n", "text/plain");

/** A platform with pages of these names. */
export function teas(
  names: string[],
  format: Format = "markdown",
  indexFormat: IndexSource["format"] = "links",
): Sources {
  return {
    platform: "teas",
    format,
    pages: names.map((name) => ({ url: `https://teas.example/api/${name}`, page: `${name}.md` })),
    index: {
      url: "https://teas.example/llms.txt",
      format: indexFormat,
      within: indexFormat === "links" ? "https://teas.example/api/" : "/teas-v1/",
    },
  };
}

/** Fetches those pages from a host on loopback, in no time. */
export const run = (base: string, names: string[], options: Partial<FetchOptions> = {}) =>
  fetchPages({
    sources: [teas(names)],
    sender,
    baseUrls: { "https://teas.example": base },
    clock: testClock(),
    ...options,
  });

/** One request after the other. */
export const one = { concurrency: 1 };

/** The pauses between what was asked. */
export const gaps = (seen: { at: number }[]): number[] => seen.slice(1).map(({ at }, i) => at - seen[i]!.at);
