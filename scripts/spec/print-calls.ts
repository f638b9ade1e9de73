import type { Method } from "./signatures.ts";

type Group = Map<string, Group | Method>;

/** The text of the calls interface: methods with their comments, in groups. */
export function printCalls(name: string, methods: readonly Method[], common: readonly string[]): string {
  const root: Group = new Map();
  for (const method of methods) {
    const path = method.name.split(".");
    let group = root;
    for (const part of path.slice(0, -1)) {
      const inner = group.get(part);
      if (inner instanceof Map) group = inner;
      else {
        const created: Group = new Map();
        group.set(part, created);
        group = created;
      }
    }
    group.set(path.at(-1)!, method);
  }
  const lines = ["The calls of the platform, as the client has them."];
  if (common.length) lines.push("", "Error codes of most calls:", ...common);
  return [...comment(lines, ""), `export interface ${name} {`, ...print(root, "    "), "}"].join("\n");
}

function print(group: Group, indent: string): string[] {
  return [...group].flatMap(([name, entry]) => {
    if (entry instanceof Map) return [`${indent}readonly ${name}: {`, ...print(entry, `${indent}    `), `${indent}};`];
    return [...comment(entry.comment, indent), `${indent}${name}${entry.signature};`];
  });
}

function comment(lines: readonly string[], indent: string): string[] {
  const text = lines.map((line) => `${indent} * ${line}`.trimEnd().replaceAll("*/", "*\\/"));
  return [`${indent}/**`, ...text, `${indent} */`];
}
