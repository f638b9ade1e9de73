import { expect, test } from "vitest";
import { rules } from "../../../generated/coze.js";
import { differences } from "../../../scripts/parity/compare.ts";
import { pairs } from "../../../scripts/parity/pairs.ts";
import { startRecorder, type Recorded } from "../../../scripts/parity/recorder.ts";
import { createCoze } from "../../../src/index.js";

/** What two requests are recorded as. */
async function recorded(first: (url: string) => Promise<unknown>, second: typeof first): Promise<[Recorded, Recorded]> {
  await using recorder = await startRecorder();
  for (const send of [first, second]) await send(recorder.url).catch(() => {});
  const [one, other] = recorder.take();
  expect(recorder.take()).toEqual([]);
  return [one!, other!];
}
const send =
  (path: string, init: RequestInit = {}) =>
  (url: string) =>
    fetch(url + path, init);

test("requests differ in their method, path, query, headers and JSON, whatever the order", async () => {
  const [one, other] = await recorded(
    send("/a?x=1&y=2&y=3", { method: "POST", headers: { "agw-js-conv": "str" }, body: '{"n":[1],"same":0}' }),
    send("/b?y=2&y=4", { method: "PUT", body: '{"same":0,"n":[2]}' }),
  );
  expect(differences(one, other).sort()).toEqual([
    "body n: [1], of the SDK [2]",
    "header agw-js-conv: str, of the SDK absent",
    "method: POST, of the SDK PUT",
    "path: /a, of the SDK /b",
    "query x: 1, of the SDK absent",
    "query y: 2 & 3, of the SDK 2 & 4",
  ]);
  const [same, again] = await recorded(send("/a?x=1&y=2"), send("/a?y=2&x=1"));
  expect(differences(same, again)).toEqual([]);
  const [empty, none] = await recorded(send("/", { method: "POST", body: "{}" }), send("/", { method: "POST" }));
  expect(differences(empty, none)).toEqual([]);
});

test("requests differ in the parts of their forms: names, texts, and names and bytes of files", async () => {
  const form = (name: string, content: string, title: string) => {
    const body = new FormData();
    body.set("file", new File([content], name));
    body.set("title", title);
    return send("/", { method: "POST", body });
  };
  const found = async (...second: Parameters<typeof form>) =>
    differences(...(await recorded(form("a.wav", "Buzz", "x"), form(...second))));
  expect(await found("a.wav", "Buzz", "x")).toEqual([]);
  expect(await found("b.wav", "Hum", "y")).toEqual([
    "part file: file a.wav Buzz, of the SDK file b.wav Hum",
    "part title: x, of the SDK y",
  ]);
});

test("the calls that are compared exist", () => {
  const coze = createCoze({ token: "pat_0123456789abc", region: "cn" });
  const verbs = pairs.map(({ route, verb }) => verb ?? rules[route]?.name);
  const missing = verbs.filter((verb) => {
    const found = verb?.split(".").reduce<unknown>((tree, name) => (tree as Record<string, unknown>)?.[name], coze);
    return typeof found !== "function";
  });
  expect(missing).toEqual([]);
});
