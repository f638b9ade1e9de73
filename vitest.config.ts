import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files share one process, in which the specs are loaded once; what a test replaces is put back after it. */
const oneProcess = { isolate: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

/** It replaces a module, which others of its process may have loaded already. */
const replacing = "test/scripts/drift/rules/reachable.test.ts";

/** Files that take longest by far, although they are short: they begin first, so that no core waits for one of them. */
const slow = ["spec/oracle", "package", "add-platform", "spec/emit", "pages", "fuzz/calls", "mock/operations"];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found < 0 ? slow.length : found;
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
