import { Readable, Writable } from "node:stream";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPlacer, extend, fillPath, fillQuery, InvalidInput, serializeBody } from "../../../src/call/input.js";

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
    expect(() => fillPath("/hives/{hive}", Object.create({ hive: "7" }) as object as never)).toThrow(/got undefined/);
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
    expect(place("POST /a", {}).body).toBe("{}");
    expect(place("POST /a", { body: false }, { b: 1 })).toMatchObject({ body: undefined, path: "/a?b=1" });
    expect(place("DELETE /a/{b}", {}, "x").body).toBeUndefined();
    expect(place("DELETE /a/{b}", { body: true }, "x", { c: 1 })).toMatchObject({ body: `{"c":1}`, path: "/a/x" });
  });

  test("query and header fields leave the body", () => {
    const placed = place("POST /a", { query: ["q"], header: ["X-H"] }, { q: 0, "X-H": "h", rest: false });
    expect(placed).toMatchObject({ path: "/a?q=0", header: { "X-H": "h" }, body: `{"rest":false}` });
  });

  test("a form keeps files with name and type, and sends everything that is no text as JSON", async () => {
    const file = new File(["wax"], "comb.txt", { type: "text/plain" });
    const { body } = place(
      "POST /a",
      { form: ["file"] },
      { file, text: "t", n: 0, options: { deep: [1] }, gone: undefined },
    );
    const form = body as FormData;
    expect([...form.keys()]).toEqual(["file", "text", "n", "options"]);
    expect(form.get("file")).toMatchObject({ name: "comb.txt", type: "text/plain" });
    expect(await (form.get("file") as File).text()).toBe("wax");
    expect([form.get("text"), form.get("n"), form.get("options")]).toEqual(["t", "0", '{"deep":[1]}']);
  });

  const upload = (fields: object, files = ["file"]) => place("POST /a", { form: files }, fields).body as FormData;

  test("files of a list are one part each, and a Blob has the name that it was given, without folders", async () => {
    const named = Object.assign(new Blob(["b"], { type: "text/plain" }), { name: "/home/keeper/b.txt" });
    const form = upload({ file: [new File(["a"], "a.txt"), named], other: [new Blob(["c"])] });
    const parts = form.getAll("file") as File[];
    expect(parts.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
    expect(parts[1]!.type).toBe("text/plain");
    expect(await Promise.all(parts.map((part) => part.text()))).toEqual(["a", "b"]);
    expect(await (form.get("other") as File).text()).toBe("c");
  });

  const readFile = 'pass new File([await readFile(path)], "name.pdf")';
  const wrap = 'pass new File([await new Response(content).blob()], "name.pdf")';
  test.each<[string, unknown, string?]>([
    ["String", "/tmp/comb.pdf", readFile],
    ["Uint8Array", new Uint8Array(2)],
    ["Uint8Array", Buffer.from("wax")],
    ["ArrayBuffer", new ArrayBuffer(2)],
    ["ReadableStream", new ReadableStream()],
    ["Object", Readable.from(["wax"])],
    ["Blob", new Blob(["wax"])],
    ["Blob", Object.assign(new Blob(["wax"]), { name: "" })],
    ["Blob", [new File(["a"], "a.txt"), new Blob(["wax"])]],
    ["Array", []],
    ["Object", {}],
    ["Number", 1],
    ["null", null],
    ["Promise", Promise.resolve(new File([], "a.txt"))],
  ])("%s in place of a file is refused, with what makes a file of it", (kind, file, advice = wrap) => {
    expect(() => upload({ file })).toThrow(InvalidInput);
    expect(() => upload({ file })).toThrow(`"file" must be a File, got ${kind}; ${advice}`);
  });

  test("what the advice makes of Node streams, buffers and Blobs is a file", async () => {
    for (const content of [Readable.from([Buffer.from("wax")]), Buffer.from("wax"), new Blob(["wax"])]) {
      const blob = await new Response(content as BodyInit).blob();
      expect(await (upload({ file: new File([blob], "name.pdf") }).get("file") as File).text()).toBe("wax");
    }
  });

  test("the JSON of a part is checked as a body is", () => {
    expect(() => upload({ options: { formats: [new Map()] } })).toThrow(/^"options\.formats\[0\]" must be .* got Map$/);
    expect(() => upload({ file: undefined, list: [1, new Blob([])] })).toThrow(/^"list\[1\]" must be .* got Blob$/);
    expect(() => upload({ run: () => 1 })).toThrow(/^"run" must be .* got Function$/);
    const form = upload({ date: new Date(0), none: null, list: [], lost: { toJSON: () => undefined } });
    expect([...form]).toEqual([
      ["date", '"1970-01-01T00:00:00.000Z"'],
      ["none", "null"],
      ["list", "[]"],
    ]);
  });

  test("the field that would make the answer a stream is refused, false is not", () => {
    expect(() => place("POST /a", { flag: "stream" }, { stream: true })).toThrow(
      '"stream" must not be "true"; the response is no stream',
    );
    expect(() => place("POST /a", { streamedBy: "tea.stream" }, { stream: true })).toThrow(
      '"stream" must not be "true"; use tea.stream',
    );
    expect(place("POST /a", { flag: "stream" }, { stream: false }).body).toBe(`{"stream":false}`);
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
    expect(() => place("PUT /a/{id}", {}, "x", { id: "y" })).toThrow('pass "id" before the input, not in it');
  });

  test("inputs are never changed", () => {
    const rule = { query: ["q"], header: ["h"] };
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "h", "x", "y", "__proto__"), fc.jsonValue()), (fields) => {
        const before = structuredClone(fields);
        Object.freeze(fields);
        try {
          place("POST /a", rule, fields);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
        }
        expect(fields).toEqual(before);
      }),
    );
  });
});

