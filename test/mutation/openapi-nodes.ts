import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { segments } from "../../scripts/json.ts";
import { otherValue, renamed, type Edit, type Fact } from "./operator.ts";

/** A place where a fact of a document can be changed. */
export interface Change extends Edit {
  id: string;
  fact: Fact;
  /** The part of the document, of those that a spec is split into. */
  file: string;
}

export interface Part {
  file: string;
  text: string;
  document: Document.Parsed;
}

export interface Walk {
  parts: ReadonlyMap<string, Part>;
  part: Part;
  changes: Change[];
  seen: Set<unknown>;
}

export type Visit = (walk: Walk, map: YAMLMap) => void;

/** Goes to a node or to what it refers to, once. */
export function go(walk: Walk, node: unknown, visit: Visit): void {
  if (!isMap(node)) return;
  const ref = node.get("$ref");
  if (typeof ref === "string") {
    const [file = "", pointer = ""] = ref.split("#");
    const folder = walk.part.file.includes("/") ? walk.part.file.replace(/[^/]*$/, "") : "";
    const part = file === "" ? walk.part : walk.parts.get(folder + file);
    const keys = segments(pointer);
    if (part) go({ ...walk, part }, keys.length ? part.document.getIn(keys) : part.document.contents, visit);
    return;
  }
  if (walk.seen.has(node)) return;
  walk.seen.add(node);
  visit(walk, node);
}

export const child = (map: YAMLMap, key: string): unknown => map.get(key, true);
export const pairs = (node: unknown): Pair<Scalar, Node | null>[] =>
  isMap(node) ? (node.items as Pair<Scalar, Node | null>[]) : [];
export const seqOf = (node: unknown): unknown[] => (isSeq(node) ? node.items : []);

export function other(value: unknown): unknown {
  if (value === null || typeof value === "object") return undefined;
  return typeof value === "string" ? renamed(value) : JSON.parse(otherValue(String(value)));
}

/** Puts another value in the place of one, written as the old one was. */
export function scalar(
  walk: Walk,
  id: string,
  fact: Fact,
  node: unknown,
  change: (value: unknown) => unknown,
  stated?: Edit["stated"],
): void {
  if (!isScalar(node) || !node.range || node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") return;
  const value = change(node.value);
  if (value === undefined || value === node.value) return;
  const [from, to] = node.range;
  const quoted =
    node.type === "QUOTE_DOUBLE" ||
    node.type === "QUOTE_SINGLE" ||
    (typeof value === "string" && !/^[\w/]/.test(value));
  const isText = typeof value === "string" && (quoted || typeof node.value !== "string");
  add(walk, id, fact, { from, to, text: isText ? JSON.stringify(value) : String(value), ...(stated && { stated }) });
}

/** Takes the first of several items of a list away. */
export function removed(walk: Walk, id: string, fact: Fact, list: unknown, stated?: Edit["stated"]): void {
  if (!isSeq(list) || list.items.length < 2) return;
  const [first, second] = list.items as Node[];
  if (!first?.range || !second?.range) return;
  const { text } = walk.part;
  const lineOf = (offset: number): number => text.lastIndexOf("\n", offset) + 1;
  const edit = list.flow
    ? { from: first.range[0], to: second.range[0] }
    : { from: lineOf(first.range[0]), to: lineOf(second.range[0]) };
  add(walk, id, fact, { ...edit, text: "", ...(stated && { stated }) });
}

/** From the key of a pair, or the begin of a node, to its end: what states a fact as a whole. */
export function spanOf({ part }: Walk, node: unknown): Edit["stated"] {
  const { key, value } = isPair(node) ? node : { key: node, value: node };
  const [from, to] = [isNode(key) ? key.range?.[0] : undefined, isNode(value) ? value.range?.[1] : undefined];
  return from === undefined || to === undefined
    ? undefined
    : { from, to: from + part.text.slice(from, to).trimEnd().length };
}

export function add({ changes, part }: Walk, id: string, fact: Fact, edit: Edit): void {
  changes.push({ ...edit, id, fact, file: part.file });
}
