import fc from "fast-check";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import type { Page, Paged } from "../../../src/call/signature.js";
import type { PageRule } from "../../../src/call/rule.js";
import { createPaged } from "../../../src/verbs/pages.js";

type Fields = Record<string, unknown>;
interface Data {
  list: number[];
}

class ParseError extends Error {
  readonly body: unknown;
  constructor(message: string, body: unknown) {
    super(message);
    this.body = body;
  }
}

/** A list call that answers from a function, and records what it was asked. */
function fake(rule: PageRule, input: Fields, answer: (asked: Fields, call: number) => unknown) {
  const seen: Fields[] = [];
  const paged = createPaged<number, Data>({
    rule,
    input: Object.freeze(input),
    ask(asked) {
      seen.push({ ...asked });
      return Promise.resolve().then(() => answer(asked, seen.length - 1));
    },
    failure: ({ reason, body }) => new ParseError(reason, body),
  });
  return { seen, paged };
}
const listed = (rule: PageRule, input: Fields, ...answers: unknown[]) =>
  fake(rule, input, (_, call) => {
    if (call >= answers.length) throw new Error("asked for too many pages");
    if (answers[call] instanceof Error) throw answers[call];
    return answers[call];
  });
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
};
/** What was yielded before it threw, and what it threw. */
const until = async (items: AsyncIterable<number>): Promise<{ found: number[]; error: unknown }> => {
  const found: number[] = [];
  try {
    for await (const item of items) found.push(item);
  } catch (error) {
    return { found, error };
  }
  return { found, error: undefined };
};

const byMore: PageRule = { style: "page", param: "page_num", items: "list", more: "has_more" };
const byTotal: PageRule = { style: "page", param: "page_num", items: "list", total: "total" };
const byOffset: PageRule = { style: "offset", param: "offset", items: "list" };
const byToken: PageRule = { style: "token", param: "page_token", next: "token", more: "has_more", items: "list" };
const byUrl: PageRule = { style: "url", next: "next", items: "list" };

