const longest = 500;
const deepest = 20;

/**
 * The length of the shortest text that holds a match, for the constructs that documentation uses. Nothing is executed;
 * a pattern with anything else has no answer.
 */
export function shortestMatch(source: string): number | undefined {
  if (source.length > longest) return undefined;
  let at = 0;
  let depth = 0;

  const alternatives = (): number => {
    let least = sequence();
    while (source[at] === "|") {
      at++;
      least = Math.min(least, sequence());
    }
    return least;
  };

  const sequence = (): number => {
    let length = 0;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") length += atom() * times();
    return length;
  };

  const atom = (): number => {
    const char = source[at++]!;
    if (char === "^" || char === "$") return 0;
    if (char === "[") return charClass();
    if (char === "\\") return escaped();
    if (char === "(") return group();
    if ("*+?{".includes(char)) return NaN;
    return 1;
  };

  const escaped = (): number => {
    const char = source[at++] ?? "";
    if (char === "b" || char === "B") return 0;
    return /[\dkpPuxc]/.test(char) || char === "" ? NaN : 1;
  };

  const charClass = (): number => {
    const end = /^\^?\]?(?:[^\]\\]|\\.)*\]/.exec(source.slice(at));
    if (!end) return NaN;
    at += end[0].length;
    return 1;
  };

  const group = (): number => {
    if (source.startsWith("?:", at)) at += 2;
    else if (source[at] === "?") return NaN;
    if (++depth > deepest) return NaN;
    const least = alternatives();
    depth--;
    return source[at++] === ")" ? least : NaN;
  };

  const times = (): number => {
    const [all, low] = /^(?:[*?]|\+|\{(\d{1,6})(?:,\d{0,6})?\})[?]?/.exec(source.slice(at)) ?? [];
    if (all === undefined) return 1;
    at += all.length;
    return low === undefined ? Number(all.startsWith("+")) : Number(low);
  };

  const least = alternatives();
  return at === source.length && Number.isSafeInteger(least) ? least : undefined;
}
