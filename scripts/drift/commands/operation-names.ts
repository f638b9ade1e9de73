import { keyOf } from "../../facts/facts.ts";

const methods = /^(?:get|put|post|delete|patch|head|options|trace)$/i;

/** Operations by their names; a method and a path may be one argument or two. */
export function operationNames(texts: readonly string[]): { text: string; key: string | undefined }[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && methods.test(last) && text.startsWith("/")) joined[joined.length - 1] = `${last} ${text}`;
    else joined.push(text.trim());
  }
  return joined.map((text) => {
    const [method = "", path = "", ...rest] = text.split(/ +/);
    const fits = methods.test(method) && path.startsWith("/") && !rest.length;
    return { text, key: fits ? keyOf(method, path) : undefined };
  });
}

export const notAnOperation = (text: string): string =>
  `"${text}" is not an operation; write a method and a path, such as "POST /interact"`;
