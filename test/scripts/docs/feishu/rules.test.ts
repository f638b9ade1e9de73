import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestMatch } from "../../../../scripts/docs/feishu/rules.ts";

describe("the shortest match", () => {
  it.each([
    ["", 0],
    ["tea", 3],
    ["^session_\\w{1,24}$", 9],
    ["session_[0-9a-hjkmnp-z]{1,24}", 9],
    ["^[a-z]$", 1],
    ["[^\\]x]{3}", 3],
    ["[\\]]+?", 1],
    ["a*b+c?d{2,}", 3],
    ["(ab|c|def)x", 2],
    ["(?:ab){2,3}", 4],
    ["a|", 0],
    ["\\d{4}-\\d{2}", 7],
    ["\\.\\\\", 2],
    ["\\bx\\b", 1],
    [".{0,5}", 0],
  ])("of %s has %i characters", (pattern, length) => expect(shortestMatch(pattern)).toBe(length));

  it.each(["(?=a)", "(?<n>a)", "(a)\\1", "\\p{L}", "\\u0041", "[a", "(a", "a)", "*a", "a{x}", "\\", "a".repeat(501)])(
    "of %s is not known",
    (pattern) => expect(shortestMatch(pattern)).toBeUndefined(),
  );

  it("is found in nested groups, however deep", () => {
    expect(shortestMatch("(".repeat(20) + "a" + ")".repeat(20))).toBe(1);
    expect(shortestMatch("(".repeat(250) + ")".repeat(250))).toBe(0);
  });

  it("is never longer than a text that matches", () => {
    const atom = fc.constantFrom("a", "\\d", "[a-c]", ".", "(?:ab|c)");
    const times = fc.constantFrom("", "?", "*", "+", "{2}", "{0,3}");
    const pattern = fc.array(fc.tuple(atom, times), { maxLength: 5 }).map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(pattern, fc.array(fc.constantFrom("a", "b", "c", "1"), { maxLength: 10 }), (source, letters) => {
        const text = letters.join("");
        const least = shortestMatch(source);
        expect(least).toBeDefined();
        if (new RegExp(`^(?:${source})$`).test(text)) expect(text.length).toBeGreaterThanOrEqual(least!);
      }),
    );
  });
});
