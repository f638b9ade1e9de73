/** Stands for a recording in the arguments below: a stream of a file for the SDK, a `File` for us. */
export const recording = Symbol("recording");

/** A call of the SDK, and ours of the same route with the same values. */
export interface Pair {
  route: string;
  /** The path of its method in the SDK. */
  sdk: string;
  args: readonly unknown[];
  /** Our arguments, where they are others: what identifies a thing, and names that differ. */
  ours?: readonly unknown[];
  /** Our verb, where it is not the one that the route has by default. */
  verb?: string;
  /** Why the requests differ, and which of them the page of the operation asks for. */
  because?: string;
}

const user = { bot_id: "b", user_id: "u" };
const said = [{ role: "user", content: "Buzz", content_type: "text" }];
const output = { tool_call_id: "t", output: "9" };
const documents = {
  dataset_id: "d",
  document_bases: [{ name: "a.txt", source_info: { file_base64: "QQ==", file_type: "txt" } }],
  chunk_strategy: { chunk_type: 0 },
  format_type: 0,
};
const chatOf = { conversation_id: "c", chat_id: "x" };
const isDefault = "The page says that stream is false by default.";
const older = "The page says POST, and has size. The SDK calls this group of its own deprecated.";

export const pairs: readonly Pair[] = [
  { route: "POST /v1/bot/create", sdk: "bots.create", args: [{ space_id: "s", name: "Bee", description: "buzzes" }] },
  { route: "POST /v1/bot/update", sdk: "bots.update", args: [{ bot_id: "b", name: "Wasp" }] },
  {
    route: "GET /v1/space/published_bots_list",
    sdk: "bots.list",
    args: [{ space_id: "s", page_index: 2, page_size: 5 }],
  },
  {
    route: "GET /v1/bots",
    sdk: "bots.listNew",
    args: [{ workspace_id: "w", publish_status: "all", page_num: 2, page_size: 5 }],
  },
  { route: "POST /v1/bot/publish", sdk: "bots.publish", args: [{ bot_id: "b", connector_ids: ["1024"] }] },
  { route: "GET /v1/bot/get_online_info", sdk: "bots.retrieve", args: [{ bot_id: "b" }] },
  { route: "GET /v1/bots/{bot_id}", sdk: "bots.retrieveNew", args: ["b", { is_published: false }] },
  { route: "GET /v1/users/me", sdk: "users.me", args: [] },
  { route: "GET /v1/workspaces", sdk: "workspaces.list", args: [{ page_num: 2, page_size: 5 }] },
  {
    route: "POST /v1/conversation/create",
    sdk: "conversations.create",
    args: [{ bot_id: "b", meta_data: { hive: "1" } }],
  },
  { route: "GET /v1/conversation/retrieve", sdk: "conversations.retrieve", args: ["c"] },
  { route: "GET /v1/conversations", sdk: "conversations.list", args: [{ bot_id: "b", page_num: 2, page_size: 5 }] },
  { route: "POST /v1/conversations/{conversation_id}/clear", sdk: "conversations.clear", args: ["c"] },
  {
    route: "POST /v1/conversation/message/create",
    sdk: "conversations.messages.create",
    args: ["c", { role: "user", content: "Buzz", content_type: "text" }],
  },
  {
    route: "POST /v1/conversation/message/modify",
    sdk: "conversations.messages.update",
    args: ["c", "m", { content: "Hum", content_type: "text" }],
    ours: [{ conversation_id: "c", message_id: "m", content: "Hum", content_type: "text" }],
  },
  {
    route: "GET /v1/conversation/message/retrieve",
    sdk: "conversations.messages.retrieve",
    args: ["c", "m"],
    ours: [{ conversation_id: "c", message_id: "m" }],
  },
  {
    route: "POST /v1/conversation/message/list",
    sdk: "conversations.messages.list",
    args: ["c", { order: "asc", limit: 5 }],
  },
  {
    route: "POST /v1/conversation/message/delete",
    sdk: "conversations.messages.delete",
    args: ["c", "m"],
    ours: [{ conversation_id: "c", message_id: "m" }],
  },
  {
    route: "POST /v3/chat",
    sdk: "chat.create",
    args: [{ ...user, conversation_id: "c", additional_messages: said }],
    because: isDefault,
  },
  { route: "POST /v3/chat", sdk: "chat.stream", verb: "chat.stream", args: [{ ...user, additional_messages: said }] },
  {
    route: "GET /v3/chat/retrieve",
    sdk: "chat.retrieve",
    args: ["c", "x"],
    ours: [chatOf],
    because: "The page says GET.",
  },
  { route: "POST /v3/chat/cancel", sdk: "chat.cancel", args: ["c", "x"], ours: [chatOf] },
  {
    route: "POST /v3/chat/submit_tool_outputs",
    sdk: "chat.submitToolOutputs",
    args: [{ ...chatOf, tool_outputs: [output], stream: false }],
    ours: [{ ...chatOf, tool_outputs: [output] }],
    because: isDefault,
  },
  {
    route: "POST /v3/chat/submit_tool_outputs",
    sdk: "chat.submitToolOutputs",
    verb: "chat.streamToolOutputs",
    args: [{ ...chatOf, tool_outputs: [output], stream: true }],
    ours: [{ ...chatOf, tool_outputs: [output] }],
  },
  { route: "GET /v3/chat/message/list", sdk: "chat.messages.list", args: ["c", "x"], ours: [chatOf] },
  { route: "POST /v1/workflow/run", sdk: "workflows.runs.create", args: [{ workflow_id: "w", parameters: { a: 1 } }] },
  {
    route: "POST /v1/workflow/stream_run",
    sdk: "workflows.runs.stream",
    args: [{ workflow_id: "w", parameters: { a: 1 } }],
  },
  {
    route: "POST /v1/workflow/stream_resume",
    sdk: "workflows.runs.resume",
    args: [{ workflow_id: "w", event_id: "e", resume_data: "yes", interrupt_type: 2 }],
  },
  {
    route: "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}",
    sdk: "workflows.runs.history",
    args: ["w", "e"],
    ours: [{ workflow_id: "w", execute_id: "e" }],
  },
  {
    route: "POST /v1/workflows/chat",
    sdk: "workflows.chat.stream",
    args: [{ workflow_id: "w", additional_messages: said, parameters: {} }],
  },
  { route: "POST /v1/files/upload", sdk: "files.upload", args: [{ file: recording }] },
  { route: "GET /v1/files/retrieve", sdk: "files.retrieve", args: ["f"] },
  {
    route: "POST /v1/templates/{template_id}/duplicate",
    sdk: "templates.duplicate",
    args: ["t", { workspace_id: "w", name: "Bee" }],
  },
  { route: "POST /v1/datasets", sdk: "datasets.create", args: [{ name: "Hive", space_id: "s", format_type: 0 }] },
  { route: "GET /v1/datasets", sdk: "datasets.list", args: [{ space_id: "s", page_num: 2, page_size: 5 }] },
  { route: "PUT /v1/datasets/{dataset_id}", sdk: "datasets.update", args: ["d", { name: "Comb" }] },
  { route: "DELETE /v1/datasets/{dataset_id}", sdk: "datasets.delete", args: ["d"] },
  { route: "POST /v1/datasets/{dataset_id}/process", sdk: "datasets.process", args: ["d", { document_ids: ["1"] }] },
  {
    route: "GET /v1/datasets/{dataset_id}/images",
    sdk: "datasets.images.list",
    args: ["d", { page_num: 2, page_size: 5, keyword: "bee", has_caption: true }],
  },
  {
    route: "PUT /v1/datasets/{dataset_id}/images/{document_id}",
    sdk: "datasets.images.update",
    args: ["d", "i", { caption: "A bee" }],
    ours: [{ dataset_id: "d", document_id: "i", caption: "A bee" }],
  },
  ...["datasets", "knowledge"].flatMap((group): Pair[] => [
    {
      route: "POST /open_api/knowledge/document/list",
      sdk: `${group}.documents.list`,
      args: [{ dataset_id: "d", page: 2, page_size: 5 }],
      ours: [{ dataset_id: "d", page: 2, size: 5 }],
      because: group === "datasets" ? "The page has size, and no page_size." : older,
    },
    { route: "POST /open_api/knowledge/document/create", sdk: `${group}.documents.create`, args: [documents] },
    {
      route: "POST /open_api/knowledge/document/update",
      sdk: `${group}.documents.update`,
      args: [{ document_id: "1", document_name: "b.txt" }],
    },
    {
      route: "POST /open_api/knowledge/document/delete",
      sdk: `${group}.documents.delete`,
      args: [{ document_ids: ["1"] }],
    },
  ]),
  {
    route: "PUT /v1/variables",
    sdk: "variables.update",
    args: [{ bot_id: "b", connector_uid: "u", data: [{ keyword: "k", value: "v" }] }],
  },
  {
    route: "GET /v1/variables",
    sdk: "variables.retrieve",
    args: [{ bot_id: "b", connector_uid: "u", keywords: ["j", "k"] }],
  },
  {
    route: "POST /v1/audio/voices/clone",
    sdk: "audio.voices.clone",
    args: [{ voice_name: "Bee", audio_format: "wav", file: recording }],
  },
  {
    route: "GET /v1/audio/voices",
    sdk: "audio.voices.list",
    args: [{ filter_system_voice: true, page_num: 2, page_size: 5 }],
  },
  { route: "POST /v1/audio/transcriptions", sdk: "audio.transcriptions.create", args: [{ file: recording }] },
  {
    route: "POST /v1/audio/speech",
    sdk: "audio.speech.create",
    args: [{ input: "Buzz", voice_id: "v", sample_rate: 24000 }],
  },
  { route: "POST /v1/audio/rooms", sdk: "audio.rooms.create", args: [{ bot_id: "b", voice_id: "v", uid: "u" }] },
  { route: "GET /v1/audio/live/{live_id}", sdk: "audio.live.retrieve", args: ["l"] },
  {
    route: "POST /v1/audio/voiceprint_groups",
    sdk: "audio.voiceprintGroups.create",
    args: [{ name: "Hive", desc: "bees" }],
  },
  {
    route: "GET /v1/audio/voiceprint_groups",
    sdk: "audio.voiceprintGroups.list",
    args: [{ page_num: 2, page_size: 5 }],
  },
  {
    route: "PUT /v1/audio/voiceprint_groups/{group_id}",
    sdk: "audio.voiceprintGroups.update",
    args: ["g", { name: "Comb" }],
  },
  { route: "DELETE /v1/audio/voiceprint_groups/{group_id}", sdk: "audio.voiceprintGroups.delete", args: ["g"] },
  {
    route: "POST /v1/audio/voiceprint_groups/{group_id}/features",
    sdk: "audio.voiceprintGroups.features.create",
    args: ["g", { name: "Bee", file: recording, sample_rate: 16000 }],
  },
  {
    route: "PUT /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}",
    sdk: "audio.voiceprintGroups.features.update",
    args: ["g", "f", { name: "Bee", file: recording }],
    ours: [{ group_id: "g", feature_id: "f", name: "Bee", file: recording }],
  },
  {
    route: "DELETE /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}",
    sdk: "audio.voiceprintGroups.features.delete",
    args: ["g", "f"],
    ours: [{ group_id: "g", feature_id: "f" }],
  },
  {
    route: "GET /v1/audio/voiceprint_groups/{group_id}/features",
    sdk: "audio.voiceprintGroups.features.list",
    args: ["g", { page_num: 2, page_size: 5 }],
  },
  {
    route: "POST /v1/audio/voiceprint_groups/{group_id}/speaker_identify",
    sdk: "audio.voiceprintGroups.features.speakerIdentify",
    args: ["g", { file: recording, top_k: 3 }],
  },
];
