import { createAily, createCoze, createFirecrawl } from "../../src/index.js";
import type { Subject } from "./behaviour.ts";
import type { officialSdks } from "./official.ts";

type Call = (...args: unknown[]) => Promise<unknown>;
type Group = Record<string, Call>;

interface FirecrawlSdk {
  default: new (options: object) => Group;
}
interface LarkSdk {
  Client: new (options: object) => {
    aily: {
      v1: {
        ailySession: Group;
        ailySessionAilyMessage: { listWithIterator(input: object): Promise<AsyncIterable<unknown>> };
      };
    };
  };
}
interface CozeSdk {
  CozeAPI: new (options: object) => {
    users: Group;
    chat: { create: Call; stream(input: object): AsyncIterable<unknown> };
  };
}

const question = { bot_id: "7379462189365198898", user_id: "keeper-1" };
const silent = Object.fromEntries(["error", "warn", "info", "debug", "trace"].map((level) => [level, () => {}]));

/** Clients of the official SDKs, from what they export. */
export const theirs: Record<keyof typeof officialSdks, (sdk: unknown, url: string) => Subject> = {
  firecrawl(sdk, url) {
    const client = new (sdk as FirecrawlSdk).default({ apiKey: "fc-0123456789", apiUrl: url });
    return {
      read: () => client.getCreditUsage!(),
      write: () => client.startCrawl!("https://example.com"),
      pages: () => client.getCrawlStatus!("job"),
    };
  },
  aily(sdk, url) {
    const options = { appId: "cli_0123456789", appSecret: "0123456789", domain: url, logger: silent };
    const { ailySession, ailySessionAilyMessage } = new (sdk as LarkSdk).Client(options).aily.v1;
    const path = { aily_session_id: "s" };
    return {
      read: () => ailySession.get!({ path }),
      write: () => ailySession.create!({ data: {} }),
      async pages() {
        for await (const page of await ailySessionAilyMessage.listWithIterator({ path })) void page;
      },
    };
  },
  coze(sdk, url) {
    const { users, chat } = new (sdk as CozeSdk).CozeAPI({ token: "pat_0123456789", baseURL: url });
    return {
      read: () => users.me!(),
      write: () => chat.create(question),
      stream: () => chat.stream(question),
    };
  },
};

/** This package, with one client of each platform. */
export function ours(url: string): Subject {
  const coze = createCoze({ token: "pat_0123456789", baseUrl: url });
  const firecrawl = createFirecrawl({ apiKey: "fc-0123456789", baseUrl: `${url}/v2` });
  const aily = createAily({ token: "t-0123456789", baseUrl: url });
  const all = async (items: AsyncIterable<unknown>): Promise<void> => {
    for await (const item of items) void item;
  };
  return {
    read: () => coze.users.me(),
    write: () => coze.chat.create(question),
    stream: () => coze.chat.stream(question),
    async pages() {
      const [documents, messages] = [firecrawl.crawl.documents("job"), aily.messages.list("s")];
      const results = await Promise.allSettled([all(documents), all(messages)]);
      for (const result of results) if (result.status === "rejected") throw result.reason;
    },
  };
}
