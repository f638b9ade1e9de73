import { annotate } from "./annotate.ts";
import { unshared, type JsonObject } from "../json.ts";
import { schemaTypes } from "./calls.ts";
import { printCalls } from "./print-calls.ts";
import { reachOf, splitForms } from "./forms.ts";
import { callsTypeOf } from "./names.ts";
import { listOperations } from "./operations.ts";
import { conventionsOf, rulesOf } from "./rules.ts";
import { typesOf } from "./schema-types.ts";
import { signaturesOf } from "./signatures.ts";

/** Whether a text is of a file that `emit` wrote, and so may be replaced and removed. */
export const isGenerated = (text: string): boolean =>
  /^\/\/ Generated from specs\/\S+ by "npm run generate"\. Do not edit\./.test(text);

/** What generated modules import from, seen from `generated/`. */
export const signatureModule = "../src/call/signature.js";

/** The text of `generated/<platform>.ts`; `runtime` is what it imports types of the runtime from. */
export async function emit(
  platform: string,
  bundled: JsonObject,
  runtime = signatureModule,
  file = `${platform}.yaml`,
): Promise<string> {
  const document = unshared(bundled);
  const reach = reachOf(document);
  annotate(document, reach);
  const sent = splitForms(document, reach);
  const { methods, common, aliases, inputs, fields } = signaturesOf(document);
  for (const name of inputs) sent.add(name);
  // The comments of calls stand in the calls interface.
  for (const { value } of listOperations(document)) delete value.description;

  const types = await typesOf(document, sent, inputs, fields);
  for (const [name, text] of aliases) types.named.push(`export type ${name} = ${text};`);
  const parts = [
    printCalls(callsTypeOf(platform), methods, common),
    types.named.sort(byDeclaration).join("\n\n"),
    types.vendor,
    routes(document),
    errorCodes(document),
    conventionsOf(platform, document),
    rulesOf(document),
  ].filter((part) => part !== "");
  const body = parts.join("\n\n");
  const imports = [...runtimeTypes, ...(fields.length ? schemaTypes : [])]
    .sort()
    .filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return [
    `// Generated from specs/${file} by "npm run generate". Do not edit.\n`,
    `import type { ${imports.join(", ")} } from ${JSON.stringify(runtime)};\n`,
    body,
    "",
  ].join("\n");
}

/** What generated modules may need of `src/call/signature.ts`. */
export const runtimeTypes = [
  ...["Conventions", "DocumentsInit", "EventStream", "Init", "JobRun", "Paged", "RunInit", "Rules", "StreamInit"],
  ...["UnknownEvent", "WaitInit"],
];

const nameIn = (declaration: string): string => /export (?:type|interface) ([\w$]+)/.exec(declaration)?.[1] ?? "";
const byDeclaration = (a: string, b: string): number => (nameIn(a) < nameIn(b) ? -1 : 1);
/** Finding an operation by its route in one step is far cheaper for the compiler than by path and method. */
function routes(document: JsonObject): string {
  const lines = listOperations(document).map(
    ({ route, value }) => `    ${JSON.stringify(route)}: operations[${JSON.stringify(value.operationId)}];`,
  );
  return `/** Every route and its operation. */\nexport interface Routes {\n${lines.join("\n")}\n}`;
}

function errorCodes(document: JsonObject): string {
  const meanings = new Map<string, Set<string>>();
  for (const holder of [document, ...listOperations(document).map(({ value }) => value)]) {
    const list = holder["x-error-codes"];
    for (const item of Array.isArray(list) ? list : []) {
      const { code, meaning } = item as { code: string | number; meaning: string };
      meanings.set(String(code), (meanings.get(String(code)) ?? new Set()).add(meaning));
    }
  }
  if (!meanings.size) return "";
  const lines = [...meanings]
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(
      ([code, texts]) =>
        `    ${JSON.stringify(/^\d+$/.test(code) ? Number(code) : code)}: ${JSON.stringify([...texts].join(" Or: "))};`,
    );
  return `/** The business codes that the vendor documents, and what they mean. */\nexport interface ErrorCodes {\n${lines.join("\n")}\n}`;
}
