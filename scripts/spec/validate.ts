import { Ajv } from "ajv";
import { at, isObject, pointerOf, type Json, type JsonObject } from "../json.ts";
import { extensions } from "./extensions.ts";
import type { Spec } from "./load.ts";
import {
  bodyMethods,
  listOperations,
  mediaKind,
  otherMethods,
  successes,
  takesList,
  type Operation,
} from "./operations.ts";
import { codes } from "./codes.ts";
import { refCycles, type Finding } from "./cycles.ts";
import { lint } from "./lint.ts";
import { nameProblems } from "./names.ts";
import { references } from "./references.ts";
import type { Problem } from "./source.ts";
import { unsupported } from "./supported.ts";
import { words } from "./words.ts";

/** Everything that is wrong with a spec, by place. The rules are those of `specs/README.md`. */
export async function validate(spec: Spec): Promise<Problem[]> {
  // Problems of reading are reported alone: what follows from them would only hide them.
  if (spec.incomplete) return sorted(spec.problems);
  const findings = await check(spec.platform, spec.document);
  return sorted([...spec.problems, ...findings.map(({ pointer, message }) => ({ ...spec.locate(pointer), message }))]);
}

async function check(platform: string, document: JsonObject): Promise<Finding[]> {
  const findings: Finding[] = [...refCycles(document)];
  try {
    // The linter fails at the first circular reference.
    if (!findings.length) findings.push(...(await lint(document)));
    const operations = listOperations(document);
    findings.push(...operationIds(operations), ...unknownExtensions(document), ...otherOperations(document));
    for (const operation of operations) findings.push(...checkOperation(document, operation));
    findings.push(...nameProblems(platform, document), ...unsupported(document, operations));
    findings.push(...words(document, operations), ...codes(document, operations));
  } catch (error) {
    // A check may throw because of what was found before; with no finding before it, the spec must not pass as valid.
    if (!findings.length) findings.push({ pointer: "", message: `cannot be checked: ${(error as Error).message}` });
  }
  return findings;
}

const sorted = (problems: Problem[]): Problem[] => {
  const unique = new Map(problems.map((p) => [`${p.file}:${p.line}:${p.column}: ${p.message}`, p]));
  return [...unique.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
};

function* operationIds(operations: readonly Operation[]): Generator<Finding> {
  const first = new Map<string, string>();
  for (const { value, route, pointer } of operations) {
    const id = value.operationId;
    if (typeof id !== "string" || !id) {
      yield { pointer, message: `${route} has no operationId; add one that no other operation has` };
      continue;
    }
    const taken = first.get(id);
    if (taken)
      yield {
        pointer: `${pointer}/operationId`,
        message: `operationId "${id}" is already that of ${taken}; rename one`,
      };
    else first.set(id, route);
  }
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

function* unknownExtensions(document: JsonObject): Generator<Finding> {
  yield* extensionsOf("root", document, "");
  if (isObject(document.info)) yield* extensionsOf("info", document.info, "/info");
  const places = new Set<string>(["/info"]);
  for (const { pointer, value } of listOperations(document)) {
    places.add(pointer);
    yield* extensionsOf("operation", value, pointer);
  }
  yield* strays(document, "", places);
}

function* extensionsOf(kind: keyof typeof extensions, holder: JsonObject, pointer: string): Generator<Finding> {
  for (const [key, value] of Object.entries(holder)) {
    if (!key.startsWith("x-")) continue;
    const here = pointer + pointerOf(key);
    const schema = extensions[kind][key];
    if (!schema) yield { pointer: here, message: `unknown extension "${key}"; specs/README.md lists the known ones` };
    else if (!ajv.validate(schema, value))
      yield { pointer: here, message: `"${key}" ${ajv.errorsText(ajv.errors, { dataVar: "" }).trim()}` };
  }
}

/** Extensions in places where none are read. Maps of names (properties, headers, ...) may hold any key. */
function* strays(
  value: Json | undefined,
  pointer: string,
  skip: ReadonlySet<string>,
  names = false,
): Generator<Finding> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* strays(item, pointer + pointerOf(i), skip);
    return;
  }
  if (!isObject(value)) return;
  const isParameter = !names && typeof value.in === "string" && typeof value.name === "string";
  if (isParameter) yield* extensionsOf("parameter", value, pointer);
  for (const [key, child] of Object.entries(value)) {
    const here = pointer + pointerOf(key);
    if (!names && ["default", "example", "examples", "enum"].includes(key)) continue;
    if (key.startsWith("x-") && (!names || isClosed(pointer))) {
      if (pointer !== "" && !isParameter && !skip.has(pointer))
        yield { pointer: here, message: `extension "${key}" is not read here; specs/README.md says where it belongs` };
      continue;
    }
    yield* strays(child, here, skip, !names && nameMaps.has(key));
  }
}

