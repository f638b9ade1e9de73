import { createRequire } from "node:module";
import type ts from "typescript";
import { openMark } from "./annotate.ts";
import { schemaTypeOf } from "./calls.ts";
import type { JsonObject } from "../json.ts";
import { parameter, parametrize, withoutSchema, type SchemaField } from "./schema-parameter.ts";

// Required, not imported: an import scans the compiler's nine megabytes for names, which takes longer than loading it.
const require = createRequire(import.meta.url);
const typescript = require("typescript") as typeof ts;
const { factory, SyntaxKind } = typescript;
const { default: openapiTS, astToString } = require("openapi-typescript") as typeof import("openapi-typescript");

/** The types of a document: every schema under its own name, and the rest as openapi-typescript writes it. */
export async function typesOf(
  document: JsonObject,
  sent: ReadonlySet<string>,
  inputs: ReadonlySet<string>,
  fields: readonly SchemaField[],
): Promise<{ named: string[]; vendor: string }> {
  const nodes = await openapiTS(document as never, {
    // With the default, every request field that has a default would be required.
    defaultNonNullable: false,
    // With the default, free-form objects could not be given any field.
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => typeOf(schema as unknown as JsonObject),
  });
  return nameTypes(nodes, sent, inputs, fields);
}

/**
 * Declares every schema under its own name, and refers to these names everywhere: editors then show a name where they
 * would show all of a type. Lists that are sent are read-only.
 */
function nameTypes(
  nodes: ts.Node[],
  sent: ReadonlySet<string>,
  inputs: ReadonlySet<string>,
  fields: readonly SchemaField[],
): { named: string[]; vendor: string } {
  const isSchemas = (member: ts.Node): member is ts.PropertySignature =>
    typescript.isPropertySignature(member) && keyOf(member) === "schemas";
  const named: string[] = [];
  const objects = new Set<string>();
  const found = nodes.flatMap((node) => {
    if (!typescript.isInterfaceDeclaration(node) || node.name.text !== "components") return [];
    const type = node.members.find(isSchemas)?.type;
    return type && typescript.isTypeLiteralNode(type) ? [...type.members].filter(typescript.isPropertySignature) : [];
  });
  for (const schema of found) if (typescript.isTypeLiteralNode(schema.type!)) objects.add(schemaTypeOf(keyOf(schema)));
  const byName = new Map(found.map((schema) => [schemaTypeOf(keyOf(schema)), schema.type!]));
  const types = new Map<string, ts.TypeNode>();
  for (const schema of found) {
    let type = byNames(schema.type!, sent.has(keyOf(schema)));
    const target = referenceOf(type);
    // An alias of an alias would be shown under the name of the other one.
    if (target && !objects.has(target) && inputs.has(keyOf(schema)) && byName.has(target))
      type = byNames(byName.get(target)!, true);
    types.set(schemaTypeOf(keyOf(schema)), type);
  }
  const generic = parametrize(types, fields);
  for (const schema of found) {
    const name = schemaTypeOf(keyOf(schema));
    const type = types.get(name)!;
    const target = referenceOf(type);
    const parameters = generic.has(name) ? [parameter()] : undefined;
    const declaration = typescript.isTypeLiteralNode(type)
      ? factory.createInterfaceDeclaration(exported, name, parameters, undefined, type.members)
      : objects.has(target) && !parameters
        ? // Which keeps its name in what editors show.
          factory.createInterfaceDeclaration(exported, name, undefined, [extending(target)], [])
        : factory.createTypeAliasDeclaration(exported, name, parameters, type);
    if (objects.has(target)) objects.add(name);
    named.push(tidy(print(moveComments(schema, declaration))));
  }
  const rest = nodes
    .filter((node) => !isEmptyAlias(node))
    .map((node) => {
      if (!typescript.isInterfaceDeclaration(node)) return node;
      const members = node.members.map((member) =>
        node.name.text === "components" && isSchemas(member) && found.length
          ? factory.updatePropertySignature(
              member,
              member.modifiers,
              member.name,
              member.questionToken,
              schemasType(found),
            )
          : withoutSchema(byNames(member, false, true), generic),
      );
      return factory.updateInterfaceDeclaration(
        node,
        node.modifiers,
        node.name,
        node.typeParameters,
        node.heritageClauses,
        members,
      );
    });
  return { named, vendor: tidy(print(...rest)).replace(/^type WithRequired<[^]*?^};$/m, withRequired) };
}

/** Unlike that of openapi-typescript, it takes unions and null, and leaves out what a member does not have. */
const withRequired =
  "type WithRequired<T, K extends PropertyKey> = T extends unknown ? T & {\n    [P in K & keyof T]-?: T[P];\n} : never;";

