/** The section of a version in the changelog, without its heading: `## 1.2.3` or `## 1.2.3 (2026-01-31)`. */
export function notesOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const isOf = (section: string) => section.split(/[\s(]/, 1)[0]!.replace(/^\[|\]$/g, "") === version;
  const section = sections.find(isOf);
  return section?.slice(section.indexOf("\n") + 1 || section.length).trim();
}