/** What JSON cannot carry, by the name that errors have for it. */
const lost: [string, () => unknown][] = [
  ["Map", () => new Map([[1, 2]])],
  ["Set", () => new Set([1])],
  ["WeakMap", () => new WeakMap()],
  ["WeakSet", () => new WeakSet()],
  ["WeakRef", () => new WeakRef({})],
  ["Blob", () => new Blob(["wax"])],
  ["File", () => new File(["wax"], "a.txt")],
  ["Uint8Array", () => new Uint8Array(2)],
  ["Float64Array", () => new Float64Array(2)],
  ["Uint8Array", () => Buffer.from("wax")],
  ["DataView", () => new DataView(new ArrayBuffer(2))],
  ["ArrayBuffer", () => new ArrayBuffer(2)],
  ["SharedArrayBuffer", () => new SharedArrayBuffer(2)],
  ["ReadableStream", () => new ReadableStream()],
  ["WritableStream", () => new WritableStream()],
  ["Object", () => Readable.from(["wax"])],
  ["Object", () => new Writable()],
  ["Array Iterator", () => [1].values()],
  ["Map Iterator", () => new Map().entries()],
  ["Generator", () => (function* () {})()],
  ["AsyncGenerator", () => (async function* () {})()],
  ["Object", () => ({ *[Symbol.iterator]() {} })],
  ["FormData", () => new FormData()],
  ["Headers", () => new Headers({ a: "b" })],
  ["URLSearchParams", () => new URLSearchParams("a=b")],
  ["Error", () => Object.assign(new TypeError("no"), { code: 1 })],
  ["RegExp", () => /wax/],
  ["Promise", () => Promise.resolve(1)],
  [
    "Object",
    () =>
      new (class Later {
        then() {}
      })(),
  ],
  ["Function", () => () => 1],
  ["Function", () => class Hive {}],
  ["Symbol", () => Symbol("wax")],
  ["Number", () => NaN],
  ["Number", () => -Infinity],
  ["BigInt", () => 1n],
  ["Date", () => new Date(NaN)],
  ["Object", () => ({ toJSON: () => new Map() })],
];

