import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../../..");
const options: ts.CompilerOptions = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], noUncheckedIndexedAccess: true },
  ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 },
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.disposable.d.ts"],
};

/** What the compiler has read of its libraries, which are the same for all. */
const libraries = new Map<string, ts.SourceFile | undefined>();

export interface Complaint {
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

/** What the compiler says of modules beside the generated ones, which are in no folder; by their file names. */
export function compile(modules: ReadonlyMap<string, string>): Complaint[] {
  const texts = new Map([...modules].map(([name, text]) => [join(root, "generated", name), text]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    if (!name.includes("/typescript/lib/")) return getSourceFile(name, version, ...rest);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, version, ...rest));
    return libraries.get(name);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => ({
        file: path.slice(join(root, "generated").length + 1),
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        message: ts.flattenDiagnosticMessageText(messageText, " "),
      }),
    );
  });
}
