// Generated from specs/aily.yaml by "npm run generate". Do not edit.

import type { Conventions, EventStream, Init, Paged, Rules, StreamInit, WaitInit } from "../src/call/signature.js";

/**
 * The calls of the platform, as the client has them.
 *
 * Error codes of most calls:
 * - 2700001 (HTTP 400): A request parameter is invalid.
 */
export interface AilyCalls {
    readonly sessions: {
        /**
         * Creates a session for messages and runs.
         *
         * All fields are optional. `sessions.open` creates a session that is deleted at the end of its `await using`
         * block.
         *
         * Permission: aily:session:write. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session/create
         */
        create(input?: SessionsCreateInput, init?: Init): Promise<SessionsCreateOutput>;
        /**
         * Gets a session.
         *
         * Permission: aily:session:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session/get
         */
        get(aily_session_id: string, input?: SessionsGetInput, init?: Init): Promise<SessionsGetOutput>;
        /**
         * Updates the context and the metadata of a session.
         *
         * Send both fields; the effect of leaving one out is not documented.
         *
         * Permission: aily:session:write. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session/update
         */
        update(aily_session_id: string, input?: SessionsUpdateInput, init?: Init): Promise<SessionsUpdateOutput>;
        /**
         * Deletes a session.
         *
         * Permission: aily:session:write. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session/delete
         */
        delete(aily_session_id: string, input?: SessionsDeleteInput, init?: Init): Promise<SessionsDeleteOutput>;
    };
    readonly messages: {
        /**
         * Lists the messages of a session.
         *
         * The order of messages is not documented.
         *
         * Permission: aily:message:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/list
         */
        list(aily_session_id: string, input?: MessagesListInput, init?: Init): Paged<Message, MessagesListOutput>;
        /**
         * Adds a user message to a session.
         *
         * The app answers it once `runs.create` starts a run. Sending the same idempotent_id again within 72 hours does
         * not add a second message.
         *
         * Permission: aily:message:write. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/create
         */
        create(aily_session_id: string, input: MessagesCreateInput, init?: Init): Promise<MessagesCreateOutput>;
        /**
         * Gets a message.
         *
         * Permission: aily:message:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/get
         */
        get(input: MessagesGetInput, init?: Init): Promise<MessagesGetOutput>;
    };
    readonly runs: {
        /**
         * Lists the runs of a session.
         *
         * Permission: aily:run:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-run/list
         */
        list(aily_session_id: string, input?: RunsListInput, init?: Init): Paged<Run, RunsListOutput>;
        /**
         * Starts a run, in which the app answers the messages of a session.
         *
         * A session has at most one active run (QUEUED, IN_PROGRESS or REQUIRES_MESSAGE). Call `runs.wait`, then
         * `messages.list` with the run_id to read the answer.
         *
         * Permission: aily:run:write. Rate limit: 100/min.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-run/create
         */
        create(aily_session_id: string, input: RunsCreateInput, init?: Init): Promise<RunsCreateOutput>;
        /**
         * Gets a run and its state.
         *
         * Once the run is COMPLETED, `messages.list` with this run_id returns the answer. REQUIRES_MESSAGE means that
         * the run waits for another user message. `runs.wait` polls until one of the two.
         *
         * Permission: aily:run:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-run/get
         */
        get(input: RunsGetInput, init?: Init): Promise<RunsGetOutput>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-run/get
         */
        wait(input: RunsGetInput, init?: WaitInit<RunsGetOutput>): Promise<RunsGetOutput>;
        /**
         * Cancels a run.
         *
         * A run that has ended keeps its status. The response may still show an active status.
         *
         * Permission: aily:run:write. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/aily_session-run/cancel
         */
        cancel(input: RunsCancelInput, init?: Init): Promise<RunsCancelOutput>;
    };
    readonly skills: {
        /**
         * Lists the skills of an app.
         *
         * Includes the built-in data analysis skill and skills that chats do not use. The last page has has_more false,
         * but can have a page_token.
         *
         * Permission: aily:skill:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/app-skill/list
         */
        list(app_id: string, input?: SkillsListInput, init?: Init): Paged<Skill, SkillsListOutput>;
        /**
         * Gets a skill and the schemas of its input and output.
         *
         * Permission: aily:skill:read. Rate limit: 1000/min and 50/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/app-skill/get
         */
        get(input: SkillsGetInput, init?: Init): Promise<SkillsGetOutput>;
        /**
         * Runs a skill and waits for its output.
         *
         * Synchronous; needs no session and no messages.
         *
         * Permission: aily:skill:write. Rate limit: 100/min.
         *
         * @see https://open.feishu.cn/document/aily-v1/app-skill/start
         */
        start(input: SkillsStartInput, init?: Init): Promise<SkillsStartOutput>;
    };
    readonly knowledge: {
        /**
         * Asks a question and streams the answer from the app's data assets.
         *
         * Each event repeats the whole answer so far: replace what you show, do not append. `text()` yields these
         * snapshots, `final()` resolves with the last event. A tenant token needs app identity enabled in the Aily admin
         * console, and does not reach cloud documents connected in direct mode.
         *
         * Permission: aily:knowledge:ask. Rate limit: 100/min.
         *
         * Error codes:
         * - 2700033 (HTTP 200): Asking failed; check the parameters.
         * - 2700034 (HTTP 200): Asking is disabled.
         * - 2700035 (HTTP 200): Answering took too long; ask again.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/ask
         */
        ask(app_id: string, input: KnowledgeAskInput, init?: StreamInit): EventStream<KnowledgeAskEvent, KnowledgeAnswer>;
    };
    readonly dataAssets: {
        /**
         * Lists the data assets of an app.
         *
         * A tenant token must belong to the app of the Aily channel. A user must be an administrator, developer or
         * operator of the app.
         *
         * Permission: aily:data_asset:read. Rate limit: 10/s.
         *
         * Error codes:
         * - 2701004 (HTTP 403): The caller is not a developer or operator of the app.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/list
         */
        list(app_id: string, input?: DataAssetsListInput, init?: Init): Paged<DataAsset, DataAssetsListOutput>;
        /**
         * Adds a data asset to the knowledge of an app.
         *
         * Connecting continues after the response; `dataAssets.get` with with_connect_status reports its state. The
         * caller must be an administrator, developer or operator of the app. Cloud documents need a user token.
         *
         * Permission: aily:data_asset:write. Rate limit: 20/s.
         *
         * Error codes:
         * - 2701004 (HTTP 403): The caller is not a developer or operator of the app.
         * - 2700026 (HTTP 400): Only the development environment is supported.
         * - 2700027 (HTTP 400): Only one file per request is supported.
         * - 2700028 (HTTP 400): The chunk settings are invalid.
         * - 2700029 (HTTP 400): The data source information is invalid.
         * - 2700030 (HTTP 400): The data source was not found.
         * - 2700031 (HTTP 403): The caller may not download the cloud document.
         * - 2700032 (HTTP 400): This kind of connection is not supported.
         * - 2700033 (HTTP 400): This kind of source is not supported.
         * - 2700034 (HTTP 400): This type of file is not supported.
         * - 2700036 (HTTP 400): Cloud documents need a user token.
         * - 2700460 (HTTP 400): The document cannot be read; check its parameters and your access.
         * - 2700472 (HTTP 400): A parameter is missing or invalid.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/create
         */
        create(app_id: string, input: DataAssetsCreateInput, init?: Init): Promise<DataAssetsCreateOutput>;
        /**
         * Uploads a file that a data asset can be made from.
         *
         * One file per call, at most 50 MB. Pass the token to `dataAssets.create` as
         * `import_knowledge_setting.file.token`. The caller must be an administrator, developer or operator of the app.
         *
         * The runtime may hold all of the file in memory. Permission: aily:data_asset:upload_file. Rate limit: 5/s.
         *
         * Error codes:
         * - 2701004 (HTTP 403): The caller is not a developer or operator of the app.
         * - 2700026 (HTTP 400): Only the development environment is supported.
         * - 2700027 (HTTP 400): Only one file per request is supported.
         * - 2700034 (HTTP 400): This type of file is not supported.
         * - 2700035 (HTTP 400): The file is larger than 50 MB.
         * - 2700472 (HTTP 400): A parameter is missing or invalid.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/upload_file
         */
        upload(app_id: string, input: DataAssetsUploadInput, init?: Init): Promise<DataAssetsUploadOutput>;
        /**
         * Gets a data asset.
         *
         * The caller must be an administrator, developer or operator of the app.
         *
         * Permission: aily:data_asset:read. Rate limit: 20/s.
         *
         * Error codes:
         * - 2701004 (HTTP 403): The caller is not a developer or operator of the app.
         * - 2700404 (HTTP 404): The data asset does not exist.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/get
         */
        get(input: DataAssetsGetInput, init?: Init): Promise<DataAssetsGetOutput>;
        /**
         * Deletes a data asset and returns it.
         *
         * The caller must be an administrator, developer or operator of the app.
         *
         * Permission: aily:data_asset:write. Rate limit: 20/s.
         *
         * Error codes:
         * - 2701004 (HTTP 403): The caller is not a developer or operator of the app.
         * - 2700404 (HTTP 404): The data asset does not exist.
         * - 2700026 (HTTP 400): Only the development environment is supported.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/delete
         */
        delete(input: DataAssetsDeleteInput, init?: Init): Promise<DataAssetsDeleteOutput>;
        /**
         * Lists the tags of an app's data assets.
         *
         * A tenant token must belong to the app of the Aily channel. A user must be an administrator, developer or
         * operator of the app.
         *
         * Permission: aily:data_asset:read. Rate limit: 20/s.
         *
         * @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/list-2
         */
        tags(app_id: string, input?: DataAssetsTagsInput, init?: Init): Paged<DataAssetTag, DataAssetsTagsOutput>;
    };
    readonly agents: {
        readonly chats: {
            /**
             * Starts a chat with an agent and returns its id.
             *
             * The agent works in the background. `agents.chats.get` returns its state and its answer.
             *
             * Permission: aily:agent_chat:write. Rate limit: 10/s.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat/create
             */
            create(agent_id: string, input: AgentsChatsCreateInput, init?: Init): Promise<AgentsChatsCreateOutput>;
            /**
             * Gets the state and the answer of a chat with an agent.
             *
             * Permission: aily:agent_chat:read.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat/get
             */
            get(input: AgentsChatsGetInput, init?: Init): Promise<AgentChat>;
        };
        readonly sessions: {
            /**
             * Lists the sessions of an agent.
             *
             * Permission: aily:agent_chat:read.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/list
             */
            list(agent_id: string, input?: AgentsSessionsListInput, init?: Init): Paged<AgentSessionItem, AgentsSessionsListOutput>;
            /**
             * Creates an agent session for chats of several turns.
             *
             * Permission: aily:agent_chat:write.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/create
             */
            create(agent_id: string, input?: AgentsSessionsCreateInput, init?: Init): Promise<AgentsSessionsCreateOutput>;
            /**
             * Gets an agent session.
             *
             * Permission: aily:agent_chat:read. Rate limit: 10/s.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/get
             */
            get(input: AgentsSessionsGetInput, init?: Init): Promise<AgentSession>;
            /**
             * Deletes an agent session.
             *
             * Permission: aily:agent_chat:write. Rate limit: 10/s.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/delete
             */
            delete(input: AgentsSessionsDeleteInput, init?: Init): Promise<AgentsSessionsDeleteData | undefined>;
        };
        readonly attachments: {
            /**
             * Uploads a file, or registers a cloud document, for a chat with an agent.
             *
             * A file has at most 40 MB, an image at most 5 MB.
             *
             * The runtime may hold all of the file in memory. Permission: aily:agent_attachment:write.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_attachment/create
             */
            create(agent_id: string, input: AgentsAttachmentsCreateInput, init?: Init): Promise<AgentsAttachmentsCreateOutput>;
        };
        readonly artifacts: {
            /**
             * Gets an artifact that an agent made, with its download URL.
             *
             * Permission: aily:agent_artifact:read. Rate limit: 50/s.
             *
             * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_artifact/get
             */
            get(input: AgentsArtifactsGetInput, init?: Init): Promise<AgentsArtifactsGetOutput>;
        };
        /**
         * Checks whether the calling user can see an agent.
         *
         * Permission: aily:agent_visibility:read. Only with a user_access_token.
         *
         * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_visibility/check
         */
        checkVisibility(agent_id: string, input: AgentsCheckVisibilityInput, init?: Init): Promise<AgentsCheckVisibilityOutput>;
    };
    readonly stats: {
        /**
         * Lists usage statistics of the apps or agents of a tenant.
         *
         * Store apps can call this too.
         *
         * Permission: aily:stats:read. Only with a tenant_access_token. Rate limit: 1/s.
         *
         * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/tenant-app_stat/list
         */
        list(input: StatsListInput, init?: Init): Paged<AppStat, StatsListOutput>;
    };
}

