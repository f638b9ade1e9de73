import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../support/mock.ts";
import { createAily, createCoze, createFirecrawl, meta, type Paged } from "../../../src/index.js";
import type { PageRule } from "../../../src/call/rule.js";
import { json, recording, rejection, type Seen } from "../../support/recording.ts";
import { taken } from "../../support/sse.ts";
import { nested, pathOf, platformNames, platforms, use, verbsOf, wrap } from "../../support/verbs.ts";

interface Item {
  n: number;
}
type AnyPaged = Paged<Item, object>;

const paged = (
  await Promise.all(
    platformNames.map(async (platform) => {
      const verbs = await verbsOf(platform, { fetch: recording().fetch });
      return verbs.filter(({ rule }) => rule.page && !rule.wait).map((verb) => ({ platform, ...verb }));
    }),
  )
).flat();
type Verb = (typeof paged)[number];

test("every route that the specs page is a verb here", () => {
  const routes = platformNames.flatMap((platform) =>
    Object.entries(platforms[platform].rules).flatMap(([route, { page, wait }]) => (page && !wait ? [route] : [])),
  );
  expect(routes.length).toBeGreaterThan(10);
  expect(paged.map(({ route }) => route).sort()).toEqual(routes.sort());
});

const pages: Item[][] = [[{ n: 0 }, { n: 1 }], [{ n: 2 }, { n: 3 }], [{ n: 4 }]];
const items = pages.flat();

/** The way from page `at` on, as the rule says it. */
function wayOn({ style, next, more, total }: PageRule, at: number): Record<string, unknown> {
  const goes = at < pages.length - 1;
  const url = `https://thief.example/v9/other?skip=${at + 1}&size=2&__proto__=x#part`;
  return {
    ...(more && { [more]: goes }),
    ...(total && { [total]: items.length }),
    ...(next && (goes ? { [next]: style === "url" ? url : `cursor ${at + 1}` } : {})),
  };
}
const pageOf = ({ platform, rule }: Verb, at: number, change: Record<string, unknown> = {}): Response =>
  wrap(platform, rule, nested({ [rule.page!.items]: pages[at] ?? [], ...wayOn(rule.page!, at), ...change }));
/** As many answers as the style needs to know its end. */
const allOf = (verb: Verb): Response[] => {
  const { style, more, total } = verb.rule.page!;
  const blind = (style === "offset" || style === "page") && !more && !total;
  return [0, 1, 2, ...(blind ? [3] : [])].map((at) => pageOf(verb, at));
};

/** What page `at` is to be asked with, beside the caller's own input. */
function asked({ rule }: Verb, at: number): Record<string, string> {
  const { style, param = "", start = style === "page" ? 1 : 0 } = rule.page!;
  if (at === 0) return {};
  if (style === "url") return { skip: String(at), size: "2", ["__proto__"]: "x" };
  const before = pages.slice(0, at).flat().length;
  return { [param]: style === "token" ? `cursor ${at}` : String(style === "page" ? start + at : before) };
}

const fieldsOf = ({ url, body }: Seen) => {
  const given = Object.entries(body ? (JSON.parse(body) as object) : {});
  return Object.fromEntries([...new URL(url).searchParams, ...given.map(([name, value]) => [name, String(value)])]);
};

/** A verb of a client that answers with these, called. */
async function send(verb: Verb, answers: Response[], input: object = {}, init?: object) {
  const { seen, fetch } = recording(...answers);
  const { call } = (await verbsOf(verb.platform, { fetch, maxRetries: 0 })).find(({ name }) => name === verb.name)!;
  return { seen, list: use(call, verb.route, { mark: "m", ...input }, init) as AnyPaged };
}

