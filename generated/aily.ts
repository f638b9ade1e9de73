// Generated from specs/aily.yaml by "npm run generate". Do not edit.

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
        /**
         * Creates a session for messages and runs.
         * @description All fields are optional.
         *     Permission: aily:session:write.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session/create
         */
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
        /**
         * Gets a session.
         * @description Permission: aily:session:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session/get
         */
        get: operations["getSession"];
        /**
         * Updates the context and the metadata of a session.
         * @description Send both fields; the effect of leaving one out is not documented.
         *     Permission: aily:session:write.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session/update
         */
        put: operations["updateSession"];
        post?: never;
        /**
         * Deletes a session.
         * @description Permission: aily:session:write.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session/delete
         */
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
        /**
         * Lists the messages of a session.
         * @description The order of messages is not documented.
         *     Permission: aily:message:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/list
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Adds a user message to a session.
         * @description The app answers it once `runs.create` starts a run. Sending the same idempotent_id again within 72 hours does not add a second message.
         *     Permission: aily:message:write.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/create
         */
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
        /**
         * Gets a message.
         * @description Permission: aily:message:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-aily_message/get
         */
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
        /**
         * Lists the runs of a session.
         * @description Permission: aily:run:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-run/list
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Starts a run, in which the app answers the messages of a session.
         * @description A session has at most one active run (QUEUED, IN_PROGRESS or REQUIRES_MESSAGE). Call `runs.wait`, then `messages.list` with the run_id to read the answer.
         *     Permission: aily:run:write.
         *     Rate limit: 100/min.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-run/create
         */
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
        /**
         * Gets a run and its state.
         * @description Once the run is COMPLETED, `messages.list` with this run_id returns the answer. REQUIRES_MESSAGE means that the run waits for another user message. `runs.wait` polls until one of the two.
         *     Permission: aily:run:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-run/get
         */
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
        /**
         * Cancels a run.
         * @description A run that has ended keeps its status. The response may still show an active status.
         *     Permission: aily:run:write.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/aily_session-run/cancel
         */
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
        /**
         * Lists the skills of an app.
         * @description Includes the built-in data analysis skill and skills that chats do not use. The last page has has_more false, but can have a page_token.
         *     Permission: aily:skill:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/app-skill/list
         */
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
        /**
         * Gets a skill and the schemas of its input and output.
         * @description Permission: aily:skill:read.
         *     Rate limit: 1000/min and 50/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/app-skill/get
         */
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
        /**
         * Runs a skill and waits for its output.
         * @description Synchronous; needs no session and no messages.
         *     Permission: aily:skill:write.
         *     Rate limit: 100/min.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/app-skill/start
         */
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
        /**
         * Asks a question and streams the answer from the app's data assets.
         * @description Each event repeats the whole answer so far: replace what you show, do not append. `text()` yields these snapshots, `final()` resolves with the last event. A tenant token needs app identity enabled in the Aily admin console, and does not reach cloud documents connected in direct mode.
         *     Permission: aily:knowledge:ask.
         *     Rate limit: 100/min.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2700033 (HTTP 200) Asking failed; check the parameters; 2700034 (HTTP 200) Asking is disabled; 2700035 (HTTP 200) Answering took too long; ask again.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/ask
         */
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
        /**
         * Lists the data assets of an app.
         * @description A tenant token must belong to the app of the Aily channel. A user must be an administrator, developer or operator of the app.
         *     Permission: aily:data_asset:read.
         *     Rate limit: 10/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/list
         */
        get: operations["listDataAssets"];
        put?: never;
        /**
         * Adds a data asset to the knowledge of an app.
         * @description Connecting continues after the response; `dataAssets.get` with with_connect_status reports its state. The caller must be an administrator, developer or operator of the app. Cloud documents need a user token.
         *     Permission: aily:data_asset:write.
         *     Rate limit: 20/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700026 (HTTP 400) Only the development environment is supported; 2700027 (HTTP 400) Only one file per request is supported; 2700028 (HTTP 400) The chunk settings are invalid; 2700029 (HTTP 400) The data source information is invalid; 2700030 (HTTP 400) The data source was not found; 2700031 (HTTP 403) The caller may not download the cloud document; 2700032 (HTTP 400) This kind of connection is not supported; 2700033 (HTTP 400) This kind of source is not supported; 2700034 (HTTP 400) This type of file is not supported; 2700036 (HTTP 400) Cloud documents need a user token; 2700460 (HTTP 400) The document cannot be read; check its parameters and your access; 2700472 (HTTP 400) A parameter is missing or invalid.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/create
         */
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
        /**
         * Uploads a file that a data asset can be made from.
         * @description One file per call, at most 50 MB. Pass the token to `dataAssets.create` as `import_knowledge_setting.file.token`. The caller must be an administrator, developer or operator of the app.
         *     The runtime may hold all of the file in memory.
         *     Permission: aily:data_asset:upload_file.
         *     Rate limit: 5/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700026 (HTTP 400) Only the development environment is supported; 2700027 (HTTP 400) Only one file per request is supported; 2700034 (HTTP 400) This type of file is not supported; 2700035 (HTTP 400) The file is larger than 50 MB; 2700472 (HTTP 400) A parameter is missing or invalid.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/upload_file
         */
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
        /**
         * Gets a data asset.
         * @description The caller must be an administrator, developer or operator of the app.
         *     Permission: aily:data_asset:read.
         *     Rate limit: 20/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700404 (HTTP 404) The data asset does not exist.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/get
         */
        get: operations["getDataAsset"];
        put?: never;
        post?: never;
        /**
         * Deletes a data asset and returns it.
         * @description The caller must be an administrator, developer or operator of the app.
         *     Permission: aily:data_asset:write.
         *     Rate limit: 20/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid; 2701004 (HTTP 403) The caller is not a developer or operator of the app; 2700404 (HTTP 404) The data asset does not exist; 2700026 (HTTP 400) Only the development environment is supported.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/delete
         */
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
        /**
         * Lists the tags of an app's data assets.
         * @description A tenant token must belong to the app of the Aily channel. A user must be an administrator, developer or operator of the app.
         *     Permission: aily:data_asset:read.
         *     Rate limit: 20/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/aily-v1/data-knowledge/data-knowledge-management/list-2
         */
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
        /**
         * Starts a chat with an agent and returns its id.
         * @description The agent works in the background. `agents.chats.get` returns its state and its answer.
         *     Permission: aily:agent_chat:write.
         *     Rate limit: 10/s.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat/create
         */
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
        /**
         * Gets the state and the answer of a chat with an agent.
         * @description Permission: aily:agent_chat:read.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat/get
         */
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
        /**
         * Lists the sessions of an agent.
         * @description Permission: aily:agent_chat:read.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/list
         */
        get: operations["listAgentSessions"];
        put?: never;
        /**
         * Creates an agent session for chats of several turns.
         * @description Permission: aily:agent_chat:write.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/create
         */
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
        /**
         * Gets an agent session.
         * @description Permission: aily:agent_chat:read.
         *     Rate limit: 10/s.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/get
         */
        get: operations["getAgentSession"];
        put?: never;
        post?: never;
        /**
         * Deletes an agent session.
         * @description Permission: aily:agent_chat:write.
         *     Rate limit: 10/s.
         *     Error codes: 2700001 (HTTP 400) A request parameter is invalid.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_chat_session/delete
         */
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
        /**
         * Uploads a file, or registers a cloud document, for a chat with an agent.
         * @description A file has at most 40 MB, an image at most 5 MB.
         *     The runtime may hold all of the file in memory.
         *     Permission: aily:agent_attachment:write.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_attachment/create
         */
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
        /**
         * Gets an artifact that an agent made, with its download URL.
         * @description Permission: aily:agent_artifact:read.
         *     Rate limit: 50/s.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_artifact/get
         */
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
        /**
         * Checks whether the calling user can see an agent.
         * @description Permission: aily:agent_visibility:read.
         *     Only with a user_access_token.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/agent-agent_visibility/check
         */
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
        /**
         * Lists usage statistics of the apps or agents of a tenant.
         * @description Store apps can call this too.
         *     Permission: aily:stats:read.
         *     Only with a tenant_access_token.
         *     Rate limit: 1/s.
         *     @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/aily-v1/tenant-app_stat/list
         */
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
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A failure. */
        ErrorEnvelope: {
            /**
             * Format: int64
             * @description Error code; not 0.
             */
            code: number;
            /** @description Text of the error. */
            msg: string;
            /** @description Details, where there are any. */
            error?: {
                /** @description Text of the error. */
                message?: string;
                /** @description Fields that were not accepted. */
                field_violations?: {
                    /** @description Name of the field. */
                    field?: string;
                    /** @description The value sent. */
                    value?: string;
                    /** @description What is wrong with it. */
                    description?: string;
                }[];
                /** @description Permissions that are missing. */
                permission_violations?: {
                    /** @description Kind of permission. */
                    type?: string;
                    /** @description The permission. */
                    subject?: string;
                    /** @description The scope. */
                    scope?: string;
                    /** @description Where to apply for it. */
                    url?: string;
                }[];
                /** @description Pages that help. */
                helps?: {
                    /** @description URL of the page. */
                    url?: string;
                    /** @description What the page is about. */
                    description?: string;
                }[];
                /** @description Request id for the vendor's support. */
                log_id?: string;
                /** @description The same as log_id, in the other spelling. */
                logid?: string;
                /** @description How to find the cause. */
                troubleshooter?: string;
            };
        };
        /** @description A session. */
        Session: {
            /** @description Id of the session. */
            id: string;
            /** @description Creation time. Epoch milliseconds as a string. */
            created_at: string;
            /** @description Time of the last change. Epoch milliseconds as a string. */
            modified_at: string;
            /** @description Aily user id of the creator, a number as a string. */
            created_by: string;
            /** @description Context that workflow skills can read as global variables. JSON text. */
            channel_context?: string;
            /** @description Your own data. JSON text. */
            metadata?: string;
        };
        /** @description A message. */
        Message: {
            /** @description Id of the message. */
            id: string;
            /** @description Id of its session. */
            session_id: string;
            /** @description Id of the run it belongs to. */
            run_id?: string;
            /**
             * @description Kind of content. MDX is rich Markdown, TEXT is plain text, CLIP is a GUI card.
             * @enum {string}
             */
            content_type: "MDX" | "TEXT" | "CLIP" | "SmartCard" | "JSON" | (string & {});
            /** @description The message itself; the text so far while status is IN_PROGRESS. */
            content: string;
            /** @description Attached files. */
            files?: components["schemas"]["MessageFile"][];
            /** @description Id of the message that this one quotes. */
            quote_message_id?: string;
            sender: components["schemas"]["MessageSender"];
            /** @description Who is mentioned in the content. */
            mentions?: components["schemas"]["Mention"][];
            /** @description The content as plain text. */
            plain_text?: string;
            /** @description Creation time. Epoch milliseconds as a string. */
            created_at: string;
            /**
             * @description Whether the message is still being written.
             * @enum {string}
             */
            status?: "IN_PROGRESS" | "COMPLETED" | (string & {});
            /** @description Reasoning behind the message. In the vendor's SDK, not on the page. */
            reasoning_content?: string;
        };
        /** @description A file of a message. */
        MessageFile: {
            /** @description Id of the file. */
            id?: string;
            /** @description Media type. */
            mime_type?: string;
            /** @description Name of the file. */
            file_name?: string;
            /** @description Your own data. JSON text. */
            metadata?: string;
            /** @description Creation time. Epoch milliseconds as a string. */
            created_at?: string;
            /** @description Link to the file. */
            preview_url?: {
                /** @description URL of the file. */
                url: string;
                /** @description End of the URL's validity. Epoch seconds as a string. */
                expired_at?: string;
            };
        };
        /** @description Who sent a message. */
        MessageSender: {
            /** @description Id of the sender with the identity provider. */
            entity_id?: string;
            /**
             * @description Where entity_id comes from, Aily or Feishu accounts.
             * @enum {string}
             */
            identity_provider?: "AILY" | "FEISHU" | (string & {});
            /**
             * @description USER is the end user, ASSISTANT the app.
             * @enum {string}
             */
            sender_type: "USER" | "ASSISTANT" | (string & {});
            /** @description Aily user id, a number as a string. */
            aily_id?: string;
        };
        /** @description Who is mentioned in a message. */
        Mention: {
            /** @description Id with the identity provider. */
            entity_id?: string;
            /**
             * @description Where entity_id comes from, Aily or Feishu accounts.
             * @enum {string}
             */
            identity_provider?: "AILY" | "FEISHU" | (string & {});
            /** @description Placeholder in the content. */
            key?: string;
            /** @description Name to show. */
            name?: string;
            /** @description Aily user id, a number as a string. */
            aily_id?: string;
        };
        /** @description Who to mention in a message. */
        MentionInput: {
            /** @description Id with the identity provider. At most 64 characters. */
            entity_id?: string;
            /**
             * @description Where entity_id comes from, Aily or Feishu accounts.
             * @enum {string}
             */
            identity_provider?: "AILY" | "FEISHU";
            /** @description Placeholder in the content. At most 32 characters. */
            key?: string;
            /** @description Name to show. At most 32 characters. */
            name?: string;
            /** @description Aily user id, a number as a string. At most 20 characters. */
            aily_id?: string;
        };
        /** @description A run. */
        Run: {
            /** @description Id of the run. */
            id: string;
            /** @description Creation time. Epoch milliseconds as a string. */
            created_at: string;
            /** @description Id of the Aily app. */
            app_id: string;
            /** @description Id of the session. */
            session_id: string;
            /**
             * @description State of the run. REQUIRES_MESSAGE waits for another user message.
             * @enum {string}
             */
            status: "QUEUED" | "IN_PROGRESS" | "REQUIRES_MESSAGE" | "CANCELLED" | "COMPLETED" | "FAILED" | "EXPIRED" | (string & {});
            /** @description Start time. Epoch milliseconds as a string. */
            started_at?: string;
            /** @description End time. Epoch milliseconds as a string. */
            ended_at?: string;
            /** @description Why the run failed. */
            error?: {
                /** @description Error code, text rather than a number. */
                code: string;
                /** @description Text of the error. */
                message: string;
            };
            /** @description Your own data. JSON text. */
            metadata?: string;
        };
        /** @description A skill. */
        Skill: {
            /** @description Id of the skill. */
            id: string;
            /** @description Name of the skill. */
            label: string;
            /** @description What the skill does. */
            description: string;
            /** @description Questions that lead to the skill. */
            samples: string[];
            /** @description The inputs, an array of name, type, required, defaultValue and description; can be empty. JSON text. */
            input_schema: string;
            /** @description The outputs in the same form; can be empty. JSON text. */
            output_schema: string;
        };
        /** @description The answer so far. */
        KnowledgeAnswer: {
            /**
             * @description finished marks the last event.
             * @enum {string}
             */
            status: "processing" | "finished" | (string & {});
            /**
             * @description How the answer was found. qa is from knowledge, faq is a stored pair of question and answer.
             * @enum {string}
             */
            finish_type?: "qa" | "faq" | (string & {});
            /** @description The answer. */
            message?: {
                /** @description The whole text so far; each event replaces the previous one. */
                content?: string;
            };
            /** @description How the answer was made. Present when status is finished and finish_type is qa. */
            process_data?: {
                /** @description Charts of the data analysis, written in a form like markdown. */
                chart_dsls: string[];
                /** @description Passages the answer rests on. JSON text. */
                chunks: string[];
                /** @description Query results of the data analysis. JSON text. */
                sql_data: string[];
            };
            /** @description The stored pair that matched. Present when status is finished and finish_type is faq. */
            faq_result?: {
                /** @description The stored question. */
                question?: string;
                /** @description The stored answer. */
                answer?: string;
            };
            /** @description Whether the answer comes from the app's knowledge. */
            has_answer?: boolean;
        };
        /** @description A data asset. */
        DataAsset: {
            /** @description Id of the data asset. */
            data_asset_id: string;
            /** @description Title by language code, such as zh_cn. */
            label?: {
                [key: string]: string;
            };
            /** @description Description by language code, such as zh_cn. */
            description?: {
                [key: string]: string;
            };
            /**
             * @description Kind of source. The larkbiz_ values are Feishu documents: larkbiz_docx is the current kind, larkbiz_doc is no longer supported, larkbiz_base and larkbase are bases, servicedesk is the help desk, object is a data table.
             * @enum {string}
             */
            data_source_type: "excel" | "pdf" | "pptx" | "txt" | "docx" | "mysql" | "postgresql" | "larkbase" | "salesforce" | "fenxiangxiaoke" | "qianchuan" | "clickhouse" | "databricks" | "servicedesk" | "larkbiz_wiki" | "larkbiz_doc" | "larkbiz_docs" | "larkbiz_docx" | "larkbiz_pdf" | "larkbiz_word" | "larkbiz_pptx" | "larkbiz_sheets" | "larkbiz_base" | "larkbiz_personalfolder" | "larkbiz_sharedfolder" | "object" | (string & {});
            /**
             * @description State of the connection. continuously_syncing means that changes are being synced.
             * @enum {string}
             */
            connect_status?: "awaiting" | "syncing" | "successful" | "continuously_syncing" | "partially_successful" | "failed" | (string & {});
            /** @description Tags of the asset. */
            tags?: components["schemas"]["DataAssetTag"][];
            /** @description Items of the asset. */
            items?: components["schemas"]["DataAssetItem"][];
            /** @description Why connecting failed. */
            connect_failed_reason?: string;
            /**
             * @description How the data is connected: import copied it, direct reads it where it is.
             * @enum {string}
             */
            connect_type: "import" | "direct" | (string & {});
            /** @description Creation time. Epoch milliseconds as a string. */
            created_time: string;
            /** @description Time of the last change. Epoch milliseconds as a string. */
            updated_time: string;
            import_knowledge_setting?: components["schemas"]["ImportKnowledgeSetting"];
        };
        /** @description A tag of data assets. */
        DataAssetTag: {
            /** @description Id of the tag. */
            data_asset_tag_id: string;
            /** @description Name of the tag. */
            name: string;
        };
        /** @description An item of a data asset. */
        DataAssetItem: {
            /** @description Id of the item. */
            data_asset_item_id: string;
            /** @description Name of the item in APIs. */
            api_name?: string;
            /** @description Title by language code, such as zh_cn. */
            label?: {
                [key: string]: string;
            };
            /** @description Description by language code, such as zh_cn. */
            description?: {
                [key: string]: string;
            };
            /** @description What the item consists of. */
            resources?: components["schemas"]["DataAssetResource"][];
        };
        /** @description A resource of a data asset item. */
        DataAssetResource: {
            /** @description Id of the resource. */
            resource_id: string;
            /**
             * @description dataset is a view of data, vector a view of knowledge.
             * @enum {string}
             */
            resource_type: "dataset" | "vector" | (string & {});
        };
        /** @description A file for a data asset. */
        DataAssetFile: {
            /** @description Token for `import_knowledge_setting.file.token` of `dataAssets.create`. */
            token: string;
            /** @description Detected type, such as a media type. */
            mime_type: string;
        };
        /** @description The source and how it is split. Pass the member that matches source_type. Responses have it when with_import_setting is true; that is in the vendor's SDK, not on the page. */
        ImportKnowledgeSetting: {
            /** @description How text is split into chunks. */
            chunk_setting?: {
                /**
                 * @description separator splits at separators, intelligent splits by meaning. At most 255 characters.
                 * @enum {string}
                 */
                rule_type: "separator" | "intelligent";
                /**
                 * @description Separators. paragraph is line breaks and spaces, title is headings. At most 255 characters.
                 * @enum {string}
                 */
                separate_type?: "paragraph" | "title";
                /** @description Maximum length of a chunk. Characters. Required with separator. 200 to 1000. */
                size?: number;
                /** @description Overlap of chunks, at most size. Characters. Required with separator. 0 to 200. */
                overlap?: number;
            };
            /** @description A file; requires token or content, and mime_type. */
            file?: {
                /** @description Title of the file. At most 255 characters. */
                title?: string;
                /** @description Token that `dataAssets.upload` returned. Takes precedence over content. At most 255 characters. */
                token?: string;
                /** @description The content itself; use token for large files. At most 65536 characters. */
                content?: string;
                /** @description Media type, always needed: text/plain, application/pdf, application/vnd.openxmlformats-officedocument.presentationml.presentation (pptx) or application/vnd.openxmlformats-officedocument.wordprocessingml.document (docx). At most 255 characters. */
                mime_type?: string;
                /** @description URL the file comes from. At most 65535 characters. */
                url?: string;
            };
            /** @description A cloud document. */
            lark_doc?: {
                /**
                 * @description Kind of document. At most 255 characters.
                 * @enum {string}
                 */
                type: "doc" | "file" | "wiki" | "docx" | "folder";
                /** @description Token of the document. At most 255 characters. */
                token: string;
                /** @description Whether to include the documents below this one. Wiki only. */
                with_sub_docs?: boolean;
                /** @description URL of the document. In the vendor's SDK, not on the page. */
                url?: string;
            };
            /** @description A wiki space. */
            lark_wiki_space?: {
                /** @description Id of the space. At most 255 characters. */
                space_id: string;
                /** @description Only these nodes of the space. */
                sub_docs?: {
                    /**
                     * @description Kind of document; only wiki is supported. At most 255 characters.
                     * @enum {string}
                     */
                    type: "wiki";
                    /** @description Token of the document. At most 255 characters. */
                    token: string;
                    /** @description URL of the document. At most 65535 characters. */
                    url?: string;
                }[];
                /** @description URL of the space. At most 65535 characters. */
                url?: string;
            };
            /** @description A help desk. */
            lark_helpdesk?: {
                /** @description Id of the help desk. At most 255 characters. */
                helpdesk_id: string;
            };
        };
        /** @description A chat with an agent. */
        AgentChat: {
            /** @description Parts of the answer. */
            content: {
                /** @description Kind of part. */
                type?: string;
                /** @description Text of the part. */
                text?: string;
                /** @description Id for `agents.artifacts.get`. */
                agent_artifact_id?: string;
                /** @description Kind of artifact. The vendor lists no values. */
                artifact_type?: string;
            }[];
            /** @description Why the answer ended. The vendor lists no values. */
            finish_reason?: string;
            /** @description State of the chat. The vendor documents no list of values. */
            status: string;
        };
        /** @description An agent session. */
        AgentSession: {
            /** @description Id of the agent session. */
            session_id?: string;
            /** @description Name of the session. */
            name?: string;
            /** @description State of the session. The vendor lists no values. */
            status?: string;
            /** @description Creation time. Epoch milliseconds as a string. */
            created_at?: string;
            /** @description Time of the last chat. Epoch milliseconds as a string. */
            last_chat_at?: string;
            /** @description A turn of the session. */
            turns?: {
                /** @description Id of the chat. */
                agent_chat_id?: string;
                /** @description Creation time. The unit is not documented, presumably epoch milliseconds. */
                created_at?: number;
                /** @description State of the chat. The vendor lists no values. */
                status?: string;
            };
        };
        /** @description An agent session in a list. */
        AgentSessionItem: {
            /** @description Id of the agent session. */
            session_id: string;
            /** @description Name of the session. */
            name?: string;
            /** @description State of the session. The vendor lists no values. */
            status?: string;
            /** @description Creation time. The unit is not documented, presumably epoch milliseconds. */
            created_at?: number;
            /** @description Time of the last chat. The unit is not documented, presumably epoch milliseconds. */
            last_chat_at?: number;
        };
        /** @description An artifact. */
        AgentArtifact: {
            /** @description Id of the artifact. */
            artifact_id: string;
            /** @description Name of the artifact. */
            name: string;
            /** @description Where to download it; valid for 24 hours. */
            url: string;
        };
        /** @description Usage of an app or agent in the period. */
        AppStat: {
            /** @description Id of the app or agent. */
            id: string;
            /** @description Name of the app or agent. */
            name?: string;
            /** @description Active users per day, on average. */
            avg_daily_active_user_num?: number;
            /** @description Chats per day, on average. */
            avg_daily_run_num?: number;
            /** @description Credits used per day, on average. */
            avg_daily_credit_usage?: number;
            /** @description Credits used in total. */
            total_credit_usage?: number;
            /** @description Owner of the app or agent. */
            owner?: {
                /** @description Aily user id, a number as a string. */
                id: string;
                /** @description Name of the owner. */
                name?: string;
                /** @description Id of the tenant. */
                tenant_id?: string;
                /** @description Feishu user id. */
                lark_user_id?: string;
                /** @description Open user id. In the vendor's SDK, not on the page. */
                open_user_id?: string;
                /** @description Open id. In the vendor's SDK, not on the page. */
                open_id?: string;
            };
            /** @description Creation time as YYYY-MM-DD HH:mm:ss. The time zone is not documented. */
            app_created_at?: string;
        };
    };
    responses: {
        /** @description The call failed. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Too many requests; nothing was executed. */
        RateLimited: {
            headers: {
                /** @description Number of calls allowed. */
                "x-ogw-ratelimit-limit"?: string;
                /** @description Seconds to wait. */
                "x-ogw-ratelimit-reset"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** @description Id of the session. */
        AilySessionId: string;
        /** @description Id of the message. */
        AilyMessageId: string;
        /** @description Id of the run. */
        RunId: string;
        /** @description Id of the Aily app, of the form spring_xxx__c. */
        SkillAppId: string;
        /** @description Id of the Aily app, of the form spring_xxx__c. */
        AppId: string;
        /** @description Id of the Aily app, of the form spring_xxx__c. */
        NonEmptyAppId: string;
        /** @description Id of the skill, of the form skill_xxx, from the address of its page. */
        SkillId: string;
        /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
        AgentId: string;
        /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
        UnboundedAgentId: string;
        /** @description Id of the agent session, of the form conversation_xxx. */
        AgentChatSessionId: string;
        /** @description Cursor that the previous page returned. Left out for the first page. */
        PageToken: string;
        /** @description Items per page. No maximum is documented. */
        PageSize: number;
        /** @description Items per page. */
        PageSizeTo100: number;
        /** @description Environment. Creating, deleting and uploading currently need dev, so send dev. */
        TenantType: "online" | "dev";
        /** @description Whether to include the items of an asset. */
        WithDataAssetItem: boolean;
        /** @description Whether to include the state of the connection. */
        WithConnectStatus: boolean;
        /** @description Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
        WithImportSetting: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own stable id of the end user, for statistics per user. */
                "X-Aily-BizUserID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Context that workflow skills can read as global variables. JSON text. At most 255 characters. */
                    channel_context?: string;
                    /** @description Your own data, returned when the session is read. JSON text. At most 255 characters. */
                    metadata?: string;
                };
            };
        };
        responses: {
            /** @description The new session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            session: components["schemas"]["Session"];
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            session: components["schemas"]["Session"];
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Context that workflow skills can read as global variables. JSON text. At most 255 characters. */
                    channel_context?: string;
                    /** @description Your own data, returned when the session is read. JSON text. At most 255 characters. */
                    metadata?: string;
                };
            };
        };
        responses: {
            /** @description The session after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            session: components["schemas"]["Session"];
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description Empty. */
                        data: Record<string, unknown>;
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
                /** @description Items per page. No maximum is documented. */
                page_size?: components["parameters"]["PageSize"];
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** @description Only messages of this run. */
                run_id?: string;
                /** @description Whether to include messages that are still being written. Their status says so, and their content is the text so far. */
                with_partial_message?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Messages of this page. */
                            messages: components["schemas"]["Message"][];
                            /** @description Cursor of the next page. */
                            page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more: boolean;
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own key for this message, such as a UUID. Within one session and 72 hours, the same key means the same message. At most 64 characters. */
                    idempotent_id: string;
                    /**
                     * @description Kind of content. MDX is rich Markdown, TEXT is plain text, CLIP is a GUI card.
                     * @enum {string}
                     */
                    content_type: "MDX" | "TEXT" | "CLIP" | "SmartCard" | "JSON";
                    /** @description The message itself. At most 61440 characters. */
                    content: string;
                    /** @description Ids of files already uploaded to Aily. At most 32 items. */
                    file_ids?: string[];
                    /** @description Id of the message that this one quotes. At most 32 characters. Pattern: ^message_[0-9a-hjkmnp-z]{1,24}$. */
                    quote_message_id?: string;
                    /** @description Who is mentioned in the content. At most 32 items. */
                    mentions?: components["schemas"]["MentionInput"][];
                };
            };
        };
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            message: components["schemas"]["Message"];
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
                /** @description Id of the message. */
                aily_message_id: components["parameters"]["AilyMessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            message: components["schemas"]["Message"];
                        };
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
                /** @description Items per page. No maximum is documented. */
                page_size?: components["parameters"]["PageSize"];
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Runs of this page. */
                            runs: components["schemas"]["Run"][];
                            /** @description Cursor of the next page. */
                            page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more: boolean;
                        };
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
                /** @description Your own stable id of the end user, for statistics per user. */
                "X-Aily-BizUserID"?: string;
            };
            path: {
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the Aily app, of the form spring_xxx__c. Not the cli_xxx id that tokens are made with. At most 64 characters. */
                    app_id: string;
                    /** @description Runs this skill instead of choosing one by intent. At most 32 characters. */
                    skill_id?: string;
                    /** @description Input of that skill; ignored without skill_id. JSON text. At most 255 characters. */
                    skill_input?: string;
                    /** @description Your own data, returned when the run is read. JSON text. At most 255 characters. */
                    metadata?: string;
                };
            };
        };
        responses: {
            /** @description The run as it starts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            run: components["schemas"]["Run"];
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
                /** @description Id of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            run: components["schemas"]["Run"];
                        };
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
                /** @description Id of the session. */
                aily_session_id: components["parameters"]["AilySessionId"];
                /** @description Id of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            run: components["schemas"]["Run"];
                        };
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
                /** @description Items per page. No maximum is documented. */
                page_size?: components["parameters"]["PageSize"];
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["SkillAppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of skills. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Skills of this page. */
                            skills: components["schemas"]["Skill"][];
                            /** @description Cursor of the next page. */
                            page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more: boolean;
                        };
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
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["SkillAppId"];
                /** @description Id of the skill, of the form skill_xxx, from the address of its page. */
                skill_id: components["parameters"]["SkillId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The skill. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            skill: components["schemas"]["Skill"];
                        };
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
                /** @description Your own stable id of the end user, for statistics per user. */
                "X-Aily-BizUserID"?: string;
            };
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["SkillAppId"];
                /** @description Id of the skill, of the form skill_xxx, from the address of its page. */
                skill_id: components["parameters"]["SkillId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Global variables of the skill. */
                    global_variable?: {
                        /** @description Text that triggers the skill, as a user would type it. At most 40960 characters. */
                        query?: string;
                        /** @description Ids of the files that the skill uses; empty if it needs none. At most 32 items. */
                        files?: string[];
                        /** @description The channel the call comes from. */
                        channel?: {
                            /** @description Your own variables, readable in workflow skills. JSON text. At most 255 characters. */
                            variables?: string;
                        };
                    };
                    /** @description The skill's own inputs, as its input_schema lists them. JSON text. At most 40960 characters. */
                    input?: string;
                };
            };
        };
        responses: {
            /** @description The output of the skill. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The result of the skill. */
                        data: {
                            /** @description What the skill's end node returns. JSON text. */
                            output: string;
                            /** @description Outcome of the skill. The vendor shows success and lists no other value. */
                            status: string;
                        };
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
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["NonEmptyAppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The question. */
                    message: {
                        /** @description The question as plain text. The vendor's page marks it as optional, but without it nothing is asked. 1 to 65535 characters. */
                        content?: string;
                    };
                    /** @description Only these data assets are used; all when empty. At most 65535 items. */
                    data_asset_ids?: string[];
                    /** @description Only data assets with these tags are used; all when empty. At most 65535 items. */
                    data_asset_tag_ids?: string[];
                };
            };
        };
        responses: {
            /** @description A stream of snapshots of the answer, the last one with status finished. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["KnowledgeAnswer"];
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["RateLimited"];
        };
    };
    listDataAssets: {
        parameters: {
            query?: {
                /** @description Items per page. */
                page_size?: components["parameters"]["PageSizeTo100"];
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** @description Only assets whose name resembles this. */
                keyword?: string;
                /** @description Only these assets. */
                data_asset_ids?: string[];
                /** @description Only assets with these tags. */
                data_asset_tag_ids?: string[];
                /** @description Whether to include the items of an asset. */
                with_data_asset_item?: components["parameters"]["WithDataAssetItem"];
                /** @description Whether to include the state of the connection. */
                with_connect_status?: components["parameters"]["WithConnectStatus"];
                /** @description Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
                with_import_setting?: components["parameters"]["WithImportSetting"];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of data assets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Assets of this page. */
                            items: components["schemas"]["DataAsset"][];
                            /** @description Cursor of the next page. */
                            page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more: boolean;
                        };
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
                /** @description Environment. Creating, deleting and uploading currently need dev, so send dev. */
                tenant_type?: components["parameters"]["TenantType"];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How to connect the data: import copies it, direct reads it where it is. At most 255 characters.
                     * @enum {string}
                     */
                    connect_type: "import" | "direct";
                    /**
                     * @description Kind of source. With import: file or lark_doc (docx only). With direct: lark_wiki_space, lark_doc or lark_helpdesk. At most 255 characters.
                     * @enum {string}
                     */
                    source_type: "file" | "lark_wiki_space" | "lark_doc" | "lark_helpdesk";
                    import_knowledge_setting?: components["schemas"]["ImportKnowledgeSetting"];
                    /** @description Description by language code, such as zh_cn. */
                    description?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description The new data asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            data_asset: components["schemas"]["DataAsset"];
                        };
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
                /** @description Environment. Creating, deleting and uploading currently need dev, so send dev. */
                tenant_type?: components["parameters"]["TenantType"];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description One file: docx, txt, pdf or pptx, at most 50 MB.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            file_info: components["schemas"]["DataAssetFile"];
                        };
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
                /** @description Whether to include the items of an asset. */
                with_data_asset_item?: components["parameters"]["WithDataAssetItem"];
                /** @description Whether to include the state of the connection. */
                with_connect_status?: components["parameters"]["WithConnectStatus"];
                /** @description Environment of the asset, online or development. */
                tenant_type?: "online" | "dev";
                /** @description Whether to include the settings an asset was made with. In the vendor's SDK, not on the page. */
                with_import_setting?: components["parameters"]["WithImportSetting"];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["NonEmptyAppId"];
                /** @description Id of the data asset. */
                data_asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            data_asset: components["schemas"]["DataAsset"];
                        };
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
                /** @description Environment. Creating, deleting and uploading currently need dev, so send dev. */
                tenant_type?: components["parameters"]["TenantType"];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
                /** @description Id of the data asset. */
                data_asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted data asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            data_asset: components["schemas"]["DataAsset"];
                        };
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
                /** @description Items per page. */
                page_size?: components["parameters"]["PageSizeTo100"];
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** @description Only tags whose name resembles this. */
                keyword?: string;
                /** @description Only these tags. */
                data_asset_tag_ids?: string[];
            };
            header?: never;
            path: {
                /** @description Id of the Aily app, of the form spring_xxx__c. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Tags of this page. */
                            items: components["schemas"]["DataAssetTag"][];
                            /** @description Cursor of the next page. */
                            page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more: boolean;
                        };
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the user says. */
                    user_message: {
                        /** @description Parts of the message. At most 100 items. */
                        content: {
                            /**
                             * @description Kind of part; only text is supported. At most 64 characters.
                             * @enum {string}
                             */
                            type: "text";
                            /** @description The text. At most 10000 characters. */
                            text: string;
                        }[];
                        /** @description Ids that `agents.attachments.create` returned. */
                        agent_attachment_ids?: string[];
                    };
                    /** @description Whether the response is a stream of events, of at most 5 minutes. The client does not offer it, since the events are not documented. */
                    stream?: boolean;
                    /** @description Agent session that the chat continues. */
                    session_id?: string;
                };
            };
        };
        responses: {
            /** @description The chat that has started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description Ids of the chat. */
                        data: {
                            /** @description Id of the chat, a number as a string. */
                            agent_chat_id: string;
                            /** @description Agent session of the chat. */
                            session_id?: string;
                        };
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
                /** @description Id that `agents.chats.create` returned. */
                agent_chat_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["AgentChat"];
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
                /** @description Items per page. Default and maximum are not documented. */
                page_size?: number;
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of agent sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Sessions of this page. */
                            sessions?: components["schemas"]["AgentSessionItem"][];
                            /** @description Cursor of the next page. */
                            next_page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more?: boolean;
                        };
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Name of the session. At most 200 characters. */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description The new agent session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The agent session. */
                        data: {
                            /** @description Id of the agent session. */
                            session_id?: string;
                            /** @description Name of the session. */
                            name?: string;
                            /** @description Creation time. Epoch milliseconds as a string. */
                            created_at?: string;
                        };
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
                /** @description Id of the agent session, of the form conversation_xxx. */
                agent_chat_session_id: components["parameters"]["AgentChatSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["AgentSession"];
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["UnboundedAgentId"];
                /** @description Id of the agent session, of the form conversation_xxx. */
                agent_chat_session_id: components["parameters"]["AgentChatSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent session is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description Empty. */
                        data?: Record<string, unknown>;
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description Kind of attachment. image and file need file; feishu_doc and bitable need doc_url. 1 to 32 characters.
                     * @enum {string}
                     */
                    type: "image" | "file" | "feishu_doc" | "bitable";
                    /**
                     * Format: binary
                     * @description The content: png, jpg or pdf. A file has at most 40 MB, an image 5 MB.
                     */
                    file?: Blob;
                    /** @description URL of the cloud document or base. */
                    doc_url?: string;
                };
            };
        };
        responses: {
            /** @description The attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description Id of the attachment. */
                        data: {
                            /** @description Id for agent_attachment_ids of `agents.chats.create`. */
                            agent_attachment_id: string;
                        };
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: string;
                /** @description Id that `agents.chats.get` returned. */
                agent_artifact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The artifact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            agent_artifact?: components["schemas"]["AgentArtifact"];
                        };
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
                /** @description Id of the agent, of the form agent_xxx, from the address of its page. */
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Channel to check; there is only web_sdk. At most 64 characters.
                     * @enum {string}
                     */
                    channel_type: "web_sdk";
                };
            };
        };
        responses: {
            /** @description Whether the agent is visible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The payload. */
                        data: {
                            /** @description Whether the agent is visible to the user of the token. */
                            visibility?: boolean;
                        };
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
                /** @description Start of the period. Epoch seconds as a string. */
                start_at: string;
                /** @description End of the period. Epoch seconds as a string. */
                end_at: string;
                /** @description app for workflow apps, agent for agents. */
                filter_type: "app" | "agent";
                /** @description Cursor that the previous page returned. Left out for the first page. */
                page_token?: components["parameters"]["PageToken"];
                /** @description Items per page. */
                page_size?: components["parameters"]["PageSizeTo100"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of statistics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 means success.
                         */
                        code: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Apps or agents of this page. */
                            items?: components["schemas"]["AppStat"][];
                            /** @description Cursor of the next page. */
                            page_token?: string;
                            /** @description Whether more pages follow. */
                            has_more?: boolean;
                        };
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

/** What the runtime must know of a route beyond the defaults of its method and platform. */
export const rules = {
    "POST /open-apis/aily/v1/sessions": { header: ["X-Aily-BizUserID"] },
    "PUT /open-apis/aily/v1/sessions/{aily_session_id}": { safe: true },
    "DELETE /open-apis/aily/v1/sessions/{aily_session_id}": { safe: true },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/messages": { page: {"style":"token","param":"page_token","next":"page_token","more":"has_more","size":"page_size","items":"messages"} },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/messages": { safe: true },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs": { page: {"style":"token","param":"page_token","next":"page_token","more":"has_more","size":"page_size","items":"runs"} },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs": { header: ["X-Aily-BizUserID"] },
    "GET /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}": { wait: {"status":"run.status","done":["COMPLETED"],"failed":["FAILED","CANCELLED","EXPIRED"],"action":["REQUIRES_MESSAGE"],"error":"run.error"} },
    "POST /open-apis/aily/v1/sessions/{aily_session_id}/runs/{run_id}/cancel": { body: false, safe: true },
    "GET /open-apis/aily/v1/apps/{app_id}/skills": { page: {"style":"token","param":"page_token","next":"page_token","more":"has_more","size":"page_size","items":"skills"} },
    "POST /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}/start": { header: ["X-Aily-BizUserID"], timeout: 300000 },
    "POST /open-apis/aily/v1/apps/{app_id}/knowledges/ask": { stream: {"end":{"field":"status","value":"finished"},"text":{"field":"message.content","or":"faq_result.answer","cumulative":true}} },
    "GET /open-apis/aily/v1/apps/{app_id}/data_assets": { page: {"style":"token","param":"page_token","next":"page_token","more":"has_more","size":"page_size","items":"items"} },
    "POST /open-apis/aily/v1/apps/{app_id}/data_assets": { query: ["tenant_type"] },
    "POST /open-apis/aily/v1/apps/{app_id}/data_assets/upload_file": { query: ["tenant_type"], form: true, timeout: 600000 },
    "DELETE /open-apis/aily/v1/apps/{app_id}/data_assets/{data_asset_id}": { safe: true },
    "GET /open-apis/aily/v1/apps/{app_id}/data_asset_tags": { page: {"style":"token","param":"page_token","next":"page_token","more":"has_more","size":"page_size","items":"items"} },
    "POST /open-apis/aily/v1/agents/{agent_id}/chats": { flag: "stream" },
    "GET /open-apis/aily/v1/agents/{agent_id}/sessions": { page: {"style":"token","param":"page_token","next":"next_page_token","more":"has_more","size":"page_size","items":"sessions"} },
    "DELETE /open-apis/aily/v1/agents/{agent_id}/sessions/{agent_chat_session_id}": { safe: true },
    "POST /open-apis/aily/v1/agents/{agent_id}/attachments": { form: true, timeout: 600000 },
    "POST /open-apis/aily/v1/agents/{agent_id}/agent_visibility/check": { safe: true },
    "GET /open-apis/aily/v1/app_stats": { page: {"style":"token","param":"page_token","next":"page_token","more":"has_more","size":"page_size","items":"items"} },
} as const;