/** An artifact. */
export interface AgentArtifact {
    /** Id of the artifact. */
    artifact_id: string;
    /** Name of the artifact. */
    name: string;
    /** Where to download it; valid for 24 hours. */
    url: string;
}

/** A chat with an agent. */
export interface AgentChat {
    /** Parts of the answer. */
    content: {
        /** Kind of part. */
        type?: string;
        /** Text of the part. */
        text?: string;
        /** Id for `agents.artifacts.get`. */
        agent_artifact_id?: string;
        /** Kind of artifact. The vendor lists no values. */
        artifact_type?: string;
    }[];
    /** Why the answer ended. The vendor lists no values. */
    finish_reason?: string;
    /** State of the chat. The vendor documents no list of values. */
    status: string;
}

/** An agent session. */
export interface AgentSession {
    /** Id of the agent session. */
    session_id?: string;
    /** Name of the session. */
    name?: string;
    /** State of the session. The vendor lists no values. */
    status?: string;
    /** Creation time. Epoch milliseconds as a string. */
    created_at?: string;
    /** Time of the last chat. Epoch milliseconds as a string. */
    last_chat_at?: string;
    /** A turn of the session. */
    turns?: {
        /** Id of the chat. */
        agent_chat_id?: string;
        /** Creation time. The unit is not documented, presumably epoch milliseconds. */
        created_at?: number;
        /** State of the chat. The vendor lists no values. */
        status?: string;
    };
}

/** An agent session in a list. */
export interface AgentSessionItem {
    /** Id of the agent session. */
    session_id: string;
    /** Name of the session. */
    name?: string;
    /** State of the session. The vendor lists no values. */
    status?: string;
    /** Creation time. The unit is not documented, presumably epoch milliseconds. */
    created_at?: number;
    /** Time of the last chat. The unit is not documented, presumably epoch milliseconds. */
    last_chat_at?: number;
}

export interface AgentsArtifactsGetInput {
    /** Id of the agent, of the form agent_xxx, from the address of its page. At most 64 characters. */
    agent_id: string;
    /** Id that `agents.chats.get` returned. At most 256 characters. */
    agent_artifact_id: string;
}

/** The payload. */
export interface AgentsArtifactsGetOutput {
    agent_artifact?: AgentArtifact;
}

export interface AgentsAttachmentsCreateInput {
    /** Kind of attachment. image and file need file; feishu_doc and bitable need doc_url. 1 to 32 characters. */
    type: "image" | "file" | "feishu_doc" | "bitable";
    /** The content: png, jpg or pdf. A file has at most 40 MB, an image 5 MB. */
    file?: Blob & { readonly name: string; };
    /** URL of the cloud document or base. */
    doc_url?: string;
}

/** Id of the attachment. */
export interface AgentsAttachmentsCreateOutput {
    /** Id for agent_attachment_ids of `agents.chats.create`. */
    agent_attachment_id: string;
}

export interface AgentsChatsCreateInput {
    /** What the user says. */
    user_message: {
        /** Parts of the message. At most 100 items. */
        content: readonly {
            /** Kind of part; only text is supported. At most 64 characters. */
            type: "text";
            /** The text. At most 10000 characters. */
            text: string;
        }[];
        /** Ids that `agents.attachments.create` returned. */
        agent_attachment_ids?: readonly string[];
    };
    /** Agent session that the chat continues. */
    session_id?: string;
}

/** Ids of the chat. */
export interface AgentsChatsCreateOutput {
    /** Id of the chat, a number as a string. */
    agent_chat_id: string;
    /** Agent session of the chat. */
    session_id?: string;
}

export interface AgentsChatsGetInput {
    /** Id of the agent, of the form agent_xxx, from the address of its page. At most 65 characters. */
    agent_id: string;
    /** Id that `agents.chats.create` returned. At most 64 characters. */
    agent_chat_id: string;
}

export type AgentsChatsGetOutput = AgentChat;

export interface AgentsCheckVisibilityInput {
    /** Channel to check; there is only web_sdk. At most 64 characters. */
    channel_type: "web_sdk";
}

/** The payload. */
export interface AgentsCheckVisibilityOutput {
    /** Whether the agent is visible to the user of the token. */
    visibility?: boolean;
}

export interface AgentsSessionsCreateInput {
    /** Name of the session. At most 200 characters. */
    name?: string;
}

/** The agent session. */
export interface AgentsSessionsCreateOutput {
    /** Id of the agent session. */
    session_id?: string;
    /** Name of the session. */
    name?: string;
    /** Creation time. Epoch milliseconds as a string. */
    created_at?: string;
}

/** Empty. */
export type AgentsSessionsDeleteData = Record<string, unknown>;

export interface AgentsSessionsDeleteInput {
    /** Id of the agent, of the form agent_xxx, from the address of its page. */
    agent_id: string;
    /** Id of the agent session, of the form conversation_xxx. */
    agent_chat_session_id: string;
}

export type AgentsSessionsDeleteOutput = AgentsSessionsDeleteData | undefined;