describe.each(paged.map((verb) => [verb.name, verb] as const))("%s", (_, verb) => {
  const { style, param = "", next, more, required } = verb.rule.page!;
  const { base, token } = platforms[verb.platform];

  test("awaited is the first page, sent once, and leads to the others", async () => {
    const { seen, list } = await send(verb, allOf(verb));
    await new Promise((done) => setTimeout(done));
    expect(seen).toEqual([]);
    const [first, again] = await Promise.all([list, list]);
    expect(first).toBe(again);
    expect(first.items).toEqual(pages[0]);
    expect(meta(first)?.status).toBe(200);
    expect(seen).toHaveLength(1);
    const second = await first.next!();
    expect(second.items).toEqual(pages[1]);
    const third = await second.next!();
    expect(third.items).toEqual(pages[2]);
    if (third.next) expect(await third.next()).toMatchObject({ items: [], next: undefined });
  });

  test("iterates over all items with one request for each page, to our origin only", async () => {
    const { seen, list } = await send(verb, allOf(verb), {}, { headers: { "X-Trace": "7" } });
    expect(await taken(list)).toEqual({ items });
    expect(seen).toHaveLength(allOf(verb).length);
    const [method] = verb.route.split(" ");
    for (const [at, request] of seen.entries()) {
      const { origin, pathname } = new URL(request.url);
      expect([request.method, origin + pathname]).toEqual([method, base + pathOf(verb.route)]);
      expect(request.headers).toMatchObject({ authorization: `Bearer ${token}`, "x-trace": "7" });
      const fields = fieldsOf(request);
      expect(fields).toMatchObject({ mark: "m" });
      expect({ ...fields, ...asked(verb, Math.min(at, 3)) }).toEqual(fields);
      // The first page is not named, but where the request requires its number.
      if (at === 0 && param) expect(fields[param]).toBe(required ? "1" : undefined);
    }
  });

  test("iterates over pages, and again from the start", async () => {
    const { seen, list } = await send(verb, [...allOf(verb), ...allOf(verb)]);
    const read = async () => (await taken(list.pages())).items.flatMap((page) => page.items);
    expect(await read()).toEqual(items);
    const once = seen.length;
    expect(await read()).toEqual(items);
    expect(seen).toHaveLength(2 * once);
    expect(fieldsOf(seen[once]!)).toEqual(fieldsOf(seen[0]!));
  });

  if (param)
    test("starts at the caller's place", async () => {
      const place = style === "token" ? "cursor 1" : 2;
      const { seen, list } = await send(verb, allOf(verb).slice(1), { [param]: place });
      expect((await taken(list)).items).toEqual(items.slice(2));
      expect(fieldsOf(seen[0]!)).toMatchObject({ [param]: String(place) });
      expect({ ...fieldsOf(seen[1]!), ...asked(verb, 2) }).toEqual(fieldsOf(seen[1]!));
    });

  test("throws where a page fails, after the items before it", async () => {
    for (const failure of [json({ code: 5, msg: "no" }, { status: 500 }), wrap(verb.platform, verb.rule, { odd: 1 })]) {
      const { list } = await send(verb, [pageOf(verb, 0), pageOf(verb, 1), failure]);
      const { items: found, error } = await taken(list);
      expect(found).toEqual(items.slice(0, 4));
      expect(error).toMatchObject({ kind: expect.stringMatching(/^(server|parse)$/), route: verb.route });
    }
  });

  test("throws when its first page fails, awaited and iterated", async () => {
    const { list } = await send(verb, [json({ code: 1, msg: "no" }, { status: 403 })]);
    expect(await rejection(list)).toMatchObject({ kind: "permission", route: verb.route });
    expect(await rejection(list)).toMatchObject({ kind: "permission" });
    const other = await send(verb, [json({ code: 1, msg: "no" }, { status: 403 })]);
    expect(await taken(other.list)).toMatchObject({ items: [], error: { kind: "permission" } });
  });

  if (next)
    test("throws when it is led in a circle", async () => {
      const { seen, list } = await send(verb, [pageOf(verb, 0), pageOf(verb, 0), pageOf(verb, 0)]);
      const { items: found, error } = await taken(list);
      expect(found).toEqual([...pages[0]!, ...pages[0]!]);
      expect(error).toMatchObject({ kind: "parse", outcome: "unknown", route: verb.route });
      expect(seen).toHaveLength(2);
    });

  if (more && next)
    test.each([undefined, null, ""])("throws when more is said to follow %j", async (cursor) => {
      const { list } = await send(verb, [pageOf(verb, 0, { [more]: true, [next]: cursor })]);
      const { items: found, error } = await taken(list);
      expect(found).toEqual(pages[0]);
      expect(error).toMatchObject({ kind: "parse", route: verb.route });
    });

  if (more || next)
    test("goes on after an empty page that does not say it is the last", async () => {
      const empty = pageOf(verb, 0, { [verb.rule.page!.items]: [] });
      const { seen, list } = await send(verb, [empty, pageOf(verb, 2)]);
      expect(await taken(list)).toEqual({ items: pages[2] });
      expect(seen).toHaveLength(2);
    });

  test("asks for no page that is not wanted", async () => {
    const { seen, list } = await send(verb, allOf(verb));
    for await (const { n } of list) if (n === 1) break;
    expect(seen).toHaveLength(1);
  });

  test("aborts with the caller's reason", async () => {
    const controller = new AbortController();
    const { seen, list } = await send(verb, allOf(verb), {}, { signal: controller.signal });
    const found: Item[] = [];
    const read = async () => {
      for await (const item of list) {
        found.push(item);
        controller.abort("enough");
      }
    };
    expect(await rejection(read())).toBe("enough");
    expect(found).toEqual(pages[0]);
    expect(seen).toHaveLength(1);
  });
});

