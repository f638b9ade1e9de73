import ts from "typescript";

/** How many types the compiler instantiates to check a file with the options of the project. */
export function countInstantiations(file: string): number {
  const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config as unknown;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram([file], { ...options, noUnusedLocals: false });
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length)
    throw new Error(
      ts.formatDiagnostics(problems, {
        ...ts.sys,
        getCanonicalFileName: (f) => f,
        getNewLine: () => "\n",
        getCurrentDirectory: () => process.cwd(),
      }),
    );
  return program.getInstantiationCount();
}
