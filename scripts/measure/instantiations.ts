import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** How many types the compiler instantiates to check a file of a user, who has the declarations of the package. */
export function countInstantiations(file: string): number {
  // Inside the project, so that the declarations of dependencies are found.
  const folder = mkdtempSync(".declarations-");
  try {
    const build = read("tsconfig.build.json");
    const emitted = ts.createProgram(build.fileNames, { ...build.options, outDir: folder }).emit();
    if (emitted.emitSkipped) throw new Error("the declarations cannot be emitted; see npm run types");
    const copy = join(folder, relative(".", file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
    const program = ts.createProgram([copy], { ...read("tsconfig.json").options, noUnusedLocals: false });
    const problems = ts.getPreEmitDiagnostics(program);
    if (problems.length) throw new Error(ts.flattenDiagnosticMessageText(problems[0]!.messageText, "\n"));
    return program.getInstantiationCount();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(path: string): ts.ParsedCommandLine {
  const config = ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config as unknown;
  return ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
}
