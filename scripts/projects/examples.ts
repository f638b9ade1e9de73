import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./project.ts";

const examples = join(import.meta.dirname, "../../examples");

/** The files of a folder of `examples/`, all of them if none is named, as copies of a user. */
const copiesOf = (folder = ""): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(examples, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(join(examples, folder, "/").length), readFileSync(file, "utf8")]),
  );

const packageJson = JSON.stringify({ private: true, type: "module" });
const compilerOptions = {
  ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ target: "es2022", module: "nodenext", jsx: "react-jsx", skipLibCheck: true },
  ...{ lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable", "esnext.disposable"], types: ["node"] },
};

/** The examples as users have them: copied into a project where the package is installed. */
export const listExamples = (): Project[] => [
  {
    name: "examples",
    group: "examples",
    files: { "package.json": packageJson, "tsconfig.json": JSON.stringify({ compilerOptions }), ...copiesOf() },
    steps: [
      { script: "typescript/bin/tsc" },
      { script: "tsx/dist/cli.mjs", args: ["generate-types.ts", "aily"], prints: /^aily-api\.ts: \d+ paths of .*Aily/ },
      {
        script: "tsx/dist/cli.mjs",
        args: ["on-mock.ts", process.execPath, "--import", "tsx", "coze/tool-calls.ts"],
        prints: /^look_up\(.*\)\nThe tool says: .*\n$/,
      },
    ],
  },
  {
    name: "example-nextjs",
    group: "examples",
    packages: [
      ...["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"],
      ...["typescript@5.9.3", "@types/react@19.3.3", "@types/node@20.19.43"],
    ],
    files: {
      "package.json": packageJson,
      // The packages are linked from elsewhere.
      "next.config.mjs": 'export default { turbopack: { root: "/" } };\n',
      "chat.mjs": { fixture: "chat-next.mjs" },
      ...copiesOf("nextjs"),
    },
    steps: [
      { script: "next/dist/bin/next", args: ["build"], prints: /\/api\/chat/ },
      {
        script: "./chat.mjs",
        prints: /^200 Ask the beekeeper\n200 You said: How many bees\?\n502 .+\n200 broken off\n$/,
      },
    ],
  },
  {
    name: "example-worker",
    group: "examples",
    packages: ["workerd@1.20261117.1", "hono@4.13.19", "esbuild@0.28.2"],
    files: {
      "package.json": packageJson,
      "worker.ts": copiesOf()["worker.ts"]!,
      "serve.mjs": { fixture: "serve-worker.mjs" },
    },
    steps: [
      {
        script: "./serve.mjs",
        prints: /^200 You said: Do bees sleep\?\n200 A page\n502 the platform does not answer\n$/,
      },
    ],
  },
];
