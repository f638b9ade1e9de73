import { afterEach, beforeEach, expect, describe, test, vi } from "vitest";
import { createAily, createCoze, createFirecrawl, type ClientOptions } from "../../../src/index.js";
import { deviant, json, rejection } from "../../support/recording.ts";

/** What arrived, as a server would read it. */
interface Upload {
  path: string;
  fields: Record<string, unknown>;
  file: { name: string; type: string; bytes: number[] };
}

function server(...answers: Response[]) {
  const seen: Upload[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const form = await request.formData();
    const { file, ...fields } = Object.fromEntries(form) as { file: File };
    const bytes = [...new Uint8Array(await file.arrayBuffer())];
    seen.push({ path: new URL(request.url).pathname, fields, file: { name: file.name, type: file.type, bytes } });
    return answers.shift()!;
  };
  return { seen, fetch };
}

const file = new File([new Uint8Array([0, 13, 10, 255])], "comb ü.pdf", { type: "application/pdf" });
type Send = (options: Partial<ClientOptions>) => Promise<unknown>;
const uploads: Record<string, [path: string, fields: object, upload: Send]> = {
  "firecrawl.parse": [
    "/v2/parse",
    { options: '{"formats":["markdown"]}' },
    ({ baseUrl: _, ...options }) => createFirecrawl(options).parse({ file, options: { formats: ["markdown"] } }),
  ],
  "coze.files.upload": [
    "/v1/files/upload",
    {},
    ({ baseUrl: _, ...options }) =>
      createCoze({ token: "pat_0123456789abc", region: "cn", ...options }).files.upload({ file }),
  ],
  "aily.dataAssets.upload": [
    "/open-apis/aily/v1/apps/spring_1__c/data_assets/upload_file",
    {},
    (options) => createAily({ token: "t-0123456789abc", ...options }).dataAssets.upload("spring_1__c", { file }),
  ],
};
const good = () => deviant(json({ success: true, code: 0, data: { id: "1" } }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
async function settle(call: Promise<unknown>): Promise<unknown> {
  const done = call.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return done;
}

describe.each(Object.entries(uploads))("%s", (_, [path, fields, upload]) => {
  const sent = { path, fields, file: { name: "comb ü.pdf", type: "application/pdf", bytes: [0, 13, 10, 255] } };

  test("sends bytes, name and type, also where all calls are given a content type", async () => {
    const { seen, fetch } = server(good(), good());
    await settle(upload({ fetch }));
    await settle(upload({ fetch, headers: { "Content-Type": "application/json" } }));
    expect(seen).toEqual([sent, sent]);
  });

  test("is sent again, whole, after what proves that nothing ran, and after nothing else", async () => {
    const again = server(deviant(json({}, { status: 429 })), good());
    await settle(upload({ fetch: again.fetch }));
    expect(again.seen).toEqual([sent, sent]);
    const once = server(deviant(json({}, { status: 502 })), good());
    expect(await settle(rejection(upload({ fetch: once.fetch })))).toMatchObject({
      kind: "server",
      outcome: "unknown",
    });
    expect(once.seen).toEqual([sent]);
  });
});
