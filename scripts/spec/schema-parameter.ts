import { createRequire } from "node:module";
import type ts from "typescript";

const typescript = createRequire(import.meta.url)("typescript") as typeof ts;
const { factory } = typescript;

/** A field, seen from a type, that takes a schema, or that has what one describes. */
export interface SchemaField {
  type: string;
  /** A dotted path, through lists. */
  path: string;
  takes: boolean;
  /** Of objects with a `type`, only the field of this one. */
  of?: string | undefined;
}

const referTo = (name: string, ...args: ts.TypeNode[]) => factory.createTypeReferenceNode(name, args);
export const parameter = () =>
  factory.createTypeParameterDeclaration(undefined, "S", referTo("Schema"), referTo("Schema"));

/**
 * Makes the schema a parameter of the types that lead to the fields. Changes the types; returns the names of those that
 * have the parameter now, and whether they take it.
 */
export function parametrize(types: Map<string, ts.TypeNode>, fields: readonly SchemaField[]): Map<string, boolean> {
  const generic = new Map<string, boolean>();
  const seen = new Map<string, boolean>();
  for (const { type, path, takes, of } of fields) {
    const enter = (name: string, names: readonly string[]): boolean => {
      const key = [takes, of, name, ...names].join(".");
      const known = seen.get(key);
      if (known !== undefined) return known;
      seen.set(key, false);
      const found = types.get(name) && rewrite(types.get(name)!, names);
      if (found) types.set(name, found);
      if (found) generic.set(name, takes);
      seen.set(key, found !== undefined);
      return found !== undefined;
    };
    if (!enter(type, path.split("."))) throw new Error(`x-schema names "${path}", which ${type} does not have`);

    /** The type with the parameter at the end of the path; `undefined` if it has no such path. */
    function rewrite(node: ts.TypeNode, names: readonly string[]): ts.TypeNode | undefined {
      const inner = (child: ts.TypeNode) => rewrite(child, names);
      if (typescript.isTypeReferenceNode(node) && typescript.isIdentifier(node.typeName))
        return enter(node.typeName.text, names) ? referTo(node.typeName.text, referTo("S")) : undefined;
      if (typescript.isParenthesizedTypeNode(node)) return wrapped(inner(node.type), factory.createParenthesizedType);
      if (typescript.isArrayTypeNode(node)) return wrapped(inner(node.elementType), factory.createArrayTypeNode);
      if (typescript.isTypeOperatorNode(node))
        return wrapped(inner(node.type), (type) => factory.createTypeOperatorNode(node.operator, type));
      if (typescript.isUnionTypeNode(node) || typescript.isIntersectionTypeNode(node)) {
        const all = node.types.map(inner);
        if (!all.some(Boolean)) return undefined;
        const whole = node.types.map((member, i) => all[i] ?? member);
        return typescript.isUnionTypeNode(node)
          ? factory.createUnionTypeNode(whole)
          : factory.createIntersectionTypeNode(whole);
      }
      return typescript.isTypeLiteralNode(node) ? inLiteral(node, names) : undefined;
    }

    function inLiteral(node: ts.TypeLiteralNode, [name, ...rest]: readonly string[]): ts.TypeNode | undefined {
      const member = memberOf(node, name!);
      if (!member?.type || (!rest.length && of !== undefined && !isOfType(node, of))) return undefined;
      const others = node.members.filter((one) => one !== member);
      if (!rest.length && !takes)
        return factory.createIntersectionTypeNode([
          ...(others.length ? [factory.createTypeLiteralNode(others)] : []),
          referTo("Extracted", factory.createTypeLiteralNode([member]), referTo("S")),
        ]);
      const type = rest.length
        ? rewrite(member.type, rest)
        : factory.createUnionTypeNode([referTo("S"), referTo("JsonSchema")]);
      if (!type) return undefined;
      const changed = factory.updatePropertySignature(
        member,
        member.modifiers,
        member.name,
        member.questionToken,
        type,
      );
      return factory.createTypeLiteralNode(node.members.map((one) => (one === member ? changed : one)));
    }
  }
  for (const [name, type] of types) types.set(name, withoutSchema(type, generic));
  return generic;
}

/** Elsewhere than on the way to such a field, no schema of a library is taken, which nothing would convert. */
export function withoutSchema<T extends ts.Node>(root: T, generic: ReadonlyMap<string, boolean>): T {
  if (!generic.size) return root;
  const never = factory.createKeywordTypeNode(typescript.SyntaxKind.NeverKeyword);
  const { transformed } = typescript.transform(root, [
    (context) => (start) => {
      const visit = (node: ts.Node): ts.Node => {
        const name =
          typescript.isTypeReferenceNode(node) && typescript.isIdentifier(node.typeName) && node.typeName.text;
        if (name && generic.get(name) && !node.typeArguments) return referTo(name, never);
        return typescript.visitEachChild(node, visit, context);
      };
      return visit(start) as T;
    },
  ]);
  return transformed[0]!;
}

const wrapped = <T extends ts.TypeNode>(type: ts.TypeNode | undefined, wrap: (type: ts.TypeNode) => T): T | undefined =>
  type && wrap(type);

const memberOf = (node: ts.TypeLiteralNode, name: string): ts.PropertySignature | undefined =>
  node.members
    .filter(typescript.isPropertySignature)
    .find(
      (member) =>
        (typescript.isIdentifier(member.name) || typescript.isStringLiteral(member.name)) && member.name.text === name,
    );

/** openapi-typescript writes a literal as an identifier, whose text is that of the literal. */
function isOfType(node: ts.TypeLiteralNode, of: string): boolean {
  const type: ts.Node | undefined = memberOf(node, "type")?.type;
  return type !== undefined && typescript.isIdentifier(type) && type.text === JSON.stringify(of);
}
