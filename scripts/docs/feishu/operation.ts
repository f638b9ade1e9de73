import { keyOf, type Item, type Loc, type Sets } from "../../facts/facts.ts";
import { endpointOf, isMethod, variablesOf } from "../address.ts";
import type { FieldRow } from "./fields.ts";
import { oneWidth, shown, within, type Element, type FeishuPage } from "./markup.ts";
import { label, placeOf, readTable } from "./tables.ts";

export interface Basics {
  key: string;
  route: string;
  variables: ReadonlySet<string>;
  at: Loc;
  sets: Partial<Sets>;
}

export interface Counted {
  used: number;
}

const known = ["HTTP URL", "HTTP Method", "接口频率限制", "支持的应用类型", "权限要求", "字段权限要求"] as const;
type Basic = (typeof known)[number];

const units: Record<string, string> = { 秒: "s", 分钟: "min", 分: "min", 小时: "h", 天: "day" };

/** The table at the top: method, address, how often, with which permission. */
export function basicsOf(page: FeishuPage, table: Element, count: Counted): Basics | undefined {
  const cells = new Map<Basic, Element>();
  for (const row of readTable(page, table, ["basic", "value"], []).rows) {
    const [head, value] = [row.cells.get("basic"), row.cells.get("value")];
    const words = head ? label(page, head).replace(/\s+/g, " ") : "";
    const name = known.find((candidate) => candidate === words);
    if (!name || !value) page.report.structure(`the row "${words.slice(0, 40)}" is not known`, row.at);
    else if (cells.has(name)) page.report.structure(`the row "${name}" is there twice`, row.at);
    else {
      cells.set(name, value);
      count.used++;
    }
  }
  const [url, method] = [cells.get("HTTP URL"), cells.get("HTTP Method")];
  const urls = url ? [...page.raw.slice(url.from, url.to).matchAll(/\b(?:https?|wss?):\/\/[^\s<>()[\]`"'，。]+/g)] : [];
  const verb = method && shown(page.raw.slice(method.from, method.to)).toUpperCase();
  const endpoint = urls.length === 1 ? endpointOf(urls[0]![0]) : undefined;
  if (!endpoint || !verb || !isMethod(verb)) return undefined;
  const { origin, path } = endpoint;
  const at = placeOf(page, url!);
  return {
    key: keyOf(verb, path),
    route: `${verb} ${path}`,
    variables: new Set(variablesOf(path)),
    at,
    sets: {
      host: [{ value: origin, at }],
      ...limitsOf(page, cells),
      ...permissionsOf(page, cells),
    },
  };
}

function limitsOf(page: FeishuPage, cells: Map<Basic, Element>): Partial<Sets> {
  const cell = cells.get("接口频率限制");
  if (!cell) return {};
  const at = placeOf(page, cell);
  const words = oneWidth(page.raw.slice(cell.from, cell.to));
  if (words.includes("特殊频控")) return { "rate-limit": [{ value: "special", at }] };
  const items = [...words.matchAll(/(\d{1,9})\s*次\s*\/\s*(秒|分钟|分|小时|天)/g)].map(([, times, unit]) => ({
    value: `${times}/${units[unit!]}`,
    at,
  }));
  if (items.length) return { "rate-limit": items };
  page.report.structure(`the rate limit cannot be read: "${shown(words).slice(0, 60)}"`, at);
  return {};
}

function permissionsOf(page: FeishuPage, cells: Map<Basic, Element>): Partial<Sets> {
  const cell = cells.get("权限要求");
  if (!cell) return {};
  const items: Item[] = [];
  for (const { attributes, start } of within(page, cell, "md-perm")) {
    if (attributes.name) items.push({ value: attributes.name, at: page.at(start) });
    else page.report.structure("a permission without a name", page.at(start));
  }
  const words = oneWidth(shown(page.raw.slice(cell.from, cell.to)));
  if (items.length || /^(?:无|-|\/|不需要权限)?$/.test(words)) return { permission: items };
  page.report.structure(`the permissions cannot be read: "${words.slice(0, 60)}"`, placeOf(page, cell));
  return {};
}

const tokens: Record<string, string> = {
  "token-tenant": "tenant_access_token",
  "token-user": "user_access_token",
  "token-app": "app_access_token",
};

/** What the two headers say that every request has: kinds of token, and the media type. */
export function headerSets(page: FeishuPage, rows: readonly FieldRow[]): Partial<Sets> {
  const sets: Partial<Sets> = {};
  for (const { name, description, at } of rows) {
    if (!description) continue;
    if (name.toLowerCase() === "authorization") {
      sets.token = within(page, description, "md-tag").flatMap(({ attributes, start }) => {
        const value = tokens[attributes.type ?? ""];
        return value ? [{ value, at: page.at(start) }] : [];
      });
      if (!sets.token.length) {
        page.report.structure("the kinds of token cannot be read", at);
        delete sets.token;
      }
    } else if (name.toLowerCase() === "content-type") {
      const words = oneWidth(page.raw.slice(description.from, description.to));
      const mark = /\*\*(?:固定值|示例值)\*\*\s*:\s*["“”`]*([\w.+-]{1,60}\/[\w.+-]{1,60})/.exec(words);
      if (mark) sets["request-media"] = [{ value: mark[1]!.toLowerCase(), at: placeOfMark(page, description) }];
      else page.report.structure("the media type cannot be read", at);
    }
  }
  return sets;
}

const placeOfMark = (page: FeishuPage, { from, to }: Element): Loc =>
  page.lines(from, to).find((line) => /固定值|示例值/.test(line.text))?.at ?? page.at(from);

/** The table of failures: status and business code. */
export function failuresOf(page: FeishuPage, table: Element, count: Counted): Pick<Sets, "error" | "status"> {
  const sets = { error: new Map<string, Loc>(), status: new Map<string, Loc>() };
  for (const row of readTable(page, table, ["status", "code", "description", "advice"], []).rows) {
    let readable = true;
    for (const [set, column] of [
      ["status", "status"],
      ["error", "code"],
    ] as const) {
      const cell = row.cells.get(column);
      const value = cell && oneWidth(shown(page.raw.slice(cell.from, cell.to)));
      if (cell && value && /^-?\d{1,12}$/.test(value)) {
        if (!sets[set].has(value)) sets[set].set(value, placeOf(page, cell));
      } else {
        readable = false;
        page.report.structure(`"${(value ?? "").slice(0, 40)}" is no ${column} of a failure`, row.at);
      }
    }
    if (readable) count.used++;
  }
  const items = (set: Map<string, Loc>): Item[] => [...set].map(([value, at]) => ({ value, at }));
  return { error: items(sets.error), status: items(sets.status) };
}
