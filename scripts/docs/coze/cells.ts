/** The lines of a cell. */
export const cellLines = (cell: string): string[] => cell.split(/<br\s*\/?>/i).map((line) => line.trimEnd());

const withoutLinks = (text: string): string => text.replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1");
const withoutTags = (text: string): string => text.replace(/<\/?(?:span|em|strong|b|i|u)\b[^<>]*>/gi, "");

/** A cell as one line without marks, links and tags. */
export const plainText = (cell: string): string =>
  withoutLinks(withoutTags(cellLines(cell).join(" ")))
    .replace(/[*`\u200B]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** A line of prose without emphasis, links and tags; code keeps its marks. */
export const proseLine = (line: string): string =>
  withoutTags(withoutLinks(line.replace(/^(\s*)[*-] /, "$1• ").replace(/\*/g, "")))
    .replace(/\u00A0/g, " ")
    .replace(/(?<=\S)\s{2,}/g, " ")
    .replace(/[：]/g, ":")
    .replace(/[，]/g, ",")
    .trimEnd();