export interface AgentsSessionsGetInput {
    /** Id of the agent, of the form agent_xxx, from the address of its page. */
    agent_id: string;
    /** Id of the agent session, of the form conversation_xxx. */
    agent_chat_session_id: string;
}

export type AgentsSessionsGetOutput = AgentSession;

export interface AgentsSessionsListInput {
    /** Items per page. Default and maximum are not documented. */
    page_size?: number;
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
}

/** One page. */
export interface AgentsSessionsListOutput {
    /** Sessions of this page. */
    sessions?: AgentSessionItem[];
    /** Cursor of the next page. */
    next_page_token?: string;
    /** Whether more pages follow. */
    has_more?: boolean;
}

/** Usage of an app or agent in the period. */
export interface AppStat {
    /** Id of the app or agent. */
    id: string;
    /** Name of the app or agent. */
    name?: string;
    /** Active users per day, on average. */
    avg_daily_active_user_num?: number;
    /** Chats per day, on average. */
    avg_daily_run_num?: number;
    /** Credits used per day, on average. */
    avg_daily_credit_usage?: number;
    /** Credits used in total. */
    total_credit_usage?: number;
    /** Owner of the app or agent. */
    owner?: {
        /** Aily user id, a number as a string. */
        id: string;
        /** Name of the owner. */
        name?: string;
        /** Id of the tenant. */
        tenant_id?: string;
        /** Feishu user id. */
        lark_user_id?: string;
        /** Open user id. In the vendor's SDK, not on the page. */
        open_user_id?: string;
        /** Open id. In the vendor's SDK, not on the page. */
        open_id?: string;
    };
    /** Creation time as YYYY-MM-DD HH:mm:ss. The time zone is not documented. */
    app_created_at?: string;
}

/** A data asset. */
export interface DataAsset {
    /** Id of the data asset. */
    data_asset_id: string;
    /** Title by language code, such as zh_cn. */
    label?: {
        [key: string]: string;
    };
    /** Description by language code, such as zh_cn. */
    description?: {
        [key: string]: string;
    };
    /** Kind of source. The larkbiz_ values are Feishu documents: larkbiz_docx is the current kind, larkbiz_doc is no longer supported, larkbiz_base and larkbase are bases, servicedesk is the help desk, object is a data table. */
    data_source_type: "excel" | "pdf" | "pptx" | "txt" | "docx" | "mysql" | "postgresql" | "larkbase" | "salesforce" | "fenxiangxiaoke" | "qianchuan" | "clickhouse" | "databricks" | "servicedesk" | "larkbiz_wiki" | "larkbiz_doc" | "larkbiz_docs" | "larkbiz_docx" | "larkbiz_pdf" | "larkbiz_word" | "larkbiz_pptx" | "larkbiz_sheets" | "larkbiz_base" | "larkbiz_personalfolder" | "larkbiz_sharedfolder" | "object" | (string & {});
    /** State of the connection. continuously_syncing means that changes are being synced. */
    connect_status?: "awaiting" | "syncing" | "successful" | "continuously_syncing" | "partially_successful" | "failed" | (string & {});
    /** Tags of the asset. */
    tags?: DataAssetTag[];
    /** Items of the asset. */
    items?: DataAssetItem[];
    /** Why connecting failed. */
    connect_failed_reason?: string;
    /** How the data is connected: import copied it, direct reads it where it is. */
    connect_type: "import" | "direct" | (string & {});
    /** Creation time. Epoch milliseconds as a string. */
    created_time: string;
    /** Time of the last change. Epoch milliseconds as a string. */
    updated_time: string;
    import_knowledge_setting?: ImportKnowledgeSetting;
}

/** A file for a data asset. */
export interface DataAssetFile {
    /** Token for `import_knowledge_setting.file.token` of `dataAssets.create`. */
    token: string;
    /** Detected type, such as a media type. */
    mime_type: string;
}

/** An item of a data asset. */
export interface DataAssetItem {
    /** Id of the item. */
    data_asset_item_id: string;
    /** Name of the item in APIs. */
    api_name?: string;
    /** Title by language code, such as zh_cn. */
    label?: {
        [key: string]: string;
    };
    /** Description by language code, such as zh_cn. */
    description?: {
        [key: string]: string;
    };
    /** What the item consists of. */
    resources?: DataAssetResource[];
}

/** A resource of a data asset item. */
export interface DataAssetResource {
    /** Id of the resource. */
    resource_id: string;
    /** dataset is a view of data, vector a view of knowledge. */
    resource_type: "dataset" | "vector" | (string & {});
}

/** A tag of data assets. */
export interface DataAssetTag {
    /** Id of the tag. */
    data_asset_tag_id: string;
    /** Name of the tag. */
    name: string;
}

export interface DataAssetsCreateInput {
    /**
     * Environment. Creating, deleting and uploading currently need dev, so send dev. At most 255 characters.
     * @default online
     */
    tenant_type?: "online" | "dev";
    /** How to connect the data: import copies it, direct reads it where it is. At most 255 characters. */
    connect_type: "import" | "direct";
    /** Kind of source. With import: file or lark_doc (docx only). With direct: lark_wiki_space, lark_doc or lark_helpdesk. At most 255 characters. */
    source_type: "file" | "lark_wiki_space" | "lark_doc" | "lark_helpdesk";
    import_knowledge_setting?: ImportKnowledgeSettingParam;
    /** Description by language code, such as zh_cn. */
    description?: {
        [key: string]: string;
    };
}

/** The payload. */
export interface DataAssetsCreateOutput {
    data_asset: DataAsset;
}

export interface DataAssetsDeleteInput {
    /** Id of the Aily app, of the form spring_xxx__c. At most 255 characters. */
    app_id: string;
    /** Id of the data asset. At most 255 characters. */
    data_asset_id: string;
    /**
     * Environment. Creating, deleting and uploading currently need dev, so send dev. At most 255 characters.
     * @default online
     */
    tenant_type?: "online" | "dev";
}

/** The payload. */
export interface DataAssetsDeleteOutput {
    data_asset: DataAsset;
}

