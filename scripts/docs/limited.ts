import { createContext, runInContext } from "node:vm";

const context = createContext({ work: undefined as unknown });

/**
 * Runs code that may never end, such as an unlucky regular expression on a page from outside. V8 itself ends it after
 * the given milliseconds, so neither a loop nor a `finally` can hold it up.
 */
export function limited<T>(work: () => T, milliseconds: number): { value: T } | { late: true } {
  context.work = work;
  try {
    return { value: runInContext("work()", context, { timeout: milliseconds }) as T };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return { late: true };
    throw error;
  } finally {
    context.work = undefined;
  }
}