/** The keys of these maps are paths, statuses and media types, none of which begins with `x-`. */
const isClosed = (pointer: string): boolean =>
  pointer === "/paths" || /(?<!^\/components)\/(responses|content)$/.test(pointer);

const nameMaps: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "schemas", "parameters", "responses", "requestBodies", "headers"],
  ...["securitySchemes", "mapping", "paths", "content", "encoding", "variables", "scopes", "callbacks", "links"],
]);

/** Operations with methods that the clients do not have. */
function* otherOperations(document: JsonObject): Generator<Finding> {
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {}))
    for (const method of otherMethods)
      if (isObject(item) && Object.hasOwn(item, method))
        yield {
          pointer: pointerOf("paths", path, method),
          message: `${method.toUpperCase()} ${path}: the method is not supported; remove the operation`,
        };
}

function* successResponses({ value, route, pointer }: Operation): Generator<Finding> {
  const statuses = Object.keys(isObject(value.responses) ? value.responses : {});
  const known = [...successes].join(", ");
  if (!statuses.some((status) => successes.has(status)))
    yield { pointer: `${pointer}/responses`, message: `${route} has no successful response; add one of ${known}` };
  for (const status of statuses)
    if (/^2/.test(status) && !successes.has(status))
      yield {
        pointer: `${pointer}/responses${pointerOf(status)}`,
        message: `${route}: response "${status}" is not supported; use one of ${known}`,
      };
}

function* checkOperation(document: JsonObject, operation: Operation): Generator<Finding> {
  const { value, route, pointer, method } = operation;
  if (typeof value.summary !== "string" || !value.summary)
    yield { pointer, message: `${route} has no summary; add one sentence that says what the call does` };
  if (!isObject(value.externalDocs) || typeof value.externalDocs.url !== "string")
    yield { pointer, message: `${route} has no externalDocs.url; add the address of the vendor's page` };
  for (const other of Object.keys(isObject(value.callbacks) ? value.callbacks : {}))
    yield { pointer: `${pointer}/callbacks`, message: `callback "${other}" is not supported; remove it` };
  yield* successResponses(operation);
  yield* clashes(operation);
  yield* mediaTypes(document, operation);
  yield* references(document, operation);
  if (!bodyMethods.has(method) && method !== "delete" && operation.bodyType !== undefined)
    yield {
      pointer: `${pointer}/requestBody`,
      message: `${route} must not have a requestBody; declare its fields as query parameters`,
    };
}

/** The input of a call is one flat object, which cannot hold two fields of the same name. */
function* clashes({ parameters, bodyFields, route, pointer }: Operation): Generator<Finding> {
  const seen = new Map<string, string>();
  for (const parameter of parameters) {
    if (parameter.in === "cookie")
      yield {
        pointer: parameter.pointer,
        message: `${route}: cookie parameters are not supported; remove the parameter`,
      };
    const taken = seen.get(parameter.name);
    if (taken)
      yield {
        pointer: parameter.pointer,
        message: `${route}: "${parameter.name}" is a ${taken} and a ${parameter.in} field; the flat input can hold only one`,
      };
    seen.set(parameter.name, parameter.in);
  }
  for (const name of bodyFields) {
    const taken = seen.get(name);
    if (taken)
      yield {
        pointer: `${pointer}/requestBody`,
        message: `${route}: "${name}" is a ${taken} and a body field; the flat input can hold only one`,
      };
  }
}

/** Whether a request travels with this media type; of JSON only the plain one does. */
const isSent = (type: string): boolean =>
  mediaKind(type) === "form" || (mediaKind(type) === "json" && !type.includes("+"));

function* mediaTypes(
  document: JsonObject,
  { value, pointer, route, bodyType, parameters }: Operation,
): Generator<Finding> {
  if (bodyType !== undefined && !isSent(bodyType))
    yield {
      pointer: `${pointer}/requestBody`,
      message: `${route}: body type "${bodyType}" is not supported; use application/json or multipart/form-data`,
    };
  const content = at(document, `${pointer}/requestBody/content`);
  if (isObject(content) && Object.keys(content).length > 1)
    yield {
      pointer: `${pointer}/requestBody`,
      message: `${route}: requestBody has ${Object.keys(content).length} media types; keep one`,
    };
  const arrays = parameters.filter((p) => p.in === "query" && takesList(document, p));
  if (new Set(arrays.map((p) => p.value.explode !== false)).size > 1)
    yield {
      pointer: `${pointer}/parameters`,
      message: `${route}: set "explode: false" on all query parameters that take lists, or on none`,
    };
  if (isObject(value["x-timeout"]) && bodyType === undefined)
    yield {
      pointer: `${pointer}/x-timeout`,
      message: `${route}: x-timeout names a request field, but the operation has no requestBody`,
    };
}
