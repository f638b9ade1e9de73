import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import ts from "typescript";
import { licensesOf } from "./licenses.ts";

const options = {
  ...{ bundle: true, minify: true, write: true, legalComments: "none", lineLimit: 160, logLevel: "warning" },
  ...{ format: "cjs", platform: "node", target: "node20" },
} as const satisfies BuildOptions;

/**
 * Writes the mock for users: one CommonJS module with all that it uses, an ES module that re-exports it, the command
 * line, their declarations, and the licenses of what is bundled. Returns the files of which something is in the bundle.
 */
export async function buildMock(platforms: readonly string[], output: string): Promise<string[]> {
  const { metafile } = await build({
    ...options,
    ...{ stdin: { contents: entryOf(platforms), resolveDir: ".", loader: "ts" }, outfile: `${output}/mock.cjs` },
    ...{ plugins: [unused], metafile: true },
    // Of what reads YAML, which no bundled code calls.
    logOverride: { "empty-import-meta": "silent" },
  });
  await build({
    ...options,
    stdin: { contents: command, resolveDir: ".", loader: "ts" },
    ...{ outfile: `${output}/cli.cjs`, external: ["./mock.cjs"], banner: { js: "#!/usr/bin/env node" } },
  });
  writeFileSync(`${output}/mock.js`, 'export { startMock } from "./mock.cjs";\n');
  for (const extension of ["d.ts", "d.cts"]) writeFileSync(`${output}/mock.${extension}`, declarations());
  const files = bundledFiles(metafile);
  writeFileSync(`${output}/THIRD-PARTY-LICENSES`, licensesOf(files));
  return files;
}

const bundledFiles = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );

/** The dialects are imported, since nothing is looked up in a bundle. */
function entryOf(platforms: readonly string[]): string {
  const own = platforms.filter((name) => existsSync(`scripts/mock/${name}/dialect.ts`));
  return [
    'import { startPacked } from "./scripts/mock/packed.ts";',
    ...own.map((name) => `import { createDialect as ${name} } from "./scripts/mock/${name}/dialect.ts";`),
    `export const startMock = (options) => startPacked(\`\${__dirname}/openapi\`, { ${own.join()} }, options);`,
  ].join("\n");
}

const command = `
  import { main } from "./scripts/mock/cli.ts";
  import { startMock } from "./mock.cjs";
  main(process.argv.slice(2), startMock);`;

/** Those of the types in scripts/mock/mock.ts, and the function. */
function declarations(): string {
  const { outputText } = ts.transpileDeclaration(readFileSync("scripts/mock/mock.ts", "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
    fileName: "mock.ts",
  });
  return `/// <reference lib="esnext.disposable" />
${outputText}
/** Serves all platforms on one port of the loopback interface, with state of its own. */
export declare function startMock(options?: MockOptions): Promise<Mock>;
`;
}

/** What openapi-backend never uses in its quick mode: reading and checking the document, and samples of its own. */
const unused: Plugin = {
  name: "unused",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(\.\/refparser|openapi-schema-validator|mock-json-schema)$/ }, ({ path, importer }) =>
      importer.includes("openapi-backend") ? { path, namespace: "unused" } : undefined,
    );
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "exports.parse = (document) => document;" }));
  },
};
