import type { Defect, Item, Loc } from "../facts/facts.ts";

/** Says that something on a page cannot be read, or contradicts something else on it. */
export type Report = (rule: string, message: string, at: Loc | number, field?: string, sides?: Item[]) => void;

/** Collects what is said of a page; places on it may be lines alone. */
export const reporter =
  (file: string, defects: Defect[], operation?: string): Report =>
  (rule, message, at, field, sides) =>
    void defects.push({
      ...{ rule, message, at: typeof at === "number" ? { file, line: at } : at },
      ...(operation !== undefined && { operation }),
      ...(field !== undefined && { field }),
      ...(sides && { sides }),
    });
