import type { Json, JsonObject } from "../../json.ts";
import { Refusal } from "../reply.ts";

/** Business failures come with HTTP 200. */
export const refusal = (code: number, msg: string, status = 200): Refusal => new Refusal(status, { code, msg });

export const ok = (data?: Json, more: JsonObject = {}): JsonObject => ({
  code: 0,
  msg: "",
  ...(data !== undefined && { data }),
  ...more,
});

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** The user that the token belongs to. */
export const userId = "7300000000000000001";
