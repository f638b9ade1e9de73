import { compare, generate } from "../spec/generate.ts";
import { startMock } from "../mock/server.ts";
import { painter, type Paint } from "../terminal.ts";
import { createPrinter } from "./printer.ts";
import { tours } from "./tours.ts";

/** The main job from end to end: generate, serve the mocks, use every platform. Returns the exit code. */
export async function runDemo({
  print,
  paint = painter(false),
  progress = () => {},
}: {
  print: (line: string) => void;
  paint?: Paint;
  /** Says what is being done. */
  progress?: (text: string) => void;
}): Promise<number> {
  const printer = createPrinter(print, paint);
  progress("generating");
  const { files, problems } = await generate("specs");
  const outdated = problems.length ? [] : await compare("generated", files);
  printer.section("Generate", "types from the specs, and compare them with generated/");
  for (const { file, line, column, message } of problems) printer.wrong(`${file}:${line}:${column}`, message);
  for (const difference of outdated) printer.wrong("out of date", `${difference}\n      To fix: npm run generate`);
  if (printer.failures()) return 1;
  printer.right("npm run generate", `${[...files.keys()].join(", ")}: nothing changed`);

  progress("starting the mocks");
  const mock = await startMock();
  try {
    const shown = Object.values(tours);
    const titles = new Intl.ListFormat("en-GB").format(shown.map(({ title }) => title));
    printer.section("Mock", `${titles} at ${mock.url}`);
    for (const { title, about, run } of shown) {
      printer.section(title, about);
      await run(printer, mock).catch((error: unknown) => printer.wrong("stopped", String(error)));
    }
    for (const { platform, problem } of mock.violations)
      printer.wrong("mock", `a response of ${platform} does not fit the spec: ${problem}`);
  } finally {
    await mock.close();
  }
  print(printer.failures() ? paint("bad", `\n${printer.failures()} failed.`) : "\nEverything worked.");
  return printer.failures() ? 1 : 0;
}
