import { join } from "node:path";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { startMock, type Mock } from "./mock.ts";

export const root = join(import.meta.dirname, "../..");

/** What examples read from the environment to reach a mock. */
export const environmentOf = (mock: Mock): Record<string, string> => ({
  FIRECRAWL_BASE_URL: mock.firecrawl.baseUrl,
  FIRECRAWL_API_KEY: mock.firecrawl.apiKey,
  FEISHU_BASE_URL: mock.aily.baseUrl,
  FEISHU_APP_ID: mock.aily.appId,
  FEISHU_APP_SECRET: mock.aily.appSecret,
  COZE_BASE_URL: mock.coze.baseUrl,
  COZE_TOKEN: mock.coze.token,
});

export interface Printed {
  stdout: string;
  stderr: string;
}

/** A mock for the tests of a file, and a way to run examples on it in this process. */
export function setStage() {
  let mock: Mock;
  let runs = 0;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(async () => {
    expect(mock.violations).toEqual([]);
    await mock.close();
  });

  /** Imports a file of `examples/` anew, as a program with these arguments. The environment lasts as long as the test. */
  async function load<T>(file: string, args: string[] = [], env: Record<string, string> = {}): Promise<T> {
    for (const [name, value] of Object.entries({ ...environmentOf(mock), ...env })) vi.stubEnv(name, value);
    const { argv } = process;
    process.argv = [process.execPath, join(root, "examples", file), ...args];
    try {
      return (await import(/* @vite-ignore */ `../../examples/${file}?run=${++runs}`)) as T;
    } finally {
      process.argv = argv;
    }
  }

  return {
    mock: () => mock,
    load,
    /** What an example prints, and the requests that it makes: method, route and status. */
    async run(file: string, args?: string[], env?: Record<string, string>): Promise<Printed & { requests: string[] }> {
      const before = mock.requests.length;
      const { stdout, stderr } = await printedBy(() => load(file, args, env));
      const requests = mock.requests.slice(before).map(({ route, method, path, status }) => {
        return `${route ?? `${method} ${path}`} ${status ?? "unanswered"}`;
      });
      return { stdout, stderr, requests };
    },
  };
}

/** What is printed while `act` runs. */
export async function printedBy(act: () => unknown): Promise<Printed> {
  const printed = { stdout: "", stderr: "" };
  const into = (stream: keyof Printed) => (text: unknown) => {
    printed[stream] += String(text);
    return true;
  };
  const line =
    (stream: keyof Printed) =>
    (...values: unknown[]) =>
      void into(stream)(`${values.map(shown).join(" ")}\n`);
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(into("stdout")),
    vi.spyOn(console, "log").mockImplementation(line("stdout")),
    vi.spyOn(console, "warn").mockImplementation(line("stderr")),
    vi.spyOn(console, "error").mockImplementation(line("stderr")),
  ];
  try {
    await act();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return printed;
}

const shown = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