export interface DataAssetsGetInput {
    /** Id of the Aily app, of the form spring_xxx__c. 1 to 255 characters. */
    app_id: string;
    /** Id of the data asset. 1 to 255 characters. */
    data_asset_id: string;
    /** Whether to include the items of an asset. */
    with_data_asset_item?: boolean;
    /** Whether to include the state of the connection. */
    with_connect_status?: boolean;
    /**
     * Environment of the asset, online or development. At most 255 characters.
     * @default online
     */
    tenant_type?: "online" | "dev";
    /** Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
    with_import_setting?: boolean;
}

/** The payload. */
export interface DataAssetsGetOutput {
    data_asset: DataAsset;
}

export interface DataAssetsListInput {
    /**
     * Items per page. At most 100.
     * @default 20
     */
    page_size?: number;
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
    /** Only assets whose name resembles this. At most 255 characters. */
    keyword?: string;
    /** Only these assets. At most 255 items. */
    data_asset_ids?: readonly string[];
    /** Only assets with these tags. At most 255 items. */
    data_asset_tag_ids?: readonly string[];
    /** Whether to include the items of an asset. */
    with_data_asset_item?: boolean;
    /** Whether to include the state of the connection. */
    with_connect_status?: boolean;
    /** Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
    with_import_setting?: boolean;
}

/** One page. */
export interface DataAssetsListOutput {
    /** Assets of this page. */
    items: DataAsset[];
    /** Cursor of the next page. */
    page_token?: string;
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface DataAssetsTagsInput {
    /**
     * Items per page. At most 100.
     * @default 20
     */
    page_size?: number;
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
    /** Only tags whose name resembles this. At most 255 characters. */
    keyword?: string;
    /** Only these tags. At most 255 items. */
    data_asset_tag_ids?: readonly string[];
}

/** One page. */
export interface DataAssetsTagsOutput {
    /** Tags of this page. */
    items: DataAssetTag[];
    /** Cursor of the next page. */
    page_token?: string;
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface DataAssetsUploadInput {
    /**
     * Environment. Creating, deleting and uploading currently need dev, so send dev. At most 255 characters.
     * @default online
     */
    tenant_type?: "online" | "dev";
    /** One file: docx, txt, pdf or pptx, at most 50 MB. */
    file: Blob & { readonly name: string; };
}

/** The payload. */
export interface DataAssetsUploadOutput {
    file_info: DataAssetFile;
}

/** A failure. */
export interface ErrorEnvelope {
    /** Error code; not 0. */
    code: number;
    /** Text of the error. */
    msg: string;
    /** Details, where there are any. */
    error?: {
        /** Text of the error. */
        message?: string;
        /** Fields that were not accepted. */
        field_violations?: {
            /** Name of the field. */
            field?: string;
            /** The value sent. */
            value?: string;
            /** What is wrong with it. */
            description?: string;
        }[];
        /** Permissions that are missing. */
        permission_violations?: {
            /** Kind of permission. */
            type?: string;
            /** The permission. */
            subject?: string;
            /** The scope. */
            scope?: string;
            /** Where to apply for it. */
            url?: string;
        }[];
        /** Pages that help. */
        helps?: {
            /** URL of the page. */
            url?: string;
            /** What the page is about. */
            description?: string;
        }[];
        /** Request id for the vendor's support. */
        log_id?: string;
        /** The same as log_id, in the other spelling. */
        logid?: string;
        /** How to find the cause. */
        troubleshooter?: string;
    };
}

/** The source and how it is split. Pass the member that matches source_type. Responses have it when with_import_setting is true; that is in the vendor's SDK, not on the page. */
export interface ImportKnowledgeSetting {
    /** How text is split into chunks. */
    chunk_setting?: {
        /** separator splits at separators, intelligent splits by meaning. At most 255 characters. */
        rule_type: "separator" | "intelligent";
        /** Separators. paragraph is line breaks and spaces, title is headings. At most 255 characters. */
        separate_type?: "paragraph" | "title";
        /** Maximum length of a chunk. Characters. Required with separator. 200 to 1000. */
        size?: number;
        /** Overlap of chunks, at most size. Characters. Required with separator. 0 to 200. */
        overlap?: number;
    };
    /** A file; requires token or content, and mime_type. */
    file?: {
        /** Title of the file. At most 255 characters. */
        title?: string;
        /** Token that `dataAssets.upload` returned. Takes precedence over content. At most 255 characters. */
        token?: string;
        /** The content itself; use token for large files. At most 65536 characters. */
        content?: string;
        /** Media type, always needed: text/plain, application/pdf, application/vnd.openxmlformats-officedocument.presentationml.presentation (pptx) or application/vnd.openxmlformats-officedocument.wordprocessingml.document (docx). At most 255 characters. */
        mime_type?: string;
        /** URL the file comes from. At most 65535 characters. */
        url?: string;
    };
    /** A cloud document. */
    lark_doc?: {
        /** Kind of document. At most 255 characters. */
        type: "doc" | "file" | "wiki" | "docx" | "folder";
        /** Token of the document. At most 255 characters. */
        token: string;
        /** Whether to include the documents below this one. Wiki only. */
        with_sub_docs?: boolean;
        /** URL of the document. In the vendor's SDK, not on the page. */
        url?: string;
    };
    /** A wiki space. */
    lark_wiki_space?: {
        /** Id of the space. At most 255 characters. */
        space_id: string;
        /** Only these nodes of the space. */
        sub_docs?: {
            /** Kind of document; only wiki is supported. At most 255 characters. */
            type: "wiki";
            /** Token of the document. At most 255 characters. */
            token: string;
            /** URL of the document. At most 65535 characters. */
            url?: string;
        }[];
        /** URL of the space. At most 65535 characters. */
        url?: string;
    };
    /** A help desk. */
    lark_helpdesk?: {
        /** Id of the help desk. At most 255 characters. */
        helpdesk_id: string;
    };
}

/** The source and how it is split. Pass the member that matches source_type. Responses have it when with_import_setting is true; that is in the vendor's SDK, not on the page. */
export interface ImportKnowledgeSettingParam {
    /** How text is split into chunks. */
    chunk_setting?: {
        /** separator splits at separators, intelligent splits by meaning. At most 255 characters. */
        rule_type: "separator" | "intelligent";
        /** Separators. paragraph is line breaks and spaces, title is headings. At most 255 characters. */
        separate_type?: "paragraph" | "title";
        /** Maximum length of a chunk. Characters. Required with separator. 200 to 1000. */
        size?: number;
        /** Overlap of chunks, at most size. Characters. Required with separator. 0 to 200. */
        overlap?: number;
    };
    /** A file; requires token or content, and mime_type. */
    file?: {
        /** Title of the file. At most 255 characters. */
        title?: string;
        /** Token that `dataAssets.upload` returned. Takes precedence over content. At most 255 characters. */
        token?: string;
        /** The content itself; use token for large files. At most 65536 characters. */
        content?: string;
        /** Media type, always needed: text/plain, application/pdf, application/vnd.openxmlformats-officedocument.presentationml.presentation (pptx) or application/vnd.openxmlformats-officedocument.wordprocessingml.document (docx). At most 255 characters. */
        mime_type?: string;
        /** URL the file comes from. At most 65535 characters. */
        url?: string;
    };
    /** A cloud document. */
    lark_doc?: {
        /** Kind of document. At most 255 characters. */
        type: "doc" | "file" | "wiki" | "docx" | "folder";
        /** Token of the document. At most 255 characters. */
        token: string;
        /** Whether to include the documents below this one. Wiki only. */
        with_sub_docs?: boolean;
        /** URL of the document. In the vendor's SDK, not on the page. */
        url?: string;
    };
    /** A wiki space. */
    lark_wiki_space?: {
        /** Id of the space. At most 255 characters. */
        space_id: string;
        /** Only these nodes of the space. */
        sub_docs?: readonly {
            /** Kind of document; only wiki is supported. At most 255 characters. */
            type: "wiki";
            /** Token of the document. At most 255 characters. */
            token: string;
            /** URL of the document. At most 65535 characters. */
            url?: string;
        }[];
        /** URL of the space. At most 65535 characters. */
        url?: string;
    };
    /** A help desk. */
    lark_helpdesk?: {
        /** Id of the help desk. At most 255 characters. */
        helpdesk_id: string;
    };
}

/** The answer so far. */
export interface KnowledgeAnswer {
    /** finished marks the last event. */
    status: "processing" | "finished" | (string & {});
    /** How the answer was found. qa is from knowledge, faq is a stored pair of question and answer. */
    finish_type?: "qa" | "faq" | (string & {});
    /** The answer. */
    message?: {
        /** The whole text so far; each event replaces the previous one. */
        content?: string;
    };
    /** How the answer was made. Present when status is finished and finish_type is qa. */
    process_data?: {
        /** Charts of the data analysis, written in a form like markdown. */
        chart_dsls: string[];
        /** Passages the answer rests on. JSON text. */
        chunks: string[];
        /** Query results of the data analysis. JSON text. */
        sql_data: string[];
    };
    /** The stored pair that matched. Present when status is finished and finish_type is faq. */
    faq_result?: {
        /** The stored question. */
        question?: string;
        /** The stored answer. */
        answer?: string;
    };
    /** Whether the answer comes from the app's knowledge. */
    has_answer?: boolean;
}

export type KnowledgeAskEvent = KnowledgeAnswer;

export interface KnowledgeAskInput {
    /** The question. */
    message: {
        /** The question as plain text. The vendor's page marks it as optional, but without it nothing is asked. 1 to 65535 characters. */
        content?: string;
    };
    /** Only these data assets are used; all when empty. At most 65535 items. */
    data_asset_ids?: readonly string[];
    /** Only data assets with these tags are used; all when empty. At most 65535 items. */
    data_asset_tag_ids?: readonly string[];
}

/** Who is mentioned in a message. */
export interface Mention {
    /** Id with the identity provider. */
    entity_id?: string;
    /** Where entity_id comes from, Aily or Feishu accounts. */
    identity_provider?: "AILY" | "FEISHU" | (string & {});
    /** Placeholder in the content. */
    key?: string;
    /** Name to show. */
    name?: string;
    /** Aily user id, a number as a string. */
    aily_id?: string;
}

/** Who to mention in a message. */
export interface MentionInput {
    /** Id with the identity provider. At most 64 characters. */
    entity_id?: string;
    /** Where entity_id comes from, Aily or Feishu accounts. */
    identity_provider?: "AILY" | "FEISHU";
    /** Placeholder in the content. At most 32 characters. */
    key?: string;
    /** Name to show. At most 32 characters. */
    name?: string;
    /** Aily user id, a number as a string. At most 20 characters. */
    aily_id?: string;
}

/** A message. */
export interface Message {
    /** Id of the message. */
    id: string;
    /** Id of its session. */
    session_id: string;
    /** Id of the run it belongs to. */
    run_id?: string;
    /** Kind of content. MDX is rich Markdown, TEXT is plain text, CLIP is a GUI card. */
    content_type: "MDX" | "TEXT" | "CLIP" | "SmartCard" | "JSON" | (string & {});
    /** The message itself; the text so far while status is IN_PROGRESS. */
    content: string;
    /** Attached files. */
    files?: MessageFile[];
    /** Id of the message that this one quotes. */
    quote_message_id?: string;
    sender: MessageSender;
    /** Who is mentioned in the content. */
    mentions?: Mention[];
    /** The content as plain text. */
    plain_text?: string;
    /** Creation time. Epoch milliseconds as a string. */
    created_at: string;
    /** Whether the message is still being written. */
    status?: "IN_PROGRESS" | "COMPLETED" | (string & {});
    /** Reasoning behind the message. In the vendor's SDK, not on the page. */
    reasoning_content?: string;
}

/** A file of a message. */
export interface MessageFile {
    /** Id of the file. */
    id?: string;
    /** Media type. */
    mime_type?: string;
    /** Name of the file. */
    file_name?: string;
    /** Your own data. JSON text. */
    metadata?: string;
    /** Creation time. Epoch milliseconds as a string. */
    created_at?: string;
    /** Link to the file. */
    preview_url?: {
        /** URL of the file. */
        url: string;
        /** End of the URL's validity. Epoch seconds as a string. */
        expired_at?: string;
    };
}

/** Who sent a message. */
export interface MessageSender {
    /** Id of the sender with the identity provider. */
    entity_id?: string;
    /** Where entity_id comes from, Aily or Feishu accounts. */
    identity_provider?: "AILY" | "FEISHU" | (string & {});
    /** USER is the end user, ASSISTANT the app. */
    sender_type: "USER" | "ASSISTANT" | (string & {});
    /** Aily user id, a number as a string. */
    aily_id?: string;
}

export interface MessagesCreateInput {
    /** Your own key for this message, such as a UUID. Within one session and 72 hours, the same key means the same message. At most 64 characters. */
    idempotent_id: string;
    /** Kind of content. MDX is rich Markdown, TEXT is plain text, CLIP is a GUI card. */
    content_type: "MDX" | "TEXT" | "CLIP" | "SmartCard" | "JSON";
    /** The message itself. At most 61440 characters. */
    content: string;
    /** Ids of files already uploaded to Aily. At most 32 items. */
    file_ids?: readonly string[];
    /** Id of the message that this one quotes. At most 32 characters. Pattern: ^message_[0-9a-hjkmnp-z]{1,24}$. */
    quote_message_id?: string;
    /** Who is mentioned in the content. At most 32 items. */
    mentions?: readonly MentionInput[];
}

/** The payload. */
export interface MessagesCreateOutput {
    message: Message;
}

export interface MessagesGetInput {
    /** Id of the session. 9 to 32 characters. Pattern: ^session_[0-9a-hjkmnp-z]{1,24}$. */
    aily_session_id: string;
    /** Id of the message. At most 32 characters. Pattern: ^message_[0-9a-hjkmnp-z]{1,24}$. */
    aily_message_id: string;
}

/** The payload. */
export interface MessagesGetOutput {
    message: Message;
}

export interface MessagesListInput {
    /**
     * Items per page. No maximum is documented.
     * @default 20
     */
    page_size?: number;
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
    /** Only messages of this run. At most 32 characters. Pattern: ^run_[0-9a-hjkmnp-z]{1,28}$. */
    run_id?: string;
    /** Whether to include messages that are still being written. Their status says so, and their content is the text so far. */
    with_partial_message?: boolean;
}

/** One page. */
export interface MessagesListOutput {
    /** Messages of this page. */
    messages: Message[];
    /** Cursor of the next page. */
    page_token?: string;
    /** Whether more pages follow. */
    has_more: boolean;
}

/** A run. */
export interface Run {
    /** Id of the run. */
    id: string;
    /** Creation time. Epoch milliseconds as a string. */
    created_at: string;
    /** Id of the Aily app. */
    app_id: string;
    /** Id of the session. */
    session_id: string;
    /** State of the run. REQUIRES_MESSAGE waits for another user message. */
    status: "QUEUED" | "IN_PROGRESS" | "REQUIRES_MESSAGE" | "CANCELLED" | "COMPLETED" | "FAILED" | "EXPIRED" | (string & {});
    /** Start time. Epoch milliseconds as a string. */
    started_at?: string;
    /** End time. Epoch milliseconds as a string. */
    ended_at?: string;
    /** Why the run failed. */
    error?: {
        /** Error code, text rather than a number. */
        code: string;
        /** Text of the error. */
        message: string;
    };
    /** Your own data. JSON text. */
    metadata?: string;
}

export interface RunsCancelInput {
    /** Id of the session. 9 to 32 characters. Pattern: ^session_[0-9a-hjkmnp-z]{1,24}$. */
    aily_session_id: string;
    /** Id of the run. 5 to 32 characters. Pattern: ^run_[0-9a-hjkmnp-z]{1,28}$. */
    run_id: string;
}

/** The payload. */
export interface RunsCancelOutput {
    run: Run;
}

export interface RunsCreateInput {
    /** Your own stable id of the end user, for statistics per user. At most 64 characters. */
    "X-Aily-BizUserID"?: string;
    /** Id of the Aily app, of the form spring_xxx__c. Not the cli_xxx id that tokens are made with. At most 64 characters. */
    app_id: string;
    /** Runs this skill instead of choosing one by intent. At most 32 characters. */
    skill_id?: string;
    /** Input of that skill; ignored without skill_id. JSON text. At most 255 characters. */
    skill_input?: string;
    /** Your own data, returned when the run is read. JSON text. At most 255 characters. */
    metadata?: string;
}

/** The payload. */
export interface RunsCreateOutput {
    run: Run;
}

export interface RunsGetInput {
    /** Id of the session. 9 to 32 characters. Pattern: ^session_[0-9a-hjkmnp-z]{1,24}$. */
    aily_session_id: string;
    /** Id of the run. 5 to 32 characters. Pattern: ^run_[0-9a-hjkmnp-z]{1,28}$. */
    run_id: string;
}

/** The payload. */
export interface RunsGetOutput {
    run: Run;
}

export interface RunsListInput {
    /**
     * Items per page. No maximum is documented.
     * @default 20
     */
    page_size?: number;
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
}

/** One page. */
export interface RunsListOutput {
    /** Runs of this page. */
    runs: Run[];
    /** Cursor of the next page. */
    page_token?: string;
    /** Whether more pages follow. */
    has_more: boolean;
}

/** A session. */
export interface Session {
    /** Id of the session. */
    id: string;
    /** Creation time. Epoch milliseconds as a string. */
    created_at: string;
    /** Time of the last change. Epoch milliseconds as a string. */
    modified_at: string;
    /** Aily user id of the creator, a number as a string. */
    created_by: string;
    /** Context that workflow skills can read as global variables. JSON text. */
    channel_context?: string;
    /** Your own data. JSON text. */
    metadata?: string;
}

export interface SessionsCreateInput {
    /** Your own stable id of the end user, for statistics per user. At most 255 characters. */
    "X-Aily-BizUserID"?: string;
    /** Context that workflow skills can read as global variables. JSON text. At most 255 characters. */
    channel_context?: string;
    /** Your own data, returned when the session is read. JSON text. At most 255 characters. */
    metadata?: string;
}

/** The payload. */
export interface SessionsCreateOutput {
    session: Session;
}

export type SessionsDeleteInput = Record<string, never>;

/** Empty. */
export type SessionsDeleteOutput = Record<string, unknown>;

export type SessionsGetInput = Record<string, never>;

/** The payload. */
export interface SessionsGetOutput {
    session: Session;
}

export interface SessionsUpdateInput {
    /** Context that workflow skills can read as global variables. JSON text. At most 255 characters. */
    channel_context?: string;
    /** Your own data, returned when the session is read. JSON text. At most 255 characters. */
    metadata?: string;
}

/** The payload. */
export interface SessionsUpdateOutput {
    session: Session;
}

/** A skill. */
export interface Skill {
    /** Id of the skill. */
    id: string;
    /** Name of the skill. */
    label: string;
    /** What the skill does. */
    description: string;
    /** Questions that lead to the skill. */
    samples: string[];
    /** The inputs, an array of name, type, required, defaultValue and description; can be empty. JSON text. */
    input_schema: string;
    /** The outputs in the same form; can be empty. JSON text. */
    output_schema: string;
}

export interface SkillsGetInput {
    /** Id of the Aily app, of the form spring_xxx__c. At most 64 characters. */
    app_id: string;
    /** Id of the skill, of the form skill_xxx, from the address of its page. At most 32 characters. */
    skill_id: string;
}

/** The payload. */
export interface SkillsGetOutput {
    skill: Skill;
}

export interface SkillsListInput {
    /**
     * Items per page. No maximum is documented.
     * @default 20
     */
    page_size?: number;
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
}

/** One page. */
export interface SkillsListOutput {
    /** Skills of this page. */
    skills: Skill[];
    /** Cursor of the next page. */
    page_token?: string;
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface SkillsStartInput {
    /** Id of the Aily app, of the form spring_xxx__c. At most 64 characters. */
    app_id: string;
    /** Id of the skill, of the form skill_xxx, from the address of its page. At most 32 characters. */
    skill_id: string;
    /** Your own stable id of the end user, for statistics per user. At most 255 characters. */
    "X-Aily-BizUserID"?: string;
    /** Global variables of the skill. */
    global_variable?: {
        /** Text that triggers the skill, as a user would type it. At most 40960 characters. */
        query?: string;
        /** Ids of the files that the skill uses; empty if it needs none. At most 32 items. */
        files?: readonly string[];
        /** The channel the call comes from. */
        channel?: {
            /** Your own variables, readable in workflow skills. JSON text. At most 255 characters. */
            variables?: string;
        };
    };
    /** The skill's own inputs, as its input_schema lists them. JSON text. At most 40960 characters. */
    input?: string;
}

/** The result of the skill. */
export interface SkillsStartOutput {
    /** What the skill's end node returns. JSON text. */
    output: string;
    /** Outcome of the skill. The vendor shows success and lists no other value. */
    status: string;
}

export interface StatsListInput {
    /** Start of the period. Epoch seconds as a string. */
    start_at: string;
    /** End of the period. Epoch seconds as a string. */
    end_at: string;
    /** app for workflow apps, agent for agents. */
    filter_type: "app" | "agent";
    /** Cursor that the previous page returned. Left out for the first page. */
    page_token?: string;
    /**
     * Items per page. At most 100.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface StatsListOutput {
    /** Apps or agents of this page. */
    items?: AppStat[];
    /** Cursor of the next page. */
    page_token?: string;
    /** Whether more pages follow. */
    has_more?: boolean;
}

export interface paths {
    "/open-apis/aily/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a session for messages and runs. */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/sessions/{aily_session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a session. */
        get: operations["getSession"];
        /** Updates the context and the metadata of a session. */
        put: operations["updateSession"];
        post?: never;
        /** Deletes a session. */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/sessions/{aily_session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the messages of a session. */
        get: operations["listMessages"];
        put?: never;
        /** Adds a user message to a session. */
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/sessions/{aily_session_id}/messages/{aily_message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a message. */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/sessions/{aily_session_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the runs of a session. */
        get: operations["listRuns"];
        put?: never;
        /** Starts a run, in which the app answers the messages of a session. */
        post: operations["createRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a run and its state. */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a run. */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the skills of an app. */
        get: operations["listSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/skills/{skill_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a skill and the schemas of its input and output. */
        get: operations["getSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/skills/{skill_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs a skill and waits for its output. */
        post: operations["startSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/knowledges/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a question and streams the answer from the app's data assets. */
        post: operations["askKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/data_assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the data assets of an app. */
        get: operations["listDataAssets"];
        put?: never;
        /** Adds a data asset to the knowledge of an app. */
        post: operations["createDataAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/data_assets/upload_file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a file that a data asset can be made from. */
        post: operations["uploadDataAssetFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a data asset. */
        get: operations["getDataAsset"];
        put?: never;
        post?: never;
        /** Deletes a data asset and returns it. */
        delete: operations["deleteDataAsset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/apps/{app_id}/data_asset_tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tags of an app's data assets. */
        get: operations["listDataAssetTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a chat with an agent and returns its id. */
        post: operations["createAgentChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/chats/{agent_chat_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the state and the answer of a chat with an agent. */
        get: operations["getAgentChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the sessions of an agent. */
        get: operations["listAgentSessions"];
        put?: never;
        /** Creates an agent session for chats of several turns. */
        post: operations["createAgentSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets an agent session. */
        get: operations["getAgentSession"];
        put?: never;
        post?: never;
        /** Deletes an agent session. */
        delete: operations["deleteAgentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a file, or registers a cloud document, for a chat with an agent. */
        post: operations["createAgentAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/artifacts/{agent_artifact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets an artifact that an agent made, with its download URL. */
        get: operations["getAgentArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/agents/{agent_id}/agent_visibility/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks whether the calling user can see an agent. */
        post: operations["checkAgentVisibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-apis/aily/v1/app_stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists usage statistics of the apps or agents of a tenant. */
        get: operations["listAppStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        ErrorEnvelope: ErrorEnvelope;
        Session: Session;
        Message: Message;
        MessageFile: MessageFile;
        MessageSender: MessageSender;
        Mention: Mention;
        MentionInput: MentionInput;
        Run: Run;
        Skill: Skill;
        KnowledgeAnswer: KnowledgeAnswer;
        DataAsset: DataAsset;
        DataAssetTag: DataAssetTag;
        DataAssetItem: DataAssetItem;
        DataAssetResource: DataAssetResource;
        DataAssetFile: DataAssetFile;
        ImportKnowledgeSetting: ImportKnowledgeSetting;
        AgentChat: AgentChat;
        AgentSession: AgentSession;
        AgentSessionItem: AgentSessionItem;
        AgentArtifact: AgentArtifact;
        AppStat: AppStat;
        ImportKnowledgeSettingParam: ImportKnowledgeSettingParam;
        SessionsCreateInput: SessionsCreateInput;
        SessionsUpdateInput: SessionsUpdateInput;
        MessagesListInput: MessagesListInput;
        MessagesCreateInput: MessagesCreateInput;
        MessagesGetInput: MessagesGetInput;
        RunsListInput: RunsListInput;
        RunsCreateInput: RunsCreateInput;
        RunsGetInput: RunsGetInput;
        RunsCancelInput: RunsCancelInput;
        SkillsListInput: SkillsListInput;
        SkillsGetInput: SkillsGetInput;
        SkillsStartInput: SkillsStartInput;
        KnowledgeAskInput: KnowledgeAskInput;
        DataAssetsListInput: DataAssetsListInput;
        DataAssetsCreateInput: DataAssetsCreateInput;
        DataAssetsUploadInput: DataAssetsUploadInput;
        DataAssetsGetInput: DataAssetsGetInput;
        DataAssetsDeleteInput: DataAssetsDeleteInput;
        DataAssetsTagsInput: DataAssetsTagsInput;
        AgentsChatsCreateInput: AgentsChatsCreateInput;
        AgentsChatsGetInput: AgentsChatsGetInput;
        AgentsSessionsListInput: AgentsSessionsListInput;
        AgentsSessionsCreateInput: AgentsSessionsCreateInput;
        AgentsSessionsGetInput: AgentsSessionsGetInput;
        AgentsSessionsDeleteInput: AgentsSessionsDeleteInput;
        AgentsAttachmentsCreateInput: AgentsAttachmentsCreateInput;
        AgentsArtifactsGetInput: AgentsArtifactsGetInput;
        AgentsCheckVisibilityInput: AgentsCheckVisibilityInput;
        StatsListInput: StatsListInput;
        SessionsCreateOutput: SessionsCreateOutput;
        SessionsGetOutput: SessionsGetOutput;
        SessionsUpdateOutput: SessionsUpdateOutput;
        SessionsDeleteOutput: SessionsDeleteOutput;
        MessagesListOutput: MessagesListOutput;
        MessagesCreateOutput: MessagesCreateOutput;
        MessagesGetOutput: MessagesGetOutput;
        RunsListOutput: RunsListOutput;
        RunsCreateOutput: RunsCreateOutput;
        RunsGetOutput: RunsGetOutput;
        RunsCancelOutput: RunsCancelOutput;
        SkillsListOutput: SkillsListOutput;
        SkillsGetOutput: SkillsGetOutput;
        SkillsStartOutput: SkillsStartOutput;
        DataAssetsListOutput: DataAssetsListOutput;
        DataAssetsCreateOutput: DataAssetsCreateOutput;
        DataAssetsUploadOutput: DataAssetsUploadOutput;
        DataAssetsGetOutput: DataAssetsGetOutput;
        DataAssetsDeleteOutput: DataAssetsDeleteOutput;
        DataAssetsTagsOutput: DataAssetsTagsOutput;
        AgentsChatsCreateOutput: AgentsChatsCreateOutput;
        AgentsSessionsListOutput: AgentsSessionsListOutput;
        AgentsSessionsCreateOutput: AgentsSessionsCreateOutput;
        AgentsSessionsDeleteData: AgentsSessionsDeleteData;
        AgentsAttachmentsCreateOutput: AgentsAttachmentsCreateOutput;
        AgentsArtifactsGetOutput: AgentsArtifactsGetOutput;
        AgentsCheckVisibilityOutput: AgentsCheckVisibilityOutput;
        StatsListOutput: StatsListOutput;
    };
    responses: {
        /** The call failed. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorEnvelope;
            };
        };
        /** Too many requests; nothing was executed. */
        RateLimited: {
            headers: {
                /** Number of calls allowed. */
                "x-ogw-ratelimit-limit"?: string;
                /** Seconds to wait. */
                "x-ogw-ratelimit-reset"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorEnvelope;
            };
        };
    };
    parameters: {
        /** Id of the session. */
        AilySessionId: string;
        /** Id of the message. */
        AilyMessageId: string;
        /** Id of the run. */
        RunId: string;
        /** Id of the Aily app, of the form spring_xxx__c. */
        SkillAppId: string;
        /** Id of the Aily app, of the form spring_xxx__c. */
        AppId: string;
        /** Id of the Aily app, of the form spring_xxx__c. */
        NonEmptyAppId: string;
        /** Id of the skill, of the form skill_xxx, from the address of its page. */
        SkillId: string;
        /** Id of the agent, of the form agent_xxx, from the address of its page. */
        AgentId: string;
        /** Id of the agent, of the form agent_xxx, from the address of its page. */
        UnboundedAgentId: string;
        /** Id of the agent session, of the form conversation_xxx. */
        AgentChatSessionId: string;
        /** Cursor that the previous page returned. Left out for the first page. */
        PageToken: string;
        /** Items per page. No maximum is documented. */
        PageSize: number;
        /** Items per page. */
        PageSizeTo100: number;
        /** Environment. Creating, deleting and uploading currently need dev, so send dev. */
        TenantType: "online" | "dev";
        /** Whether to include the items of an asset. */
        WithDataAssetItem: boolean;
        /** Whether to include the state of the connection. */
        WithConnectStatus: boolean;
        /** Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
        WithImportSetting: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /** Your own stable id of the end user, for statistics per user. */
                "X-Aily-BizUserID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Context that workflow skills can read as global variables. JSON text. At most 255 characters. */
                    channel_context?: string;
                    /** Your own data, returned when the session is read. JSON text. At most 255 characters. */
                    metadata?: string;
                };
            };
        };
        responses: {
            /** The new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SessionsCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SessionsGetOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    updateSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": SessionsUpdateInput;
            };
        };
        responses: {
            /** The session after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SessionsUpdateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The session is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SessionsDeleteOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** Items per page. No maximum is documented. */
                page_size?: components["parameters"]["PageSize"];
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** Only messages of this run. */
                run_id?: string;
                /** Whether to include messages that are still being written. Their status says so, and their content is the text so far. */
                with_partial_message?: boolean;
            };
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: MessagesListOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    createMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MessagesCreateInput;
            };
        };
        responses: {
            /** The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: MessagesCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
                /** Id of the message. */
                aily_message_id: components["parameters"]["AilyMessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: MessagesGetOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** Items per page. No maximum is documented. */
                page_size?: components["parameters"]["PageSize"];
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: RunsListOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    createRun: {
        parameters: {
            query?: never;
            header?: {
                /** Your own stable id of the end user, for statistics per user. */
                "X-Aily-BizUserID"?: string;
            };
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Id of the Aily app, of the form spring_xxx__c. Not the cli_xxx id that tokens are made with. At most 64 characters. */
                    app_id: string;
                    /** Runs this skill instead of choosing one by intent. At most 32 characters. */
                    skill_id?: string;
                    /** Input of that skill; ignored without skill_id. JSON text. At most 255 characters. */
                    skill_input?: string;
                    /** Your own data, returned when the run is read. JSON text. At most 255 characters. */
                    metadata?: string;
                };
            };
        };
        responses: {
            /** The run as it starts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: RunsCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
                /** Id of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: RunsGetOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
                /** Id of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: RunsCancelOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listSkills: {
        parameters: {
            query?: {
                /** Items per page. No maximum is documented. */
                page_size?: components["parameters"]["PageSize"];
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["SkillAppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of skills. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SkillsListOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getSkill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["SkillAppId"];
                /** Id of the skill, of the form skill_xxx, from the address of its page. */
                skill_id: components["parameters"]["SkillId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The skill. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SkillsGetOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    startSkill: {
        parameters: {
            query?: never;
            header?: {
                /** Your own stable id of the end user, for statistics per user. */
                "X-Aily-BizUserID"?: string;
            };
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["SkillAppId"];
                /** Id of the skill, of the form skill_xxx, from the address of its page. */
                skill_id: components["parameters"]["SkillId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Global variables of the skill. */
                    global_variable?: {
                        /** Text that triggers the skill, as a user would type it. At most 40960 characters. */
                        query?: string;
                        /** Ids of the files that the skill uses; empty if it needs none. At most 32 items. */
                        files?: readonly string[];
                        /** The channel the call comes from. */
                        channel?: {
                            /** Your own variables, readable in workflow skills. JSON text. At most 255 characters. */
                            variables?: string;
                        };
                    };
                    /** The skill's own inputs, as its input_schema lists them. JSON text. At most 40960 characters. */
                    input?: string;
                };
            };
        };
        responses: {
            /** The output of the skill. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: SkillsStartOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    askKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["NonEmptyAppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": KnowledgeAskInput;
            };
        };
        responses: {
            /** A stream of snapshots of the answer, the last one with status finished. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": KnowledgeAnswer;
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listDataAssets: {
        parameters: {
            query?: {
                /** Items per page. */
                page_size?: components["parameters"]["PageSizeTo100"];
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** Only assets whose name resembles this. */
                keyword?: string;
                /** Only these assets. */
                data_asset_ids?: readonly string[];
                /** Only assets with these tags. */
                data_asset_tag_ids?: readonly string[];
                /** Whether to include the items of an asset. */
                with_data_asset_item?: components["parameters"]["WithDataAssetItem"];
                /** Whether to include the state of the connection. */
                with_connect_status?: components["parameters"]["WithConnectStatus"];
                /** Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
                with_import_setting?: components["parameters"]["WithImportSetting"];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of data assets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DataAssetsListOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    createDataAsset: {
        parameters: {
            query?: {
                /** Environment. Creating, deleting and uploading currently need dev, so send dev. */
                tenant_type?: components["parameters"]["TenantType"];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** How to connect the data: import copies it, direct reads it where it is. At most 255 characters. */
                    connect_type: "import" | "direct";
                    /** Kind of source. With import: file or lark_doc (docx only). With direct: lark_wiki_space, lark_doc or lark_helpdesk. At most 255 characters. */
                    source_type: "file" | "lark_wiki_space" | "lark_doc" | "lark_helpdesk";
                    import_knowledge_setting?: ImportKnowledgeSettingParam;
                    /** Description by language code, such as zh_cn. */
                    description?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** The new data asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DataAssetsCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    uploadDataAssetFile: {
        parameters: {
            query?: {
                /** Environment. Creating, deleting and uploading currently need dev, so send dev. */
                tenant_type?: components["parameters"]["TenantType"];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** One file: docx, txt, pdf or pptx, at most 50 MB. */
                    file: Blob & { readonly name: string; };
                };
            };
        };
        responses: {
            /** The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DataAssetsUploadOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getDataAsset: {
        parameters: {
            query?: {
                /** Whether to include the items of an asset. */
                with_data_asset_item?: components["parameters"]["WithDataAssetItem"];
                /** Whether to include the state of the connection. */
                with_connect_status?: components["parameters"]["WithConnectStatus"];
                /** Environment of the asset, online or development. */
                tenant_type?: "online" | "dev";
                /** Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
                with_import_setting?: components["parameters"]["WithImportSetting"];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["NonEmptyAppId"];
                /** Id of the data asset. */
                data_asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The data asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DataAssetsGetOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteDataAsset: {
        parameters: {
            query?: {
                /** Environment. Creating, deleting and uploading currently need dev, so send dev. */
                tenant_type?: components["parameters"]["TenantType"];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
                /** Id of the data asset. */
                data_asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The deleted data asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DataAssetsDeleteOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listDataAssetTags: {
        parameters: {
            query?: {
                /** Items per page. */
                page_size?: components["parameters"]["PageSizeTo100"];
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** Only tags whose name resembles this. */
                keyword?: string;
                /** Only these tags. */
                data_asset_tag_ids?: readonly string[];
            };
            header?: never;
            path: {
                /** Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DataAssetsTagsOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    createAgentChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** What the user says. */
                    user_message: {
                        /** Parts of the message. At most 100 items. */
                        content: readonly {
                            /** Kind of part; only text is supported. At most 64 characters. */
                            type: "text";
                            /** The text. At most 10000 characters. */
                            text: string;
                        }[];
                        /** Ids that `agents.attachments.create` returned. */
                        agent_attachment_ids?: readonly string[];
                    };
                    /** Whether the response is a stream of events, of at most 5 minutes. The client does not offer it, since the events are not documented. */
                    stream?: boolean;
                    /** Agent session that the chat continues. */
                    session_id?: string;
                };
            };
        };
        responses: {
            /** The chat that has started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentsChatsCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getAgentChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
                /** Id that `agents.chats.create` returned. */
                agent_chat_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentChat;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listAgentSessions: {
        parameters: {
            query?: {
                /** Items per page. Default and maximum are not documented. */
                page_size?: number;
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of agent sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentsSessionsListOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    createAgentSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": AgentsSessionsCreateInput;
            };
        };
        responses: {
            /** The new agent session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentsSessionsCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getAgentSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
                /** Id of the agent session, of the form conversation_xxx. */
                agent_chat_session_id: components["parameters"]["AgentChatSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The agent session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentSession;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteAgentSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
                /** Id of the agent session, of the form conversation_xxx. */
                agent_chat_session_id: components["parameters"]["AgentChatSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The agent session is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data?: AgentsSessionsDeleteData;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    createAgentAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": AgentsAttachmentsCreateInput;
            };
        };
        responses: {
            /** The attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentsAttachmentsCreateOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    getAgentArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: string;
                /** Id that `agents.chats.get` returned. */
                agent_artifact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The artifact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentsArtifactsGetOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    checkAgentVisibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AgentsCheckVisibilityInput;
            };
        };
        responses: {
            /** Whether the agent is visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AgentsCheckVisibilityOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listAppStats: {
        parameters: {
            query: {
                /** Start of the period. Epoch seconds as a string. */
                start_at: string;
                /** End of the period. Epoch seconds as a string. */
                end_at: string;
                /** app for workflow apps, agent for agents. */
                filter_type: "app" | "agent";
                /** Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** Items per page. */
                page_size?: components["parameters"]["PageSizeTo100"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of statistics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 means success. */
                        code: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: StatsListOutput;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
}

/** Every route and its operation. */
export interface Routes {
    "POST /open-apis/aily/v1/sessions": operations["createSession"];
    "GET /open-apis/aily/v1/sessions/{aily_session_id}": operations["getSession"];
    "PUT /open-apis/aily/v1/sessions/{aily_session_id}": operations["updateSession"];
    "DELETE /open-apis/aily/v1/sessions/{aily_session_id}": operations["deleteSession"];
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages": operations["listMessages"];
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/messages": operations["createMessage"];
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages/{aily_message_id}": operations["getMessage"];
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs": operations["listRuns"];
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs": operations["createRun"];
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}": operations["getRun"];
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}/cancel": operations["cancelRun"];
    "GET /open-apis/aily/v1/apps/{app_id}/skills": operations["listSkills"];
    "GET /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}": operations["getSkill"];
    "POST /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}/start": operations["startSkill"];
    "POST /open-apis/aily/v1/apps/{app_id}/knowledges/ask": operations["askKnowledge"];
    "GET /open-apis/aily/v1/apps/{app_id}/data_assets": operations["listDataAssets"];
    "POST /open-apis/aily/v1/apps/{app_id}/data_assets": operations["createDataAsset"];
    "POST /open-apis/aily/v1/apps/{app_id}/data_assets/upload_file": operations["uploadDataAssetFile"];
    "GET /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}": operations["getDataAsset"];
    "DELETE /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}": operations["deleteDataAsset"];
    "GET /open-apis/aily/v1/apps/{app_id}/data_asset_tags": operations["listDataAssetTags"];
    "POST /open-apis/aily/v1/agents/{agent_id}/chats": operations["createAgentChat"];
    "GET /open-apis/aily/v1/agents/{agent_id}/chats/{agent_chat_id}": operations["getAgentChat"];
    "GET /open-apis/aily/v1/agents/{agent_id}/sessions": operations["listAgentSessions"];
    "POST /open-apis/aily/v1/agents/{agent_id}/sessions": operations["createAgentSession"];
    "GET /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}": operations["getAgentSession"];
    "DELETE /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}": operations["deleteAgentSession"];
    "POST /open-apis/aily/v1/agents/{agent_id}/attachments": operations["createAgentAttachment"];
    "GET /open-apis/aily/v1/agents/{agent_id}/artifacts/{agent_artifact_id}": operations["getAgentArtifact"];
    "POST /open-apis/aily/v1/agents/{agent_id}/agent_visibility/check": operations["checkAgentVisibility"];
    "GET /open-apis/aily/v1/app_stats": operations["listAppStats"];
}

/** The business codes that the vendor documents, and what they mean. */
export interface ErrorCodes {
    20005: "The user token is invalid.";
    2700001: "A request parameter is invalid.";
    2700026: "Only the development environment is supported.";
    2700027: "Only one file per request is supported.";
    2700028: "The chunk settings are invalid.";
    2700029: "The data source information is invalid.";
    2700030: "The data source was not found.";
    2700031: "The caller may not download the cloud document.";
    2700032: "This kind of connection is not supported.";
    2700033: "Asking failed; check the parameters. Or: This kind of source is not supported.";
    2700034: "Asking is disabled. Or: This type of file is not supported.";
    2700035: "Answering took too long; ask again. Or: The file is larger than 50 MB.";
    2700036: "Cloud documents need a user token.";
    2700404: "The data asset does not exist.";
    2700460: "The document cannot be read; check its parameters and your access.";
    2700472: "A parameter is missing or invalid.";
    2701004: "The caller is not a developer or operator of the app.";
    99991201: "The path does not exist.";
    99991301: "The path does not support this HTTP method.";
    99991400: "Rate limit reached; the header x-ogw-ratelimit-reset says how long to wait.";
    99991401: "The caller's IP address is not on the app's allow list.";
    99991403: "The monthly call quota is used up.";
    99991661: "The request carries no token.";
    99991662: "The calling app is disabled.";
    99991663: "The tenant token is wrong or expired, or not accepted by this operation.";
    99991664: "The app token is wrong or expired.";
    99991665: "The tenant is wrong.";
    99991668: "The user token is wrong or expired, or not accepted by this operation.";
    99991671: "The token does not have the form of a token.";
    99991672: "The calling app lacks the scope.";
    99991673: "The calling app is not installed in the tenant.";
    99991676: "The token lacks the permission.";
    99991677: "The user token has expired.";
    99991679: "The user has not granted the scope.";
    99992402: "A parameter is missing or invalid.";
}

/** What the runtime must know of the platform. */
export const conventions: Conventions = {
    name: "aily",
    payload: "data",
    kinds: { auth: [20005, 99991661, 99991663, 99991664, 99991668, 99991671, 99991677], rate_limit: [99991400, 99991403], permission: [99991672, 99991676, 99991679, 2701004, 2700031], validation: [99992402, 2700001], not_found: [2700404] },
};

/** What the runtime must know of each route beyond the defaults of its method and platform. */
export const rules: Rules = {
    "POST /open-apis/aily/v1/sessions": { name: "sessions.create", header: ["X-Aily-BizUserID"] },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}": { name: "sessions.get" },
    "PUT /open-apis/aily/v1/sessions/{aily_session_id}": { name: "sessions.update", safe: true },
    "DELETE /open-apis/aily/v1/sessions/{aily_session_id}": { name: "sessions.delete", safe: true },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages": { name: "messages.list", page: { style: "token", param: "page_token", next: "page_token", more: "has_more", items: "messages", id: "id" } },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/messages": { name: "messages.create", safe: true },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages/{aily_message_id}": { name: "messages.get" },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs": { name: "runs.list", page: { style: "token", param: "page_token", next: "page_token", more: "has_more", items: "runs", id: "id" } },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs": { name: "runs.create", header: ["X-Aily-BizUserID"] },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}": { name: "runs.get", wait: { status: "run.status", done: ["COMPLETED"], failed: ["FAILED", "CANCELLED", "EXPIRED"], action: ["REQUIRES_MESSAGE"], error: "run.error" } },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}/cancel": { name: "runs.cancel", body: false, safe: true },
    "GET /open-apis/aily/v1/apps/{app_id}/skills": { name: "skills.list", page: { style: "token", param: "page_token", next: "page_token", more: "has_more", items: "skills", id: "id" } },
    "GET /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}": { name: "skills.get" },
    "POST /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}/start": { name: "skills.start", header: ["X-Aily-BizUserID"], timeout: 300000 },
    "POST /open-apis/aily/v1/apps/{app_id}/knowledges/ask": { name: "knowledge.ask", stream: { end: { field: "status", value: "finished" }, text: { field: "message.content", or: "faq_result.answer", cumulative: true } } },
    "GET /open-apis/aily/v1/apps/{app_id}/data_assets": { name: "dataAssets.list", page: { style: "token", param: "page_token", next: "page_token", more: "has_more", items: "items", id: "data_asset_id" } },
    "POST /open-apis/aily/v1/apps/{app_id}/data_assets": { name: "dataAssets.create", query: ["tenant_type"] },
    "POST /open-apis/aily/v1/apps/{app_id}/data_assets/upload_file": { name: "dataAssets.upload", query: ["tenant_type"], form: ["file"], timeout: 600000 },
    "GET /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}": { name: "dataAssets.get" },
    "DELETE /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}": { name: "dataAssets.delete", safe: true },
    "GET /open-apis/aily/v1/apps/{app_id}/data_asset_tags": { name: "dataAssets.tags", page: { style: "token", param: "page_token", next: "page_token", more: "has_more", items: "items", id: "data_asset_tag_id" } },
    "POST /open-apis/aily/v1/agents/{agent_id}/chats": { name: "agents.chats.create", flag: "stream" },
    "GET /open-apis/aily/v1/agents/{agent_id}/chats/{agent_chat_id}": { name: "agents.chats.get" },
    "GET /open-apis/aily/v1/agents/{agent_id}/sessions": { name: "agents.sessions.list", page: { style: "token", param: "page_token", next: "next_page_token", more: "has_more", items: "sessions", id: "session_id" } },
    "POST /open-apis/aily/v1/agents/{agent_id}/sessions": { name: "agents.sessions.create" },
    "GET /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}": { name: "agents.sessions.get" },
    "DELETE /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}": { name: "agents.sessions.delete", data: false, safe: true },
    "POST /open-apis/aily/v1/agents/{agent_id}/attachments": { name: "agents.attachments.create", form: ["file"], timeout: 600000 },
    "GET /open-apis/aily/v1/agents/{agent_id}/artifacts/{agent_artifact_id}": { name: "agents.artifacts.get" },
    "POST /open-apis/aily/v1/agents/{agent_id}/agent_visibility/check": { name: "agents.checkVisibility", safe: true },
    "GET /open-apis/aily/v1/app_stats": { name: "stats.list", page: { style: "token", param: "page_token", next: "page_token", more: "has_more", items: "items" } },
};
