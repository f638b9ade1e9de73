import { isObject, type JsonObject } from "../../json.ts";
import { ok, refusal, seconds, userId } from "./answers.ts";
import { cozeAudio } from "./audio.ts";
import { cozeBots } from "./bots.ts";
import { cozeChats } from "./chat.ts";
import { cozeConversations } from "./conversations.ts";
import { cozeCopyTasks } from "./copy-tasks.ts";
import { cozeDatasets } from "./datasets.ts";
import { cozeOAuth } from "./oauth.ts";
import { cozeVariables } from "./variables.ts";
import { cozeWorkflows } from "./workflows.ts";
import type { Dialect, Problem, Violation } from "../dialect.ts";
import { createIds, numberedPage, textOf, type Ids } from "../store.ts";

const problems: Record<Problem, [status: number, code: number, text: string]> = {
  "no-token": [401, 4100, "the request has no access token"],
  "bad-token": [401, 4100, "the access token is wrong or has expired"],
  invalid: [200, 4000, "a parameter is not valid"],
  unreadable: [200, 4000, "the body cannot be read"],
  "too-large": [413, 4302, "the body is too large"],
  "unknown-path": [404, 4200, "the path does not exist"],
  "wrong-method": [405, 4000, "the path does not have this method"],
  broken: [500, 5000, "the mock's response does not fit the spec"],
};

const token = "pat_mock_token_000000";

export function createDialect(): Dialect {
  const ids = createIds();
  const conversations = cozeConversations(ids);
  const chats = cozeChats(ids, conversations);
  return {
    platform: "coze",
    credentials: [{ token }],
    accepts: (given) => given === token,
    requestId: { header: "x-tt-logid", create: () => ids.prefixed("log") },
    sign: (body, logid) => ({ ...body, detail: { logid } }),
    refuse(problem: Problem, detail: string, violations: Violation[]) {
      const [status, code, text] = problems[problem];
      const fields = violations.map(({ field, message }) => `${field} ${message}`.trim());
      return refusal(code, `${text} (${[detail, ...fields].join("; ")})`, status);
    },
    failed: ({ code = 0 }) => code !== 0,
    payload: (body, { value }) => (value["x-payload"] === "body" || !isObject(body.data) ? body : body.data),
    handlers: {
      ...conversations.handlers,
      ...chats.handlers,
      ...cozeWorkflows(ids, conversations, chats.stream),
      ...cozeBots(ids),
      ...cozeDatasets(ids),
      ...cozeVariables(),
      ...cozeAudio(ids),
      ...cozeCopyTasks(ids),
      ...fileHandlers(ids),
      ...accountHandlers,
    },
    open: cozeOAuth(token),
  };
}

function fileHandlers(ids: Ids): Dialect["handlers"] {
  const files = new Map<string, JsonObject>();
  return {
    "POST /v1/files/upload": ({ files: sent }) => {
      const [file, ...others] = sent;
      if (!file || file.size === 0) throw refusal(4300, "the file is empty or missing");
      if (others.length > 0) throw refusal(4301, "only one file can be sent");
      const id = ids.numeric();
      const stored = { id, bytes: file.size, file_name: file.name, created_at: seconds() };
      files.set(id, stored);
      return ok(stored);
    },
    "GET /v1/files/retrieve": ({ query }) => {
      const file = files.get(textOf(query.file_id));
      if (!file) throw refusal(4200, "the file does not exist");
      return ok(file);
    },
  };
}

const workspaces: JsonObject[] = ["Personal", "Team"].map((name, i) => ({
  id: `720000000000000000${String(i + 1)}`,
  name,
  icon_url: "https://example.com/icon.png",
  role_type: "owner",
  workspace_type: name.toLowerCase(),
  enterprise_id: "",
  joined_status: "joined",
  description: `${name} workspace`,
  owner_uid: userId,
  admin_uids: [],
}));

const accountHandlers: Dialect["handlers"] = {
  "GET /v1/workspaces": ({ query }) => {
    const { items } = numberedPage(workspaces, query, 20);
    return ok({ workspaces: items, total_count: workspaces.length });
  },
  "GET /v1/users/me": () =>
    ok({ user_id: userId, user_name: "mock", nick_name: "Mock", avatar_url: "https://example.com/avatar.png" }),
};
