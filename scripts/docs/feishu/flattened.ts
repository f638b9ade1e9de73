import type { Defect } from "../../facts/facts.ts";

const markup = /<md-(?:dt-)?table\b|<md-dt-tr\b|<md-text\b/;

/** What the vendor's pages say in any form. */
const marks = [/\bHTTP URL\b/, /\/open-apis\/[a-z]/, /请求头|请求体/, /响应体/, /接口频率限制|权限要求/];

export const marksOf = (text: string): number => marks.filter((mark) => mark.test(text)).length;

/** Whether a page is a copy of the vendor's that has lost the vendor's markup, and with it which field is in which. */
export const isFlatCopy = (text: string): boolean => !markup.test(text) && marksOf(text) >= 3;

const address = /\bHTTP URL\b[^\n]{0,40}https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\//;

/** A faint claim; a firmer one where the address is Feishu's own, since its pipe tables resemble those of other vendors. */
export const claimOnFlatCopy = (text: string): number => (!isFlatCopy(text) ? 0 : address.test(text) ? 0.6 : 0.1);

export const flattened = (file: string, line: number): Defect => ({
  rule: "extract/flattened",
  message:
    "a flattened copy: it has lost which field belongs to which, so every field would be read in the wrong place; " +
    'fetch the page itself, whose tables are written as <md-dt-tr level="...">, or the JSON of get_detail',
  at: { file, line },
});
