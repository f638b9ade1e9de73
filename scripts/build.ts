import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import { buildMock } from "./build/mock.ts";
import { writeOpenApi } from "./build/openapi.ts";
import { listPlatforms } from "./spec/load.ts";

/** A spec may be there before its client. */
const platforms = listPlatforms("specs").filter((name) => existsSync(`src/${name}.ts`));
const entries = ["index", ...platforms];
const options = {
  ...{ bundle: true, outdir: "dist", packages: "external", target: "es2022", logLevel: "warning" },
  // The sources are in the package.
  ...{ sourcemap: "linked", sourcesContent: false },
} as const satisfies BuildOptions;

/** Writes one tree of declarations, into which each build has entries of its own module format. */
function writeDeclarations(): void {
  const tsc = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"];
  if (spawnSync(process.execPath, tsc, { stdio: "inherit" }).status !== 0) process.exit(1);
  // What is generated reads the same as its declarations.
  for (const name of readdirSync("dist/types/generated")) {
    const file = `dist/types/generated/${name}`;
    if (name.endsWith(".map")) rmSync(file);
    else writeFileSync(file, readFileSync(file, "utf8").replace(/^\/\/# sourceMappingURL=.*\n?/m, ""));
  }
  // ES modules can import what CommonJS declares, not the other way round.
  writeFileSync("dist/types/package.json", '{ "type": "commonjs" }\n');
  for (const name of entries)
    for (const extension of ["d.ts", "d.cts"])
      writeFileSync(`dist/${name}.${extension}`, `export * from "./types/src/${name}.js";\n`);
}

/** Writes the ES modules: few, since a runtime opens each of them at import. Returns their paths. */
async function buildEsm(): Promise<string[]> {
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: entries.map((name) => `src/${name}.ts`),
    splitting: true,
    format: "esm",
    platform: "neutral",
    chunkNames: "shared/[hash]",
    metafile: true,
    write: false,
  });
  const names = [...nameChunks(metafile)];
  const renamed = (text: string) => names.reduce((text, [hash, name]) => text.replaceAll(hash, name), text);
  return outputFiles.flatMap(({ path, text }) => {
    const file = renamed(relative(".", path));
    mkdirSync(dirname(file), { recursive: true });
    // A map names sources, never chunks.
    const isMap = file.endsWith(".map");
    writeFileSync(file, isMap ? text : renamed(text));
    return isMap ? [] : file;
  });
}

/** Names every chunk, by its hash, after the platforms that load it. */
function nameChunks({ outputs }: Metafile): Map<string, string> {
  const users = new Map<string, string[]>();
  const visit = (file: string, platform: string) => {
    const known = users.get(file) ?? [];
    if (known.includes(platform)) return;
    users.set(file, [...known, platform]);
    for (const { path, external } of outputs[file]!.imports) if (!external) visit(path, platform);
  };
  for (const platform of platforms) visit(`dist/${platform}.js`, platform);
  const names = new Map<string, string>();
  for (const [file, loadedBy] of users) {
    if (!file.startsWith("dist/shared/")) continue;
    const name = loadedBy.length === platforms.length ? "all" : loadedBy.join("-");
    if ([...names.values()].includes(name)) throw new Error(`${file}: there is a chunk shared/${name}.js already`);
    names.set(basename(file, ".js"), name);
  }
  return names;
}

/** Writes each ES module as CommonJS beside it. */
async function buildCommonJs(files: string[]): Promise<void> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: files,
    outbase: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    platform: "node",
    plugins: [siblings, defaultExports],
    write: false,
  });
  // What reads the maps must find each of their sources; this one stands for an import of transport.ts.
  for (const { path, text } of outputFiles) {
    const [importer = ""] = /(?<=")[^"]*\/transport\.ts(?=")/.exec(text) ?? [];
    writeFileSync(path, text.replace(/(?<=")[^"]*default-exports:openapi-fetch(?=")/, importer));
  }
}

/** Leaves the files of the build apart, so that each exists once in a process. */
const siblings: Plugin = {
  name: "siblings",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/\.js$/, ".cjs"), external: true },
    );
  },
};

/**
 * Imports the default export of openapi-fetch by way of a module without a package: in a package of `type: module`,
 * esbuild takes the default export of any CommonJS module to be all of `module.exports`, as Node does.
 */
const defaultExports: Plugin = {
  name: "default-exports",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^openapi-fetch$/ }, ({ path, namespace }) =>
      namespace === "default-exports" ? { path, external: true } : { path, namespace: "default-exports" },
    );
    onLoad({ filter: /./, namespace: "default-exports" }, ({ path }) => ({
      contents: `export { default } from "${path}";`,
      resolveDir: ".",
    }));
  },
};

rmSync("dist", { recursive: true, force: true });
writeDeclarations();
await buildCommonJs(await buildEsm());
await writeOpenApi("specs", platforms, "dist/openapi");
await buildMock(platforms, "dist");
