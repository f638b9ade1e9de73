import { dirname, join } from "node:path/posix";
import { at, isObject, plainPointer, pointerOf, segments, unescaped, type Json, type JsonObject } from "../json.ts";
import type { Place, Problem, Source } from "./source.ts";

export interface Bundle {
  document: JsonObject;
  problems: Problem[];
  /** The place in the files of what stands at a pointer of the bundled document. */
  locate(pointer: string): Place;
}

/** Calls `visit` for each `$ref` below a value, and for each member of a `discriminator` that is named as one. */
export function eachRef(value: Json | undefined, visit: (ref: string, pointer: string) => void, pointer = ""): void {
  if (Array.isArray(value)) value.forEach((item, i) => eachRef(item, visit, pointer + pointerOf(i)));
  if (!isObject(value)) return;
  if (typeof value.$ref === "string") visit(value.$ref, pointer + "/$ref");
  if (typeof value.propertyName === "string" && isObject(value.mapping))
    for (const [name, ref] of Object.entries(value.mapping))
      if (typeof ref === "string" && /[#/:\\]/.test(ref)) visit(ref, pointer + pointerOf("mapping", name));
  for (const [key, child] of Object.entries(value)) eachRef(child, visit, pointer + pointerOf(key));
}

export const refFile = (from: string, ref: string): string =>
  ref.startsWith("#") ? from : join(dirname(from), ref.split("#")[0]!);

/**
 * One document from a root and the files it refers to: path items are put in place, components are moved to the root.
 * Everything else that crosses files is a problem.
 */
export function bundle(root: Source, parts: ReadonlyMap<string, Source>): Bundle {
  const problems: Problem[] = [];
  const document = structuredClone(root.value) as JsonObject;
  const owners = new Map<string, Source>([["", root]]);
  const components = (isObject(document.components) ? document.components : {}) as Record<string, JsonObject>;

  const localise = (value: Json, source: Source, base: string): Json => {
    eachRef(value, (ref, pointer) => {
      const target = `#${ref.split("#")[1] ?? ""}`;
      const file = refFile(source.file, ref);
      if (!ref.startsWith("#") && !/^#\/components\/[^/]+\/[^/]+$/.test(target))
        problems.push({
          ...source.locate(base + pointer),
          message: `$ref "${ref}" must point to a component: across files, only "file.yaml#/components/<kind>/<name>" works`,
        });
      else if (
        !ref.startsWith("#") &&
        !at(parts.get(file)?.value ?? (file === root.file ? document : undefined), target)
      )
        problems.push({ ...source.locate(base + pointer), message: `$ref "${ref}" points to nothing` });
      const slash = pointer.lastIndexOf("/");
      const holder = at(value, pointer.slice(0, slash)) as JsonObject;
      holder[unescaped(pointer.slice(slash + 1))] = target;
    });
    return value;
  };

  localise(components, root, "/components");
  for (const source of parts.values()) {
    problems.push(...strangers(source));
    const own = isObject(source.value) && isObject(source.value.components) ? source.value.components : {};
    for (const [kind, group] of Object.entries(own)) {
      for (const [name, value] of Object.entries(isObject(group) ? group : {})) {
        const pointer = pointerOf("components", kind, name);
        const taken = components[kind]?.[name] === undefined ? undefined : (owners.get(pointer) ?? root);
        if (taken) {
          problems.push({
            ...source.locate(pointer),
            message: `component "${name}" is also defined in ${taken.file}; rename one`,
          });
          continue;
        }
        (components[kind] ??= {})[name] = localise(structuredClone(value), source, pointer);
        owners.set(pointer, source);
      }
    }
  }
  if (Object.keys(components).length) document.components = components;

  const moved = new Map<string, { source: Source; pointer: string }>();
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    const pointer = pointerOf("paths", path);
    if (!isObject(item) || typeof item.$ref !== "string") {
      localise(item, root, pointer);
      continue;
    }
    const source = parts.get(refFile(root.file, item.$ref));
    const target = (item.$ref.split("#")[1] ?? "") || "/";
    if (target.startsWith("/components/pathItems/")) {
      localise(item, root, pointer);
      continue;
    }
    const found = at(source?.value, target);
    if (!source || !isObject(found)) {
      problems.push({ ...root.locate(pointer), message: `$ref "${item.$ref}" points to nothing` });
      delete (document.paths as JsonObject)[path];
    } else if (segments(target).at(-1) !== path) {
      problems.push({
        ...root.locate(pointer),
        message: `path "${path}" must refer to the same path, not to "${item.$ref}"`,
      });
    } else {
      (document.paths as JsonObject)[path] = localise(structuredClone(found), source, target);
      moved.set(pointer, { source, pointer: target });
    }
  }
  problems.push(...unlisted(parts, moved));

  /** Where path items and components stand, by the part of a pointer that names them. */
  const homes = new Map<string, { source: Source; pointer: string }>();
  const homeOf = (head: string): { source: Source; pointer: string } => {
    const [kind = "", second = "", third = ""] = segments(head);
    const name = kind === "paths" ? pointerOf(kind, second) : pointerOf(kind, second, third);
    return moved.get(name) ?? { source: owners.get(name) ?? root, pointer: head };
  };
  const locate = (pointer: string): Place => {
    if (!moved.size && owners.size === 1) return root.locate(pointer);
    const plain = plainPointer(pointer);
    const head = plain.slice(0, endOf(plain, plain.startsWith("/paths/") ? 2 : 3));
    let home = homes.get(head);
    if (!home) homes.set(head, (home = homeOf(head)));
    return home.source.locate(home.pointer + plain.slice(head.length));
  };
  return { document, problems, locate };
}

/** Where so many steps of a pointer end. */
function endOf(pointer: string, steps: number): number {
  let end = 0;
  for (let i = 0; i < steps && end >= 0; i++) end = pointer.indexOf("/", end + 1);
  return end < 0 ? pointer.length : end;
}

/** Keys of a part file beside paths and components would silently be ignored. */
function* strangers({ value, locate }: Source): Generator<Problem> {
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const pointer = pointerOf(key);
    if (key !== "paths" && key !== "components")
      yield {
        ...locate(pointer),
        message: `"${key}" belongs in the root file; only paths and components are read here`,
      };
    else if (!isObject(child)) yield { ...locate(pointer), message: `"${key}" must be an object` };
  }
  for (const [kind, group] of Object.entries(isObject(value.components) ? value.components : {}))
    if (!isObject(group))
      yield { ...locate(pointerOf("components", kind)), message: `components "${kind}" must be an object` };
}

/** Paths of a part file that the root does not list would silently be ignored. */
function* unlisted(
  parts: ReadonlyMap<string, Source>,
  moved: ReadonlyMap<string, { source: Source; pointer: string }>,
) {
  const used = new Set([...moved.values()].map(({ source, pointer }) => source.file + pointer));
  for (const source of parts.values()) {
    const paths = isObject(source.value) && isObject(source.value.paths) ? source.value.paths : {};
    for (const path of Object.keys(paths)) {
      const pointer = pointerOf("paths", path);
      if (!used.has(source.file + pointer))
        yield {
          ...source.locate(pointer),
          message: `path "${path}" is not listed in the root file; add it there, or remove it here`,
        };
    }
  }
}
