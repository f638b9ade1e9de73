import { basename } from "node:path";
import type { Reading } from "../../facts/facts.ts";
import type { Lock, LockedPage } from "../lock/lock.ts";
import type { Changes, ReadPage } from "./changes.ts";
import type { Seen } from "./seen.ts";

export type Update = (previous: Lock | undefined, readings: readonly Reading[], keys?: readonly string[]) => Lock;

/** The lock with the harmless changes applied. All others wait for a review. */
export function proposeLock(lock: Lock, pages: readonly ReadPage[], changes: Changes, update: Update): Lock {
  const { harmless, grave } = changes;
  const gone = lock.operations.filter(({ key }) => grave.has(key)).map(({ source }) => basename(source.file));
  const waiting = new Set([...gone, ...pages.filter((page) => says(page, grave)).map(({ page }) => page)]);
  const readings = pages.map(({ reading }) => reading);
  const next = harmless.size ? update(lock, readings, [...harmless]) : lock;
  const fetched = new Map(pages.map((page) => [page.page, page]));
  return {
    ...next,
    pages: next.pages.map((locked) => {
      const page = fetched.get(locked.page);
      return page && !waiting.has(locked.page) ? withValidators(locked, page, harmless) : locked;
    }),
  };
}

/**
 * A page may be asked for conditionally only when all it says has been taken over; otherwise a 304 would hide what is
 * still to be reviewed. Validators that change without the facts are not worth a change of the lock.
 */
function withValidators(locked: LockedPage, page: ReadPage, harmless: ReadonlySet<string>): LockedPage {
  const { url, etag, lastModified } = page;
  const isNew = locked.url !== url || !(locked.etag ?? locked.lastModified);
  if (!isNew && !says(page, harmless)) return locked;
  const { etag: _etag, lastModified: _lastModified, ...rest } = locked;
  return { ...rest, url, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** What is to be remembered: pages that are new; a page that is gone stays until a person removes it. */
export function proposeSeen(
  seen: Seen | undefined,
  entries: readonly string[],
  pages: readonly ReadPage[],
  harmless: ReadonlySet<string>,
): Seen {
  const bytes = new Map(seen?.bytes);
  for (const page of pages) if (!bytes.has(page.page) || says(page, harmless)) bytes.set(page.page, page.bytes);
  return { entries: [...new Set([...(seen?.entries ?? []), ...entries])], bytes };
}

const says = ({ reading }: ReadPage, keys: ReadonlySet<string>): boolean =>
  reading.operations.some(({ key }) => keys.has(key));