describe("a paged call", () => {
  const two = () => listed(byToken, { q: 1 }, { list: [1, 2], has_more: true, token: "b" }, { list: [3] });

  test("sends nothing until it is used", async () => {
    const { seen, paged } = two();
    void paged.pages();
    paged[Symbol.asyncIterator]();
    await Promise.resolve();
    expect(seen).toEqual([]);
  });

  test("awaited is the first page, sent once, with a way to the next", async () => {
    const { seen, paged } = two();
    const page = await paged;
    expect(await paged).toBe(page);
    expect(page).toEqual({
      items: [1, 2],
      data: { list: [1, 2], has_more: true, token: "b" },
      next: expect.any(Function),
    });
    expect(seen).toEqual([{ q: 1 }]);
    const last = await page.next!();
    expect(last).toEqual({ items: [3], data: { list: [3] }, next: undefined });
    expect(seen).toEqual([{ q: 1 }, { q: 1, page_token: "b" }]);
  });

  test("iterates over items and over pages, each time from the caller's cursor", async () => {
    const { seen, paged } = fake(byToken, { page_token: "b" }, ({ page_token }) =>
      page_token === "b" ? { list: [3, 4], token: "c" } : { list: [5], token: "" },
    );
    await paged;
    expect(await all(paged)).toEqual([3, 4, 5]);
    expect((await all(paged.pages())).map(({ items }) => items)).toEqual([[3, 4], [5]]);
    expect(seen.map(({ page_token }) => page_token)).toEqual(["b", "b", "c", "b", "c"]);
  });

  test("does not ask for a page before the items of the one before are taken", async () => {
    const { seen, paged } = two();
    for await (const item of paged) {
      expect(seen).toHaveLength(item < 3 ? 1 : 2);
      if (item === 2) break;
    }
    expect(seen).toHaveLength(1);
  });

  test("is a promise for whoever takes one", async () => {
    const { paged } = two();
    const page = await paged;
    expect(await Promise.all([paged, Promise.resolve(paged)])).toEqual([page, page]);
    expect(await paged.then(({ items }) => items)).toEqual([1, 2]);
    let finished = 0;
    expect(await paged.finally(() => finished++)).toBe(page);
    expect(finished).toBe(1);
    expect(Object.prototype.toString.call(paged)).toBe("[object Paged]");

    const broken = listed(byToken, {}, new Error("no"));
    expect(await broken.paged.catch((error: Error) => error.message)).toBe("no");
    await expect(broken.paged.finally(() => finished++)).rejects.toThrow("no");
    expect(finished).toBe(2);
    expect(broken.seen).toHaveLength(1);
  });

  test("leaves no rejection unhandled", async () => {
    const unhandled: unknown[] = [];
    const watch = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", watch);
    const { paged } = listed(byToken, {}, new Error("no"));
    expect((await until(paged)).error).toEqual(new Error("no"));
    const { paged: later } = listed(byToken, {}, { list: [1], token: "b" }, new Error("no"));
    expect(await until(later)).toEqual({ found: [1], error: new Error("no") });
    await later.catch(() => {});
    await new Promise((done) => setTimeout(done));
    process.off("unhandledRejection", watch);
    expect(unhandled).toEqual([]);
  });

  test("sends the input as it was at the call", async () => {
    const input: Fields = { q: 1 };
    const seen: Fields[] = [];
    const paged = createPaged({
      rule: byToken,
      input,
      ask: (asked) => Promise.resolve({ list: [seen.push(asked)] }),
      failure: ({ reason }) => new Error(reason),
    });
    input.q = 2;
    await paged;
    expect(seen).toEqual([{ q: 1 }]);
    expect(input).toEqual({ q: 2 });
  });

  test.each([null, "text", 5, [1]])("leaves it to the call to refuse %j as input", async (input) => {
    const paged = createPaged({
      rule: byToken,
      input: input as never,
      ask: (asked) => Promise.reject(new Error(JSON.stringify(asked))),
      failure: ({ reason }) => new Error(reason),
    });
    await expect(paged).rejects.toThrow(JSON.stringify(input));
  });

  test("goes on after a failed page: the same page can be asked again", async () => {
    const { paged } = listed(
      byToken,
      {},
      { list: [1], token: "b" },
      new Error("no"),
      { list: [2], token: "c" },
      {
        list: [3],
      },
    );
    const { next } = await paged;
    await expect(next!()).rejects.toThrow("no");
    const second = await next!();
    expect(second.items).toEqual([2]);
    expect((await second.next!()).items).toEqual([3]);
  });

  test("has types", () => {
    const { paged } = two();
    expectTypeOf(paged).toEqualTypeOf<Paged<number, Data>>();
    expectTypeOf<Awaited<typeof paged>>().toEqualTypeOf<Page<number, Data>>();
  });
});

describe("where the list is", () => {
  test.each<[string, string, unknown]>([
    ["the payload", "", [1]],
    ["a field", "list", { list: [1] }],
    ["a field of a field", "data.pages", { data: { pages: [1] } }],
  ])("%s", async (_, items, data) => {
    const { paged } = listed({ style: "url", next: "next", items }, {}, data);
    expect(await paged).toEqual({ items: [1], data, next: undefined });
  });

  test.each<[string, PageRule, unknown]>([
    ["absent from another response", byToken, { odd: 1 }],
    ["absent before the total", byTotal, { total: 3 }],
    ["null before the total", byTotal, { list: null, total: 3 }],
    ["an object", byToken, { list: {}, has_more: false }],
    ["a text", byToken, { list: "", has_more: false }],
    ["of no payload", byToken, undefined],
    ["of a payload that is null", byOffset, null],
  ])("is not guessed when it is %s", async (_, rule, data) => {
    const first = await listed(rule, {}, data).paged.catch((error: unknown) => error);
    expect(first).toBeInstanceOf(ParseError);
    expect(first).toMatchObject({ message: `the response has no list "list"`, body: data });

    const full = { list: [1], has_more: true, token: "b", next: "?skip=1" };
    const { found, error } = await until(listed(rule, {}, full, data).paged);
    expect(found).toEqual([1]);
    expect(error).toBeInstanceOf(ParseError);
  });

  test.each<[PageRule, unknown]>([
    [byToken, { list: null, has_more: false }],
    [byToken, { list: null }],
    [byToken, { token: "" }],
    [byToken, {}],
    [byMore, { has_more: false }],
    [byMore, { list: null }],
    [byTotal, { list: null, total: 0 }],
    [byTotal, { list: null, total: null }],
    [byUrl, { list: null, next: null }],
  ])("is empty where the response has none: %j, %j", async (rule, data) => {
    expect(await listed(rule, {}, data).paged).toEqual({ items: [], data, next: undefined });
  });

  test("is empty, and no end, where the response has none but says that more follows", async () => {
    const { paged } = listed(byToken, {}, { has_more: true, token: "b" }, { list: null, token: "c" }, { list: [1] });
    expect(await all(paged)).toEqual([1]);
    const numbered = listed(byMore, {}, { list: null, has_more: true }, { list: [1], has_more: false });
    expect(await all(numbered.paged)).toEqual([1]);
    const lost = listed(byToken, {}, { list: null, has_more: true });
    expect((await until(lost.paged)).error).toBeInstanceOf(ParseError);
  });
});

