import { join } from "node:path";
import type { Dialect } from "../../scripts/mock/dialect.ts";
import type { Mock, MockOptions } from "../../scripts/mock/mock.ts";
import { serve } from "../../scripts/mock/serve.ts";
import { listPlatforms, loadSpec } from "../../scripts/spec/load.ts";

export type { Mock };

const folder = join(import.meta.dirname, "../../specs");

const read = () =>
  Promise.all(
    listPlatforms(folder).map(async (platform) => {
      const { document, file } = await loadSpec(folder, platform);
      const { createDialect } = (await import(`../../scripts/mock/${platform}/dialect.ts`)) as {
        createDialect: () => Dialect;
      };
      return { spec: { platform, document, file }, createDialect };
    }),
  );
let platforms: ReturnType<typeof read> | undefined;

/** A mock of the platforms with state of its own. The specs, which take longest, are read once in a process. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const found = (await (platforms ??= read())).map(({ spec, createDialect }) => ({
    spec: structuredClone(spec),
    dialect: createDialect(),
  }));
  return serve(found, options);
}
