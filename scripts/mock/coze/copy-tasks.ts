import type { JsonObject } from "../../json.ts";
import { ok, refusal } from "./answers.ts";
import type { Dialect } from "../dialect.ts";
import type { Ids } from "../store.ts";

interface Task {
  fields: JsonObject;
  looks: number;
}

/** Agents are copied at once within their workspace; every other copy ends when its task is read for the third time. */
export function cozeCopyTasks(ids: Ids): Dialect["handlers"] {
  const tasks = new Map<string, Task>();
  return {
    "POST /v1/entities/copy_tasks": ({ body }) => {
      const { entity_id, entity_type, to_workspace_id } = body;
      if (entity_type === "bot" && to_workspace_id === undefined) return ok({ copied_entity_id: ids.numeric() });
      const task_id = ids.numeric();
      const target_workspace_id = to_workspace_id ?? "7200000000000000001";
      const fields = { task_id, entity_type: entity_type!, source_entity_id: entity_id!, target_workspace_id };
      tasks.set(task_id, { fields, looks: 0 });
      return ok({ task_id });
    },
    "GET /v1/entities/copy_tasks/{task_id}": ({ params }) => {
      const task = tasks.get(params.task_id!);
      if (!task) throw refusal(4200, "the task does not exist");
      task.looks++;
      if (task.looks < 3) return ok({ ...task.fields, task_status: "in_progress" });
      task.fields.target_entity_id ??= ids.numeric();
      return ok({ ...task.fields, task_status: "successful", failed_reasons: [] });
    },
  };
}