describe("page numbers", () => {
  test("end where the answer says so, and only there", async () => {
    const { seen, paged } = listed(
      { ...byMore, total: "total" },
      {},
      { list: [1, 2], has_more: true, total: 2 },
      { list: [], has_more: true },
      { list: [3], has_more: false, total: 99 },
    );
    expect(await all(paged)).toEqual([1, 2, 3]);
    expect(seen).toEqual([{}, { page_num: 2 }, { page_num: 3 }]);
  });

  test("end at the total without a further request", async () => {
    const { seen, paged } = listed(byTotal, { page_size: 2 }, { list: [1, 2], total: 3 }, { list: [3], total: 3 });
    expect(await all(paged)).toEqual([1, 2, 3]);
    expect(seen).toEqual([{ page_size: 2 }, { page_size: 2, page_num: 2 }]);
  });

  test("count what was before the caller's page", async () => {
    const { seen, paged } = listed(byTotal, { page_num: 3 }, { list: [5, 6], total: 8 }, { list: [7, 8], total: 8 });
    expect(await all(paged)).toEqual([5, 6, 7, 8]);
    expect(seen).toEqual([{ page_num: 3 }, { page_num: 4 }]);
  });

  test("lose nothing when the server gives smaller pages than asked for", async () => {
    const { paged } = fake(byTotal, { page_num: 2, page_size: 100 }, ({ page_num }) => {
      const begin = (Number(page_num) - 1) * 2;
      return { list: [0, 1, 2, 3, 4, 5, 6].slice(begin, begin + 2), total: 7 };
    });
    expect(await all(paged)).toEqual([2, 3, 4, 5, 6]);
  });

  test("end at an empty page where the answer tells nothing else", async () => {
    const { seen, paged } = listed(byMore, {}, { list: [1] }, { list: [2], has_more: null }, { list: [] });
    expect(await all(paged)).toEqual([1, 2]);
    expect(seen).toHaveLength(3);
  });

  test("do not go on for ever: a hundred empty pages in a row are an error, not an end", async () => {
    const { seen, paged } = fake(byMore, {}, (_, call) => {
      if (call > 300) throw new Error("asked for too many pages");
      return { list: call === 99 ? [1] : [], has_more: true };
    });
    const { found, error } = await until(paged);
    expect(found).toEqual([1]);
    expect(error).toBeInstanceOf(ParseError);
    expect((error as Error).message).toBe("the list continues, but its pages are empty");
    expect(seen).toHaveLength(200);

    let page = await fake(byMore, {}, () => ({ list: [], has_more: true })).paged;
    const { next } = page;
    for (let n = 0; n < 200; n++) page = await next!(); // The same page, asked for again.
    expect(page.next).toBeDefined();
  });

  test("are the only ones that empty pages end: cursors go on for as many as come", async () => {
    const { seen, paged } = fake(byToken, {}, (_, call) => ({
      ...{ list: call === 250 ? [1] : [], token: String(call), has_more: call < 250 },
    }));
    expect(await all(paged)).toEqual([1]);
    expect(seen).toHaveLength(251);
  });

  test("start where the rule says", async () => {
    const rule = { ...byTotal, start: 0 };
    const { seen, paged } = listed(rule, {}, { list: [1], total: 2 }, { list: [2], total: 2 });
    expect(await all(paged)).toEqual([1, 2]);
    expect(seen).toEqual([{}, { page_num: 1 }]);
  });
});

