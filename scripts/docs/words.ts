import type { Family } from "../facts/facts.ts";

export interface TypeWord {
  family: Family;
  width?: 32 | 64;
}

/** Types as tables name them, in small letters. */
export const typeWords: ReadonlyMap<string, TypeWord> = new Map<string, TypeWord>([
  ...["string", "str"].map((word) => [word, { family: "string" }] as const),
  ...["integer", "int"].map((word) => [word, { family: "integer" }] as const),
  ...["int32", "i32"].map((word) => [word, { family: "integer", width: 32 }] as const),
  ...["int64", "i64", "long"].map((word) => [word, { family: "integer", width: 64 }] as const),
  ...["number", "float", "double"].map((word) => [word, { family: "number" }] as const),
  ...["boolean", "bool"].map((word) => [word, { family: "boolean" }] as const),
  ["object", { family: "object" }],
  ["file", { family: "binary" }],
]);

/** Words that say by themselves whether a field is required. */
const required: Record<"yes" | "no", string> = {
  yes: "required 必填 必选 必传 必须 必需 必須 requis obligatoire obligatorio obrigatório requerido ✓ ✅",
  no: "optional 可选 选填 非必选 非必填 任意 optionnel facultatif opcional ✗ ❌",
};
/** Words that answer the question of the column. */
const answers: Record<"yes" | "no", string> = {
  yes: "yes true 是 はい sí si oui sim",
  no: "no false 否 いいえ non não nao",
};
const meaning = ({ yes, no }: Record<"yes" | "no", string>): ReadonlyMap<string, boolean> =>
  new Map([...yes.split(" ").map((word) => [word, true] as const), ...no.split(" ").map((w) => [w, false] as const)]);
const [byWord, byAnswer] = [meaning(required), meaning(answers)];

/** Whether a cell says that a field is required; in a column that asks whether it is optional, a yes is a no. */
export function saysRequired(cell: string, asked: "required" | "optional" = "required"): boolean | undefined {
  const word = cell.trim().toLowerCase();
  const answer = byAnswer.get(word);
  return byWord.get(word) ?? (answer === undefined ? undefined : (asked === "required") === answer);
}
