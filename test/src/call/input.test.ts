import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPlacer, fillPath, fillQuery, InvalidInput, serializeBody } from "../../../src/call/input.js";

describe("a path", () => {
  test("has its parameters filled in and encoded", () => {
    expect(fillPath("/hives/{hive}/combs/{comb}", { hive: "a/b?c#d", comb: "ü {comb} $&" })).toBe(
      "/hives/a%2Fb%3Fc%23d/combs/%C3%BC%20%7Bcomb%7D%20%24%26",
    );
  });

  test.each([
    ["", /must not be ""/],
    [".", /must not be "\."/],
    ["..", /must not be "\.\."/],
    [undefined, /must be a string, number or boolean, got undefined/],
    [null, /got null/],
    [{}, /got Object/],
    ["\ud800", /must be well-formed Unicode/],
  ])("refuses %j", (value, message) => {
    expect(() => fillPath("/hives/{hive}", { hive: value })).toThrow(InvalidInput);
    expect(() => fillPath("/hives/{hive}", { hive: value })).toThrow(message);
  });

  test("does not take values from the prototype", () => {
    expect(() => fillPath("/hives/{toString}", {})).toThrow(InvalidInput);
  });

  test("any string either throws or comes back exactly from a parsed URL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 0, maxLength: 20 }), (id) => {
        let path;
        try {
          path = fillPath("/hives/{hive}/honey", { hive: id });
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
          return;
        }
        const parts = new URL(`https://beehive.example${path}`).pathname.split("/");
        expect(parts.map(decodeURIComponent)).toEqual(["", "hives", id, "honey"]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a query", () => {
  test("keeps falsy values and leaves out undefined and null", () => {
    expect(fillQuery({ a: false, b: 0, c: "", d: undefined, e: null })).toBe("a=false&b=0&c=");
  });

  test("repeats arrays, or joins them with commas", () => {
    expect(fillQuery({ id: ["a", "b&c", undefined], n: [] })).toBe("id=a&id=b%26c");
    expect(fillQuery({ id: ["a,b", "c"], n: [] }, true)).toBe("id=a%2Cb,c");
  });

  test("refuses what has no place in a query", () => {
    expect(() => fillQuery({ a: { b: 1 } })).toThrow(/"a" must be .* got Object/);
    expect(() => fillQuery({ a: () => 1 })).toThrow(/"a" must be .* got Function/);
  });

  test("any names and values come back exactly", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.dictionary(text, text), (fields) => {
        expect(Object.fromEntries(new URLSearchParams(fillQuery(fields)))).toEqual({ ...fields });
      }),
    );
  });
});

describe("the place of inputs", () => {
  const place = (route: string, rule: object, ...args: unknown[]) => {
    const placer = createPlacer(route, rule);
    return placer.positional ? placer.place(args[1], args[0]) : placer.place(args[0]);
  };

  test("one path parameter is positional, two are fields", () => {
    expect(place("GET /a/{b}", {}, "x", { c: 1 }).path).toBe("/a/x?c=1");
    expect(place("GET /a/{b}/c/{d}", {}, { b: "x", d: "y", e: 1 }).path).toBe("/a/x/c/y?e=1");
  });

  test("a body method sends an object even without fields, unless it has no body", () => {
    expect(place("POST /a", {}).body).toEqual({});
    expect(place("POST /a", { body: false }, { b: 1 })).toMatchObject({ body: undefined, path: "/a?b=1" });
    expect(place("DELETE /a/{b}", {}, "x").body).toBeUndefined();
    expect(place("DELETE /a/{b}", { body: true }, "x", { c: 1 })).toMatchObject({ body: { c: 1 }, path: "/a/x" });
  });

  test("query and header fields leave the body", () => {
    const placed = place("POST /a", { query: ["q"], header: ["X-H"] }, { q: 0, "X-H": "h", rest: false });
    expect(placed).toMatchObject({ path: "/a?q=0", header: { "X-H": "h" }, body: { rest: false } });
  });

  test("a form keeps files with name and type, and sends everything that is no text as JSON", async () => {
    const file = new File(["wax"], "comb.txt", { type: "text/plain" });
    const { body } = place(
      "POST /a",
      { form: true },
      { file, text: "t", n: 0, options: { deep: [1] }, gone: undefined },
    );
    const form = body as FormData;
    expect([...form.keys()]).toEqual(["file", "text", "n", "options"]);
    expect(form.get("file")).toMatchObject({ name: "comb.txt", type: "text/plain" });
    expect(await (form.get("file") as File).text()).toBe("wax");
    expect([form.get("text"), form.get("n"), form.get("options")]).toEqual(["t", "0", '{"deep":[1]}']);
  });

  test.each([
    ["Uint8Array", new Uint8Array(2)],
    ["ReadableStream", new ReadableStream()],
    ["Map", new Map()],
  ])("%s in a form is refused: it would be lost", (kind, file) => {
    expect(() => place("POST /a", { form: true }, { file })).toThrow(
      `"file" must be a Blob, File or plain object, got ${kind}`,
    );
  });

  test("the field that would make the answer a stream is refused, false is not", () => {
    expect(() => place("POST /a", { flag: "stream" }, { stream: true })).toThrow(
      '"stream" cannot be set here: this call returns one response',
    );
    const stream = { name: "tea.stream", end: ["done"] };
    expect(() => place("POST /a", { flag: "stream", stream }, { stream: true })).toThrow(
      '"stream" cannot be set here; use tea.stream to stream the response',
    );
    expect(place("POST /a", { flag: "stream" }, { stream: false }).body).toEqual({ stream: false });
  });

  test.each([
    ["null", null],
    ["String", "text"],
    ["Array", [1]],
    ["Number", 7],
    ["FormData", new FormData()],
    ["Map", new Map()],
    ["Date", new Date()],
  ])("%s as input is refused", (kind, input) => {
    expect(() => place("POST /a", {}, input)).toThrow(`input must be a plain object, got ${kind}`);
  });

  test("the positional parameter is no field as well", () => {
    expect(() => place("PUT /a/{id}", {}, "x", { id: "y" })).toThrow(
      'pass "id" as the first argument, not in the input',
    );
  });

  test("inputs are never changed", () => {
    const rule = { query: ["q"], header: ["h"] };
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "h", "x", "y", "__proto__"), fc.jsonValue()), (fields) => {
        const before = structuredClone(fields);
        Object.freeze(fields);
        try {
          serializeBody(place("POST /a", rule, fields).body);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
        }
        expect(fields).toEqual(before);
      }),
    );
  });

  test("a body that JSON cannot hold is refused", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => serializeBody(circle)).toThrow(InvalidInput);
    expect(() => serializeBody({ n: 1n })).toThrow(/input cannot be serialized as JSON/);
  });
});