describe("offsets", () => {
  test("grow by what came, to an empty page", async () => {
    const { seen, paged } = listed(byOffset, { offset: 5, limit: 3 }, { list: [1, 2, 3] }, { list: [4] }, { list: [] });
    expect(await all(paged)).toEqual([1, 2, 3, 4]);
    expect(seen.map(({ offset }) => offset)).toEqual([5, 8, 9]);
  });

  test("end at a total", async () => {
    const rule = { ...byOffset, total: "total" };
    const { seen, paged } = listed(rule, { offset: 1 }, { list: [1], total: 3 }, { list: [2], total: 3 });
    expect(await all(paged)).toEqual([1, 2]);
    expect(seen.map(({ offset }) => offset)).toEqual([1, 2]);
  });

  test("that cannot grow are no end", async () => {
    const answer = { list: [], has_more: true };
    const { paged } = listed({ ...byOffset, more: "has_more" }, {}, answer, answer);
    expect((await until(paged)).error).toBeInstanceOf(ParseError);
  });
});

describe("cursors", () => {
  test("a page that is empty is no end", async () => {
    const { paged } = listed(
      byToken,
      {},
      { list: [], token: "b" },
      { list: [1], token: 7 },
      { list: [2], token: null },
    );
    expect(await all(paged)).toEqual([1, 2]);
  });

  test("are left alone when nothing follows: Aily sends one with the last page", async () => {
    const { paged } = listed(byToken, {}, { list: [1], has_more: false, token: "b" });
    expect((await paged).next).toBeUndefined();
    expect(await all(listed(byToken, {}, { list: [1], has_more: false, token: "b" }).paged)).toEqual([1]);
  });

  test.each<[string, PageRule, Fields, Fields[]]>([
    ["is missing", byToken, {}, [{ has_more: true }]],
    ["is empty", byToken, {}, [{ has_more: true, token: "" }]],
    ["is an object", byToken, {}, [{ token: {} }]],
    ["is the caller's", byToken, { page_token: "a" }, [{ token: "a" }]],
    ["is the caller's as a number", byToken, { page_token: 1 }, [{ token: "1" }]],
    ["comes again", byToken, {}, [{ token: "b" }, { token: "b" }]],
    ["goes round", byToken, {}, [{ token: "b" }, { token: "c" }, { token: "b" }]],
    ["is no URL", byUrl, {}, [{ next: "over there" }]],
    ["is no text", byUrl, {}, [{ next: { skip: 1 } }]],
    ["is a URL without a query", byUrl, {}, [{ next: "https://api.example.com/v2/crawl/1" }]],
    ["is the URL of the same page", byUrl, { skip: 0 }, [{ next: "/v2/crawl/1?skip=0" }]],
    ["is a URL that comes again", byUrl, {}, [{ next: "?skip=1&limit=2" }, { next: "//b.example/?limit=2&skip=1" }]],
  ])("one that %s is an error, and no end, after the items that came", async (_, rule, input, answers) => {
    const pages = answers.map((answer, index) => ({ list: [index], ...answer }));
    const { found, error } = await until(listed(rule, input, ...pages).paged);
    expect(found).toEqual(pages.flatMap(({ list }) => list));
    expect(error).toBeInstanceOf(ParseError);
    expect(error).toMatchObject({ body: pages.at(-1) });
  });

  test("of URLs are queries, on top of the input", async () => {
    const { seen, paged } = listed(
      byUrl,
      { id: "1", limit: 10 },
      { list: [1], next: "https://elsewhere.example:99/v2/other?skip=1&limit=5&a=1&a=2&__proto__=x#part" },
      { list: [2], next: "/v2/crawl/1?skip=2&constructor=c%20d" },
      { list: [3], next: null },
    );
    expect(await all(paged)).toEqual([1, 2, 3]);
    expect(seen).toEqual([
      { id: "1", limit: 10 },
      Object.defineProperty<Fields>({ id: "1", skip: "1", limit: "5", a: ["1", "2"] }, "__proto__", {
        value: "x",
        enumerable: true,
      }),
      { id: "1", limit: 10, skip: "2", constructor: "c d" },
    ] as Fields[]);
  });
});

