import { listExamples } from "./examples.ts";
import type { Project, Step } from "./project.ts";

/** All projects. `tarball` is the package, `userFile` a file that uses it. */
export function listProjects({ tarball, userFile }: { tarball: string; userFile: string }): Project[] {
  return [
    ...compiled(userFile),
    resolved(tarball),
    editor,
    ...tested,
    ...bundled,
    ...listExamples(),
    ...withDependencies(userFile),
    newestUndici,
  ];
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const packageJson = json({ private: true });
const moduleJson = json({ private: true, type: "module" });

const compilers = [
  ["ts5.4", "typescript-5.4/bin/tsc"],
  ["ts5.9", "typescript/bin/tsc"],
  ["ts7", "typescript-7/bin/tsc"],
] as const;
const strict = { noEmit: true, strict: true, declaration: true, target: "es2022", skipLibCheck: false };

/** Every way of TypeScript to resolve modules; the last way is as strict as it gets, without the types of browsers. */
const resolutions: readonly [string, readonly string[], object][] = [
  ["commonjs", ["user.ts"], { module: "commonjs", moduleResolution: "node10" }],
  ["node16", ["user.cts", "user.mts"], { module: "node16", moduleResolution: "node16" }],
  ["nodenext", ["user.cts", "user.mts"], { module: "nodenext", moduleResolution: "nodenext" }],
  ["bundler", ["user.ts"], { module: "esnext", moduleResolution: "bundler" }],
  [
    "strictest",
    ["user.ts"],
    {
      ...{ module: "esnext", moduleResolution: "bundler", lib: ["es2022"], types: ["node"] },
      ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true },
      ...{ verbatimModuleSyntax: true, isolatedModules: true },
    },
  ],
];

const compiled = (userFile: string): Project[] =>
  compilers.flatMap(([compiler, script]) => [
    ...resolutions
      // TypeScript 7 has only what bundlers and Node do.
      .filter(([name]) => !(compiler === "ts7" && name === "commonjs"))
      .map(([name, files, options]): Project => {
        const compilerOptions = { lib: ["es2022", "dom"], types: [], ...strict, ...options };
        return {
          name: `${compiler}-${name}`,
          group: "types",
          files: {
            "package.json": packageJson,
            "tsconfig.json": json({ compilerOptions, files }),
            ...Object.fromEntries(files.map((file) => [file, userFile])),
          },
          steps: [{ script }],
        };
      }),
    {
      // What `tsc --init` writes, in a package of ES modules.
      name: `${compiler}-init`,
      group: "types",
      files: { "package.json": moduleJson, "user.ts": userFile.replace(/^/, "export {};\n") },
      steps: [
        { script, args: ["--init"], prints: /tsconfig/ },
        { script, args: ["--noEmit"] },
      ],
    },
  ]);

const resolved = (tarball: string): Project => ({
  name: "attw",
  group: "types",
  files: { "package.json": packageJson },
  steps: [
    {
      script: "@arethetypeswrong/cli/dist/index.js",
      args: [tarball, "--no-color", "--no-emoji"],
      prints: /No problems found[^]+node10[^]+node16 \(from CJS\)[^]+node16 \(from ESM\)[^]+bundler/,
    },
  ],
});

