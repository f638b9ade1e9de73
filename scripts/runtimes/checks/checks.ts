import type { Addresses, Report } from "../addresses.ts";

/** The package as the script imported it. Only its type is from here. */
export type Clients = typeof import("../../../src/index.js");

export interface Given {
  clients: Clients;
  at: Addresses;
}

/** One check. It throws an error when it fails. */
export type Check = readonly [name: string, run: (given: Given) => Promise<void>];

/** Runs checks one after another; each has its own time limit, so that one that hangs does not hide the others. */
export async function runChecks(checks: readonly Check[], given: Given, limit = 15_000): Promise<Report> {
  const failures: string[] = [];
  for (const [name, run] of checks) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no result within ${limit} ms`)), limit);
    });
    try {
      await Promise.race([run(given), late]);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      clearTimeout(timer);
    }
  }
  return { checks: checks.length, failures };
}

/** Throws unless both are the same JSON. */
export function same(what: string, actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value) ?? "undefined");
  if (is !== should) throw new Error(`${what} is ${is}, expected ${should}`);
}

/** Throws unless it is true. */
export function holds(what: string, value: unknown): void {
  if (value !== true) throw new Error(`not true: ${what}`);
}

/** The error of a call that must fail. */
export async function failure(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("the call should have failed");
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
