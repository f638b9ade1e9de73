/** What Feishu's pages say in any form. */
export const feishuWords = (text: string): number =>
  [/\bHTTP URL\b/, /\/open-apis\/[a-z]/, /请求头|请求体/, /响应体/, /接口频率限制|权限要求/].filter((mark) =>
    mark.test(text),
  ).length;

/** Whether a page is a copy of Feishu's that has lost the markup, and with it which field is in which. */
export const isFlatCopy = (text: string): boolean =>
  !/<md-(?:dt-)?table\b|<md-dt-tr\b|<md-text\b/.test(text) && feishuWords(text) >= 3;