const twoWay: PageRule = {
  ...{ style: "token", param: "after", next: "last", more: "has_more", items: "list", none: "0" },
  back: { param: "before", next: "first" },
};

describe("a list that goes both ways", () => {
  /** As vendors do it: a page after or before an item, never both. */
  const serve =
    (count: number, size: number) =>
    ({ after = "0", before = "0" }: Fields) => {
      const items = Array.from({ length: count }, (_, index) => index + 1);
      const backwards = before !== "0" && after === "0";
      const rest = backwards
        ? items.filter((item) => item < Number(before))
        : items.filter((item) => item > Number(after) && (before === "0" || item < Number(before)));
      const list = backwards ? rest.slice(-size) : rest.slice(0, size);
      const id = (item: number | undefined) => `${item ?? 0}`;
      return { list, first: id(list[0]), last: id(list.at(-1)), has_more: list.length < rest.length };
    };

  test("goes on as the caller began, to its end", async () => {
    const counts = fc.record({ count: fc.nat(12), size: fc.integer({ min: 1, max: 4 }), at: fc.nat(13) });
    await fc.assert(
      fc.asyncProperty(counts, fc.boolean(), async ({ count, size, at }, explicit) => {
        const more = explicit ? { after: "0" } : {};
        const back = fake(twoWay, { before: String(at + 1), ...more }, serve(count, size));
        const found = (await all(back.paged.pages())).map(({ items }) => items);
        expect(found.reverse().flat()).toEqual(Array.from({ length: Math.min(at, count) }, (_, index) => index + 1));
        for (const asked of back.seen) expect(asked).toEqual({ before: asked.before, ...more });

        const on = fake(twoWay, at ? { after: String(at), ...(explicit && { before: "0" }) } : {}, serve(count, size));
        const rest = Array.from({ length: Math.max(0, count - at) }, (_, index) => at + index + 1);
        expect(await all(on.paged)).toEqual(rest);
      }),
    );
  });

  test("keeps the other bound of a window", async () => {
    const { seen, paged } = fake(twoWay, { after: "2", before: "7" }, serve(9, 2));
    expect(await all(paged)).toEqual([3, 4, 5, 6]);
    expect(seen.map(({ before }) => before)).toEqual(["7", "7"]);
  });

  test.each<[string, Fields, unknown]>([
    ["on", {}, { list: [1], has_more: true, last: "0", first: "1" }],
    ["on, as a number", {}, { list: [1], has_more: true, last: 0, first: "1" }],
    ["back", { before: "9" }, { list: [1], has_more: true, first: "0", last: "1" }],
    ["back, without a cursor", { before: "9" }, { list: [1], has_more: true, last: "1" }],
  ])("takes the value for no bound for no cursor: %s", async (_, input, answer) => {
    const { found, error } = await until(listed(twoWay, input, answer).paged);
    expect(found).toEqual([1]);
    expect(error).toBeInstanceOf(ParseError);
    const { more: _more, ...rule } = twoWay;
    expect(await all(listed(rule, input, answer).paged)).toEqual([1]);
  });
});