const editor: Project = {
  name: "editor",
  group: "types",
  files: {
    "package.json": moduleJson,
    "tsconfig.json": json({ compilerOptions: { ...strict, module: "nodenext", types: [] } }),
    "definition.mjs": { fixture: "definition.mjs" },
  },
  steps: [
    {
      script: "./definition.mjs",
      prints:
        /^agent-platform-clients\/src\/coze\.ts: export function createCoze\(.+\n(?:.*\n)?agent-platform-clients\/src\/coze\.ts: ask\(.+\n(?:.*\n)?agent-platform-clients\/dist\/types\/generated\/coze\.d\.ts: create\(/,
    },
  ],
};

const jest: Step = { script: "jest/bin/jest.js", prints: /^Tests: +2 passed, 2 total$/m };

const tested: readonly Project[] = [
  {
    name: "jest",
    group: "tests",
    files: { "package.json": packageJson, "user.test.js": { fixture: "user.test.js" } },
    steps: [jest],
  },
  {
    name: "ts-jest",
    group: "tests",
    files: {
      "package.json": json({ private: true, jest: { preset: "ts-jest" } }),
      "tsconfig.json": json({ compilerOptions: { module: "commonjs", target: "es2022", strict: true, types: [] } }),
      "user.test.ts": { fixture: "user.test.ts" },
    },
    steps: [jest],
  },
  {
    name: "babel-jest",
    group: "tests",
    packages: ["jest@30.5.2", "@babel/preset-env@7.29.14", "@babel/preset-typescript@7.9.0"],
    files: {
      "package.json": packageJson,
      "babel.config.json": json({
        presets: [["@babel/preset-env", { targets: { node: "current" } }], "@babel/preset-typescript"],
      }),
      "user.test.ts": { fixture: "user.test.ts" },
    },
    steps: [jest],
  },
  {
    name: "vitest",
    group: "tests",
    files: {
      "package.json": packageJson,
      "vitest.config.mjs": "export default { test: { globals: true } };\n",
      "user.test.ts": { fixture: "user.test.ts" },
    },
    steps: [{ script: "vitest/vitest.mjs", args: ["run"], prints: /Tests +2 passed \(2\)/ }],
  },
];

/** What `program.js` prints. */
const answered = /^c1 200 tea true payment true\n$/;
const program = { "package.json": moduleJson, "program.js": { fixture: "program.js" } };

const bundled: readonly Project[] = [
  {
    name: "esbuild",
    group: "bundlers",
    files: {
      ...program,
      "build.js": `import { build } from "esbuild";
        await build({ entryPoints: ["program.js"], bundle: true, minify: true, format: "esm", outfile: "out.js" });`,
    },
    steps: [{ script: "./build.js" }, { script: "./out.js", prints: answered }],
  },
  {
    name: "rollup",
    group: "bundlers",
    packages: ["rollup@4.68.8", "@rollup/plugin-node-resolve@16.0.3"],
    files: {
      ...program,
      "rollup.config.js": `import { nodeResolve } from "@rollup/plugin-node-resolve";
        const onLog = (level, { message }) => { throw new Error(level + ": " + message); };
        export default { input: "program.js", output: { file: "out.js" }, plugins: [nodeResolve()], onLog };`,
    },
    steps: [
      { script: "rollup/dist/bin/rollup", args: ["--config", "--silent"] },
      { script: "./out.js", prints: answered },
    ],
  },
  {
    name: "vite",
    group: "bundlers",
    files: {
      ...program,
      "vite.config.js": `export default {
        logLevel: "warn",
        build: { target: "es2022", lib: { entry: "program.js", formats: ["es"], fileName: "out" } },
      };`,
    },
    steps: [
      { script: "vite/bin/vite.js", args: ["build"] },
      { script: "./dist/out.js", prints: answered },
    ],
  },
  {
    name: "webpack",
    group: "bundlers",
    packages: ["webpack@5.113.0"],
    files: {
      ...program,
      "build.js": `import webpack from "webpack";
        const output = { path: import.meta.dirname, filename: "out.cjs" };
        const options = { mode: "production", entry: "./program.js", target: "web", output };
        webpack(options, (error, stats) => {
          if (error) throw error;
          process.stdout.write(stats.hasErrors() || stats.hasWarnings() ? stats.toString() : "");
        });`,
    },
    steps: [{ script: "./build.js" }, { script: "./out.cjs", prints: answered }],
  },
  {
    name: "next",
    group: "bundlers",
    packages: ["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"],
    files: {
      "package.json": packageJson,
      // The packages are linked from elsewhere.
      "next.config.mjs": 'export default { turbopack: { root: "/" } };\n',
      "app/api/chat/route.js": { fixture: "route.js" },
      "serve.mjs": { fixture: "serve-next.mjs" },
    },
    steps: [
      { script: "next/dist/bin/next", args: ["build"], prints: /\/api\/chat/ },
      { script: "./serve.mjs", prints: /^200 tea\n$/ },
    ],
  },
];

/** A `fetch` of one's own with a dispatcher; what runs on Node 20 is tried by the tests of the guides. */
const newestUndici: Project = {
  name: "undici8",
  group: "dependencies",
  packages: ["undici@8.13.1"],
  node: "node24",
  files: { "package.json": packageJson, "dispatch.mjs": { fixture: "dispatch.mjs" } },
  steps: [{ script: "./dispatch.mjs", prints: /^POST \/v2\/map by undici 8: 1 links\n$/ }],
};

const withDependencies = (userFile: string): Project[] =>
  (["lowest", "highest"] as const).map((end) => ({
    name: `dependencies-${end}`,
    group: "dependencies",
    dependencies: end,
    files: {
      ...program,
      "large-event.js": { fixture: "large-event.js" },
      "tsconfig.json": json({
        compilerOptions: { lib: ["es2022", "dom"], types: [], ...strict, module: "nodenext" },
        files: ["user.ts"],
      }),
      "user.ts": userFile,
    },
    steps: [
      { script: "./program.js", prints: answered },
      // By the parser's option, which its first versions do not have.
      { script: "./large-event.js", prints: /Stream \(an event is too long\)/ },
      { script: "typescript/bin/tsc" },
    ],
  }));
