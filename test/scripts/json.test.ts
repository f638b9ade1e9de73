import { expect, test } from "vitest";
import { at, canonical, isObject, pointerOf, segments, sorted, type Json } from "../../scripts/json.ts";

/** As a document has it: `__proto__` is a name like any other. */
const parse = (text: string): Json => JSON.parse(text) as Json;

test.each([
  [{}, true],
  [parse('{"__proto__":1}'), true],
  [[], false],
  [null, false],
  ["{}", false],
  [undefined, false],
])("isObject(%j) is %s", (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

test.each([
  ["", []],
  ["#", []],
  ["#/", []],
  ["/paths", ["paths"]],
  ["#/paths/~1teas~1{id}/get", ["paths", "/teas/{id}", "get"]],
  ["/a~01", ["a~1"]],
  ["#/paths/~1teas~1%7Bid%7D", ["paths", "/teas/{id}"]],
  ["/50%", ["50%"]],
  ["/a//b", ["a", "", "b"]],
])("segments of %j", (pointer, names) => {
  expect(segments(pointer)).toEqual(names);
});

test.each([[["paths", "/teas/{id}"]], [["~1", "~", "/"]], [["a", "", "b"]], [["__proto__", "0"]]])(
  "a pointer of %j leads back to the names",
  (names) => {
    expect(segments(pointerOf(...names))).toEqual(names);
  },
);

test("pointerOf takes indexes", () => {
  expect(pointerOf("list", 0)).toBe("/list/0");
  expect(pointerOf()).toBe("");
});

test.each<[string, Json | undefined]>([
  ["", { "/teas": [{ "a~b": null }], "": 1 }],
  ["/~1teas/0/a~0b", null],
  ["/~1teas/1", undefined],
  ["/~1teas/length/0", undefined],
  ["/~1teas/0/a~0b/c", undefined],
  ["/missing/c", undefined],
])("at %j", (pointer, expected) => {
  expect(at({ "/teas": [{ "a~b": null }], "": 1 }, pointer)).toEqual(expected);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("at finds %s only where it is a key", (name) => {
  expect(at({}, `/${name}`)).toBeUndefined();
  expect(at([], `/${name}`)).toBeUndefined();
  expect(at(parse(`{"${name}":{"a":1}}`), `/${name}/a`)).toBe(1);
});

test("sorted orders keys at any depth and leaves lists as they are", () => {
  const value = parse('{"b":[{"z":1,"B":2,"a":3},"y","x"],"a":{"10":0,"9":0},"é":0}');
  expect(Object.keys(sorted(value) as object)).toEqual(["a", "b", "é"]);
  expect(JSON.stringify((sorted(value) as { b: Json }).b)).toBe('[{"B":2,"a":3,"z":1},"y","x"]');
  expect(sorted(value)).toEqual(value);
});

test("sorted keeps __proto__ as a key and changes no prototype", () => {
  const value = sorted(parse('{"b":1,"__proto__":{"d":1,"c":2}}')) as object;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(JSON.stringify(value)).toBe('{"__proto__":{"c":2,"d":1},"b":1}');
});

test("canonical is the same text for the same value, whatever the order of keys", () => {
  expect(canonical(parse('{"a":1,"b":{"d":2,"c":[]}}'))).toBe(canonical(parse('{"b":{"c":[],"d":2},"a":1}')));
  expect(canonical(["a", "b"])).not.toBe(canonical(["b", "a"]));
  expect(canonical(parse('{"__proto__":1}'))).not.toBe(canonical({}));
  expect(canonical({ large: 2n ** 60n } as unknown as Json)).toBe('{"large":"1152921504606846976"}');
});
