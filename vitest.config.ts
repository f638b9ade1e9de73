import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files share one process, in which the specs are loaded once; what a test replaces is put back after it. */
const oneProcess = { isolate: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

/** It replaces a module, which others of its process may have loaded already. */
const replacing = "test/scripts/drift/rules/reachable.test.ts";

/** In this order. Another project needs another process, which loads everything anew, so none comes in between. */
const order = ["tools", "client", "examples", "replacing"];

/** Files that take longest by far, although they are short: they begin first, so that no core waits for one of them. */
const slow = [
  ...["scripts/spec/oracle", "package", "add-platform", "editor", "scripts/mock/server", "pages", "scripts/command"],
  ...["scripts/mock/operations", "src/fuzz/calls", "src/fuzz/streams", "src/fuzz/options", "examples/programs"],
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const found = slow.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return order.indexOf(project.name) * (slow.length + 1) + (found < 0 ? slow.length : found);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  // Examples import the package by its name.
  resolve: { tsconfigPaths: true },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // By default one core is left idle, which is half of a machine that has two.
    maxWorkers: "100%",
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: "client", include: ["test/src/**/*.test.ts"], ...oneProcess } },
      { extends: true, test: { name: "examples", include: ["test/examples/**/*.test.ts"], ...oneProcess } },
      {
        extends: true,
        test: {
          name: "tools",
          include: ["test/**/*.test.ts"],
          exclude: ["test/src/**", "test/examples/**", "test/fixtures/**", replacing],
          ...oneProcess,
        },
      },
      { extends: true, test: { name: "replacing", include: [replacing] } },
    ],
  },
});
