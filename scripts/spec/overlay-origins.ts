import type { JsonPathNode } from "openapi-format";
import { isObject, plainPointer, pointerOf, unescaped, type Json } from "../json.ts";

/** The pointer of a value in the overlay that made it, or else in the document before. */
export type Origin = { overlay: string } | { base: string };

export interface Origins {
  /** Records what an update sets: call it before the update is applied, and its result afterwards. */
  update(nodes: readonly JsonPathNode[], update: Json, pointer: string): () => void;
  removal(nodes: readonly JsonPathNode[]): void;
  /** Where the value at a pointer of the document comes from, once all updates are applied. */
  in(document: Json): (pointer: string) => Origin;
}

/** A value on the way of a pointer, and where it comes from. */
interface Traced {
  here: Json | undefined;
  base: string;
  overlay?: string;
}

/** Tracks which values of a document come from an overlay. Objects are known by identity: the library changes them in place. */
export function trackOrigins(): Origins {
  const ofKeys = new WeakMap<object, Map<string, string>>();
  /** For each item, its pointer in the overlay or its index before. */
  const ofItems = new WeakMap<object, (string | number)[]>();
  const itemsOf = (list: Json[]): (string | number)[] => ofItems.get(list) ?? list.map((_, i) => i);

  function note(holder: object, key: string, present: Json | undefined, update: Json, pointer: string): (() => void)[] {
    if (isObject(present) && isObject(update))
      return Object.entries(update).flatMap(([name, value]) =>
        note(present, name, Object.hasOwn(present, name) ? present[name] : undefined, value, pointer + pointerOf(name)),
      );
    if (!Array.isArray(present) || !Array.isArray(update)) {
      // Looked up when it is recorded: other keys of the same object may have been recorded meanwhile.
      return [() => void ofKeys.set(holder, (ofKeys.get(holder) ?? new Map<string, string>()).set(key, pointer))];
    }
    const items = [...itemsOf(present)];
    const inner = update.flatMap((item, i) => {
      const same = present.findIndex((other) => isSameParameter(item, other));
      if (same >= 0) return note(present, String(same), present[same], item, pointer + pointerOf(i));
      items.push(pointer + pointerOf(i));
      return [];
    });
    // Appending replaces a list by a new one.
    return [...inner, () => void ofItems.set((holder as Record<string, Json[]>)[key]!, items)];
  }

  function step({ here, base, overlay }: Traced, part: string): Traced {
    const index = Array.isArray(here) ? ofItems.get(here)?.[Number(part)] : undefined;
    const made: string | number | undefined = isObject(here) ? ofKeys.get(here)?.get(part) : index;
    const parent = here as Record<string, Json> | null | undefined;
    const child =
      typeof parent === "object" && parent !== null && Object.hasOwn(parent, part) ? parent[part] : undefined;
    if (typeof made === "string") return { here: child, base, overlay: made };
    const own = pointerOf(made ?? part);
    return overlay === undefined ? { here: child, base: base + own } : { here: child, base, overlay: overlay + own };
  }

  return {
    update(nodes, update, pointer) {
      const notes = nodes.flatMap(({ parent, key, value }) =>
        note(parent ?? {}, String(key), value as Json, update, pointer),
      );
      return () => notes.forEach((run) => run());
    },
    removal(nodes) {
      for (const { parent, key } of nodes) {
        if (Array.isArray(parent)) ofItems.set(parent, itemsOf(parent as Json[]).toSpliced(Number(key), 1));
        else if (isObject(parent)) ofKeys.get(parent)?.delete(String(key));
      }
    },
    in(document) {
      // Pointers share most of their path, which is walked once.
      const found = new Map<string, Traced>([["", { here: document, base: "" }]]);
      function trace(pointer: string): Traced {
        const known = found.get(pointer);
        if (known) return known;
        const slash = pointer.lastIndexOf("/");
        const traced = step(trace(pointer.slice(0, slash)), unescaped(pointer.slice(slash + 1)));
        if (typeof traced.here === "object") found.set(pointer, traced);
        return traced;
      }
      return (pointer) => {
        const { base, overlay } = trace(plainPointer(pointer));
        return overlay === undefined ? { base } : { overlay };
      };
    },
  };
}

/** The library merges the items of lists that have the same name and place. */
const isSameParameter = (a: Json, b: Json): boolean =>
  isObject(a) && isObject(b) && !!a.name && !!a.in && a.name === b.name && a.in === b.in;
