import { join } from "node:path";
import ts from "typescript";

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

let declarations: Map<string, string> | undefined;

/** The declarations that users get, by path below the root of the project. */
function emitDeclarations(): Map<string, string> {
  if (declarations) return declarations;
  const read = (path: string) => ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config as unknown;
  const config = ts.parseJsonConfigFileContent(read(join(root, "tsconfig.build.json")), ts.sys, root);
  const program = ts.createProgram(config.fileNames, { ...config.options, outDir: join(root, "dist/types") });
  const found = new Map<string, string>();
  const { emitSkipped, diagnostics } = program.emit(
    undefined,
    (path, text) => void found.set(path, text),
    undefined,
    true,
  );
  if (emitSkipped) throw new Error(ts.formatDiagnostics(diagnostics, { ...formatHost }));
  return (declarations = found);
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};

/** Opens a file of a user who has installed the package: it sees the emitted declarations and nothing of the sources. */
export function openEditor(text: string, options: ts.CompilerOptions = {}): Editor {
  const emitted = emitDeclarations();
  const file = join(root, "user.ts");
  const files = new Map([...emitted, [file, text]]);
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
    getCurrentDirectory: () => root,
    getCompilationSettings: () => settings,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (name) => files.has(name) || ts.sys.fileExists(name),
    readFile: (name) => files.get(name) ?? ts.sys.readFile(name),
    directoryExists: (name) =>
      ts.sys.directoryExists(name) || [...files.keys()].some((path) => path.startsWith(`${name}/`)),
  };
  const service = ts.createLanguageService(host);
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
      const source = host.readFile!(found.fileName)!;
      const start = source.lastIndexOf("\n", found.textSpan.start) + 1;
      const line = source.slice(start, source.indexOf("\n", start)).trim();
      const comment = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(source.slice(0, start))?.[0] ?? "";
      return { file: found.fileName, line, comment };
    },
    completions: (mark) =>
      (service.getCompletionsAtPosition(file, at(mark) + 1, undefined)?.entries ?? []).map(({ name }) => name),
  };
}
