import { join } from "node:path";
import type { Mock, MockOptions } from "../../scripts/mock/mock.ts";
import { serve } from "../../scripts/mock/serve.ts";
import { dialectOf, readSpec } from "../../scripts/mock/server.ts";
import { listPlatforms } from "../../scripts/spec/load.ts";

export type { Mock };

const folder = join(import.meta.dirname, "../../specs");

const read = () => Promise.all(listPlatforms(folder).map((platform) => readSpec(folder, platform)));
let specs: ReturnType<typeof read> | undefined;

/** A mock of the platforms with state of its own. The specs, which take longest, are read once in a process. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const platforms = (await (specs ??= read())).map(async (known) => {
    const spec = { ...known, document: structuredClone(known.document) };
    return { spec, dialect: await dialectOf(spec) };
  });
  return serve(await Promise.all(platforms), options);
}