describe("a page number that must be sent", () => {
  test.each<[PageRule, unknown[]]>([
    [{ ...byMore, required: true }, [1, 2]],
    [{ ...byMore, required: true, start: 0 }, [0, 1]],
    [{ ...byOffset, required: true, more: "has_more" }, [0, 1]],
  ])("is the first one, unless the caller has another: %j", async (rule, sent) => {
    const answers = [
      { list: [1], has_more: true },
      { list: [2], has_more: false },
    ] as const;
    for (const missing of [{}, { [rule.param!]: undefined }]) {
      const { seen, paged } = listed(rule, { q: 1, ...missing }, ...answers);
      expect(await all(paged)).toEqual([1, 2]);
      expect(seen).toEqual(sent.map((number) => ({ q: 1, [rule.param!]: number })));
    }
    const { seen, paged } = listed(rule, { [rule.param!]: 7 }, ...answers);
    expect(await all(paged)).toEqual([1, 2]);
    expect(seen.map((asked) => asked[rule.param!])).toEqual([7, 8]);
  });
});

describe("items that come again", () => {
  const items = (...ids: unknown[]) => ids.map((id) => ({ key: { id } }));
  const ids = async (paged: AsyncIterable<unknown>) =>
    (await all(paged)).map((item) => (item as { key: { id: unknown } }).key.id);
  const byId = (rule: PageRule) => ({ ...rule, id: "key.id" });

  test("from the page before are an error in a list with cursors, after that page", async () => {
    const pages = [
      { list: items(1, 2), token: "b", next: "?b" },
      { list: items(2, 3), token: "c", next: "?c" },
    ];
    for (const rule of [byToken, byUrl]) {
      const { found, error } = await until(listed(byId(rule), {}, ...pages).paged);
      expect(found).toEqual(items(1, 2));
      expect(error).toBeInstanceOf(ParseError);
      expect(error).toMatchObject({ body: pages[1] });
      // Nothing says what identifies an item.
      expect(await all(listed(rule, {}, pages[0], { list: items(2, 3) }).paged)).toEqual(items(1, 2, 2, 3));
    }
    const apart = [pages[0], { list: items(3), token: "c" }, { list: items(1) }];
    expect(await ids(listed(byId(byToken), {}, ...apart).paged)).toEqual([1, 2, 3, 1]);
    const same = { list: items(undefined, null, 1, 1), token: "b" };
    const bare = { list: items(undefined, null, 2) };
    expect(await ids(listed(byId(byToken), {}, same, bare).paged)).toEqual([undefined, null, 1, 1, undefined, null, 2]);
  });

  test("are left out of a list with numbers that changes meanwhile", async () => {
    const live = [
      { list: items(5, 4), has_more: true },
      { list: items(4, 3), has_more: true },
      { list: items(5, 2), has_more: true },
      { list: items(1), has_more: false },
    ];
    for (const rule of [byMore, { ...byOffset, more: "has_more" }]) {
      const { seen, paged } = listed(byId(rule), {}, ...live);
      const pages = await all(paged.pages());
      expect(pages.map((page) => page.items)).toEqual([items(5, 4), items(3), items(2), items(1)]);
      expect(pages.map(({ data }) => data)).toEqual(live);
      expect(seen.map((asked) => asked[rule.param!])).toEqual(
        rule === byMore ? [undefined, 2, 3, 4] : [undefined, 2, 4, 6],
      );
    }
  });

  test("and nothing else on a page are an error, as where the number is ignored", async () => {
    for (const rule of [byMore, { ...byTotal, more: "has_more" }, { ...byOffset, more: "has_more" }]) {
      const page = { list: items(1, 2), has_more: true, total: 9 };
      const { found, error } = await until(listed(byId(rule), {}, page, page).paged);
      expect(found).toEqual(items(1, 2));
      expect(error).toBeInstanceOf(ParseError);
      expect(error).toMatchObject({ body: page });
    }
  });

  test("come again when the same page is asked for again", async () => {
    const page = { list: items(3, 2), has_more: true, token: "c" };
    for (const rule of [byMore, byToken]) {
      const { next } = await listed(byId(rule), {}, { list: items(5, 4), has_more: true, token: "b" }, page, page)
        .paged;
      expect((await next!()).items).toEqual(items(3, 2));
      expect((await next!()).items).toEqual(items(3, 2));
    }
    const repeated = { list: items(4, 3), has_more: true, token: "c" };
    const first = { list: items(5, 4), has_more: true, token: "b" };
    const numbered = await listed(byId(byMore), {}, first, repeated, repeated).paged;
    expect((await numbered.next!()).items).toEqual(items(3));
    expect((await numbered.next!()).items).toEqual(items(3));
    const cursors = await listed(byId(byToken), {}, first, repeated, repeated).paged;
    await expect(cursors.next!()).rejects.toBeInstanceOf(ParseError);
    await expect(cursors.next!()).rejects.toBeInstanceOf(ParseError);
  });

  test("are left out whatever is inserted while the list is read, and none of the others is lost", async () => {
    const inserts = fc.array(fc.nat(2), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 4 }), fc.nat(12), inserts, async (size, count, chosen) => {
        const now = Array.from({ length: count }, (_, index) => count - index);
        const { paged } = fake(byId(byMore), {}, ({ page_num = 1 }, call) => {
          for (let left = call ? (chosen[call - 1] ?? 0) : 0; left > 0; left--) now.unshift(now.length + 1);
          const end = Number(page_num) * size;
          return { list: items(...now.slice(end - size, end)), has_more: end < now.length };
        });
        expect(await ids(paged)).toEqual(Array.from({ length: count }, (_, index) => count - index));
      }),
    );
  });
});

