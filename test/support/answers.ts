import { json } from "./recording.ts";

/** Answers that are valid against the specs. */
const time = "1711975665710";
const uuid = "3f0e6f2c-5a53-4b0c-9a3e-0d5b8f3f0a11";

export const jobId = uuid;
export const session = { id: "session_1", created_at: time, modified_at: time, created_by: "7" };
export const run = {
  id: "run_1",
  created_at: time,
  app_id: "spring_1__c",
  session_id: "session_1",
  status: "CANCELLED",
};
export const user = { user_id: "1", user_name: "keeper", nick_name: "Keeper", avatar_url: "https://example.com/1.png" };
export const conversation = {
  ...{ id: "c", name: "", meta_data: {}, creator_id: "1", created_at: 1, updated_at: 1 },
  ...{ last_section_id: "c", connector_id: "1024" },
};
export const message = {
  ...{ id: "m", conversation_id: "c", meta_data: {}, role: "user", type: "question", content: "Hi" },
  ...{ content_type: "text", created_at: 1, updated_at: 1 },
};
export const chat = { id: "x", conversation_id: "c", bot_id: "b", status: "completed" };

/** The success envelope of Aily and Coze. */
export const ok = (data?: unknown, init?: ResponseInit): Response =>
  json({ code: 0, msg: "success", ...(data !== undefined && { data }) }, init);
