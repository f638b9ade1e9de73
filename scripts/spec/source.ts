import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Document, LineCounter, Node, ParseOptions, YAMLError } from "yaml";
import { plainPointer, unescaped } from "../json.ts";

/** Loaded when first needed: it takes a while, and whoever reads JSON only does without. */
const yaml = (): typeof import("yaml") => (loaded ??= createRequire(import.meta.url)("yaml") as typeof import("yaml"));
let loaded: typeof import("yaml") | undefined;

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

/** What a file may have at most. Beyond it, reading takes too much time, memory or stack. */
export const most = { bytes: 20_000_000, depth: 200, aliases: 100 };

export async function readSource(path: string, file = path): Promise<Source> {
  let text: string;
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) return unreadable(file, "is not a file");
    if (found.size > most.bytes) return unreadable(file, tooLarge(found.size));
    text = await readFile(path, "utf8");
  } catch (error) {
    return unreadable(file, reasonOf(error));
  }
  return parseSource(text, file);
}

export const tooLarge = (bytes: number): string =>
  `has ${bytes} bytes; ${most.bytes} are the most: split the document into several files`;

/** Why a file cannot be read or written, as the end of a sentence that begins with its name. */
export function reasonOf(error: unknown): string {
  const { code, message, cause } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "does not exist";
  if (code === "EISDIR") return "is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "cannot be read or written: permission denied";
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

/** A file of which nothing is known but why. */
export function unreadable(file: string, message: string, line = 1): Source {
  const place = { file, line, column: 1 };
  return { file, value: undefined, problems: [{ ...place, message }], locate: () => place };
}

interface Converted {
  value?: unknown;
  error?: { offset: number; message: string };
}

function keepSafeNumbers(document: Document.Parsed): void {
  yaml().visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "bigint" && Number.isSafeInteger(Number(node.value))) node.value = Number(node.value);
    },
  });
}

/** The value of a document, or why it has none: a circular alias, or aliases that multiply. */
function valueOf(document: Document.Parsed): Converted {
  const { visit } = yaml();
  let error: Converted["error"];
  let alias: Node | undefined;
  try {
    visit(document, {
      Alias(_, node, ancestors) {
        alias ??= node;
        const target = node.resolve(document);
        if (!target || !ancestors.includes(target)) return undefined;
        error = { offset: startOf(node), message: `alias "*${node.source}" refers to a value that contains it` };
        return visit.BREAK;
      },
    });
    if (error) return { error };
    const value: unknown = document.toJS({ maxAliasCount: most.aliases });
    if (alias && isDeep(value)) return { error: { offset: startOf(alias), message: tooDeep } };
    return { value };
  } catch (thrown) {
    return { error: { offset: 0, message: (thrown as Error).message } };
  }
}

/** The message of a parser error. */
const messageOf = ({ code, message }: YAMLError): string => (code === "RESOURCE_EXHAUSTION" ? tooDeep : message);

const tooDeep = `is nested too deeply; ${most.depth} levels are the most`;

/** Aliases add levels that the text does not show. */
function isDeep(value: unknown): boolean {
  const open = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > most.depth) return true;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const child of Object.values(next.value) as unknown[]) open.push({ value: child, depth: next.depth + 1 });
  }
  return false;
}

/**
 * The document of a YAML or JSON text. How deep it is nested is known before it is composed, which takes a call for each
 * level: near the end of the stack, V8 ends the whole process rather than throw.
 */
function parseText(text: string, options: ParseOptions & { lineCounter: LineCounter }): Document.Parsed {
  const { Composer, Lexer, Parser, YAMLParseError } = yaml();
  const composer = new Composer(options);
  function* tokens() {
    const parser = new Parser(options.lineCounter.addNewLine);
    options.lineCounter.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      // The document, the collections that are open, and a scalar.
      if (parser.stack.length <= most.depth + 2) continue;
      end = parser.offset;
      return;
    }
    yield* parser.end();
  }
  let end: number | undefined;
  const [document, second] = [...composer.compose(tokens(), true, text.length)];
  if (end !== undefined) document!.errors = [new YAMLParseError([end, end], "RESOURCE_EXHAUSTION", "")];
  else if (second) {
    const message = "Source contains multiple documents";
    document!.errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", message));
  }
  return document as Document.Parsed;
}

export interface SourceOptions {
  /** The line of the file on which the text begins. */
  line?: number;
  /** Integers that a number cannot hold are kept as bigint. */
  bigInts?: boolean;
}

export function parseSource(
  text: string,
  file: string,
  { line: first = 1, bigInts = false }: SourceOptions = {},
): Source {
  if (text.length > most.bytes) return unreadable(file, tooLarge(text.length), first);
  const lines = new (yaml().LineCounter)();
  const document = parseText(text, { lineCounter: lines, uniqueKeys: true, intAsBigInt: bigInts });
  if (bigInts) keepSafeNumbers(document);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + first - 1, column: Math.max(col, 1) };
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

/** Where a value stands, and what stands in it. */
interface Spot {
  offset: number;
  inside?: ReadonlyMap<string, Spot>;
}

/**
 * Finds the offset of a pointer's target: of its key, or of the nearest ancestor. Of the document, which takes several
 * times as much memory, nothing is kept.
 */
function createFinder({ contents }: Document.Parsed): (pointer: string) => number {
  const { isMap, isNode, isScalar, isSeq } = yaml();

  function spotOf(node: unknown, offset: number): Spot {
    if (!isMap(node) && !isSeq(node)) return { offset };
    const inside = new Map<string, Spot>();
    if (isSeq(node))
      for (const [i, item] of node.items.entries()) {
        if (isNode(item)) inside.set(String(i), spotOf(item, startOf(item)));
      }
    else
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name !== undefined && !inside.has(name)) inside.set(name, spotOf(value, startOf(key as Node)));
      }
    return { offset, inside };
  }

  // Pointers share most of their path, which is walked once.
  const found = new Map<string, Spot>([["", spotOf(contents, startOf(contents))]]);
  function find(pointer: string): Spot {
    const known = found.get(pointer);
    if (known) return known;
    const slash = pointer.lastIndexOf("/");
    const { offset, inside } = find(pointer.slice(0, slash));
    // Below what does not exist, there is nothing either.
    const here = inside?.get(unescaped(pointer.slice(slash + 1))) ?? { offset };
    if (here.inside) found.set(pointer, here);
    return here;
  }

  return (pointer) => find(plainPointer(pointer)).offset;
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;