describe("a deep list", () => {
  /** Counts what is done to collections and arrays while `work` runs. */
  async function operations(work: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const spies = [
      ...(["get", "set", "has", "delete", "keys", "values"] as const).map((name) => vi.spyOn(Map.prototype, name)),
      ...(["add", "has", "delete", "values"] as const).map((name) => vi.spyOn(Set.prototype, name)),
    ];
    const { includes, indexOf, slice, map, sort } = Array.prototype;
    const counted = { includes, indexOf, slice, map, sort };
    for (const [name, method] of Object.entries(counted))
      Object.defineProperty(Array.prototype, name, {
        configurable: true,
        writable: true,
        value(this: unknown[], ...args: never[]): unknown {
          count += this.length;
          return (method as (...args: never[]) => unknown).apply(this, args);
        },
      });
    // Of what is spread, too.
    const iterator = Array.prototype[Symbol.iterator];
    Object.defineProperty(Array.prototype, Symbol.iterator, {
      configurable: true,
      writable: true,
      value(this: unknown[]) {
        count += this.length;
        return iterator.call(this);
      },
    });
    try {
      await work();
      return count + spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    } finally {
      for (const spy of spies) spy.mockRestore();
      for (const [name, value] of Object.entries({ ...counted, [Symbol.iterator]: iterator }))
        Object.defineProperty(Array.prototype, name, { configurable: true, writable: true, value });
      Object.defineProperty(Array.prototype, Symbol.iterator, { configurable: true, writable: true, value: iterator });
    }
  }
  const pageAt = (index: number) => ({
    list: [{ id: 2 * index }, { id: 2 * index + 1 }],
    ...{ has_more: true, token: `${index + 1}`, next: `?cursor=${index + 1}`, last: `${index + 1}`, first: "0" },
  });

  test.each<[string, PageRule]>([
    ["numbers", byMore],
    ["offsets", { ...byOffset, more: "has_more" }],
    ["cursors", byToken],
    ["URLs", byUrl],
    ["two directions", twoWay],
  ])("of %s costs the same at page 10,000 as at page 10", { timeout: 60_000 }, async (_, rule) => {
    const { paged } = fake({ ...rule, id: "id" }, {}, (_, call) => pageAt(call));
    const pages = paged.pages()[Symbol.asyncIterator]();
    const read = async (count: number) => {
      for (let left = count; left > 0; left--) await pages.next();
    };
    await read(10);
    const early = await operations(() => read(5));
    await read(9_985);
    const late = await operations(() => read(5));
    expect(early).toBeGreaterThan(5);
    // What is older is looked up in two places.
    expect(late).toBeLessThan(1.1 * early);
  });

  test.each([3, 100, 4_000, 12_000])(
    "that goes round after %d pages is noticed",
    { timeout: 60_000 },
    async (length) => {
      const { seen, paged } = fake(byToken, {}, (_, call) => ({ list: [], token: `${(call + 1) % length}` }));
      expect((await until(paged)).error).toBeInstanceOf(ParseError);
      if (length < 5000) expect(seen).toHaveLength(length + 1);
      else expect(seen.length).toBeLessThan(3 * length);
    },
  );

  test("is not taken for one that goes round", { timeout: 60_000 }, async () => {
    const { paged } = fake(byToken, {}, (_, call) => ({ list: [call], token: call < 20_000 ? `t${call}` : "" }));
    let count = 0;
    for await (const item of paged) expect(item).toBe(count++);
    expect(count).toBe(20_001);
  });
});

