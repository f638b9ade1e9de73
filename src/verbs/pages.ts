import type { Fields } from "../call/answer.js";
import { extend } from "../call/input.js";
import { meta, remember } from "../call/meta.js";
import { at } from "../call/at.js";
import type { Page, Paged } from "../call/signature.js";
import type { PageRule } from "../call/rule.js";

export interface PageSource {
  readonly rule: PageRule;
  readonly input: Readonly<Fields>;
  /** Sends one list call and resolves with the payload. */
  ask(input: Fields): Promise<unknown>;
  /** Makes a `parse` error with this reason and the payload as body. */
  failed(reason: string, body: unknown): Error;
}

export function createPaged<I, D>(source: PageSource): Paged<I, D> {
  const { rule } = source;
  const { style, param = "" } = rule;
  // A copy, since it is sent later.
  const input: Fields = extend(source.input, {});
  const first = rule.start ?? (style === "page" ? 1 : 0);
  let promise: Promise<Page<I, D>> | undefined;

  /** @param before The number of items on the pages before this one. @param sent The requests before, in order. */
  async function load(asked: Fields, before?: number, sent: readonly string[] = []): Promise<Page<I, D>> {
    const data = await source.ask(asked);
    const list = at(data, rule.items);
    const cursor = at(data, rule.next);
    const total = at(data, rule.total);
    const flag = at(data, rule.more);
    const more = typeof flag === "boolean" ? flag : undefined;
    const items = Array.isArray(list) ? (list as I[]) : [];
    const number = Number(asked[param] ?? first);
    // Not by the requested size: a server with smaller pages would seem to have reached its total.
    const after = (before ?? (style === "page" ? (number - first) * items.length : number)) + items.length;
    const full = typeof total === "number" && after >= total;
    // Some servers send an empty list as null. It counts as empty unless a flag or the total says that items are missing.
    if (list !== items && ((list ?? undefined) !== undefined || (more ?? !full)))
      throw source.failed(`the response has no list "${rule.items}"`, data);

    const cut = (cursor ?? "") === "";
    const goes = more ?? (rule.next === undefined ? items.length > 0 && !full : !cut);
    // A faulty cursor is reported when the next page is requested, so that this page is not lost.
    const next = async () => {
      const value = style === "page" ? number + 1 : style === "offset" ? after : cursor;
      if (rule.next !== undefined && (cut || typeof cursor === "object"))
        throw source.failed(`the list continues, but "${rule.next}" does not say where`, data);
      const following = { ...input, ...(style === "url" ? queryOf(cursor) : { [param]: value }) };
      const known = [...sent, keyOf(asked)];
      if (known.includes(keyOf(following))) throw source.failed("the list leads back to an earlier page", data);
      return load(following, after, known);
    };
    return remember({ items, data: data as D, next: goes ? next : undefined }, meta(data));
  }

  async function* pages(): AsyncGenerator<Page<I, D>, void> {
    for (let page = await load(input); ; page = await page.next()) {
      yield page;
      if (!page.next) return;
    }
  }
  async function* all(): AsyncGenerator<I, void> {
    for await (const { items } of pages()) yield* items;
  }
  const start = () => (promise ??= load(input));
  return {
    then: (done, failed) => start().then(done, failed),
    catch: (failed) => start().catch(failed),
    finally: (done) => start().finally(done),
    pages,
    [Symbol.asyncIterator]: all,
    [Symbol.toStringTag]: "Paged",
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