const referenceOf = (type: ts.TypeNode): string =>
  typescript.isTypeReferenceNode(type) && typescript.isIdentifier(type.typeName) ? type.typeName.text : "";

const exported = [factory.createModifier(SyntaxKind.ExportKeyword)];
const extending = (name: string) =>
  factory.createHeritageClause(SyntaxKind.ExtendsKeyword, [
    factory.createExpressionWithTypeArguments(factory.createIdentifier(name), undefined),
  ]);

const schemasType = (found: readonly ts.PropertySignature[]) =>
  factory.createTypeLiteralNode(
    found.map((schema) =>
      factory.createPropertySignature(
        undefined,
        schema.name,
        undefined,
        factory.createTypeReferenceNode(schemaTypeOf(keyOf(schema))),
      ),
    ),
  );

const keyOf = (property: ts.PropertySignature): string =>
  typescript.isIdentifier(property.name) || typescript.isStringLiteral(property.name) ? property.name.text : "";

/** `webhooks`, `$defs` and what else is empty. */
const isEmptyAlias = (node: ts.Node): boolean =>
  typescript.isTypeAliasDeclaration(node) && /^(webhooks|\$defs)$/.test(node.name.text);

function moveComments<T extends ts.Node>(from: ts.Node, to: T): T {
  const comments = typescript.getSyntheticLeadingComments(from);
  return comments ? typescript.setSyntheticLeadingComments(to, comments) : to;
}

/** Keys below which a request is described. */
const requests: ReadonlySet<string> = new Set(["parameters", "requestBody", "requestBodies"]);

/** A type that refers to schemas by their names, with read-only lists and named files where it is sent. */
function byNames<T extends ts.Node>(root: T, isSent: boolean, isPlace = false): T {
  const { transformed } = typescript.transform(root, [
    (context) => (start) => {
      const visit = (node: ts.Node, sent: boolean): ts.Node => {
        const inside = sent || (isPlace && typescript.isPropertySignature(node) && requests.has(keyOf(node)));
        const visited = typescript.visitEachChild(node, (child) => visit(child, inside), context);
        const schema = schemaIn(visited);
        if (schema !== undefined) return factory.createTypeReferenceNode(schemaTypeOf(schema));
        if (inside && typescript.isTypeNode(visited) && referenceOf(visited) === "Blob") return namedBlob();
        if (inside && (typescript.isArrayTypeNode(visited) || typescript.isTupleTypeNode(visited)))
          return factory.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, visited);
        return typescript.isIntersectionTypeNode(visited) ? withIndex(visited) : visited;
      };
      return visit(start, isSent) as T;
    },
  ]);
  return transformed[0]!;
}

/** One object type of fields and an index signature that no value of the fields' own types would fit. */
function withIndex(node: ts.IntersectionTypeNode): ts.TypeNode {
  const at = node.types.findIndex((type, i) => i > 0 && indexOf(type) && hasFields(node.types[i - 1]!));
  const index = at < 0 ? undefined : indexOf(node.types[at]!);
  if (!index || index.type.kind === SyntaxKind.UnknownKeyword) return node;
  const fields = [...(node.types[at - 1] as ts.TypeLiteralNode).members].filter(typescript.isPropertySignature);
  const types = [index.type, ...fields.map(({ type }) => type!)];
  if (fields.some(({ questionToken }) => questionToken))
    types.push(factory.createKeywordTypeNode(SyntaxKind.UndefinedKeyword));
  const printed = types.map((type) => print(type));
  const union = factory.createUnionTypeNode(types.filter((_, i) => printed.indexOf(printed[i]!) === i));
  const whole = factory.createTypeLiteralNode([
    ...fields,
    factory.updateIndexSignature(index, index.modifiers, index.parameters, union),
  ]);
  const others = node.types.filter((_, i) => i !== at && i !== at - 1);
  return others.length ? factory.createIntersectionTypeNode([whole, ...others]) : whole;
}

const hasFields = (type: ts.TypeNode): boolean =>
  typescript.isTypeLiteralNode(type) && type.members.length > 0 && type.members.every(typescript.isPropertySignature);

const indexOf = (type: ts.TypeNode): ts.IndexSignatureDeclaration | undefined => {
  const [only, ...more] = typescript.isTypeLiteralNode(type) ? type.members : [];
  return only && !more.length && typescript.isIndexSignatureDeclaration(only) ? only : undefined;
};

