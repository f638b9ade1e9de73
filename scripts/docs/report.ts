import type { Defect, Item, Loc } from "../facts/facts.ts";

/** Says that something on a page cannot be read, or contradicts something else on it. */
export interface Report {
  (rule: string, message: string, at: Loc | number, field?: string, sides?: Item[]): void;
  /** The page has not the form that its reader relies on. */
  structure(message: string, at: Loc | number, field?: string): void;
  /** Something begins and does not end. */
  unbalanced(message: string, at: Loc | number): void;
  /** The place of a line of the page. */
  at(line: number): Loc;
}

/** Collects what is said of a page; places on it may be lines alone. */
export function reporter(file: string, defects: Defect[], operation?: string): Report {
  const at = (line: number): Loc => ({ file, line });
  const report = (rule: string, message: string, place: Loc | number, field?: string, sides?: Item[]): void =>
    void defects.push({
      ...{ rule, message, at: typeof place === "number" ? at(place) : place },
      ...(operation !== undefined && { operation }),
      ...(field !== undefined && { field }),
      ...(sides && { sides }),
    });
  return Object.assign(report, {
    at,
    structure: (message: string, place: Loc | number, field?: string) =>
      report("extract/structure", message, place, field),
    unbalanced: (message: string, place: Loc | number) => report("extract/unbalanced", message, place),
  });
}

/** For what is read a second time: what it would say is said already. */
export const silent = (report: Report): Report => reporter(report.at(0).file, []);

/** A piece of a page in a message. */
export const quote = (text = "", most = 40): string => (text.length > most ? `${text.slice(0, most)}...` : text);
