import { expect, test } from "vitest";
import { rejection } from "../../support/recording.ts";
import { verbsOf } from "../../support/verbs.ts";

/** Every call, what identifies the thing where that comes first, and its route: a call that is renamed is seen here. */
const calls: Readonly<Record<string, string>> = {
  "conversations.create()": "POST /v1/conversation/create",
  "conversations.get(conversation_id)": "GET /v1/conversation/retrieve",
  "conversations.list()": "GET /v1/conversations",
  "conversations.update(conversation_id)": "PUT /v1/conversations/{conversation_id}",
  "conversations.delete(conversation_id)": "DELETE /v1/conversations/{conversation_id}",
  "conversations.clear(conversation_id)": "POST /v1/conversations/{conversation_id}/clear",
  "messages.create(conversation_id)": "POST /v1/conversation/message/create",
  "messages.list(conversation_id)": "POST /v1/conversation/message/list",
  "messages.get()": "GET /v1/conversation/message/retrieve",
  "messages.update()": "POST /v1/conversation/message/modify",
  "messages.delete()": "POST /v1/conversation/message/delete",
  "messages.feedback.create()": "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback",
  "messages.feedback.delete()": "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback",
  "chat.create()": "POST /v3/chat",
  "chat.stream()": "POST /v3/chat",
  "chat.get()": "GET /v3/chat/retrieve",
  "chat.cancel()": "POST /v3/chat/cancel",
  "chat.submitToolOutputs()": "POST /v3/chat/submit_tool_outputs",
  "chat.streamToolOutputs()": "POST /v3/chat/submit_tool_outputs",
  "chat.messages()": "GET /v3/chat/message/list",
  "workflows.run()": "POST /v1/workflow/run",
  "workflows.stream()": "POST /v1/workflow/stream_run",
  "workflows.streamResume()": "POST /v1/workflow/stream_resume",
  "workflows.resume()": "POST /v1/workflows/resume",
  "workflows.streamChat()": "POST /v1/workflows/chat",
  "workflows.runs.get()": "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}",
  "workflows.runs.nodes.get()":
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}",
  "workflows.list()": "GET /v1/workflows",
  "workflows.get(workflow_id)": "GET /v1/workflows/{workflow_id}",
  "workflows.versions.list(workflow_id)": "GET /v1/workflows/{workflow_id}/versions",
  "workflows.setCollaborationMode(workflow_id)": "POST /v1/workflows/{workflow_id}/collaboration_mode",
  "workflows.collaborators.create(workflow_id)": "POST /v1/workflows/{workflow_id}/collaborators",
  "workflows.collaborators.delete()": "DELETE /v1/workflows/{workflow_id}/collaborators/{user_id}",
  "datasets.list()": "GET /v1/datasets",
  "datasets.create()": "POST /v1/datasets",
  "datasets.update(dataset_id)": "PUT /v1/datasets/{dataset_id}",
  "datasets.delete(dataset_id)": "DELETE /v1/datasets/{dataset_id}",
  "datasets.process(dataset_id)": "POST /v1/datasets/{dataset_id}/process",
  "datasets.images.list(dataset_id)": "GET /v1/datasets/{dataset_id}/images",
  "datasets.images.update()": "PUT /v1/datasets/{dataset_id}/images/{document_id}",
  "datasets.documents.create()": "POST /open_api/knowledge/document/create",
  "datasets.documents.list()": "POST /open_api/knowledge/document/list",
  "datasets.documents.update()": "POST /open_api/knowledge/document/update",
  "datasets.documents.delete()": "POST /open_api/knowledge/document/delete",
  "audio.speech.create()": "POST /v1/audio/speech",
  "audio.transcriptions.create()": "POST /v1/audio/transcriptions",
  "audio.voices.list()": "GET /v1/audio/voices",
  "audio.voices.clone()": "POST /v1/audio/voices/clone",
  "audio.rooms.create()": "POST /v1/audio/rooms",
  "audio.live.get(live_id)": "GET /v1/audio/live/{live_id}",
  "audio.voiceprintGroups.list()": "GET /v1/audio/voiceprint_groups",
  "audio.voiceprintGroups.create()": "POST /v1/audio/voiceprint_groups",
  "audio.voiceprintGroups.update(group_id)": "PUT /v1/audio/voiceprint_groups/{group_id}",
  "audio.voiceprintGroups.delete(group_id)": "DELETE /v1/audio/voiceprint_groups/{group_id}",
  "audio.voiceprintGroups.identify(group_id)": "POST /v1/audio/voiceprint_groups/{group_id}/speaker_identify",
  "audio.voiceprintGroups.features.list(group_id)": "GET /v1/audio/voiceprint_groups/{group_id}/features",
  "audio.voiceprintGroups.features.create(group_id)": "POST /v1/audio/voiceprint_groups/{group_id}/features",
  "audio.voiceprintGroups.features.update()": "PUT /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}",
  "audio.voiceprintGroups.features.delete()": "DELETE /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}",
  "variables.get()": "GET /v1/variables",
  "variables.update()": "PUT /v1/variables",
  "folders.list()": "GET /v1/folders",
  "folders.get(folder_id)": "GET /v1/folders/{folder_id}",
  "templates.duplicate(template_id)": "POST /v1/templates/{template_id}/duplicate",
  "copyTasks.create()": "POST /v1/entities/copy_tasks",
  "copyTasks.get(task_id)": "GET /v1/entities/copy_tasks/{task_id}",
  "plugins.list()": "GET /v1/plugins/mget",
  "plugins.get(plugin_id)": "GET /v1/plugins/{plugin_id}",
  "plugins.call(plugin_id)": "POST /v1/plugins/{plugin_id}/tools/call",
  "stores.categories.list()": "GET /v1/stores/categories",
  "stores.plugins.list()": "GET /v1/stores/plugins",
  "files.upload()": "POST /v1/files/upload",
  "files.get(file_id)": "GET /v1/files/retrieve",
  "bots.list()": "GET /v1/bots",
  "bots.get(bot_id)": "GET /v1/bots/{bot_id}",
  "bots.create()": "POST /v1/bot/create",
  "bots.update()": "POST /v1/bot/update",
  "bots.publish()": "POST /v1/bot/publish",
  "bots.unpublish(bot_id)": "POST /v1/bots/{bot_id}/unpublish",
  "bots.versions.list(bot_id)": "GET /v1/bots/{bot_id}/versions",
  "bots.setCollaborationMode(bot_id)": "POST /v1/bots/{bot_id}/collaboration_mode",
  "bots.collaborators.create(bot_id)": "POST /v1/bots/{bot_id}/collaborators",
  "bots.collaborators.delete()": "DELETE /v1/bots/{bot_id}/collaborators/{user_id}",
  "bots.getOnline()": "GET /v1/bot/get_online_info",
  "bots.listPublished()": "GET /v1/space/published_bots_list",
  "workspaces.list()": "GET /v1/workspaces",
  "workspaces.create()": "POST /v1/workspaces",
  "workspaces.update(workspace_id)": "PUT /v1/workspaces/{workspace_id}",
  "workspaces.members.list(workspace_id)": "GET /v1/workspaces/{workspace_id}/members",
  "workspaces.members.create(workspace_id)": "POST /v1/workspaces/{workspace_id}/members",
  "workspaces.members.delete(workspace_id)": "DELETE /v1/workspaces/{workspace_id}/members",
  "apps.list()": "GET /v1/apps",
  "apps.collaborators.create(app_id)": "POST /v1/apps/{app_id}/collaborators",
  "apps.collaborators.delete()": "DELETE /v1/apps/{app_id}/collaborators/{user_id}",
  "connectors.install(connector_id)": "POST /v1/connectors/{connector_id}/install",
  "connectors.bindUserConfigs(connector_id)": "POST /v1/connectors/{connector_id}/user_configs",
  "connectors.updateBot()": "PUT /v1/connectors/{connector_id}/bots/{bot_id}",
  "apiApps.list()": "GET /v1/api_apps",
  "apiApps.create()": "POST /v1/api_apps",
  "apiApps.update(api_app_id)": "PUT /v1/api_apps/{api_app_id}",
  "apiApps.delete(api_app_id)": "DELETE /v1/api_apps/{api_app_id}",
  "apiApps.events.list(api_app_id)": "GET /v1/api_apps/{api_app_id}/events",
  "apiApps.events.subscribe(api_app_id)": "POST /v1/api_apps/{api_app_id}/events",
  "apiApps.events.unsubscribe(api_app_id)": "DELETE /v1/api_apps/{api_app_id}/events",
  "benefits.get()": "GET /v1/commerce/benefit/benefits/get",
  "benefits.bills.list()": "GET /v1/commerce/benefit/bill_tasks",
  "benefits.bills.create()": "POST /v1/commerce/benefit/bill_tasks",
  "benefits.limits.list()": "GET /v1/commerce/benefit/limitations",
  "benefits.limits.create()": "POST /v1/commerce/benefit/limitations",
  "benefits.limits.update(benefit_id)": "PUT /v1/commerce/benefit/limitations/{benefit_id}",
  "enterprises.members.create(enterprise_id)": "POST /v1/enterprises/{enterprise_id}/members",
  "enterprises.members.update()": "PUT /v1/enterprises/{enterprise_id}/members/{user_id}",
  "enterprises.members.delete()": "DELETE /v1/enterprises/{enterprise_id}/members/{user_id}",
  "enterprises.organizations.list(enterprise_id)": "GET /v1/enterprises/{enterprise_id}/organizations",
  "enterprises.organizations.create(enterprise_id)": "POST /v1/enterprises/{enterprise_id}/organizations",
  "organizations.update(organization_id)": "PUT /v1/organizations/{organization_id}",
  "organizations.members.list(organization_id)": "GET /v1/organizations/{organization_id}/members",
  "organizations.members.create(organization_id)": "POST /v1/organizations/{organization_id}/members",
  "organizations.members.update()": "PUT /v1/organizations/{organization_id}/members/{user_id}",
  "organizations.members.delete()": "DELETE /v1/organizations/{organization_id}/members/{user_id}",
  "users.me()": "GET /v1/users/me",
};

const wanted = Object.entries(calls);

test("every call has its name, takes what identifies the thing first, and asks for its route", async () => {
  const sent: string[] = [];
  const fetch = (request: Request) => {
    sent.push(decodeURIComponent(request.url));
    return Promise.reject(new TypeError("fetch failed"));
  };
  const found: [string, string][] = [];
  for (const { name, route, call } of await verbsOf("coze", { fetch, maxRetries: 0 })) {
    // Where the input comes first, a text is refused, and nothing is sent.
    const given = call("the id") as Promise<unknown> & { final?(): Promise<unknown> };
    await rejection(given.final?.() ?? given);
    const url = sent.pop();
    const [, id = ""] = (url && (/\{(\w+)\}/.exec(route) ?? /(\w+)=the id/.exec(url))) || [];
    found.push([`${name.replace("coze.", "")}(${id})`, route]);
  }
  const sorted = (list: [string, string][]) => Object.fromEntries(list.sort(([a], [b]) => (a < b ? -1 : 1)));
  expect(sorted(found)).toEqual(sorted(wanted));
});

test("every documented operation is there, and three that only the vendor's programs know", () => {
  expect(new Set(Object.values(calls)).size).toBe(116 + 3);
});
