/** The paths of all methods of a client and of its groups, which are its objects that have the field `mark`. */
export function methodsOf(client: object, mark: string, path = ""): string[] {
  return Object.entries(client).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null || !(mark in value)) return [];
    const prototype = Object.getPrototypeOf(value) as object;
    const methods = Object.getOwnPropertyNames(prototype).filter((method) => method !== "constructor");
    return [...methods.map((method) => `${path}${name}.${method}`), ...methodsOf(value, mark, `${path}${name}.`)];
  });
}

/** The paths of all functions in a tree of plain objects. */
export const functionsIn = (tree: object, path = ""): string[] =>
  Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "function"
      ? [path + name]
      : typeof value === "object" && value !== null
        ? functionsIn(value, `${path}${name}.`)
        : [],
  );
