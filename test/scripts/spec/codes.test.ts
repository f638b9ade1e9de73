import { expect, expectTypeOf, test } from "vitest";
import { codes } from "../../../scripts/spec/codes.ts";
import { errorKinds } from "../../../scripts/spec/extensions.ts";
import { listOperations } from "../../../scripts/spec/operations.ts";
import type { ErrorKind } from "../../../src/call/errors.ts";

const document = (root: object[], ...operations: object[][]) =>
  ({
    "x-error-codes": root,
    paths: Object.fromEntries(operations.map((list, i) => [`/${i}`, { get: { "x-error-codes": list } }])),
  }) as never;
const problems = (spec: never) => [...codes(spec, listOperations(spec))];

test("the kinds of codes are the kinds of errors", () => {
  expectTypeOf<(typeof errorKinds)[number]>().toEqualTypeOf<ErrorKind>();
});

test("a code may occur often with one kind, or with none", () => {
  const auth = { code: 1, kind: "auth", meaning: "No token." };
  const other = { code: "OTHER", meaning: "Other." };
  expect(problems(document([auth, other], [auth], [{ ...auth, meaning: "A bad token." }, other]))).toEqual([]);
});

test("a code with two kinds is a problem where the second stands", () => {
  const auth = { code: 1, kind: "auth" };
  expect(problems(document([auth], [{ code: 2 }, { code: 1, kind: "validation" }], [{ code: "1" }, auth]))).toEqual([
    {
      pointer: "/paths/~10/get/x-error-codes/1/code",
      message: 'code 1 has kind "validation" here and kind "auth" elsewhere; write the same kind in all places',
    },
    {
      pointer: "/paths/~11/get/x-error-codes/0/code",
      message: 'code 1 has no kind here and kind "auth" elsewhere; write the same kind in all places',
    },
  ]);
});
