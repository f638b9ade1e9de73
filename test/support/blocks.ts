import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ESLint } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { root, type Block } from "./pages.ts";

const mockFile = join(root, "scripts/mock/server.ts");

/** What a program of a user is compiled with: what `tsc --init` writes, for Node. */
const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noUncheckedSideEffectImports: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  jsx: ts.JsxEmit.ReactJSX,
  types: ["node"],
  skipLibCheck: true,
  noEmit: true,
  // The sources that the package is made of import each other so.
  allowImportingTsExtensions: true,
  paths: {
    "agent-platform-clients": [join(root, "src/index.ts")],
    "agent-platform-clients/mock": [mockFile],
    "agent-platform-clients/*": [join(root, "src/*.ts")],
    undici: [join(root, "node_modules/undici7/index.d.ts")],
  },
};

/** Writes each block to a file of its own in a folder of the project, and returns the paths. */
export async function writeBlocks(blocks: readonly Block[], folder: string): Promise<string[]> {
  const files = blocks.map(({ name }) => join(folder, `${name.replaceAll(/\W+/g, "-")}.ts`));
  await Promise.all(blocks.map(({ code }, i) => writeFile(files[i]!, code)));
  return files;
}

/** What the compiler and the strict rules of typescript-eslint say of programs, each with its file and line. */
export async function findProblems(files: readonly string[]): Promise<string[]> {
  const program = ts.createProgram(files, options);
  const at = ({ file, start = 0, messageText }: ts.Diagnostic) =>
    `${file?.fileName}:${file && file.getLineAndCharacterOfPosition(start).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  const errors = files.flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(at));
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      ...tseslint.configs.strictTypeChecked,
      { languageOptions: { parserOptions: { programs: [program] } } },
    ] as ESLint.Options["overrideConfig"],
  });
  const results = await eslint.lintFiles([...files]);
  const told = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line}: ${ruleId}: ${message}`),
  );
  return [...new Set(errors), ...told].map((problem) => problem.replaceAll(`${root}/`, ""));
}

/** Compiles programs for Node, all at once, beside themselves. Tests in them run when they are imported. */
export async function bundle(files: readonly string[], folder: string): Promise<void> {
  const entry = (specifier: string) => join(root, "src", `${specifier.split("/")[1] ?? "index"}.ts`);
  await build({
    entryPoints: [...files],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [
      {
        name: "package",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^agent-platform-clients/ }, ({ path }) =>
            path.endsWith("/mock") ? { path: mockFile, external: true } : { path: entry(path) },
          );
          onResolve({ filter: /^vitest$/ }, () => ({ path: "vitest", namespace: "runner" }));
          onLoad({ filter: /./, namespace: "runner" }, () => ({ contents: runner }));
        },
      },
    ],
  });
}

/** Stands for Vitest in an example: `expect` is the real one, and what is to run is kept for the test that drives it. */
const runner = `
  const { expect, tests, after } = globalThis.example;
  export { expect };
  export const test = (name, run) => void tests.push(run);
  export const afterAll = (run) => void after.push(run);
`;
