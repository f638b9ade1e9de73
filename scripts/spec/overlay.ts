import { isDeepStrictEqual } from "node:util";
import { openapiOverlay, resolveJsonPath, type JsonPathNode } from "openapi-format";
import { isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { trackOrigins, type Origin, type Origins } from "./overlay-origins.ts";

export interface OverlayProblem {
  /** The number of the action, from 0; -1 for the overlay itself. */
  action: number;
  target?: string;
  message: string;
  /** The place in the overlay: `/actions/0`. */
  pointer: string;
}

export interface Overlaid {
  document: JsonObject;
  problems: OverlayProblem[];
  /** Where the value at a pointer of the document comes from. */
  originOf(pointer: string): Origin;
}

const overlayKeys = new Set(["overlay", "info", "extends", "actions"]);
const actionKeys = new Set(["target", "description", "update", "remove", "x-reason"]);

/**
 * A copy of a document with an overlay (OpenAPI Overlay 1.0) applied, and all that is wrong with the overlay. Beyond the
 * standard, every action and every value of an update must have an effect, and a change of structure must say why.
 */
export async function applyOverlay(document: JsonObject, overlay: JsonObject): Promise<Overlaid> {
  const problems: OverlayProblem[] = checkOverlay(overlay).map((message) => ({ action: -1, message, pointer: "" }));
  const origins = trackOrigins();
  let current = structuredClone(document);
  const actions = isObject(overlay) && Array.isArray(overlay.actions) ? overlay.actions : [];
  for (const [index, action] of actions.entries()) {
    const target = isObject(action) && typeof action.target === "string" ? action.target : undefined;
    const messages = checkAction(action);
    if (!messages.length) {
      const applied = await applyAction(current, action as JsonObject, origins, pointerOf("actions", index, "update"));
      current = applied.document;
      messages.push(...applied.messages);
    }
    const named = target === undefined ? `action ${index + 1}` : `action ${index + 1}, target ${target}`;
    for (const message of new Set(messages))
      problems.push({
        action: index,
        ...(target === undefined ? {} : { target }),
        message: `${named}: ${message}`,
        pointer: pointerOf("actions", index),
      });
  }
  return { document: current, problems, originOf: origins.in(current) };
}

function checkOverlay(overlay: unknown): string[] {
  if (!isObject(overlay)) return ["the overlay must be an object"];
  const messages = Object.keys(overlay)
    .filter((key) => !overlayKeys.has(key))
    .map((key) => `unknown key "${key}" in the overlay`);
  if (typeof overlay.overlay !== "string" || !/^1\.0\.\d+$/.test(overlay.overlay))
    messages.push(
      `"overlay" is ${JSON.stringify(overlay.overlay)}; only 1.0 is supported, as a string such as "1.0.0"`,
    );
  if (!Array.isArray(overlay.actions) || !overlay.actions.length) messages.push('"actions" must be a non-empty list');
  return messages;
}

function checkAction(action: Json): string[] {
  if (!isObject(action)) return ["must be an object"];
  const messages = Object.keys(action)
    .filter((key) => !actionKeys.has(key))
    .map((key) => `unknown key "${key}"`);
  if (typeof action.target !== "string" || !action.target.startsWith("$"))
    messages.push('"target" must be a JSONPath that starts with "$"');
  const hasUpdate = Object.hasOwn(action, "update");
  if (hasUpdate === Object.hasOwn(action, "remove")) messages.push('needs either "update" or "remove: true"');
  if (Object.hasOwn(action, "remove") && action.remove !== true) messages.push('"remove" must be true');
  if (hasUpdate && (typeof action.update !== "object" || action.update === null))
    messages.push('"update" must be an object or a list');
  // The library merges by assignment, which would set a prototype.
  if (hasKey(action, "__proto__")) messages.push('"__proto__" is not allowed as a key');
  return messages;
}

const hasKey = (value: Json, key: string): boolean =>
  typeof value === "object" &&
  value !== null &&
  (Object.hasOwn(value, key) || Object.values(value).some((child: Json) => hasKey(child, key)));

/** Applies one valid action in place. */
async function applyAction(
  document: JsonObject,
  action: JsonObject,
  origins: Origins,
  pointer: string,
): Promise<{ document: JsonObject; messages: string[] }> {
  const target = action.target as string;
  const found = quietly(() => resolveJsonPath(document, target));
  if (found.errors.length) return { document, messages: found.errors };
  const nodes = found.result;
  const effect = action.remove === true ? effectOfRemoval(nodes) : effectOfUpdate(nodes, action.update as Json);
  const messages = nodes.length ? effect.messages : ["target matches nothing; correct it or remove the action"];
  if (nodes.length && effect.structural !== undefined && !isText(action.description))
    messages.push(
      `changes the structure${effect.structural && ` (${effect.structural})`}; say why in its "description"`,
    );
  if (messages.length) return { document, messages };
  if (action.remove === true) origins.removal(nodes);
  const noteUpdate = action.remove === true ? undefined : origins.update(nodes, action.update as Json, pointer);
  const overlaySet = { overlay: "1.0.0", actions: [action as { target: string }] };
  const applied = quietly(() => openapiOverlay(document, { overlaySet }));
  const { data } = await applied.result;
  noteUpdate?.();
  return { document: data as JsonObject, messages: applied.errors };
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

/** The library prints its errors. It does so before it returns, so nothing else can print meanwhile. */
function quietly<T>(run: () => T): { result: T; errors: string[] } {
  const errors: string[] = [];
  const print = console.error;
  console.error = (...parts: unknown[]) => void errors.push(parts.map(String).join(" "));
  try {
    return { result: run(), errors };
  } finally {
    console.error = print;
  }
}

interface Effect {
  /** The first place of the update that changes more than descriptions. */
  structural: string | undefined;
  messages: string[];
}

function effectOfRemoval(nodes: readonly JsonPathNode[]): Effect {
  const messages: string[] = [];
  if (nodes.some(({ parent }) => parent === undefined))
    messages.push("cannot remove the whole document; correct the target");
  const lists = nodes.map(({ parent }) => parent).filter((parent) => Array.isArray(parent));
  // openapi-format removes by index, first to last, so every removal moves what follows.
  if (new Set(lists).size < lists.length) messages.push("removes several items of one list; write one action per item");
  return { structural: "", messages };
}

/** A single value that an update sets, by its place in the update. */
interface Leaf {
  pointer: string;
  structural: boolean;
  same: boolean;
}

function effectOfUpdate(nodes: readonly JsonPathNode[], update: Json): Effect {
  const messages: string[] = [];
  const mismatch = (pointer: string, text: string) => void messages.push(`${pointer || "the target"} ${text}`);
  const perNode = nodes.map(({ key, value }) => [
    ...leaves(value as Json, update, "", isNameMap(key, value), mismatch),
  ]);
  const all = perNode.flat();
  if (!messages.length && all.every(({ same }) => same))
    return {
      structural: undefined,
      messages: ["changes nothing: the document already has these values; remove the action"],
    };
  // Also where only some of several places have the value by now, the correction must be looked at again.
  for (const { pointer, same } of all)
    if (same) messages.push(`${pointer} already has this value; remove it from the update`);
  return { structural: all.find(({ structural }) => structural)?.pointer, messages };
}

const isWords = (key: string, value: Json): boolean =>
  key.startsWith("x-") ||
  key === "externalDocs" ||
  (["summary", "description"].includes(key) && typeof value === "string");

/** Keywords whose keys are names, so that `description` below them is no keyword. */
const nameMaps = new Set([
  ...["properties", "patternProperties", "schemas", "responses", "requestBodies", "parameters", "headers", "content"],
  ...["securitySchemes", "paths", "encoding", "variables", "mapping", "callbacks", "links", "$defs", "definitions"],
]);

function* leaves(
  present: Json | undefined,
  update: Json,
  pointer: string,
  names: boolean,
  mismatch: (pointer: string, text: string) => void,
): Generator<Leaf> {
  if (Array.isArray(update)) {
    if (!Array.isArray(present)) return mismatch(pointer, "is not a list; a list can only be appended to a list");
    for (const [i, item] of update.entries()) {
      const here = pointer + pointerOf(i);
      const parameter = isParameter(item)
        ? present.find((other) => isParameter(other) && sameParameter(item, other))
        : undefined;
      if (isObject(parameter) && isObject(item)) {
        const { name: _name, in: _in, ...rest } = item;
        yield* leaves(parameter, rest, here, false, mismatch);
      } else yield { pointer: here, structural: true, same: present.some((other) => isDeepStrictEqual(other, item)) };
    }
    return;
  }
  if (!isObject(update)) return;
  if (!isObject(present)) return mismatch(pointer, "is not an object; an object can only be merged into an object");
  for (const [key, value] of Object.entries(update)) {
    const here = pointer + pointerOf(key);
    const old = Object.hasOwn(present, key) ? present[key] : undefined;
    if (!names && isWords(key, value)) yield { pointer: here, structural: false, same: isDeepStrictEqual(old, value) };
    else if (isContainer(old) && isContainer(value))
      yield* leaves(old, value, here, !names && nameMaps.has(key), mismatch);
    else if (isContainer(old)) mismatch(here, "is an object or a list; remove it in an earlier action");
    else yield { pointer: here, structural: true, same: isDeepStrictEqual(old, value) };
  }
}

/** The target itself may be such a map, or a property of the same name, whose values are not all objects. */
const isNameMap = (key: string | number | undefined, value: unknown): boolean =>
  nameMaps.has(String(key)) && isObject(value) && Object.values(value).every(isObject);

const isContainer = (value: Json | undefined): value is Json[] | JsonObject =>
  typeof value === "object" && value !== null;
const isParameter = (value: Json): value is JsonObject => isObject(value) && !!value.name && !!value.in;
const sameParameter = (a: JsonObject, b: JsonObject): boolean => a.name === b.name && a.in === b.in;
