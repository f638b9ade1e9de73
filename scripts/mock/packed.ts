import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../json.ts";
import type { Dialect } from "./dialect.ts";
import type { Mock, MockOptions } from "./mock.ts";
import { plainDialect } from "./plain.ts";
import { serve } from "./serve.ts";

/** Serves the effective specs of a folder, `<platform>.json`, with dialects that are at hand. */
export function startPacked(
  folder: string,
  dialects: Readonly<Record<string, () => Dialect>>,
  options: MockOptions = {},
): Promise<Mock> {
  const platforms = readdirSync(folder).map((name) => {
    const platform = name.replace(/\.json$/, "");
    const document = JSON.parse(readFileSync(join(folder, name), "utf8")) as JsonObject;
    const spec = { platform, document, file: `openapi/${name}` };
    return { spec, dialect: dialects[platform]?.() ?? plainDialect(platform, document) };
  });
  return serve(platforms, options);
}