test("the state of a job is asked for by call, although its results are paged", async () => {
  const { seen, fetch } = recording(json({ success: true, status: "scraping", data: [] }));
  const firecrawl = createFirecrawl({ apiKey: "fc-0123456789abc", fetch, baseUrl: platforms.firecrawl.base });
  const call = firecrawl.crawl.get("a");
  expect(Object.keys(call)).not.toContain("pages");
  expect(await call).toMatchObject({ status: "scraping" });
  expect(seen).toHaveLength(1);
});

describe("on the mock platforms", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(async () => {
    expect(mock.violations).toEqual([]);
    await mock.close();
  });
  const times = <T>(count: number, make: (n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, n) => make(n)));

  test("all messages of a session and of a conversation come, whatever the size of a page", async () => {
    const [{ baseUrl }, token] = [mock.aily, mock.tokens.aily];
    await using session = await createAily({ baseUrl, token }).sessions.open();
    await times(7, (n) => session.send({ idempotent_id: `${n}`, content_type: "TEXT", content: `${n}` }));
    const said = await taken(session.messages({ page_size: 3 }));
    expect(said.items.map(({ content }) => content).sort()).toEqual(["0", "1", "2", "3", "4", "5", "6"]);

    await using conversation = await createCoze(mock.coze).conversations.open({});
    await times(7, (n) => conversation.messages.create({ role: "user", content: `${n}`, content_type: "text" }));
    const listed = await taken(conversation.messages.list({ limit: 3 }));
    expect(listed.items.map(({ content }) => content).sort()).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
    expect((await conversation.messages.list({ limit: 3 })).items).toHaveLength(3);
  });

  test("messages before and after one come, to the end of the conversation", async () => {
    const coze = createCoze(mock.coze);
    await using conversation = await coze.conversations.open({});
    const ids: string[] = [];
    for (let n = 1; n <= 7; n++) {
      const made = await conversation.messages.create({ role: "user", content: `${n}`, content_type: "text" });
      ids.push(made.id);
    }
    const list = async (input: object) => {
      const { items, error } = await taken(conversation.messages.list({ limit: 2, ...input }));
      expect(error).toBeUndefined();
      return items.map(({ content }) => content);
    };
    // Newest first.
    expect((await list({ before_id: ids[1] })).sort()).toEqual(["3", "4", "5", "6", "7"]);
    expect((await list({ order: "asc", before_id: ids[4] })).sort()).toEqual(["1", "2", "3", "4"]);
    expect(await list({ after_id: ids[4] })).toEqual(["4", "3", "2", "1"]);
    expect(await list({ after_id: ids[5], before_id: ids[1] })).toEqual(["5", "4", "3"]);
    expect(await list({ after_id: "0", before_id: "0" })).toEqual(["7", "6", "5", "4", "3", "2", "1"]);
    const first = await conversation.messages.list({ limit: 2, before_id: ids[1]! });
    expect((await first.next!()).items.map(({ content }) => content)).toEqual(["6", "5"]);
  });

  test("all conversations and all skills come", async () => {
    const coze = createCoze(mock.coze);
    const made = await times(5, () => coze.conversations.create({ bot_id: "7" }));
    const { items } = await taken(coze.conversations.list({ bot_id: "7", page_size: 2 }));
    expect(items.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
    const { skills } = createAily({ baseUrl: mock.aily.baseUrl, token: mock.tokens.aily });
    expect((await taken(skills.list("spring_1__c", { page_size: 1 }))).items).toHaveLength(3);
  });
});
