import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { painter, terminalOf, wantsColour } from "../../scripts/terminal.ts";

const terminal = { isTTY: true };

test.each<[object, Record<string, string>, boolean]>([
  [terminal, {}, true],
  [{}, {}, false],
  [terminal, { NO_COLOR: "1" }, false],
  [terminal, { NO_COLOR: "" }, true],
  [terminal, { TERM: "dumb" }, false],
  [{}, { FORCE_COLOR: "1" }, true],
  [{}, { FORCE_COLOR: "" }, true],
  [{}, { FORCE_COLOR: "3", NO_COLOR: "1" }, true],
  [terminal, { FORCE_COLOR: "0" }, false],
  [terminal, { FORCE_COLOR: "false" }, false],
])("%j with %j takes colours: %j", (stream, env, takes) => {
  expect(wantsColour(stream, env)).toBe(takes);
});

test("a colour comes when it is asked for, whatever the environment says, and ends with its text", () => {
  expect(painter(true)("good", "ok")).toBe("\u001b[32mok\u001b[39m");
  expect(painter(false)("good", "ok")).toBe("ok");
});

/** What a terminal writes to its two streams, in order. */
function open({
  env = {},
  isTTY = true,
  columns,
}: {
  env?: Record<string, string>;
  isTTY?: boolean;
  columns?: number;
}) {
  const written: string[] = [];
  const stream = (name: string) =>
    Object.assign(new EventEmitter(), {
      ...{ isTTY, columns },
      write: (text: string) => written.push(`${name} ${text}`) > 0,
    }) as unknown as NodeJS.WriteStream;
  const streams = { stdout: stream("out"), stderr: stream("err") };
  return { written, ...streams, ...terminalOf({ ...streams, env }) };
}

test("progress is one line that the next text replaces", () => {
  const { written, progress, out } = open({ columns: 10 });
  progress("one");
  progress("a line that is too long");
  out("done\n");
  out("again\n");
  expect(written).toEqual([
    "err one",
    "err \r\u001b[K",
    "err a line th",
    "err \r\u001b[K",
    "out done\n",
    "out again\n",
  ]);
});

test.each([
  ["no terminal", { isTTY: false }],
  ["CI", { env: { CI: "true" } }],
  ["a terminal that cannot", { env: { TERM: "dumb" } }],
])("there is no progress on %s", (_, where) => {
  const { written, progress } = open(where);
  progress("one");
  expect(written).toEqual([]);
});

test("a reader that goes away ends nothing, any other failure does", () => {
  const { stdout } = open({});
  expect(() => stdout.emit("error", Object.assign(new Error("closed"), { code: "EPIPE" }))).not.toThrow();
  expect(() => stdout.emit("error", new Error("full"))).toThrow("full");
});
