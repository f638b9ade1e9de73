import { readFile } from "node:fs/promises";
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from "yaml";
import { unescaped } from "../json.ts";

export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Problem extends Place {
  message: string;
}

/** A YAML or JSON file that still knows where each of its values stands. */
export interface Source {
  file: string;
  value: unknown;
  /** Why it cannot be read: syntax errors, duplicate keys, circular aliases. */
  problems: Problem[];
  /** Where a JSON pointer (`/a/b`) points to: its key, or the nearest ancestor that exists. */
  locate(pointer: string): Place;
}

export async function readSource(path: string, file = path): Promise<Source> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return unreadable(file, reasonOf(error));
  }
  return parseSource(text, file);
}

/** Why a file cannot be read or written, as the end of a sentence that begins with its name. */
export function reasonOf(error: unknown): string {
  const { code, message, cause } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "does not exist";
  if (code === "EISDIR") return "is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "cannot be read or written: permission denied";
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

function unreadable(file: string, message: string): Source {
  const place = { file, line: 1, column: 1 };
  return { file, value: undefined, problems: [{ ...place, message }], locate: () => place };
}

export interface Converted {
  value?: unknown;
  error?: { offset: number; message: string };
}

/** The value of a document, or why it has none: a circular alias, or aliases that multiply. */
export function valueOf(document: Document.Parsed): Converted {
  let error: Converted["error"];
  try {
    visit(document, {
      Alias(_, alias, ancestors) {
        const target = alias.resolve(document);
        if (!target || !ancestors.includes(target)) return undefined;
        error = { offset: startOf(alias), message: `alias "*${alias.source}" refers to a value that contains it` };
        return visit.BREAK;
      },
    });
    return error ? { error } : { value: document.toJS() as unknown };
  } catch (thrown) {
    return { error: { offset: 0, message: (thrown as Error).message } };
  }
}

/** The message of a parser error, without its place and excerpt. */
export const messageOf = ({ code, message }: YAMLError): string =>
  code === "RESOURCE_EXHAUSTION" ? "is nested too deeply" : message.split(/ at line \d/)[0]!;

export function parseSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // After the first syntax error the parser is out of step: further errors would mislead.
  const syntax = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const duplicates = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const problems = [...(syntax ? [syntax] : []), ...duplicates, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    message: messageOf(error),
  }));
  const finder = createFinder(document);
  const { value, error } = problems.length ? {} : valueOf(document);
  if (error) problems.push({ ...at(error.offset), message: error.message });
  return {
    file,
    problems,
    value,
    locate: (pointer) => at(finder(pointer)),
  };
}

interface Found {
  node: Node | null;
  offset: number;
  /** It is only an ancestor of the target. */
  short?: boolean;
}

/** Finds the offset of a pointer's target. Pointers share most of their path, which is walked once. */
function createFinder(document: Document.Parsed): (pointer: string) => number {
  const found = new Map<string, Found>([["", { node: document.contents, offset: startOf(document.contents) }]]);
  const pairsOf = new Map<Node, Map<string, { key: unknown; value: unknown }>>();

  function index(node: Node & { items: { key: unknown; value: unknown }[] }) {
    let pairs = pairsOf.get(node);
    if (!pairs) {
      pairs = new Map();
      for (const pair of node.items)
        if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair);
      pairsOf.set(node, pairs);
    }
    return pairs;
  }

  function step({ node, offset, short }: Found, part: string): Found {
    if (short) return { node, offset, short };
    if (isMap(node)) {
      const pair = index(node).get(part);
      if (pair) return { node: isNode(pair.value) ? pair.value : null, offset: startOf(pair.key as Node) };
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (isNode(item)) return { node: item, offset: startOf(item) };
    }
    return { node, offset, short: true };
  }

  function find(pointer: string): Found {
    const known = found.get(pointer);
    if (known) return known;
    const slash = pointer.lastIndexOf("/");
    const here = step(find(pointer.slice(0, slash)), unescaped(pointer.slice(slash + 1)));
    found.set(pointer, here);
    return here;
  }

  // As `segments` reads it: with or without the "#", and the first slash.
  return (pointer) => find(pointer.replace(/^#?\/?(?=.)/, "/").replace(/^#?\/?$/, "")).offset;
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;
