import type { Fields } from "../call/answer.js";
import { extend } from "../call/input.js";
import { meta, remember } from "../call/meta.js";
import { at } from "../call/at.js";
import { lazy } from "./lazy.js";
import type { Page, Paged } from "../call/signature.js";
import type { PageRule } from "../call/rule.js";

export interface PageSource {
  readonly rule: PageRule;
  readonly input: Readonly<Fields>;
  /** Sends one list call and resolves with the payload. */
  ask(input: Fields): Promise<unknown>;
  failure(details: { kind: "parse"; reason: string; body: unknown }): Error;
}

/** What an iteration has seen: its requests, and its items. */
interface Seen {
  readonly sent: Memory;
  readonly ids: Memory;
}

export function createPaged<I, D>(source: PageSource): Paged<I, D> {
  const { rule } = source;
  const { style, back, id } = rule;
  const numbered = style === "page" || style === "offset";
  const first = rule.start ?? (style === "page" ? 1 : 0);
  const isNone = (cursor: unknown) => (cursor ?? "") === "" || String(cursor) === rule.none;
  const given = (name: string | undefined) => at(source.input, name);
  // A copy, since it is sent later.
  const input: Fields = extend(source.input, rule.required ? { [rule.param!]: given(rule.param) ?? first } : {});
  // The list goes on in the direction in which the caller began.
  const way = back && isNone(given(rule.param)) && !isNone(given(back.param)) ? back : rule;
  const { param = "" } = way;
  const begin = () => load(input, 0, { sent: createMemory(), ids: createMemory() });

  /**
   * @param page The number of pages before this one. @param before The number of items on them. @param empty How many of
   * them are empty, from the one before this one back.
   */
  async function load(asked: Fields, page: number, seen: Seen, before?: number, empty = 0): Promise<Page<I, D>> {
    const data = await source.ask(asked);
    const failed = (reason: string) => source.failure({ kind: "parse", reason, body: data });
    seen.sent.set(keyOf(asked), page);
    const list = at(data, rule.items);
    const cursor = at(data, way.next);
    const total = at(data, rule.total);
    const flag = at(data, rule.more);
    const more = typeof flag === "boolean" ? flag : undefined;
    const all = (list ?? []) as I[];
    const number = Number(asked[param] ?? first);
    // Not by the requested size: a server with smaller pages would seem to have reached its total.
    const after = (before ?? (style === "page" ? (number - first) * all.length : number)) + all.length;
    const counted = typeof total === "number";
    const full = counted && after >= total;
    // An empty list may be null or left out, though not of a response that says nothing of a list.
    const isKnown = counted
      ? full
      : list === null || cursor !== undefined || !Object.keys(Object(data) as object).length;
    if (!Array.isArray(all) || (all !== list && !(data && (more !== undefined || isKnown))))
      throw failed(`the response has no list "${rule.items}"`);

    const isNew = (item: I): boolean => {
      const key = id && at(item, id);
      if ((key ?? undefined) === undefined) return true;
      const known = seen.ids.get(key);
      const again = numbered ? known! < page : known === page - 1;
      if (!again) seen.ids.set(key, page);
      return !again;
    };
    const items = all.filter(isNew);
    // Positions move while a list changes, cursors do not.
    if (items.length < all.length && !(numbered && items.length))
      throw failed("the list repeats items of an earlier page");

    const cut = isNone(cursor);
    const goes = more ?? (way.next === undefined ? all.length > 0 && !full : !cut);
    // A faulty cursor is reported when the next page is requested, so that this page is not lost.
    const next = async () => {
      const value = style === "page" ? number + 1 : style === "offset" ? after : cursor;
      if (way.next !== undefined && (cut || typeof cursor === "object"))
        throw failed(`the list continues, but "${way.next}" does not say where`);
      // A page may be empty since this user does not see what is on it. After 100 in a row there is no end.
      if (style === "page" && !all.length && empty > 98) throw failed("the list continues, but its pages are empty");
      const following = { ...input, ...(style === "url" ? queryOf(cursor) : { [param]: value }) };
      // A later page with this request is the next one, asked for once more.
      if (seen.sent.get(keyOf(following))! <= page) throw failed("the list leads back to an earlier page");
      return load(following, page + 1, seen, after, all.length ? 0 : empty + 1);
    };
    return remember({ items, data: data as D, next: goes ? next : undefined }, meta(data));
  }

  async function* pages(): AsyncGenerator<Page<I, D>, void> {
    for (let page = await begin(); ; page = await page.next()) {
      yield page;
      if (!page.next) return;
    }
  }
  async function* all(): AsyncGenerator<I, void> {
    for await (const { items } of pages()) yield* items;
  }
  return lazy("Paged", begin, all, { pages });
}

/** On which page something was seen. */
export interface Memory {
  get(key: unknown): number | undefined;
  set(key: unknown, page: number): void;
}

/** Keeps the latest 5,000 keys at least and 10,000 at most, and one old key, so that no circle is too long to be seen. */
export function createMemory(limit = 5000): Memory {
  let recent = new Map<unknown, number>();
  let older = recent;
  let anchor: unknown;
  let anchored: number | undefined;
  return {
    get: (key) => recent.get(key) ?? older.get(key) ?? (key === anchor ? anchored : undefined),
    set(key, page) {
      if (recent.size >= limit) [older, recent] = [recent, new Map<unknown, number>()];
      recent.set(key, page);
      // At every power of two.
      if ((page & (page - 1)) === 0) [anchor, anchored] = [key, page];
    },
  };
}

/** The query of a URL as fields. Its origin and path are ignored: the request goes to the client's base URL. */
export function queryOf(url: unknown): Fields {
  const fields = Object.create(null) as Fields;
  for (const [name, value] of new URLSearchParams(/\?([^#]*)/.exec(String(url))?.[1]))
    fields[name] = name in fields ? [fields[name], value].flat() : value;
  return fields;
}

/** Equal for inputs that request the same, whether a number is written as text or not. */
export const keyOf = (input: Fields): string => Object.entries(input).map(String).sort().join("&");
