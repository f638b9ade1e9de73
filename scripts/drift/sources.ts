/** What an answer is, and so how it is asked for, judged and taken apart. */
export type Format = "openapi" | "markdown" | "feishu-detail";

export interface PageSource {
  url: string;
  /** The name of its file in reports, in the lock, and among saved answers. */
  page: string;
}

/** A document that lists the pages there are. It tells of new and of removed ones. */
export interface IndexSource {
  url: string;
  /** `links`: Markdown links (llms.txt); `catalogue`: a tree of JSON nodes with `apiSummary.fullPath`. */
  format: "links" | "catalogue";
  /** What an address must begin with (`links`) or contain (`catalogue`) to be of interest. */
  within: string;
}

export interface Sources {
  platform: string;
  format: Format;
  pages: readonly PageSource[];
  index: IndexSource;
}

const firecrawl: Sources = {
  platform: "firecrawl",
  format: "openapi",
  pages: [
    {
      url: "https://raw.githubusercontent.com/firecrawl/firecrawl-docs/main/api-reference/v2-openapi.json",
      page: "v2-openapi.json",
    },
  ],
  index: {
    url: "https://docs.firecrawl.dev/llms.txt",
    format: "links",
    within: "https://docs.firecrawl.dev/api-reference/endpoint/",
  },
};

const detail = "https://open.feishu.cn/document_portal/v1/document/get_detail?fullPath=";
const ailyFolder = "/uAjLw4CM/ukTMukTMukTM/aily-v1/";

/** Pages of Aily below the folder, and their names where those are not the same. */
const ailyPages: readonly (string | [path: string, name: string])[] = [
  "aily_session/create",
  "aily_session/get",
  "aily_session/update",
  "aily_session/delete",
  "aily_session-aily_message/create",
  "aily_session-aily_message/get",
  "aily_session-aily_message/list",
  "aily_session-run/create",
  "aily_session-run/get",
  "aily_session-run/list",
  "aily_session-run/cancel",
  "app-skill/start",
  "app-skill/get",
  "app-skill/list",
  ["app-knowledge/ask", "data-knowledge/ask"],
  ["app-data_asset/create", "data-knowledge/data-knowledge-management/create"],
  ["app-data_asset/get", "data-knowledge/data-knowledge-management/get"],
  ["app-data_asset/list", "data-knowledge/data-knowledge-management/list"],
  ["app-data_asset/delete", "data-knowledge/data-knowledge-management/delete"],
  ["app-data_asset/upload_file", "data-knowledge/data-knowledge-management/upload_file"],
  ["app-data_asset_tag/list", "data-knowledge/data-knowledge-management/list-1"],
  "agent-agent_chat/create",
  "agent-agent_chat/get",
  "agent-agent_chat_session/create",
  "agent-agent_chat_session/get",
  "agent-agent_chat_session/list",
  "agent-agent_chat_session/delete",
  "agent-agent_attachment/create",
  "agent-agent_artifact/get",
  "agent-agent_visibility/check",
  "tenant-app_stat/list",
];

const aily: Sources = {
  platform: "aily",
  format: "feishu-detail",
  pages: ailyPages.map((entry) => {
    const [path, name] = typeof entry === "string" ? [entry, entry] : entry;
    return { url: detail + encodeURIComponent(ailyFolder + path), page: `${name.replaceAll("/", "__")}.md` };
  }),
  index: { url: "https://open.feishu.cn/api_explorer/v1/api_catalog", format: "catalogue", within: "/aily-v" },
};

const cozeFolder = "https://docs.coze.cn/api/open/docs/developer_guides/";

const cozePages = [
  "bots_list_draft_published",
  "chat_cancel",
  "chat_submit_tool_outputs",
  "chat_v3",
  "clear_conversation_context",
  "create_conversation",
  "create_message",
  "delete_conversation",
  "delete_message",
  "delete_message_feedback",
  "edit_conversation",
  "get_metadata_draft_published",
  "get_node_execute_history_response",
  "list_chat_messages",
  "list_conversations",
  "list_message",
  "list_workspace",
  "message_feedback",
  "modify_message",
  "resume_workflow",
  "retrieve_chat",
  "retrieve_conversation",
  "retrieve_files",
  "retrieve_message",
  "upload_files",
  "workflow_chat",
  "workflow_history",
  "workflow_resume",
  "workflow_run",
  "workflow_stream_run",
];

const coze: Sources = {
  platform: "coze",
  format: "markdown",
  pages: cozePages.map((slug) => ({ url: cozeFolder + slug, page: `${slug}.md` })),
  index: { url: "https://docs.coze.cn/llms.txt", format: "links", within: cozeFolder },
};

/** Where each vendor publishes what our specs cover: the pages of our operations and one index, never a whole site. */
export const sources: readonly Sources[] = [firecrawl, aily, coze];
