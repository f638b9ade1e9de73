/** A text that a regular expression accepts, for the constructs that specs use; `extra` repeats what may repeat more often. */
export function samplePattern(source: string, extra = 0): string {
  let at = 0;
  const peek = (): string => source[at] ?? "";
  const next = (): string => source[at++] ?? "";

  const alternatives = (): string => {
    const first = sequence();
    while (peek() === "|") {
      next();
      sequence();
    }
    return first;
  };

  const sequence = (): string => {
    let text = "";
    while (at < source.length && peek() !== "|" && peek() !== ")") {
      if (peek() === "^" || peek() === "$") {
        next();
        continue;
      }
      const piece = atom();
      text += piece.repeat(times());
    }
    return text;
  };

  const atom = (): string => {
    const char = next();
    if (char === "[") return charClass();
    if (char === ".") return "a";
    if (char === "\\") return escaped(next());
    if (char !== "(") return char;
    if (source.startsWith("?:", at)) at += 2;
    const inner = alternatives();
    next();
    return inner;
  };

  const charClass = (): string => {
    const negated = peek() === "^";
    const start = at;
    for (next(); peek() !== "]" && at < source.length;) if (next() === "\\") next();
    const body = source.slice(start, at);
    next();
    if (!negated) return body.startsWith("\\") ? escaped(body[1] ?? "") : (body[0] ?? "");
    const accepts = new RegExp(`[${body}]`);
    return [..."a0A-_ "].find((char) => accepts.test(char)) ?? "";
  };

  const times = (): number => {
    const quantifier = /^(?:\{(\d+)(,(\d*))?\}|[*+?])/.exec(source.slice(at));
    if (!quantifier) return 1;
    at += quantifier[0].length;
    const [text, low, range, high] = quantifier;
    if (low === undefined) return text === "+" ? 1 + extra : Math.min(extra, text === "?" ? 1 : extra);
    const most = range === undefined ? Number(low) : high ? Number(high) : Infinity;
    return Math.min(Number(low) + extra, most);
  };

  return alternatives();
}

const escaped = (char: string): string => ({ d: "0", w: "a", s: " ", D: "a", S: "a", W: "-" })[char] ?? char;