describe("a body", () => {
  const refusal = (body: unknown): string => {
    try {
      serializeBody(body);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      return (error as Error).message;
    }
    return "sent";
  };

  test.each(lost)("with a %s in it (%#) is refused with the path of it", (kind, make) => {
    expect(refusal({ parameters: { file: make() } })).toBe(`"parameters.file" must be a JSON value, got ${kind}`);
    expect(refusal({ urls: [1, {}, make()] })).toMatch(/^"urls\[2\]" /);
  });

  test("with a hole in a list is refused; a property that is undefined is left out", () => {
    expect(refusal({ a: { x: 1 }, urls: ["a", "b", undefined] })).toMatch(/^"urls\[2\]" .* got undefined$/);
    expect(refusal({ urls: Array(1) })).toMatch(/^"urls\[0\]" .* got undefined$/);
    expect(serializeBody({ a: undefined, b: null })).toBe('{"b":null}');
  });

  test("is written as JSON.stringify writes it", () => {
    class Hive {
      readonly size = 1;
      #queen = "secret";
      get queen() {
        return this.#queen;
      }
    }
    class Tagged {
      readonly size = 2;
      get [Symbol.toStringTag]() {
        return "Beehive";
      }
    }
    const same = { x: [1] };
    const body = {
      ...{ date: new Date(0), url: new URL("https://a.example"), hive: new Hive(), tagged: new Tagged() },
      ...{ bare: Object.assign(Object.create(null), { a: 1 }), none: null, money: { toJSON: () => 7 }, zero: -0 },
      ...{ twice: [same, same, { same }], [Symbol("kind")]: 1, "": { "": 1 }, ["__proto__"]: 2, then: "x", pipe: {} },
    };
    expect(serializeBody(body)).toBe(JSON.stringify(body));
  });

  test("of another realm is judged alike", () => {
    expect(refusal({ a: runInNewContext("new Map()") })).toMatch(/^"a" .* got Map$/);
    expect(refusal({ a: runInNewContext("[new Date(NaN)]") })).toMatch(/^"a\[0\]" .* got Date$/);
    expect(serializeBody(runInNewContext("({ a: [new Date(0), {}] })"))).toBe('{"a":["1970-01-01T00:00:00.000Z",{}]}');
  });

  test("that cannot be read is refused, whatever reading throws", () => {
    const circle: Record<string, unknown> = {};
    circle.self = { circle };
    expect(refusal(circle)).toMatch(/^input cannot be read: Converting circular structure to JSON$/);
    for (const thrown of [new Error("no\nmore"), "no", undefined, Object.create(null)])
      expect(
        refusal({
          get a() {
            throw thrown;
          },
        }),
      ).toMatch(/^input cannot be read: /);
    expect(
      refusal({
        a: new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error("no");
            },
          },
        ),
      }),
    ).toBe("input cannot be read: no");
  });

  test("that is nested deeply is sent or refused, wherever it breaks", () => {
    let deep: unknown = NaN;
    for (let n = 0; n < 500; n++) deep = n % 2 ? [deep] : { a: deep };
    expect(refusal(deep)).toMatch(/^"\[0\]\.a\[0\]\.a/);
    for (let n = 0; n < 100_000; n++) deep = [deep];
    expect(refusal(deep)).toMatch(/^input cannot be read: /);
  });

  // A key, and whether it is of a list.
  const step = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom("a", "b c", "pipes", "x"));
  const url = fc.webUrl().map((url) => new URL(url));
  const scalars = [fc.jsonValue({ maxDepth: 1 }), fc.date({ noInvalidDate: true }), url];
  const plain = fc.object({ maxDepth: 3, maxKeys: 4, values: scalars, withNullPrototype: true });
  const value = fc.oneof(
    ...scalars,
    plain,
    fc.constant(undefined),
    plain.map((fields) => ({ toJSON: () => fields })),
  );

  test("that passes arrives as JSON has it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { maxKeys: 5 }), (body) => {
        expect(JSON.parse(serializeBody(body) as string)).toEqual(JSON.parse(JSON.stringify(body)));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("that holds anything that is lost is refused with the path of it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lost),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        value,
        (what, path, beside) => {
          let body: unknown = what[1]();
          for (const key of [...path].reverse())
            body =
              typeof key === "number" ? [...Array<number>(key).fill(0), body] : { "0": beside, [key]: body, z: beside };
          const shown = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
          expect(refusal({ body })).toBe(`"body${shown}" must be a JSON value, got ${what[0]}`);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("an input that cannot be read", () => {
  test.each([
    [
      "a getter that throws",
      {
        get a(): never {
          throw new Error("no");
        },
      },
    ],
    [
      "a proxy",
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
    ],
    [
      "a revoked proxy",
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
  ])("%s, is refused in every place", (_, input) => {
    for (const rule of [{}, { body: false }, { form: [] }, { query: ["a"] }, { header: ["a"] }])
      expect(() => createPlacer("POST /a/{b}", rule).place(input, "x")).toThrow(InvalidInput);
    expect(() => createPlacer("POST /a", {}).place(extend(input, { limit: 1 }))).toThrow(InvalidInput);
  });
});