describe("whatever the pages", () => {
  const sizes = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 });
  const filled = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
  /** The pages of 0, 1, 2, ... in these sizes. */
  const cutInto = (lengths: number[]): number[][] => {
    let item = 0;
    return lengths.map((length) => Array.from({ length }, () => item++));
  };
  const sum = (pages: number[][]) => pages.flat().length;
  const styles: Record<string, [PageRule, fc.Arbitrary<number[]>, (pages: number[][], asked: Fields) => unknown]> = {
    "page and more": [
      byMore,
      sizes,
      (pages, { page_num = 1 }) => ({ list: pages[Number(page_num) - 1], has_more: Number(page_num) < pages.length }),
    ],
    "page and total": [
      byTotal,
      filled,
      (pages, { page_num = 1 }) => ({ list: pages[Number(page_num) - 1] ?? [], total: sum(pages) }),
    ],
    page: [byTotal, filled, (pages, { page_num = 1 }) => ({ list: pages[Number(page_num) - 1] ?? [] })],
    offset: [
      byOffset,
      filled,
      (pages, { offset = 0 }) => ({ list: pages.find(([head]) => head === Number(offset)) ?? [] }),
    ],
    "token and more": [
      byToken,
      sizes,
      (pages, { page_token = 0 }) => {
        const index = Number(page_token);
        const has_more = index + 1 < pages.length;
        return { list: pages[index], has_more, token: String(index + 1) };
      },
    ],
    token: [
      byToken,
      sizes,
      (pages, { page_token = 0 }) => {
        const index = Number(page_token);
        return { list: pages[index], token: index + 1 < pages.length ? `${index + 1}` : "" };
      },
    ],
    url: [
      byUrl,
      sizes,
      (pages, { cursor = 0 }) => {
        const index = Number(cursor);
        return {
          list: pages[index],
          ...(index + 1 < pages.length && { next: `https://a.example/x?cursor=${index + 1}` }),
        };
      },
    ],
  };

  test.each(Object.entries(styles))("style %s gives all items in order, and asks once for each", async (_, style) => {
    const [rule, lengths, answer] = style;
    await fc.assert(
      fc.asyncProperty(lengths, async (chosen) => {
        const pages = cutInto(chosen);
        const { seen, paged } = fake(rule, { q: "x" }, (asked) => answer(pages, asked));
        expect(await all(paged)).toEqual(pages.flat());
        expect(new Set(seen.map((asked) => JSON.stringify(asked))).size).toBe(seen.length);
        expect(seen.length).toBeLessThanOrEqual(pages.length + 1);
        expect(seen.every(({ q }) => q === "x")).toBe(true);
      }),
    );
  });

  test.each(Object.entries(styles))("style %s throws when one of them fails", async (_, style) => {
    const [rule, lengths, answer] = style;
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(), async (chosen, at) => {
        const pages = cutInto(chosen);
        const failing = at % Math.max(1, pages.length);
        const broken = new Error("no");
        const { paged } = fake(rule, {}, (asked, call) => {
          if (call === failing) throw broken;
          return answer(pages, asked);
        });
        expect(await until(paged)).toEqual({ found: pages.slice(0, failing).flat(), error: broken });
      }),
    );
  });
});
