import type { Json, JsonObject } from "../json.ts";

/** Letters and digits that Feishu's ids are made of. */
const alphabet = "0123456789abcdefghjkmnpqrstuvwxyz".replace(/[ilo]/g, "");

/** Ids of the form that the platforms use, a new one each time. */
export function createIds() {
  let count = 0;
  return {
    /** `run_...` */
    prefixed(prefix: string): string {
      let rest = ++count;
      let text = "";
      for (; rest > 0; rest = Math.floor(rest / alphabet.length)) text = alphabet[rest % alphabet.length]! + text;
      return `${prefix}_${text.padStart(12, "0")}`;
    },
    /** A number above 2^53 as a text. */
    numeric(): string {
      return String(7400000000000000000n + BigInt(++count));
    },
  };
}

export type Ids = ReturnType<typeof createIds>;

/** The items of one page, when a token is the index of the first. */
export function tokenPage<T>(items: T[], { page_size, page_token }: JsonObject) {
  const start = Math.max(0, Math.trunc(Number(page_token ?? 0)) || 0);
  const end = start + Math.max(1, Number(page_size ?? 20));
  const more = end < items.length;
  return { items: items.slice(start, end), next: { has_more: more, ...(more && { page_token: String(end) }) } };
}

/** The items of one page, when pages are numbered from 1. */
export function numberedPage<T>(items: T[], { page_num, page_size }: JsonObject, size: number) {
  const length = Number(page_size ?? size);
  const end = Number(page_num ?? 1) * length;
  return { items: items.slice(end - length, end), has_more: end < items.length };
}

/** A value of a body as the text that it is meant to be. */
export const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);

/** Text in pieces, as a stream would bring it. */
export const pieces = (text: string): string[] => text.match(/\S+\s*/g) ?? [text];
