import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { listPlatforms } from "../../scripts/spec/load.ts";

const root = join(import.meta.dirname, "../..");

/** What an editor shows in the file of a user. */
export interface Editor {
  /** The hover over what `mark` ends with in the text: its signature, and its documentation. */
  hover(mark: string): { signature: string; documentation: string };
  /** Signature help inside the parentheses that `mark` ends with. */
  signature(mark: string): string;
  /** The errors of the file, as one text each. */
  errors(): string[];
  /** The line that go-to-definition of what `mark` ends with leads to, and the comment before it. */
  definition(mark: string): { file: string; line: string; comment: string };
  /** The names that completion offers after `mark`. */
  completions(mark: string): string[];
}

let emitted: Map<string, string> | undefined;
/** Editors of the same options read the libraries and the package once. */
const registry = ts.createDocumentRegistry();
let opened = 0;

/** The package as users install it, as far as the compiler looks at it: paths in the folder of the package to texts. */
function emitPackage(): Map<string, string> {
  if (emitted) return emitted;
  const read = (path: string) => ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config as unknown;
  const config = ts.parseJsonConfigFileContent(read(join(root, "tsconfig.build.json")), ts.sys, root);
  const program = ts.createProgram(config.fileNames, { ...config.options, outDir: "dist/types" });
  const found = new Map<string, string>();
  const write = (path: string, text: string) => void found.set(relative(root, resolve(root, path)), text);
  const { emitSkipped, diagnostics } = program.emit(undefined, write, undefined, true);
  if (emitSkipped) throw new Error(ts.formatDiagnostics(diagnostics, formatHost));
  // What the build adds.
  for (const name of ["index", ...listPlatforms(join(root, "specs"))])
    found.set(`dist/${name}.d.ts`, `export * from "./types/src/${name}.js";\n`);
  found.set("dist/types/package.json", '{ "type": "commonjs" }');
  found.set("package.json", readFileSync(join(root, "package.json"), "utf8"));
  return (emitted = found);
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};

/** Opens a file of a user who has installed the package: it sees its declarations and nothing of its sources. */
export function openEditor(text: string, options: ts.CompilerOptions = {}): Editor {
  // Inside the project, so that the dependencies of the package are found. Nothing of it is on the disk.
  const folder = join(root, "node_modules/.user");
  const file = join(folder, `user${++opened}.mts`);
  const files = new Map([
    [file, text],
    [join(folder, "package.json"), "{}"], // Else the package would be the project itself.
  ]);
  for (const [path, content] of emitPackage())
    files.set(join(folder, "node_modules/agent-platform-clients", path), content);
  const settings: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.disposable.d.ts"],
    types: [],
    noEmit: true,
    ...options,
  };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const known = files.get(name) ?? ts.sys.readFile(name);
      return known === undefined ? undefined : ts.ScriptSnapshot.fromString(known);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => settings,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (name) => files.has(name) || ts.sys.fileExists(name),
    readFile: (name) => files.get(name) ?? ts.sys.readFile(name),
    directoryExists: (name) =>
      ts.sys.directoryExists(name) || [...files.keys()].some((path) => path.startsWith(`${name}/`)),
  };
  const service = ts.createLanguageService(host, registry);
  const textOf = (parts: readonly ts.SymbolDisplayPart[] | undefined) => ts.displayPartsToString([...(parts ?? [])]);
  const at = (mark: string): number => {
    const found = text.indexOf(mark);
    if (found < 0) throw new Error(`the file has no "${mark}"`);
    return found + mark.length - 1;
  };
  return {
    hover(mark) {
      const info = service.getQuickInfoAtPosition(file, at(mark));
      return { signature: textOf(info?.displayParts), documentation: textOf(info?.documentation) };
    },
    signature(mark) {
      const help = service.getSignatureHelpItems(file, at(mark) + 1, undefined);
      const item = help?.items[0];
      if (!item) return "";
      const parameters = item.parameters.map(({ displayParts }) => textOf(displayParts)).join(", ");
      return textOf(item.prefixDisplayParts) + parameters + textOf(item.suffixDisplayParts);
    },
    errors: () =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, "\n"),
      ),
    definition(mark) {
      const [found] = service.getDefinitionAtPosition(file, at(mark)) ?? [];
      if (!found) return { file: "", line: "", comment: "" };
      const source = host.readFile(found.fileName)!;
      const start = source.lastIndexOf("\n", found.textSpan.start) + 1;
      const line = source.slice(start, source.indexOf("\n", start)).trim();
      const comment = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(source.slice(0, start))?.[0] ?? "";
      return { file: found.fileName, line, comment };
    },
    completions: (mark) =>
      (service.getCompletionsAtPosition(file, at(mark) + 1, undefined)?.entries ?? []).map(({ name }) => name),
  };
}
