/** The value at a dotted path; the value itself for an empty one. */
export function at(value: unknown, path: string | undefined): unknown {
  if (path === undefined) return undefined;
  for (const name of path ? path.split(".") : []) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value;
}