/** `Blob & { readonly name: string }`: platforms tell the kind of a file by its name. */
function namedBlob(): ts.TypeNode {
  const text = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  const readonly = factory.createModifier(SyntaxKind.ReadonlyKeyword);
  const named = factory.createTypeLiteralNode([factory.createPropertySignature([readonly], "name", undefined, text)]);
  typescript.setEmitFlags(named, typescript.EmitFlags.SingleLine);
  return factory.createIntersectionTypeNode([factory.createTypeReferenceNode("Blob"), named]);
}

/** The schema of `components["schemas"]["Chat"]`. */
function schemaIn(node: ts.Node): string | undefined {
  if (!typescript.isIndexedAccessTypeNode(node)) return undefined;
  const { objectType, indexType } = node;
  if (!typescript.isIndexedAccessTypeNode(objectType) || textOf(objectType.indexType) !== "schemas") return undefined;
  const root = objectType.objectType;
  const isComponents =
    typescript.isTypeReferenceNode(root) &&
    typescript.isIdentifier(root.typeName) &&
    root.typeName.text === "components";
  return isComponents ? textOf(indexType) : undefined;
}

const textOf = (node: ts.Node): string | undefined =>
  typescript.isLiteralTypeNode(node) && typescript.isStringLiteral(node.literal) ? node.literal.text : undefined;

const print = (...nodes: ts.Node[]): string => astToString(nodes).trim();

/** Descriptions as the text of comments, before all tags, and without what the types say anyway. */
const tidy = (text: string): string => text.replace(/^( *)\/\*\*(?:(?!\*\/)[^])*\*\/\n/gm, tidyComment);

function tidyComment(comment: string, indent: string): string {
  const lines = comment
    .trim()
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^ *\* ?/, "").trim())
    .filter((line) => line !== "" && !/^(Format: (binary|u?int\d*|double|float)|@enum \{.*)$/.test(line))
    .map((line) => line.replace(/^(Format: [\w-]+)$/, "$1."))
    .reduce<string[]>((all, line) => {
      // A default that is a list or an object, on one line.
      const open = /^@default [[{]/.test(all.at(-1) ?? "") && !line.startsWith("@");
      return open ? [...all.slice(0, -1), all.at(-1)! + line] : [...all, line];
    }, []);
  const isTag = (line: string) => /^@(?!description)/.test(line);
  const start = lines.findIndex((line) => line.startsWith("@description"));
  // A tag that stands before the description, and is one word, would take it for its own text.
  const early = lines.slice(0, Math.max(start, 0)).filter(isTag);
  const rest = lines.filter((line, i) => i >= start || !isTag(line)).map((line) => line.replace(/^@description /, ""));
  const end = rest.findIndex(isTag);
  const all = end < 0 ? [...rest, ...early] : [...rest.slice(0, end), ...early, ...rest.slice(end)];
  if (!all.length) return "";
  if (all.length === 1) return `${indent}/** ${all[0]} */\n`;
  return [`${indent}/**`, ...all.map((line) => `${indent} * ${line}`), `${indent} */\n`].join("\n");
}

function typeOf(schema: JsonObject): ts.TypeNode | undefined {
  if (schema.format === "binary") return factory.createTypeReferenceNode("Blob");
  if (takesNothing(schema)) return nothing(schema.nullable === true);
  const values = schema[openMark];
  if (!Array.isArray(values)) return undefined;
  const known = values.filter((value) => value !== null);
  const rest = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(typeof known[0] === "number" ? SyntaxKind.NumberKeyword : SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createUnionTypeNode([
    ...known.map((value) => literal(value as string | number)),
    rest,
    ...(known.length < values.length ? [factory.createLiteralTypeNode(factory.createNull())] : []),
  ]);
}

/** A closed object without fields, which would be one of any fields. */
const takesNothing = ({ type, properties, additionalProperties, ...rest }: JsonObject): boolean =>
  type === "object" &&
  additionalProperties === false &&
  Object.keys(properties ?? {}).length === 0 &&
  !["allOf", "oneOf", "anyOf"].some((key) => rest[key] !== undefined);

function nothing(isNullable: boolean): ts.TypeNode {
  const [string, never] = [SyntaxKind.StringKeyword, SyntaxKind.NeverKeyword] as const;
  const keywords = [string, never].map((kind) => factory.createKeywordTypeNode(kind));
  const record = factory.createTypeReferenceNode("Record", keywords);
  return isNullable
    ? factory.createUnionTypeNode([record, factory.createLiteralTypeNode(factory.createNull())])
    : record;
}

function literal(value: string | number): ts.TypeNode {
  if (typeof value === "string") return factory.createLiteralTypeNode(factory.createStringLiteral(value));
  const number = factory.createNumericLiteral(Math.abs(value));
  return factory.createLiteralTypeNode(
    value < 0 ? factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, number) : number,
  );
}
