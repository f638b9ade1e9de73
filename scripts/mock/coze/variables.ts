import { isObject, type JsonObject } from "../../json.ts";
import { ok, refusal, seconds } from "./answers.ts";
import type { Dialect } from "../dialect.ts";
import { textOf } from "../store.ts";

/** Variables of a user; whatever is set exists. */
export function cozeVariables(): Dialect["handlers"] {
  const users = new Map<string, Map<string, JsonObject>>();

  /** Each channel of an agent or app has variables of its own. */
  const of = ({ bot_id, app_id, connector_id = "1024", connector_uid }: JsonObject): Map<string, JsonObject> => {
    if ((bot_id === undefined) === (app_id === undefined)) throw refusal(4000, "pass either bot_id or app_id");
    const key = JSON.stringify([bot_id ?? null, app_id ?? null, connector_id, connector_uid]);
    const found = users.get(key) ?? new Map<string, JsonObject>();
    users.set(key, found);
    return found;
  };

  return {
    "GET /v1/variables": ({ query }) => {
      const { keywords } = query;
      const all = [...of(query).values()];
      return ok({
        items: Array.isArray(keywords) ? all.filter(({ keyword }) => keywords.includes(keyword!)) : all,
      });
    },
    "PUT /v1/variables": ({ body }) => {
      const variables = of(body);
      for (const { keyword, value } of (Array.isArray(body.data) ? body.data : []).filter(isObject)) {
        const { create_time = seconds() } = variables.get(textOf(keyword)) ?? {};
        variables.set(textOf(keyword), { keyword: keyword!, value: value!, create_time, update_time: seconds() });
      }
      return ok();
    },
  };
}
