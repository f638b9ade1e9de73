import type { JsonObject } from "../../json.ts";
import { Refusal } from "../reply.ts";

/** The code of whatever is wrong with a parameter, unknown ids included. */
export const invalid = 2700001;

export const refusal = (code: number, msg: string, status = 400, error: JsonObject = {}): Refusal =>
  new Refusal(status, { code, msg, error });

export const ok = (data: JsonObject): JsonObject => ({ code: 0, msg: "success", data });

/** Times are texts of milliseconds. */
export const now = (): string => String(Date.now());
