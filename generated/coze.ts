// Generated from specs/coze.yaml by "npm run generate". Do not edit.

export interface paths {
    "/v1/conversation/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a conversation, optionally with messages.
         * @description Permission: createConversation.
         *     @see https://docs.coze.cn/developer_guides/create_conversation
         */
        post: operations["createConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversation/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets a conversation that the token's user created.
         * @description Permission: retrieveConversation.
         *     @see https://docs.coze.cn/developer_guides/retrieve_conversation
         */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the conversations that the token's user had with an agent.
         * @description Returns only conversations of the API and Chat SDK channels that were created with a bot_id.
         *     Permission: listConversation.
         *     @see https://docs.coze.cn/developer_guides/list_conversations
         */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Renames a conversation.
         * @description Permission: editConversation.
         *     @see https://docs.coze.cn/developer_guides/edit_conversation
         */
        put: operations["updateConversation"];
        post?: never;
        /**
         * Deletes a conversation.
         * @description Only the creator of the conversation can do this.
         *     Permission: editConversation.
         *     @see https://docs.coze.cn/developer_guides/delete_conversation
         */
        delete: operations["deleteConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a new context section, so that the model no longer sees earlier messages.
         * @description The messages stay and can still be listed. Only the creator of the conversation can do this.
         *     Permission: editConversation.
         *     @see https://docs.coze.cn/developer_guides/clear_conversation_context
         */
        post: operations["clearConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversation/message/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a message to a conversation.
         * @description The agent does not answer until the next chat. Messages are kept for 180 days.
         *     Permission: createMessage.
         *     @see https://docs.coze.cn/developer_guides/create_message
         */
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversation/message/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists the messages of a conversation.
         * @description Returns questions, answers and messages you added, of the last 180 days. For the intermediate messages of a chat, use `chat.messages`.
         *     Permission: chat, listMessage.
         *     @see https://docs.coze.cn/developer_guides/list_message
         */
        post: operations["listMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversation/message/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets a message.
         * @description Permission: retrieveMessage.
         *     @see https://docs.coze.cn/developer_guides/retrieve_message
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
    "/v1/conversation/message/modify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the content or your own data of a message.
         * @description Requires content, meta_data or both.
         *     Permission: modifyMessage.
         *     @see https://docs.coze.cn/developer_guides/modify_message
         */
        post: operations["updateMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversation/message/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes a question or an answer from a conversation.
         * @description The intermediate messages of an answer are deleted with it and cannot be deleted alone.
         *     Permission: deleteMessage.
         *     @see https://docs.coze.cn/developer_guides/delete_message
         */
        post: operations["deleteMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversation_id}/messages/{message_id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: string;
                /** @description Id of a text answer in the conversation. */
                message_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rates an answer; a later rating replaces an earlier one.
         * @description Only the creator of the conversation can do this, for text answers of chats and chatflows since 11 July 2025.
         *     Permission: feedback.
         *     @see https://docs.coze.cn/developer_guides/message_feedback
         */
        post: operations["createMessageFeedback"];
        /**
         * Removes the rating of an answer.
         * @description Only the creator of the conversation can do this.
         *     Permission: feedback.
         *     @see https://docs.coze.cn/developer_guides/delete_message_feedback
         */
        delete: operations["deleteMessageFeedback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a chat, in which an agent answers, and returns it while it runs.
         * @description Call `chat.wait`, then `chat.messages` to read the answer; both need auto_save_history. To stream the answer, use `chat.stream`.
         *     Permission: chat.
         *     Error codes: 4004 additional_messages exceeds its limits; 4007 auto_save_history must be true unless the chat is streamed; 4010 The prompt exceeds the token limit of the model; 4012 The model is invalid; 4013 The model service failed; try again later; 4014 The agent cannot answer; 4015 The agent is not published to the API channel; 4016 The conversation has a running chat already.
         *     @see https://docs.coze.cn/developer_guides/chat_v3
         */
        post: operations["createChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/chat/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the state of a chat.
         * @description Works only for chats with auto_save_history. Call it at most once a second; `chat.wait` polls it until the chat ends.
         *     Permission: getChat.
         *     Rate limit: 1/s per chat.
         *     @see https://docs.coze.cn/developer_guides/retrieve_chat
         */
        get: operations["getChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/chat/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a running chat.
         * @description The question and the answer do not become context. A running stream continues, and the whole answer is billed. A chat that is completed, failed or waiting for an action cannot be cancelled.
         *     Permission: cancelChat.
         *     Error codes: 4104 The chat is completed, failed or waiting for an action.
         *     @see https://docs.coze.cn/developer_guides/chat_cancel
         */
        post: operations["cancelChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/chat/submit_tool_outputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submits the results of local tools to a chat that waits for them.
         * @description Only for local plugins and chats with auto_save_history; answer a question node with another `chat.create`. Call `chat.wait`, then `chat.messages` to read the answer. To stream it, use `chat.streamToolOutputs`.
         *     Permission: submitToolChat.
         *     Error codes: 5000 The chat was created without auto_save_history.
         *     @see https://docs.coze.cn/developer_guides/chat_submit_tool_outputs
         */
        post: operations["submitToolOutputs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/chat/message/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what an agent said and did in a chat.
         * @description Returns answers, tool calls, follow-ups and markers, without the user's question. The list is complete only when the chat is: call `chat.wait` first.
         *     Permission: chat, listMessage.
         *     @see https://docs.coze.cn/developer_guides/list_chat_messages
         */
        get: operations["listChatMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflow/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a published workflow and returns its output.
         * @description For workflows with output nodes or a streaming end node, use `workflows.stream`. The server closes the connection after 90 seconds; a run ends after 10 minutes, with is_async after 24 hours. A request has at most 20 MB.
         *     Permission: run.
         *     Error codes: 4021 The workflow is not configured; 4200 The workflow was never published; 6003 is_async needs a paid plan.
         *     @see https://docs.coze.cn/developer_guides/workflow_run
         */
        post: operations["runWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflow/stream_run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a published workflow and streams the output of its nodes.
         * @description For workflows with output nodes, question nodes or a streaming end node. Event ids count from 0 without gaps. A request has at most 20 MB.
         *     Permission: run.
         *     Error codes: 4021 The workflow is not configured; 4200 The workflow was never published.
         *     @see https://docs.coze.cn/developer_guides/workflow_stream_run
         */
        post: operations["streamWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflow/stream_resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the question that interrupted a streamed run and streams the rest.
         * @description Resumes a run started with `workflows.stream`. A run can be resumed 3 times; it fails when the last answer does not fit either. Event ids start at 0 again. Costs tokens like a run.
         *     Permission: run.
         *     Error codes: 4314 There is no record of the run; 4315 The run has finished already.
         *     @see https://docs.coze.cn/developer_guides/workflow_resume
         */
        post: operations["streamResumeWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the question that interrupted a run and returns the output.
         * @description Resumes a run started with `workflows.run`; asynchronous if that run is.
         *     Permission: run.
         *     Error codes: 4314 There is no record of the run; 4315 The run has finished already.
         *     @see https://docs.coze.cn/developer_guides/resume_workflow
         */
        post: operations["resumeWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a published chatflow and streams its answer.
         * @description Pass either bot_id or app_id. When a question or input node interrupts the chatflow, call this again with the answer in additional_messages. Local plugins are not supported.
         *     Permission: run.
         *     Error codes: 4004 additional_messages exceeds its limits; 4200 The workflow was never published; 720702204 There is no conversation of this name.
         *     @see https://docs.coze.cn/developer_guides/workflow_chat
         */
        post: operations["chatWithWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}/run_histories/{execute_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the state and output of an asynchronous run.
         * @description The output of output nodes is complete up to 1 MB and kept for 24 hours; that of the end node is kept for 7 days. `workflows.runs.wait` polls until the run ends.
         *     Permission: listRunHistory.
         *     Error codes: 4314 There is no record of the run.
         *     @see https://docs.coze.cn/developer_guides/workflow_history
         */
        get: operations["getWorkflowRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the output of an output node of a run.
         * @description Returns output that `workflows.runs.get` trims, for 24 hours. Not for the end node.
         *     Permission: listRunHistory.
         *     Error codes: 4314 There is no record of the run.
         *     @see https://docs.coze.cn/developer_guides/get_node_execute_history_response
         */
        get: operations["getWorkflowNodeOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uploads a file for messages and workflow inputs.
         * @description One file per call, at most 512 MB. The file is kept for 3 months, only this account can use it, and it cannot be downloaded.
         *     The runtime may hold all of the file in memory.
         *     Permission: uploadFile.
         *     Rate limit: 10/s on personal plans and 20/s on enterprise plans.
         *     Error codes: 4300 The file is empty, or was not sent as multipart; 4301 More than one file was sent; 4302 The file is too large; 4303 Files of this type are not supported; 4304 The file is invalid.
         *     @see https://docs.coze.cn/developer_guides/upload_files
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the name and the size of an uploaded file.
         * @description Permission: retrieveFile.
         *     @see https://docs.coze.cn/developer_guides/retrieve_files
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the agents of a workspace.
         * @description On personal plans, returns only agents of workspaces that you own.
         *     Permission: listBot.
         *     @see https://docs.coze.cn/developer_guides/bots_list_draft_published
         */
        get: operations["listBots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the configuration of an agent.
         * @description Permission: getMetadata.
         *     @see https://docs.coze.cn/developer_guides/get_metadata_draft_published
         */
        get: operations["getBot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the workspaces that a user created or joined.
         * @description By default, those of the token's user. enterprise_id selects those of the enterprise; user_id together with coze_account_id those of a user in an organization. Not for third-party channel apps.
         *     Permission: listWorkspace.
         *     @see https://docs.coze.cn/developer_guides/list_workspace
         */
        get: operations["listWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the user behind the token.
         * @description @see https://github.com/coze-dev/coze-js/blob/main/packages/coze-js/src/resources/users/index.ts
         */
        get: operations["getMe"];
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
        /** @description An agent in a list. */
        BotSummary: {
            /** @description Id of the agent. */
            id: string;
            /** @description Name of the agent. */
            name: string;
            /** @description URL of its icon. */
            icon_url: string;
            /** @description What it does. */
            description: string;
            /** @description Folder it is in. */
            folder_id?: string;
            /** @description Coze user who created it. */
            owner_user_id: string;
            /** @description Whether it is published. */
            is_published: boolean;
            /**
             * Format: int64
             * @description Last change. Unix seconds.
             */
            updated_at: number;
            /**
             * Format: int64
             * @description Last publication, if there was one. Unix seconds.
             */
            published_at?: number;
        };
        /** @description Configuration of an agent. */
        BotInfo: {
            /** @description Id of the agent. */
            bot_id: string;
            /** @description Name of the agent. */
            name: string;
            /** @description What it does. */
            description: string;
            /** @description URL of its icon. */
            icon_url: string;
            /** @description Folder it is in. */
            folder_id?: string;
            /** @description Coze user who created it. */
            owner_user_id?: string;
            /** @description Latest version; can be empty. */
            version: string;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            create_time: number;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            update_time: number;
            /**
             * @description Mode: 0 single agent, 1 multi-agent.
             * @enum {integer}
             */
            bot_mode: 0 | 1 | (number & {});
            /**
             * @description How users give input by default.
             * @enum {string}
             */
            default_user_input_type?: "text" | "voice" | "call" | (string & {});
            prompt_info: components["schemas"]["BotPrompt"];
            onboarding_info: components["schemas"]["BotOnboarding"];
            /** @description How replies are suggested to the user. */
            suggest_reply_info?: {
                /** @description Whether and how; enable has been seen. */
                reply_mode?: string;
                /** @description Your own prompt for suggestions. */
                customized_prompt?: string;
            };
            model_info: components["schemas"]["BotModel"];
            /** @description Plugins it can use. */
            plugin_info_list: components["schemas"]["BotPlugin"][];
            /** @description Workflows it can use. */
            workflow_info_list?: components["schemas"]["BotWorkflow"][];
            /** @description Knowledge it can use. */
            knowledge?: {
                /** @description Knowledge bases. */
                knowledge_infos?: components["schemas"]["BotKnowledge"][];
            };
            /** @description Variables it has. */
            variables?: components["schemas"]["BotVariable"][];
            /** @description Shortcuts it offers. */
            shortcut_commands?: components["schemas"]["BotShortcut"][];
            /** @description Voice calls. */
            media_config?: {
                /** @description Whether voice calls are off. */
                is_voice_call_closed?: boolean;
            };
            /** @description Voices it speaks with. */
            voice_info_list?: components["schemas"]["BotVoice"][];
            /** @description Voices in another, undocumented form. */
            voice_data_list?: unknown[];
            /** @description Background images. */
            background_image_info?: {
                web_background_image?: components["schemas"]["BotBackground"];
                mobile_background_image?: components["schemas"]["BotBackground"];
            };
        };
        /** @description The prompt of an agent. */
        BotPrompt: {
            /** @description Persona and logic. Not with prefix caching. At most 20000 characters. */
            prompt?: string;
            /**
             * @description standard, or prefix when the prompt has a cached part.
             * @enum {string}
             */
            prompt_mode?: "standard" | "prefix" | (string & {});
            /** @description The two parts of a prompt with prefix caching. */
            prefix_prompt_info?: {
                /** @description The cached part. */
                prefix_prompt?: string;
                /** @description The part that is not cached. */
                dynamic_prompt?: string;
            };
        };
        /** @description The opening of an agent. Fields come in one of two spellings. */
        BotOnboarding: {
            /** @description Opening words. A {{user_name}} in them is for the caller to fill in. */
            prologue?: string;
            /** @description Questions offered to the user. */
            suggested_questions?: string[];
            /** @description Opening words. */
            Prologue?: string;
            /** @description Questions offered to the user. */
            SuggestedQuestions?: string[];
            /** @description Mode of the opening; values are not documented. */
            OnboardingMode?: number;
            /** @description Your own prompt for the opening. */
            CustomizedOnboardingPrompt?: string;
            /** @description How questions are shown; values are not documented. */
            SuggestedQuestionsShowMode?: number;
        };
        /** @description The model of an agent. */
        BotModel: {
            /** @description Id of the model. */
            model_id: string;
            /** @description Name of the model. */
            model_name: string;
            /**
             * @description Protocol between agent and model.
             * @enum {string}
             */
            api_mode?: "chat_api" | "responses_api" | (string & {});
            /** @description Settings of reasoning; thinking_type is enabled, disabled or auto. */
            parameters?: {
                [key: string]: unknown;
            };
            /**
             * @description Form of the output.
             * @enum {string}
             */
            response_format?: "text" | "markdown" | "json" | (string & {});
            /** @description Maximum length of the output. Tokens. */
            max_tokens?: number;
            /** @description Rounds of context passed to the model. */
            context_round?: number;
            /**
             * Format: double
             * @description Randomness.
             */
            temperature?: number;
            /** @description Candidates considered per token. */
            top_k?: number;
            /**
             * Format: double
             * @description Share of probability considered per token. 0 to 1.
             */
            top_p?: number;
            /**
             * Format: double
             * @description Penalty for repeated topics.
             */
            presence_penalty?: number;
            /**
             * Format: double
             * @description Penalty for repeated words.
             */
            frequency_penalty?: number;
        };
        /** @description A plugin of an agent. */
        BotPlugin: {
            /** @description Id of the plugin. */
            plugin_id: string;
            /** @description Name of the plugin. */
            name: string;
            /** @description URL of its icon. */
            icon_url: string;
            /** @description What it does. */
            description: string;
            /** @description Tools of the plugin. */
            api_info_list: components["schemas"]["BotPluginTool"][];
        };
        /** @description A tool of a plugin. */
        BotPluginTool: {
            /** @description Id of the tool. */
            api_id: string;
            /** @description Name of the tool. */
            name: string;
            /** @description What it does. */
            description: string;
        };
        /** @description A workflow of an agent. */
        BotWorkflow: {
            /** @description Id of the workflow. */
            id: string;
            /** @description Name of the workflow. */
            name: string;
            /** @description URL of its icon. */
            icon_url: string;
            /** @description What it does. */
            description: string;
        };
        /** @description A knowledge base of an agent. */
        BotKnowledge: {
            /** @description Id of the knowledge base. */
            id: string;
            /** @description Name of the knowledge base. */
            name: string;
        };
        /** @description A variable of an agent. */
        BotVariable: {
            /** @description Name of the variable. */
            keyword?: string;
            /** @description Default value. */
            default_value?: string;
            /** @description What it is for. */
            description?: string;
            /** @description Whether it is in use. */
            enable?: boolean;
            /**
             * @description Kind of variable.
             * @enum {string}
             */
            channel?: "custom" | "system" | "location" | "feishu" | "app" | (string & {});
            /** @description Whether the prompt can use it; workflows always can. */
            prompt_enable?: boolean;
        };
        /** @description A voice of an agent. */
        BotVoice: {
            /** @description Id of the voice. */
            voice_id: string;
            /** @description Language it speaks. */
            language_code: string;
        };
        /** @description A shortcut of an agent. */
        BotShortcut: {
            /** @description Id of the shortcut. */
            id?: string;
            /** @description Label of its button. */
            name?: string;
            /** @description What the user types. */
            command?: string;
            /** @description Node that answers, in multi-agent mode. */
            agent_id?: string;
            /** @description URL of its icon. */
            icon_url?: string;
            /** @description What it does. */
            description?: string;
            /** @description Template of the question. */
            query_template?: string;
            /** @description Tool it uses. */
            tool?: {
                /** @description Name of the tool. */
                name?: string;
                /**
                 * @description Kind of tool.
                 * @enum {string}
                 */
                type?: "workflow" | "plugin" | (string & {});
            };
            /** @description Inputs it asks for. */
            components?: components["schemas"]["BotShortcutInput"][];
        };
        /** @description An input of a shortcut. */
        BotShortcutInput: {
            /** @description Name of the input. */
            name?: string;
            /** @description What it is for. */
            description?: string;
            /** @description Kind of input; text has been seen. */
            type?: string;
            /** @description Parameter of the tool that takes it. */
            tool_parameter?: string;
            /** @description Default value. */
            default_value?: string;
            /** @description Whether it is hidden from the user. */
            is_hide?: boolean;
            /** @description Values to choose from. */
            options?: string[];
        };
        /** @description A background image. */
        BotBackground: {
            /** @description URL of the image. */
            image_url?: string;
            /** @description URL of the uncropped image. */
            origin_image_url?: string;
            /** @description Colour that goes with it, as a hexadecimal code. */
            theme_color?: string;
            /** @description Visible part of the image. */
            canvas_position?: {
                /**
                 * Format: double
                 * @description Distance from the top. Pixels.
                 */
                top?: number;
                /**
                 * Format: double
                 * @description Distance from the left. Pixels.
                 */
                left?: number;
                /**
                 * Format: double
                 * @description Width. Pixels.
                 */
                width?: number;
                /**
                 * Format: double
                 * @description Height. Pixels.
                 */
                height?: number;
            };
            /** @description Where the gradient is. */
            gradient_position?: {
                /**
                 * Format: double
                 * @description Left edge. Pixels.
                 */
                left?: number;
                /**
                 * Format: double
                 * @description Right edge. Pixels.
                 */
                right?: number;
            };
        };
        /** @description A message to add to a chat. */
        EnterMessage: {
            /**
             * @description Who says it.
             * @enum {string}
             */
            role: "user" | "assistant";
            /**
             * @description Kind of message. question only with role user; kinds other than question and answer only without auto_save_history.
             * @default question
             * @enum {string}
             */
            type?: "question" | "answer" | "function_call" | "tool_output" | "tool_response";
            /** @description The text, or for object_string the JSON text of an array of parts: type (text, file, image or audio), with text, file_id or file_url. At most one text part, and never text alone. */
            content: string;
            /**
             * @description Kind of content.
             * @enum {string}
             */
            content_type: "text" | "object_string";
            /** @description Your own data, returned with the message. */
            meta_data?: components["schemas"]["MetaData"];
        };
        /** @description A shortcut of the agent to run; it forms the user's question. */
        ShortcutCommand: {
            /** @description Id of the shortcut. */
            command_id: string;
            /** @description Input by component name: the JSON text of an array of parts, as in object_string content. */
            parameters?: {
                [key: string]: string;
            };
        };
        /** @description The result of one tool call. */
        ToolOutput: {
            /** @description Id of the tool call in required_action. */
            tool_call_id: string;
            /** @description The result. For files the JSON text of an object with the file id. */
            output: string;
        };
        /** @description A chat. */
        Chat: {
            /** @description Id of the chat. */
            id: string;
            /** @description Conversation of the chat. */
            conversation_id: string;
            /** @description Agent that answers. Absent in chatflows. */
            bot_id?: string;
            /** @description Context section it belongs to. */
            section_id?: string;
            /**
             * @description State of the chat.
             * @enum {string}
             */
            status: "created" | "in_progress" | "completed" | "failed" | "requires_action" | "canceled" | (string & {});
            /**
             * Format: int64
             * @description Unix seconds.
             */
            created_at?: number;
            /**
             * Format: int64
             * @description Unix seconds. The server has been seen to send it before the chat is completed.
             */
            completed_at?: number | null;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            failed_at?: number | null;
            /** @description Your own data. */
            meta_data?: {
                [key: string]: string;
            };
            last_error?: components["schemas"]["ChatError"];
            required_action?: components["schemas"]["RequiredAction"];
            usage?: components["schemas"]["ChatUsage"];
        };
        /** @description Why the chat failed. Null, or with code 0, if it did not. */
        ChatError: {
            /**
             * Format: int64
             * @description Error code.
             */
            code?: number | null;
            /** @description Text of the error. */
            msg?: string;
        } | null;
        /** @description Tokens used so far; final when the chat has ended. Null, empty or zeros before. */
        ChatUsage: {
            /** @description Input and output tokens together. */
            token_count?: number;
            /** @description Tokens of all input, context and prompts included. */
            input_count?: number;
            /** @description Tokens that the model produced. */
            output_count?: number;
        } | null;
        /** @description What the caller must do. Meaningful only in state requires_action; empty texts have been seen in others. */
        RequiredAction: {
            /**
             * @description Kind of action.
             * @enum {string}
             */
            type?: "submit_tool_outputs" | (string & {});
            /** @description Results that the chat waits for. */
            submit_tool_outputs?: {
                /** @description Calls to answer. */
                tool_calls?: components["schemas"]["ToolCall"][];
            };
        };
        /** @description A call that the chat waits for. */
        ToolCall: {
            /** @description Id to submit the result with. */
            id: string;
            /**
             * @description function: run it and submit its output. reply_message: a question node asks; answer it with another `chat.create`.
             * @enum {string}
             */
            type: "function" | "reply_message" | (string & {});
            /** @description The tool to run. */
            function?: {
                /** @description Name of the tool. */
                name?: string;
                /** @description Arguments. JSON text. */
                arguments?: string;
            };
        };
        /** @description A message of a chat. */
        ChatMessage: {
            /** @description Id of the message; the same in all its deltas. */
            id: string;
            /** @description Conversation it belongs to. */
            conversation_id: string;
            /** @description Agent that wrote it. Absent in chatflows. */
            bot_id?: string;
            /** @description Chat that made it. */
            chat_id?: string;
            /** @description Context section it belongs to. */
            section_id?: string;
            /** @description Your own data. */
            meta_data?: {
                [key: string]: string;
            };
            /**
             * @description Who said it.
             * @enum {string}
             */
            role: "user" | "assistant" | (string & {});
            /**
             * @description Kind of message. The content of verbose is JSON text; its msg_type generate_answer_finish means that all answers are done.
             * @enum {string}
             */
            type: "question" | "answer" | "function_call" | "tool_output" | "tool_response" | "follow_up" | "knowledge" | "verbose" | (string & {});
            /** @description The text, or the increment in a delta. For function_call JSON text with integers beyond 2^53, for audio base64. */
            content: string;
            /**
             * @description Kind of content. Audio only after audio input.
             * @enum {string}
             */
            content_type: "text" | "object_string" | "card" | "audio" | (string & {});
            /** @description Reasoning of the model, where it has any to show; an increment in a delta. */
            reasoning_content?: string;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            created_at?: number;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            updated_at?: number;
        };
        /** @description An event of a chat. */
        ChatStreamData: {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.chat.created";
            data: components["schemas"]["Chat"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.chat.in_progress";
            data: components["schemas"]["Chat"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.message.delta";
            data: components["schemas"]["ChatMessage"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.message.completed";
            data: components["schemas"]["ChatMessage"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.audio.delta";
            data: components["schemas"]["ChatMessage"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.chat.completed";
            data: components["schemas"]["Chat"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.chat.requires_action";
            data: components["schemas"]["Chat"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "conversation.chat.failed";
            data: components["schemas"]["ChatFailure"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "error";
            data: components["schemas"]["ChatStreamError"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "done";
            /** @description A fixed text; for chatflows an object. */
            data: string | {
                /** @description Page that shows the run; valid for 7 days. */
                debug_url?: string;
            };
        };
        /** @description Either the failed chat with last_error, or only code and msg. */
        ChatFailure: {
            /** @description Error code. */
            code?: number | string;
            /** @description Text of the error. */
            msg?: string;
            /** @description Id of the chat. */
            id?: string;
            /** @description Conversation of the chat. */
            conversation_id?: string;
            /** @description Agent that should have answered. */
            bot_id?: string;
            /** @description Context section it belongs to. */
            section_id?: string;
            /**
             * @description State of the chat.
             * @enum {string}
             */
            status?: "failed" | (string & {});
            /**
             * Format: int64
             * @description Unix seconds.
             */
            created_at?: number;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            completed_at?: number | null;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            failed_at?: number | null;
            /** @description Your own data. */
            meta_data?: {
                [key: string]: string;
            };
            last_error?: components["schemas"]["ChatError"];
            required_action?: components["schemas"]["RequiredAction"];
            usage?: components["schemas"]["ChatUsage"];
        };
        /** @description Why the stream failed. Can be empty. */
        ChatStreamError: {
            /** @description Error code. */
            code?: number | string;
            /** @description Text of the error. */
            msg?: string;
        };
        /** @description A conversation. */
        Conversation: {
            /** @description Id of the conversation. */
            id: string;
            /** @description Name of the conversation. */
            name?: string;
            /** @description Your own data from its creation. */
            meta_data: {
                [key: string]: string;
            };
            /** @description Coze user who created it. */
            creator_id: string;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            created_at: number;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            updated_at: number;
            /** @description Newest context section. */
            last_section_id?: string;
            /** @description Channel it was created in: 1024 API, 999 Chat SDK, or a custom channel. */
            connector_id: string;
        };
        /** @description A context section of a conversation. */
        ConversationSection: {
            /** @description Id of the new section. */
            id: string;
            /** @description Id of the conversation. */
            conversation_id: string;
        };
        /** @description A message to put into a new conversation. */
        ConversationEnterMessage: {
            /**
             * @description Who says it.
             * @enum {string}
             */
            role: "user" | "assistant";
            /**
             * @description Kind of message. question only with role user.
             * @default question
             * @enum {string}
             */
            type?: "question" | "answer" | "function_call" | "tool_output" | "tool_response";
            /** @description The text, or for object_string the JSON text of an array of text, file, image and audio parts. */
            content?: string;
            /**
             * @description Kind of content. Required with content.
             * @enum {string}
             */
            content_type?: "text" | "object_string";
            /** @description Your own data, returned with the message. */
            meta_data?: components["schemas"]["MetaData"];
        };
        /** @description An uploaded file. */
        UploadedFile: {
            /** @description Id of the file. */
            id: string;
            /**
             * Format: int64
             * @description Size. Bytes.
             */
            bytes: number;
            /** @description Name of the file. */
            file_name: string;
            /**
             * Format: int64
             * @description Unix seconds.
             */
            created_at: number;
        };
        /** @description A message of a conversation. */
        ConversationMessage: {
            /** @description Id of the message. */
            id: string;
            /** @description Conversation it belongs to. */
            conversation_id: string;
            /** @description Agent that wrote it. Empty unless a chat made the message. */
            bot_id?: string;
            /** @description Chat that made it. Empty unless a chat made the message. */
            chat_id?: string;
            /** @description Context section it belongs to. */
            section_id?: string;
            /** @description Your own data. */
            meta_data: {
                [key: string]: string;
            };
            /**
             * @description Who said it.
             * @enum {string}
             */
            role: "user" | "assistant" | (string & {});
            /**
             * @description Kind of message. The server has been seen to send an empty string.
             * @enum {string}
             */
            type: "question" | "answer" | "function_call" | "tool_output" | "tool_response" | "follow_up" | "knowledge" | "verbose" | (string & {});
            /** @description The text, or for object_string the JSON text of an array of parts. */
            content: string;
            /**
             * @description Kind of content.
             * @enum {string}
             */
            content_type: "text" | "object_string" | "card" | (string & {});
            /** @description Reasoning of the model, where it has any to show. */
            reasoning_content?: string;
            /**
             * Format: int64
             * @description Unix seconds. The server has been seen to send a numeric string.
             */
            created_at: number;
            /**
             * Format: int64
             * @description Unix seconds. The server has been seen to send a numeric string.
             */
            updated_at: number;
        };
        /** @description Details of the request. */
        ResponseDetail: {
            /** @description Log id of the request, for the vendor's support. */
            logid?: string;
        };
        /** @description Why the call failed. */
        ErrorEnvelope: {
            /**
             * Format: int64
             * @description Error code.
             */
            code: number;
            /** @description Text of the error. */
            msg: string;
            detail?: components["schemas"]["ResponseDetail"];
        };
        /** @description Your own keys and values. Keys have 1 to 64 characters. At most 16 entries. */
        MetaData: {
            [key: string]: string;
        };
        /** @description Tokens used. The bill is authoritative. */
        Usage: {
            /** @description Input and output tokens together. */
            token_count?: number;
            /** @description Tokens of all input, context and prompts included. */
            input_count?: number;
            /** @description Tokens that the model produced. */
            output_count?: number;
        };
        /** @description A Coze user. */
        User: {
            /** @description Id of the user. */
            user_id: string;
            /** @description Unique name of the user. */
            user_name: string;
            /** @description Display name of the user. */
            nick_name: string;
            /** @description URL of the picture. */
            avatar_url: string;
        };
        /** @description Context that some plugins read. */
        WorkflowExt: {
            /** @description Latitude of the user. Degrees. */
            latitude?: string;
            /** @description Longitude of the user. Degrees. */
            longitude?: string;
            /** @description Your id of the end user. */
            user_id?: string;
        };
        /**
         * @description Channel to run in: 1024 API, 999 Chat SDK, 998 Web SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. Data of channels is kept apart.
         * @default 1024
         */
        WorkflowConnectorId: string;
        /** @description A message to a chatflow. */
        WorkflowEnterMessage: {
            /**
             * @description Who says it.
             * @enum {string}
             */
            role: "user" | "assistant";
            /**
             * @description Kind of message.
             * @default question
             * @enum {string}
             */
            type?: "question" | "answer" | "function_call" | "tool_response";
            /** @description Plain text. For an input node JSON text of an object, or lines of key and value. */
            content?: string;
            /**
             * @description Kind of content. Required with content.
             * @enum {string}
             */
            content_type?: "text";
            /** @description Your own data, returned with the message. */
            meta_data?: components["schemas"]["MetaData"];
        };
        /** @description The answer to an interruption. */
        ResumeWorkflowRequest: {
            /** @description Workflow of the run. */
            workflow_id: string;
            /** @description The event_id of the interruption. */
            event_id: string;
            /** @description The type of the interruption, as received. */
            interrupt_type: number;
            /** @description What the user answers. For files, the JSON text of an object with file_id. */
            resume_data: string;
        };
        /** @description The outcome of a run. */
        WorkflowRunAnswer: {
            /**
             * Format: int64
             * @description 0 or absent means success.
             */
            code?: number;
            /** @description Text of the outcome. */
            msg: string;
            /** @description Output of a synchronous run. Usually JSON text, but not always. */
            data?: string;
            /** @description Id of an asynchronous run. */
            execute_id?: string;
            /** @description Page that shows the run; valid for 7 days. */
            debug_url?: string;
            usage?: components["schemas"]["Usage"];
            interrupt_data?: components["schemas"]["WorkflowInterrupt"];
            detail?: components["schemas"]["ResponseDetail"];
        };
        /** @description What a run waits for. Resume the run with event_id, type and the answer. */
        WorkflowInterrupt: {
            /** @description Id of the interruption. */
            event_id: string;
            /** @description What interrupts: 2 question node, 5 input node, 6 local plugin, 7 OAuth plugin; other numbers are possible. */
            type: number;
            /** @description Details of what is asked. JSON text or empty. */
            data: string;
            /** @description Inputs that are asked for, by name. */
            required_parameters?: {
                [key: string]: components["schemas"]["WorkflowParameter"];
            };
        };
        /** @description An input of a workflow. */
        WorkflowParameter: {
            /**
             * @description Kind of value.
             * @enum {string}
             */
            type?: "string" | "integer" | "number" | "boolean" | "time" | "object" | "array" | "file" | "default" | "image" | "svg" | "audio" | "video" | "voice" | "doc" | "ppt" | "excel" | "txt" | "code" | "zip" | (string & {});
            /** @description Whether it is required. */
            required?: boolean;
            /** @description What it is for. */
            description?: string;
            /** @description Value when left out. */
            default_value?: string;
            items?: components["schemas"]["WorkflowParameter"];
            /** @description Fields of an object, by name. */
            properties?: {
                [key: string]: components["schemas"]["WorkflowParameter"];
            };
        };
        /** @description A run of a workflow. */
        WorkflowRun: {
            /** @description Id of the run. */
            execute_id: string;
            /**
             * @description State of the run.
             * @enum {string}
             */
            execute_status: "Success" | "Running" | "Fail" | (string & {});
            /** @description Agent it runs with; 0 means none. */
            bot_id: string;
            /** @description Channel it runs in. */
            connector_id: string;
            /** @description The user_id of ext, or else the Coze user of the token. */
            connector_uid: string;
            /**
             * @description How it runs: 0 synchronous, 1 streamed, 2 asynchronous.
             * @enum {integer}
             */
            run_mode: 0 | 1 | 2 | (number & {});
            /** @description Output by node name. Usually JSON text of a map of texts, with the end node as Output. */
            output?: string;
            /**
             * Format: int64
             * @description Start of the run. Unix seconds.
             */
            create_time: number;
            /**
             * Format: int64
             * @description Time when the run was last resumed. Unix seconds.
             */
            update_time?: number;
            /** @description State of the output nodes by name. A node that ran repeatedly has generated names. */
            node_execute_status?: {
                [key: string]: components["schemas"]["WorkflowNodeStatus"];
            };
            /** @description Error code of a failed run; 0 or empty otherwise. */
            error_code?: string;
            /** @description Text of the error. */
            error_message?: string;
            /** @description Page that shows the run; valid for 7 days. */
            debug_url?: string;
            /** @description Log id of the run. */
            logid?: string;
            usage?: components["schemas"]["Usage"];
            /** @description Older count of tokens. */
            token?: string;
            /** @description Whether output is cut because it is too large. */
            is_output_trimmed?: boolean;
            interrupt_data?: components["schemas"]["WorkflowInterrupt"];
        };
        /** @description State of an output node. */
        WorkflowNodeStatus: {
            /** @description Id of the node. */
            node_id?: string;
            /** @description Whether it has finished. */
            is_finish?: boolean;
            /**
             * Format: int64
             * @description Round of the loop it is in, from 0.
             */
            loop_index?: number;
            /**
             * Format: int64
             * @description Round of the batch it is in, from 0.
             */
            batch_index?: number;
            /**
             * Format: int64
             * @description Last run. Unix seconds.
             */
            update_time?: number;
            /** @description Id of the run of a nested workflow. */
            sub_execute_id?: string;
            /** @description Id of this execution of the node. */
            node_execute_uuid?: string;
        };
        /** @description Output of a node. */
        WorkflowNodeOutput: {
            /** @description Whether the node has finished. */
            is_finish: boolean;
            /** @description The output. */
            node_output: string;
        };
        /** @description An event of a run. */
        WorkflowStreamEvent: {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "Message";
            data: components["schemas"]["WorkflowMessage"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "Error";
            data: components["schemas"]["WorkflowError"];
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "Interrupt";
            /** @description The interruption. */
            data: {
                interrupt_data: components["schemas"]["WorkflowInterrupt"];
                /** @description Name of the node that asks. */
                node_title?: string;
            };
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "Done";
            /** @description Can be empty. */
            data: {
                /** @description Page that shows the run; valid for 7 days. */
                debug_url?: string;
            };
        } | {
            /**
             * @description Name of the event.
             * @enum {string}
             */
            event: "PING";
            /** @description Carries no information. */
            data: unknown;
        };
        /** @description Output of a node. */
        WorkflowMessage: {
            /** @description The text or a part of it. */
            content: string;
            /** @description Kind of content; text has been seen. */
            content_type?: string;
            /** @description Reserved. */
            cost?: string;
            /** @description Older count of tokens. */
            token?: number;
            /** @description Name of the node; can be empty. */
            node_title: string;
            /** @description Number of the part within the node, from 0. */
            node_seq_id: string;
            /** @description Whether this is the last part of the node. */
            node_is_finish: boolean;
            /** @description Id of the node. */
            node_id?: string;
            /** @description Id of this execution of the node. */
            node_execute_uuid?: string;
            /** @description Extra fields. */
            ext?: {
                [key: string]: string;
            };
            usage?: components["schemas"]["Usage"];
        };
        /** @description Why a run failed. */
        WorkflowError: {
            /**
             * Format: int64
             * @description Error code.
             */
            error_code: number;
            /** @description Text of the error. */
            error_message: string;
        };
        /** @description A workspace. */
        Workspace: {
            /** @description Id of the workspace. */
            id: string;
            /** @description Name of the workspace. */
            name: string;
            /** @description What it is for. */
            description?: string;
            /** @description URL of its icon. */
            icon_url: string;
            /** @description Coze user who owns it. */
            owner_uid?: string;
            /** @description Coze users who administer it. */
            admin_uids?: string[];
            /**
             * @description Role of the user in it.
             * @enum {string}
             */
            role_type: "owner" | "admin" | "member" | (string & {});
            /**
             * @description Membership of the user.
             * @enum {string}
             */
            joined_status?: "joined" | (string & {});
            /**
             * @description Kind of workspace.
             * @enum {string}
             */
            workspace_type: "personal" | "team" | (string & {});
            /** @description Enterprise it belongs to; empty for personal accounts. */
            enterprise_id: string;
        };
    };
    responses: {
        /** @description The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** @description Conversation of the chat. */
        ChatConversationId: string;
        /** @description Id of the chat. */
        ChatId: string;
        /** @description Id of the conversation. */
        ConversationId: string;
        /** @description Conversation of the message. */
        MessageConversationId: string;
        /** @description Id of the message. */
        MessageId: string;
        /** @description Id of the workflow. */
        WorkflowId: string;
        /** @description Id of the run. */
        ExecuteId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Agent of the conversation. Without it, `conversations.list` omits the conversation. */
                    bot_id?: string;
                    /** @description Name of the conversation. The first message of the user when left out. At most 100 characters. */
                    name?: string;
                    /** @description First messages, oldest first. */
                    messages?: components["schemas"]["ConversationEnterMessage"][];
                    /**
                     * @description Channel of the conversation: 1024 API, 999 Chat SDK, or the id of a custom channel.
                     * @default 1024
                     */
                    connector_id?: string;
                    /** @description Your own data, returned with the conversation but not with its messages. */
                    meta_data?: components["schemas"]["MetaData"];
                };
            };
        };
        responses: {
            /** @description The new conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Conversation"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getConversation: {
        parameters: {
            query: {
                /** @description Id of the conversation. */
                conversation_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Conversation"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listConversations: {
        parameters: {
            query: {
                /** @description Agent whose conversations are listed. */
                bot_id: string;
                /** @description Page number, from 1. */
                page_num?: number;
                /** @description Conversations per page. */
                page_size?: number;
                /** @description Order by creation time. */
                sort_order?: "ASC" | "DESC";
                /** @description Channel: 1024 API or 999 Chat SDK. */
                connector_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Conversations of this page. */
                            conversations: components["schemas"]["Conversation"][];
                            /** @description Whether more pages follow. */
                            has_more: boolean;
                        };
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description New name. At most 100 characters. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The renamed conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Conversation"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    clearConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new section. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["ConversationSection"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createMessage: {
        parameters: {
            query: {
                /** @description Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Who says it.
                     * @enum {string}
                     */
                    role: "user" | "assistant";
                    /** @description The text, or for object_string the JSON text of an array of text, file, image and audio parts. */
                    content: string;
                    /**
                     * @description Kind of content.
                     * @enum {string}
                     */
                    content_type: "text" | "object_string";
                    /** @description Your own data, returned with the message. */
                    meta_data?: components["schemas"]["MetaData"];
                };
            };
        };
        responses: {
            /** @description The new message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["ConversationMessage"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listMessages: {
        parameters: {
            query: {
                /** @description Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Order by creation time.
                     * @default desc
                     * @enum {string}
                     */
                    order?: "asc" | "desc";
                    /** @description Only messages of this chat. */
                    chat_id?: string;
                    /**
                     * @description Only messages before this one in the chosen order; 0 means no bound. Pass the first_id of a page to get the page before it.
                     * @default 0
                     */
                    before_id?: string;
                    /**
                     * @description Only messages after this one in the chosen order; 0 means no bound. Pass the last_id of a page to get the page after it.
                     * @default 0
                     */
                    after_id?: string;
                    /**
                     * Format: int64
                     * @description Messages per page. 1 to 50.
                     * @default 50
                     */
                    limit?: number;
                    /** @description Whether intermediate messages are included. */
                    include_middle_message?: boolean;
                };
            };
        };
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
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description Messages of this page. */
                        data: components["schemas"]["ConversationMessage"][];
                        /** @description Id of the first message of this page. */
                        first_id?: string;
                        /** @description Id of the last message of this page. */
                        last_id?: string;
                        /** @description Whether more pages follow. */
                        has_more: boolean;
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getMessage: {
        parameters: {
            query: {
                /** @description Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
                /** @description Id of the message. */
                message_id: components["parameters"]["MessageId"];
            };
            header?: never;
            path?: never;
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
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["ConversationMessage"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateMessage: {
        parameters: {
            query: {
                /** @description Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
                /** @description Id of the message. */
                message_id: components["parameters"]["MessageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description New text, or for object_string the JSON text of an array of text, file, image and audio parts. */
                    content?: string;
                    /**
                     * @description Kind of content. Required with content.
                     * @enum {string}
                     */
                    content_type?: "text" | "object_string";
                    /** @description Your own data, returned with the message. */
                    meta_data?: components["schemas"]["MetaData"];
                };
            };
        };
        responses: {
            /** @description The changed message, at the top level of the body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        message: components["schemas"]["ConversationMessage"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteMessage: {
        parameters: {
            query: {
                /** @description Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
                /** @description Id of the message. */
                message_id: components["parameters"]["MessageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["ConversationMessage"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createMessageFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: string;
                /** @description Id of a text answer in the conversation. */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The rating.
                     * @enum {string}
                     */
                    feedback_type: "like" | "unlike";
                    /** @description Your own labels for the reasons. At most 10 items. */
                    reason_types?: string[];
                    /** @description Comment of the user on the answer. At most 250 characters. */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description The feedback is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteMessageFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversation_id: string;
                /** @description Id of a text answer in the conversation. */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feedback is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createChat: {
        parameters: {
            query?: {
                /** @description Conversation of the chat, which can have one running chat. A new one is created when left out. */
                conversation_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Agent that answers. */
                    bot_id: string;
                    /** @description Your id of the end user. Memory of different users is kept apart. */
                    user_id: string;
                    /** @description Messages to add, oldest first; the last one is the user's question. Required when the conversation is new or empty. At most 100 items. */
                    additional_messages?: components["schemas"]["EnterMessage"][];
                    /**
                     * @description Whether the response is a stream of events.
                     * @default false
                     */
                    stream?: boolean;
                    /** @description Values of the variables in the agent's prompt, and only of these. Names have letters and underscores. */
                    custom_variables?: {
                        [key: string]: string;
                    };
                    /**
                     * @description Whether the chat is saved in the conversation. Must be true unless the chat is streamed, and for local plugins; an unsaved chat cannot be read later.
                     * @default true
                     */
                    auto_save_history?: boolean;
                    /** @description Your own data, returned with the chat but not with its messages. */
                    meta_data?: components["schemas"]["MetaData"];
                    /** @description Further context for the model; not passed to workflows. */
                    extra_params?: {
                        /** @description Latitude of the user. Degrees. */
                        latitude?: string;
                        /** @description Longitude of the user. Degrees. */
                        longitude?: string;
                    };
                    shortcut_command?: components["schemas"]["ShortcutCommand"];
                    /** @description Inputs of the chatflow, for single agents in chatflow mode that are published to the API or Chat SDK channel. */
                    parameters?: {
                        [key: string]: unknown;
                    };
                    /**
                     * @description Whether question nodes answer with cards instead of text.
                     * @default false
                     */
                    enable_card?: boolean;
                    /**
                     * @description Whether the published agent or its draft answers.
                     * @default published_online
                     * @enum {string}
                     */
                    publish_status?: "published_online" | "unpublished_draft";
                    /** @description Version of the agent, the latest when left out. Not with unpublished_draft. */
                    bot_version?: string;
                };
            };
        };
        responses: {
            /** @description The chat that has started, or its events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Chat"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                    "text/event-stream": components["schemas"]["ChatStreamData"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getChat: {
        parameters: {
            query: {
                /** @description Conversation of the chat. */
                conversation_id: components["parameters"]["ChatConversationId"];
                /** @description Id of the chat. */
                chat_id: components["parameters"]["ChatId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat. A failure of the chat itself is in last_error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Chat"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    cancelChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the chat. */
                    chat_id: string;
                    /** @description Conversation of the chat. */
                    conversation_id: string;
                };
            };
        };
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
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Chat"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    submitToolOutputs: {
        parameters: {
            query: {
                /** @description Conversation of the chat. */
                conversation_id: components["parameters"]["ChatConversationId"];
                /** @description Id of the chat. */
                chat_id: components["parameters"]["ChatId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Results of the tool calls. */
                    tool_outputs: components["schemas"]["ToolOutput"][];
                    /**
                     * @description Whether the response is a stream of events.
                     * @default false
                     */
                    stream?: boolean;
                };
            };
        };
        responses: {
            /** @description The chat that continues, or its events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["Chat"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                    "text/event-stream": components["schemas"]["ChatStreamData"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listChatMessages: {
        parameters: {
            query: {
                /** @description Conversation of the chat. */
                conversation_id: components["parameters"]["ChatConversationId"];
                /** @description Id of the chat. */
                chat_id: components["parameters"]["ChatId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All messages of the chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The messages. */
                        data: components["schemas"]["ChatMessage"][];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    runWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Workflow to run. */
                    workflow_id: string;
                    /** @description Inputs of the start node. Pass a file as its URL, or as the JSON text of an object with file_id. */
                    parameters?: {
                        [key: string]: unknown;
                    };
                    /** @description Agent to run with, for workflows that use its database or variables. Not with app_id. */
                    bot_id?: string;
                    /** @description App that the workflow belongs to, for workflows of apps only. Not with bot_id. */
                    app_id?: string;
                    ext?: components["schemas"]["WorkflowExt"];
                    /**
                     * @description Whether to return an execute_id at once; `workflows.runs.wait` follows the run. Paid plans only.
                     * @default false
                     */
                    is_async?: boolean;
                    /** @description Version to run, for workflows of the library only. The latest when left out. */
                    workflow_version?: string;
                    connector_id?: components["schemas"]["WorkflowConnectorId"];
                };
            };
        };
        responses: {
            /** @description The output, an interruption, or the id of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowRunAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    streamWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Workflow to run. */
                    workflow_id: string;
                    /** @description Inputs of the start node. Pass a file as its URL, or as the JSON text of an object with file_id. */
                    parameters?: {
                        [key: string]: unknown;
                    };
                    /** @description Agent to run with, for workflows that use its database or variables. Not with app_id. */
                    bot_id?: string;
                    /** @description App that the workflow belongs to, for workflows of apps only. Not with bot_id. */
                    app_id?: string;
                    ext?: components["schemas"]["WorkflowExt"];
                    /** @description Version to run, for workflows of the library only. The latest when left out. */
                    workflow_version?: string;
                    connector_id?: components["schemas"]["WorkflowConnectorId"];
                };
            };
        };
        responses: {
            /** @description The events of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["WorkflowStreamEvent"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    streamResumeWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeWorkflowRequest"];
            };
        };
        responses: {
            /** @description The events of the rest of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["WorkflowStreamEvent"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    resumeWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeWorkflowRequest"];
            };
        };
        responses: {
            /** @description The output, another interruption, or the id of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowRunAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    chatWithWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chatflow to run. */
                    workflow_id: string;
                    /** @description Messages, oldest first; the last one is the user's question, with role user. At most 50 items. */
                    additional_messages: components["schemas"]["WorkflowEnterMessage"][];
                    /** @description Custom inputs of the chatflow. Pass a file as its URL, or as the JSON text of an object with file_id. CONVERSATION_NAME chooses a conversation of the app; USER_INPUT has no effect here. */
                    parameters: {
                        [key: string]: unknown;
                    };
                    /** @description App to run with, always for chatflows of apps. Not with bot_id. */
                    app_id?: string;
                    /** @description Agent to run with, for chatflows of the library. Not with app_id. */
                    bot_id?: string;
                    /** @description Conversation for the messages, created by the token's user in the same app and channel. Takes precedence over CONVERSATION_NAME. With bot_id, a new one is created when left out. */
                    conversation_id?: string;
                    ext?: components["schemas"]["WorkflowExt"];
                    /** @description Version to run, for chatflows of the library only. The latest when left out. */
                    workflow_version?: string;
                    connector_id?: components["schemas"]["WorkflowConnectorId"];
                };
            };
        };
        responses: {
            /** @description The events of the chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ChatStreamData"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getWorkflowRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
                /** @description Id of the run. */
                execute_id: components["parameters"]["ExecuteId"];
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
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description The run, as the only item. */
                        data: components["schemas"]["WorkflowRun"][];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getWorkflowNodeOutput: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
                /** @description Id of the run. */
                execute_id: components["parameters"]["ExecuteId"];
                /** @description Id of the execution of the node, from `workflows.runs.get`. */
                node_execute_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The output of the node. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["WorkflowNodeOutput"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file: an office document, PDF, CSV or source code, or a common image, audio, video or archive format.
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
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["UploadedFile"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getFile: {
        parameters: {
            query: {
                /** @description Id of the file. */
                file_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["UploadedFile"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listBots: {
        parameters: {
            query: {
                /** @description Workspace of the agents. */
                workspace_id: string;
                /** @description Only agents in this state: published, published with a newer draft, or never published. */
                publish_status?: "all" | "published_online" | "published_draft" | "unpublished_draft";
                /** @description Channel, with published_online and published_draft only: 1024 API, 999 Chat SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. */
                connector_id?: string;
                /** @description Page number, from 1. */
                page_num?: number;
                /** @description Agents per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of agents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Agents of this page. */
                            items: components["schemas"]["BotSummary"][];
                            /**
                             * Format: int64
                             * @description Number of all agents.
                             */
                            total: number;
                        };
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getBot: {
        parameters: {
            query?: {
                /** @description Whether to get the published configuration or the draft. */
                is_published?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of the agent. */
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        data: components["schemas"]["BotInfo"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                /** @description Page number, from 1. */
                page_num?: number;
                /** @description Workspaces per page. */
                page_size?: number;
                /** @description Enterprise whose workspaces are listed. Not with user_id and coze_account_id. */
                enterprise_id?: string;
                /** @description Coze user whose workspaces are listed. Only with coze_account_id. */
                user_id?: string;
                /** @description Organization, or the user's id on personal plans. Only with user_id. */
                coze_account_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of workspaces. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg: string;
                        /** @description One page. */
                        data: {
                            /** @description Workspaces of this page. */
                            workspaces: components["schemas"]["Workspace"][];
                            /**
                             * Format: int64
                             * @description Number of all workspaces.
                             */
                            total_count: number;
                        };
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: int64
                         * @description 0 or absent means success.
                         */
                        code?: number;
                        /** @description Text of the outcome. */
                        msg?: string;
                        data: components["schemas"]["User"];
                        detail?: components["schemas"]["ResponseDetail"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
/** Every route and its operation. */
export interface Routes {
    "POST /v1/conversation/create": operations["createConversation"];
    "GET /v1/conversation/retrieve": operations["getConversation"];
    "GET /v1/conversations": operations["listConversations"];
    "PUT /v1/conversations/{conversation_id}": operations["updateConversation"];
    "DELETE /v1/conversations/{conversation_id}": operations["deleteConversation"];
    "POST /v1/conversations/{conversation_id}/clear": operations["clearConversation"];
    "POST /v1/conversation/message/create": operations["createMessage"];
    "POST /v1/conversation/message/list": operations["listMessages"];
    "GET /v1/conversation/message/retrieve": operations["getMessage"];
    "POST /v1/conversation/message/modify": operations["updateMessage"];
    "POST /v1/conversation/message/delete": operations["deleteMessage"];
    "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback": operations["createMessageFeedback"];
    "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback": operations["deleteMessageFeedback"];
    "POST /v3/chat": operations["createChat"];
    "GET /v3/chat/retrieve": operations["getChat"];
    "POST /v3/chat/cancel": operations["cancelChat"];
    "POST /v3/chat/submit_tool_outputs": operations["submitToolOutputs"];
    "GET /v3/chat/message/list": operations["listChatMessages"];
    "POST /v1/workflow/run": operations["runWorkflow"];
    "POST /v1/workflow/stream_run": operations["streamWorkflow"];
    "POST /v1/workflow/stream_resume": operations["streamResumeWorkflow"];
    "POST /v1/workflows/resume": operations["resumeWorkflow"];
    "POST /v1/workflows/chat": operations["chatWithWorkflow"];
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}": operations["getWorkflowRun"];
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}": operations["getWorkflowNodeOutput"];
    "POST /v1/files/upload": operations["uploadFile"];
    "GET /v1/files/retrieve": operations["getFile"];
    "GET /v1/bots": operations["listBots"];
    "GET /v1/bots/{bot_id}": operations["getBot"];
    "GET /v1/workspaces": operations["listWorkspaces"];
    "GET /v1/users/me": operations["getMe"];
}

/** The business codes that the vendor documents, and what they mean. */
export interface ErrorCodes {
    4000: "A parameter is missing or invalid.";
    4001: "The chat does not exist or is not accessible.";
    4002: "The conversation does not exist or is not accessible.";
    4003: "meta_data exceeds its limits.";
    4004: "additional_messages exceeds its limits.";
    4005: "The message does not exist or is not accessible.";
    4006: "The agent does not exist or is not accessible.";
    4007: "auto_save_history must be true unless the chat is streamed.";
    4008: "The daily limit of the user is reached.";
    4009: "The system is busy; try again later.";
    4010: "The prompt exceeds the token limit of the model.";
    4011: "The Coze token balance is used up.";
    4012: "The model is invalid.";
    4013: "The model service failed; try again later.";
    4014: "The agent cannot answer.";
    4015: "The agent is not published to the API channel.";
    4016: "The conversation has a running chat already.";
    4019: "The account is in arrears.";
    4020: "The limit of requests per minute is exceeded.";
    4021: "The workflow is not configured.";
    4022: "The model service is in arrears.";
    4027: "Payment is overdue.";
    4028: "Credits do not suffice.";
    4100: "The token is wrong or expired.";
    4101: "The token lacks the permission, or belongs to another workspace or region.";
    4102: "Blocked by risk control.";
    4104: "The chat is completed, failed or waiting for an action.";
    4200: "The resource does not exist or was not created by this account. Or: The workflow was never published.";
    4300: "The file is empty, or was not sent as multipart.";
    4301: "More than one file was sent.";
    4302: "The file is too large.";
    4303: "Files of this type are not supported.";
    4304: "The file is invalid.";
    4314: "There is no record of the run.";
    4315: "The run has finished already.";
    5000: "Internal error. Or: The chat was created without auto_save_history.";
    6003: "is_async needs a paid plan.";
    700012006: "The access token is invalid.";
    720702204: "There is no conversation of this name.";
}

/** What the runtime must know of a route beyond the defaults of its method and platform. */
export const rules = {
    "GET /v1/conversations": { page: {"style":"page","param":"page_num","size":"page_size","items":"conversations","more":"has_more"} },
    "PUT /v1/conversations/{conversation_id}": { safe: true },
    "DELETE /v1/conversations/{conversation_id}": { safe: true },
    "POST /v1/conversations/{conversation_id}/clear": { body: false },
    "POST /v1/conversation/message/create": { query: ["conversation_id"] },
    "POST /v1/conversation/message/list": { query: ["conversation_id"], payload: "body", safe: true, page: {"style":"token","param":"after_id","next":"last_id","more":"has_more","items":"data","size":"limit"} },
    "POST /v1/conversation/message/modify": { query: ["conversation_id","message_id"], payload: "body", safe: true },
    "POST /v1/conversation/message/delete": { body: false, safe: true },
    "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback": { safe: true },
    "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback": { safe: true },
    "POST /v3/chat": { query: ["conversation_id"], flag: "stream", stream: {"name":"chat.stream","end":["done"],"fail":["error","conversation.chat.failed"],"text":{"event":"conversation.message.delta","field":"content"},"final":"conversation.chat.completed","events":["conversation.chat.created","conversation.chat.in_progress","conversation.message.delta","conversation.message.completed","conversation.audio.delta","conversation.chat.completed","conversation.chat.requires_action","conversation.chat.failed","error","done"]} },
    "GET /v3/chat/retrieve": { wait: {"status":"status","done":["completed"],"failed":["failed","canceled"],"action":["requires_action"],"error":"last_error"} },
    "POST /v3/chat/cancel": { safe: true },
    "POST /v3/chat/submit_tool_outputs": { query: ["conversation_id","chat_id"], flag: "stream", stream: {"name":"chat.streamToolOutputs","end":["done"],"fail":["error","conversation.chat.failed"],"text":{"event":"conversation.message.delta","field":"content"},"final":"conversation.chat.completed","events":["conversation.chat.created","conversation.chat.in_progress","conversation.message.delta","conversation.message.completed","conversation.audio.delta","conversation.chat.completed","conversation.chat.requires_action","conversation.chat.failed","error","done"]} },
    "POST /v1/workflow/run": { payload: "body", timeout: 120000 },
    "POST /v1/workflow/stream_run": { stream: {"end":["Done","Error","Interrupt"],"fail":["Error"],"text":{"event":"Message","field":"content"},"events":["Message","Error","Interrupt","Done","PING"]} },
    "POST /v1/workflow/stream_resume": { stream: {"end":["Done","Error","Interrupt"],"fail":["Error"],"text":{"event":"Message","field":"content"},"events":["Message","Error","Interrupt","Done","PING"]} },
    "POST /v1/workflows/resume": { payload: "body", timeout: 120000 },
    "POST /v1/workflows/chat": { stream: {"end":["done"],"fail":["error","conversation.chat.failed"],"text":{"event":"conversation.message.delta","field":"content"},"final":"conversation.chat.completed","events":["conversation.chat.created","conversation.chat.in_progress","conversation.message.delta","conversation.message.completed","conversation.audio.delta","conversation.chat.completed","conversation.chat.requires_action","conversation.chat.failed","error","done"]} },
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}": { wait: {"status":"0.execute_status","done":["Success"],"failed":["Fail"],"act":"0.interrupt_data.event_id","error":"0"} },
    "POST /v1/files/upload": { form: true, timeout: 600000 },
    "GET /v1/bots": { page: {"style":"page","param":"page_num","size":"page_size","items":"items","total":"total"} },
    "GET /v1/workspaces": { page: {"style":"page","param":"page_num","size":"page_size","items":"workspaces","total":"total_count"} },
} as const;
