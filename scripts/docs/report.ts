import type { Defect, Item, Loc } from "../facts/facts.ts";

/** Says that something on a page cannot be read, or contradicts something else on it. */
export interface Report {
  (rule: string, message: string, at: Loc | number, field?: string, sides?: Item[]): void;
  /** The page has not the form that its reader relies on. */
  structure(message: string, at: Loc | number, field?: string): void;
  /** Something begins and does not end. */
  unbalanced(message: string, at: Loc | number): void;
}

/** Collects what is said of a page; places on it may be lines alone. */
export function reporter(file: string, defects: Defect[], operation?: string): Report {
  const report = (rule: string, message: string, at: Loc | number, field?: string, sides?: Item[]): void =>
    void defects.push({
      ...{ rule, message, at: typeof at === "number" ? { file, line: at } : at },
      ...(operation !== undefined && { operation }),
      ...(field !== undefined && { field }),
      ...(sides && { sides }),
    });
  return Object.assign(report, {
    structure: (message: string, at: Loc | number, field?: string) => report("extract/structure", message, at, field),
    unbalanced: (message: string, at: Loc | number) => report("extract/unbalanced", message, at),
  });
}

/** Says nothing: what it would say is said elsewhere. */
export const silent: Report = Object.assign(() => undefined, {
  structure: () => undefined,
  unbalanced: () => undefined,
});

/** A piece of a page in a message. */
export const quote = (text = "", most = 40): string => (text.length > most ? `${text.slice(0, most)}...` : text);
