import { defineConfig } from "vitest/config";

/** The files share one process, in which the specs are loaded once; what a test replaces is put back after it. */
const oneProcess = { isolate: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

export default defineConfig({
  // Examples import the package by its name.
  resolve: { tsconfigPaths: true },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // By default one core is left idle, which is half of a machine that has two.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "client", include: ["test/src/**/*.test.ts"], ...oneProcess } },
      { extends: true, test: { name: "examples", include: ["test/examples/**/*.test.ts"], ...oneProcess } },
      {
        extends: true,
        test: {
          name: "tools",
          include: ["test/**/*.test.ts"],
          exclude: ["test/src/**", "test/examples/**", "test/fixtures/**"],
        },
      },
    ],
  },
});
