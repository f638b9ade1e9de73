import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** One small change of a source file. */
export interface Mutant {
  /** From the root of the project. */
  file: string;
  line: number;
  start: number;
  end: number;
  /** What is replaced, and by what. */
  from: string;
  to: string;
}

const swaps: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "!==",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "===",
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
  [ts.SyntaxKind.AmpersandAmpersandToken]: "||",
  [ts.SyntaxKind.BarBarToken]: "&&",
  [ts.SyntaxKind.QuestionQuestionToken]: "&&",
  [ts.SyntaxKind.PlusToken]: "-",
  [ts.SyntaxKind.MinusToken]: "+",
  [ts.SyntaxKind.AsteriskToken]: "/",
  [ts.SyntaxKind.SlashToken]: "*",
  [ts.SyntaxKind.BarBarEqualsToken]: "=",
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: "=",
};
const methods: Readonly<Record<string, string>> = { some: "every", every: "some", find: "findLast" };

/** All changes of a source: operators, conditions, literals, and statements that are left out. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];

  function put(node: ts.Node, to: string): void {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, start, end, from: text.slice(start, end), to });
  }
  const both = (condition: ts.Expression) => ["true", "false"].forEach((value) => put(condition, `(${value})`));

  function visit(node: ts.Node): void {
    // Types, names of modules and what is exported from them do nothing at run time.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const swap = swaps[node.operatorToken.kind];
      if (swap) put(node.operatorToken, swap);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node, node.operand.getText(source));
    if (ts.isIfStatement(node)) both(node.expression);
    if (ts.isConditionalExpression(node)) both(node.condition);
    if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, "true");
    if (ts.isNumericLiteral(node)) put(node, `(${node.getText(source)} + 1)`);
    if (ts.isStringLiteral(node) && node.text && !ts.isPropertyAssignment(node.parent)) put(node, '""');
    if (ts.isRegularExpressionLiteral(node)) put(node, "/(?!)/g");
    if (ts.isThrowStatement(node)) put(node, ";");
    if (ts.isExpressionStatement(node)) put(node, ";");
    if (ts.isSpreadAssignment(node)) put(node.expression, "{}");
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && methods[node.name.text])
      put(node.name, methods[node.name.text]!);
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

/** All changes of the sources in a folder. */
export function listMutants(root: string, folder: string): Mutant[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => {
      const file = relative(root, join(root, folder, name));
      return mutantsOf(file, readFileSync(join(root, file), "utf8"));
    });
}

/** The source with the change. */
export const apply = ({ start, end, to }: Mutant, text: string): string => text.slice(0, start) + to + text.slice(end);

/** A sample that is the same for the same seed, spread evenly over all. */
export function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  const step = all.length / count;
  if (step <= 1) return [...all];
  return Array.from({ length: count }, (_, n) => all[Math.floor((n + ((seed * 0.618) % 1)) * step)]!);
}
