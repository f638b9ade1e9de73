import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject, type JsonObject } from "../../../scripts/json.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/oracle");

/** Our own documents by their names, in which each operation has the words that the generator asks for. */
export const ownDocuments: ReadonlyMap<string, JsonObject> = new Map(
  readdirSync(fixtures).map((file) => [
    file.replace(/\.yaml$/, ""),
    withWords(parse(readFileSync(join(fixtures, file), "utf8")) as JsonObject),
  ]),
);

/** A copy in which operations have what they lack: an id, a summary, the address of a page. */
export function withWords(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  const { pathItems } = isObject(copy.components) ? copy.components : {};
  for (const items of [copy.paths, pathItems])
    for (const item of Object.values(isObject(items) ? items : {}))
      for (const [method, operation] of Object.entries(isObject(item) ? item : {}))
        if (/^(get|put|post|delete|patch)$/.test(method) && isObject(operation)) {
          operation.operationId ??= operation["x-name"]!;
          operation.summary ??= "A call.";
          operation.externalDocs = { url: "https://docs.example.com" };
        }
  return copy;
}

/** Writes documents to a folder of specs, which it makes. */
export async function writeSpecs(documents: ReadonlyMap<string, JsonObject>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "oracle-")), "specs");
  await mkdir(folder);
  for (const [name, document] of documents) await writeFile(join(folder, `${name}.yaml`), JSON.stringify(document));
  return folder;
}
