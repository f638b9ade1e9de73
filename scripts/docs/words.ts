import type { Known, Loc } from "../facts/facts.ts";
import { quote, type Report } from "./report.ts";

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

/** What a cell says of whether a field is required; in a column that asks whether it is optional, a yes is a no. */
export function saysRequired(
  cell: string,
  asked: "required" | "optional" = "required",
): boolean | "conditional" | undefined {
  const word = cell.trim().toLowerCase();
  const plain = word.replace(/[*＊†‡¹²³]+$/, "").trim();
  const answer = byAnswer.get(plain);
  const said = byWord.get(plain) ?? (answer === undefined ? undefined : (asked === "required") === answer);
  // A mark leads to a footnote with the condition.
  if (said === undefined ? /^(?:conditional(?:ly)?\b|条件)|条件$/.test(word) : plain !== word) return "conditional";
  return said;
}

/** Whether a description says that a field is required in some cases only. */
const isConditional = (text: string): boolean =>
  /(?:时|场景下|如果|若|则)[^。\n]{0,60}(?:必选|必填|必传|必须(?:填|传))|\brequired (?:only )?(?:when|if|for|unless)\b/i.test(
    text,
  );

/**
 * The fact that a cell and the description beside it make: a field that must be there in some cases only need not be
 * there at all times (`absent`). A cell that says always and a description that names cases leave it open.
 */
export function requirement(
  said: ReturnType<typeof saysRequired>,
  description: string,
  at: Loc,
): Known<boolean> | undefined {
  const inSomeCases = isConditional(description);
  if (said === "conditional" || (said === false && inSomeCases)) return { absent: true, at };
  return said === undefined || inSomeCases ? undefined : { value: said, at };
}

/** The same of a cell that must say it. */
export function requiredIn(
  cell: string,
  description: string,
  { at, field, report, asked }: { at: Loc; field: string; report: Report; asked?: "required" | "optional" },
): Known<boolean> | undefined {
  const said = saysRequired(cell, asked);
  const message = `${JSON.stringify(quote(cell))} does not say whether the field is required`;
  if (said === undefined) report("extract/unreadable-required", message, at, field);
  return requirement(said, description, at);
}

const gone = /(?:^|[【（(\s,。])(?:已废弃|废弃|即将下线|已下线|deprecated)(?:[】）).。,]|$)/i;
/** Whether a title or a description says that the thing is no longer to be used. */
export const isGone = (text: string): boolean => gone.test(text);
