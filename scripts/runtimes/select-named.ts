/** What is selected by its name, or with all others of its family. */
export interface Named {
  name: string;
  family: string;
}

/** Those of `all` that `only` names, separated by commas: all without it; or what is wrong with it. */
export function selectNamed<T extends Named>(
  all: readonly T[],
  only: string | undefined,
): { selected: readonly T[]; problem?: string } {
  if (only === undefined) return { selected: all };
  const isCalled = ({ family, name }: Named, wanted: string): boolean => wanted === name || wanted === family;
  const names = only.split(",").filter(Boolean);
  const unknown = names.filter((wanted) => !all.some((each) => isCalled(each, wanted)));
  if (!unknown.length && names.length)
    return { selected: all.filter((each) => names.some((wanted) => isCalled(each, wanted))) };
  const known = [...new Set(all.flatMap(({ family, name }) => [family, name]))].join(", ");
  const wrong = names.length ? `there is no "${unknown.join('", "')}"` : "the name is missing";
  return { selected: [], problem: `${wrong}; write one of ${known}` };
}
