// Generated from specs/coze.yaml by "npm run generate". Do not edit.

import type { Conventions, EventStream, Init, Paged, Rules, StreamInit, UnknownEvent, WaitInit } from "../src/call/signature.js";

/**
 * The calls of the platform, as the client has them.
 */
export interface CozeCalls {
    readonly conversations: {
        /**
         * Creates a conversation, optionally with messages.
         *
         * `conversations.open` creates one that is deleted at the end of its `await using` block.
         *
         * Permission: createConversation.
         *
         * @see https://docs.coze.cn/developer_guides/create_conversation
         */
        create(input?: ConversationsCreateInput, init?: Init): Promise<Conversation>;
        /**
         * Gets a conversation that the token's user created.
         *
         * Permission: retrieveConversation.
         *
         * @see https://docs.coze.cn/developer_guides/retrieve_conversation
         */
        get(conversation_id: string, input?: ConversationsGetInput, init?: Init): Promise<Conversation>;
        /**
         * Lists the conversations that the token's user had with an agent.
         *
         * Returns only conversations of the API and Chat SDK channels that were created with a bot_id.
         *
         * Permission: listConversation.
         *
         * @see https://docs.coze.cn/developer_guides/list_conversations
         */
        list(input: ConversationsListInput, init?: Init): Paged<Conversation, ConversationsListOutput>;
        /**
         * Renames a conversation.
         *
         * Permission: editConversation.
         *
         * @see https://docs.coze.cn/developer_guides/edit_conversation
         */
        update(conversation_id: string, input: ConversationsUpdateInput, init?: Init): Promise<Conversation>;
        /**
         * Deletes a conversation.
         *
         * Only the creator of the conversation can do this.
         *
         * Permission: editConversation.
         *
         * @see https://docs.coze.cn/developer_guides/delete_conversation
         */
        delete(conversation_id: string, input?: ConversationsDeleteInput, init?: Init): Promise<undefined>;
        /**
         * Starts a new context section, so that the model no longer sees earlier messages.
         *
         * The messages stay and can still be listed. Only the creator of the conversation can do this.
         *
         * Permission: editConversation.
         *
         * @see https://docs.coze.cn/developer_guides/clear_conversation_context
         */
        clear(conversation_id: string, input?: ConversationsClearInput, init?: Init): Promise<ConversationSection>;
    };
    readonly messages: {
        /**
         * Adds a message to a conversation.
         *
         * The agent does not answer until the next chat. Messages are kept for 180 days.
         *
         * Permission: createMessage.
         *
         * @see https://docs.coze.cn/developer_guides/create_message
         */
        create(conversation_id: string, input: MessagesCreateInput, init?: Init): Promise<ConversationMessage>;
        /**
         * Lists the messages of a conversation.
         *
         * Returns questions, answers and messages you added, of the last 180 days. For the intermediate messages of a
         * chat, use `chat.messages`.
         *
         * Permission: chat, listMessage.
         *
         * @see https://docs.coze.cn/developer_guides/list_message
         */
        list(conversation_id: string, input?: MessagesListInput, init?: Init): Paged<ConversationMessage, MessagesListOutput>;
        /**
         * Gets a message.
         *
         * Permission: retrieveMessage.
         *
         * @see https://docs.coze.cn/developer_guides/retrieve_message
         */
        get(input: MessagesGetInput, init?: Init): Promise<ConversationMessage>;
        /**
         * Changes the content or your own data of a message.
         *
         * Requires content, meta_data or both.
         *
         * Permission: modifyMessage.
         *
         * @see https://docs.coze.cn/developer_guides/modify_message
         */
        update(input: MessagesUpdateInput, init?: Init): Promise<MessagesUpdateOutput>;
        /**
         * Deletes a question or an answer from a conversation.
         *
         * The intermediate messages of an answer are deleted with it and cannot be deleted alone.
         *
         * Permission: deleteMessage.
         *
         * @see https://docs.coze.cn/developer_guides/delete_message
         */
        delete(input: MessagesDeleteInput, init?: Init): Promise<ConversationMessage>;
        readonly feedback: {
            /**
             * Rates an answer; a later rating replaces an earlier one.
             *
             * Only the creator of the conversation can do this, for text answers of chats and chatflows since 11 July 2025.
             *
             * Permission: feedback.
             *
             * @see https://docs.coze.cn/developer_guides/message_feedback
             */
            create(input: MessagesFeedbackCreateInput, init?: Init): Promise<undefined>;
            /**
             * Removes the rating of an answer.
             *
             * Only the creator of the conversation can do this.
             *
             * Permission: feedback.
             *
             * @see https://docs.coze.cn/developer_guides/delete_message_feedback
             */
            delete(input: MessagesFeedbackDeleteInput, init?: Init): Promise<undefined>;
        };
    };
    readonly chat: {
        /**
         * Starts a chat, in which an agent answers, and returns it while it runs.
         *
         * Call `chat.wait`, then `chat.messages` to read the answer; both need auto_save_history. To stream the answer,
         * use `chat.stream`.
         *
         * Permission: chat.
         *
         * Error codes:
         * - 4004: additional_messages exceeds its limits.
         * - 4007: auto_save_history must be true unless the chat is streamed.
         * - 4010: The prompt exceeds the token limit of the model.
         * - 4012: The model is invalid.
         * - 4013: The model service failed; try again later.
         * - 4014: The agent cannot answer.
         * - 4015: The agent is not published to the API channel.
         * - 4016: The conversation has a running chat already.
         *
         * @see https://docs.coze.cn/developer_guides/chat_v3
         */
        create(input: ChatCreateInput, init?: Init): Promise<Chat>;
        /**
         * Starts a chat and streams the agent's answer.
         *
         * Leaving the loop closes the connection and nothing else: the chat goes on, and is billed. `chat.cancel`
         * cancels it.
         *
         * Permission: chat.
         *
         * Error codes:
         * - 4004: additional_messages exceeds its limits.
         * - 4007: auto_save_history must be true unless the chat is streamed.
         * - 4010: The prompt exceeds the token limit of the model.
         * - 4012: The model is invalid.
         * - 4013: The model service failed; try again later.
         * - 4014: The agent cannot answer.
         * - 4015: The agent is not published to the API channel.
         * - 4016: The conversation has a running chat already.
         *
         * @see https://docs.coze.cn/developer_guides/chat_v3
         */
        stream(input: ChatStreamInput, init?: StreamInit): EventStream<ChatStreamEvent, ChatFinal>;
        /**
         * Gets the state of a chat.
         *
         * Works only for chats with auto_save_history. Call it at most once a second; `chat.wait` polls it until the
         * chat ends.
         *
         * Permission: getChat. Rate limit: 1/s per chat.
         *
         * @see https://docs.coze.cn/developer_guides/retrieve_chat
         */
        get(input: ChatGetInput, init?: Init): Promise<Chat>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://docs.coze.cn/developer_guides/retrieve_chat
         */
        wait(input: ChatGetInput, init?: WaitInit<Chat>): Promise<Chat>;
        /**
         * Cancels a running chat.
         *
         * The question and the answer do not become context. A running stream continues, and the whole answer is billed.
         * A chat that is completed, failed or waiting for an action cannot be cancelled.
         *
         * Permission: cancelChat.
         *
         * Error codes:
         * - 4104: The chat is completed, failed or waiting for an action.
         *
         * @see https://docs.coze.cn/developer_guides/chat_cancel
         */
        cancel(input: ChatCancelInput, init?: Init): Promise<Chat>;
        /**
         * Submits the results of local tools to a chat that waits for them.
         *
         * Only for local plugins and chats with auto_save_history; answer a question node with another `chat.create`.
         * Call `chat.wait`, then `chat.messages` to read the answer. To stream it, use `chat.streamToolOutputs`.
         *
         * Permission: submitToolChat.
         *
         * Error codes:
         * - 5000: The chat was created without auto_save_history.
         *
         * @see https://docs.coze.cn/developer_guides/chat_submit_tool_outputs
         */
        submitToolOutputs(input: ChatSubmitToolOutputsInput, init?: Init): Promise<Chat>;
        /**
         * Submits the results of local tools to a chat that waits for them, and streams the rest of the answer.
         *
         * Only for local plugins and chats with auto_save_history; answer a question node with another `chat.stream`.
         *
         * Permission: submitToolChat.
         *
         * Error codes:
         * - 5000: The chat was created without auto_save_history.
         *
         * @see https://docs.coze.cn/developer_guides/chat_submit_tool_outputs
         */
        streamToolOutputs(input: ChatStreamToolOutputsInput, init?: StreamInit): EventStream<ChatStreamToolOutputsEvent, ChatFinal>;
        /**
         * Lists what an agent said and did in a chat.
         *
         * Returns answers, tool calls, follow-ups and markers, without the user's question. The list is complete only
         * when the chat is: call `chat.wait` first.
         *
         * Permission: chat, listMessage.
         *
         * @see https://docs.coze.cn/developer_guides/list_chat_messages
         */
        messages(input: ChatMessagesInput, init?: Init): Promise<ChatMessagesOutput>;
    };
    readonly workflows: {
        /**
         * Runs a published workflow and returns its output.
         *
         * For workflows with output nodes or a streaming end node, use `workflows.stream`. The server closes the
         * connection after 90 seconds; a run ends after 10 minutes, with is_async after 24 hours. A request has at most
         * 20 MB.
         *
         * Permission: run.
         *
         * Error codes:
         * - 4021: The workflow is not configured.
         * - 4200: The workflow was never published.
         * - 6003: is_async needs a paid plan.
         *
         * @see https://docs.coze.cn/developer_guides/workflow_run
         */
        run(input: WorkflowsRunInput, init?: Init): Promise<WorkflowsRunOutput>;
        /**
         * Runs a published workflow and streams the output of its nodes.
         *
         * For workflows with output nodes, question nodes or a streaming end node. Event ids count from 0 without gaps.
         * A request has at most 20 MB.
         *
         * Permission: run.
         *
         * Error codes:
         * - 4021: The workflow is not configured.
         * - 4200: The workflow was never published.
         *
         * @see https://docs.coze.cn/developer_guides/workflow_stream_run
         */
        stream(input: WorkflowsStreamInput, init?: StreamInit): EventStream<WorkflowsStreamEvent, WorkflowsStreamFinal>;
        /**
         * Answers the question that interrupted a streamed run and streams the rest.
         *
         * Resumes a run started with `workflows.stream`. A run can be resumed 3 times; it fails when the last answer
         * does not fit either. Event ids start at 0 again. Costs tokens like a run.
         *
         * Permission: run.
         *
         * Error codes:
         * - 4314: There is no record of the run.
         * - 4315: The run has finished already.
         *
         * @see https://docs.coze.cn/developer_guides/workflow_resume
         */
        streamResume(input: WorkflowsStreamResumeInput, init?: StreamInit): EventStream<WorkflowsStreamResumeEvent, WorkflowsStreamResumeFinal>;
        /**
         * Answers the question that interrupted a run and returns the output.
         *
         * Resumes a run started with `workflows.run`; asynchronous if that run is.
         *
         * Permission: run.
         *
         * Error codes:
         * - 4314: There is no record of the run.
         * - 4315: The run has finished already.
         *
         * @see https://docs.coze.cn/developer_guides/resume_workflow
         */
        resume(input: WorkflowsResumeInput, init?: Init): Promise<WorkflowsResumeOutput>;
        /**
         * Runs a published chatflow and streams its answer.
         *
         * Pass either bot_id or app_id. When a question or input node interrupts the chatflow, call this again with the
         * answer in additional_messages. Local plugins are not supported.
         *
         * Permission: run.
         *
         * Error codes:
         * - 4004: additional_messages exceeds its limits.
         * - 4200: The workflow was never published.
         * - 720702204: There is no conversation of this name.
         *
         * @see https://docs.coze.cn/developer_guides/workflow_chat
         */
        streamChat(input: WorkflowsStreamChatInput, init?: StreamInit): EventStream<WorkflowsStreamChatEvent, ChatFinal>;
        readonly runs: {
            /**
             * Gets the state and output of an asynchronous run.
             *
             * The output of output nodes is complete up to 1 MB and kept for 24 hours; that of the end node is kept for 7
             * days. `workflows.runs.wait` polls until the run ends.
             *
             * Permission: listRunHistory.
             *
             * Error codes:
             * - 4314: There is no record of the run.
             *
             * @see https://docs.coze.cn/developer_guides/workflow_history
             */
            get(input: WorkflowsRunsGetInput, init?: Init): Promise<WorkflowsRunsGetOutput>;
            /**
             * Waits for a job that is running by asking for its state; starts nothing.
             *
             * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
             * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
             * `body`.
             *
             * @see https://docs.coze.cn/developer_guides/workflow_history
             */
            wait(input: WorkflowsRunsGetInput, init?: WaitInit<WorkflowsRunsGetOutput>): Promise<WorkflowsRunsGetOutput>;
            readonly nodes: {
                /**
                 * Gets the output of an output node of a run.
                 *
                 * Returns output that `workflows.runs.get` trims, for 24 hours. Not for the end node.
                 *
                 * Permission: listRunHistory.
                 *
                 * Error codes:
                 * - 4314: There is no record of the run.
                 *
                 * @see https://docs.coze.cn/developer_guides/get_node_execute_history_response
                 */
                get(input: WorkflowsRunsNodesGetInput, init?: Init): Promise<WorkflowNodeOutput>;
            };
        };
        /**
         * Lists the workflows and chatflows of a workspace.
         *
         * Permission: listWorkflow.
         *
         * @see https://docs.coze.cn/developer_guides/get_workflow_list
         */
        list(input: WorkflowsListInput, init?: Init): Paged<WorkflowSummary, WorkflowsListOutput>;
        /**
         * Gets the name, the creator and, on request, the inputs and outputs of a workflow.
         *
         * `workflows.runs.get` gets a run.
         *
         * Permission: getMetaData.
         *
         * @see https://docs.coze.cn/developer_guides/get_workflow_info
         */
        get(workflow_id: string, input?: WorkflowsGetInput, init?: Init): Promise<WorkflowDetail>;
        readonly versions: {
            /**
             * Lists the versions of a workflow.
             *
             * Permission: listVersion.
             *
             * @see https://docs.coze.cn/developer_guides/list_workflow_version
             */
            list(workflow_id: string, input?: WorkflowsVersionsListInput, init?: Init): Paged<WorkflowVersion, WorkflowsVersionsListOutput>;
        };
        /**
         * Turns collaboration on a workflow on or off.
         *
         * Enterprise plans only, and only for workflows of the library. With personal and OAuth user tokens only the
         * owner can do this; tokens of channel apps are not accepted. Delete all collaborators before you turn it off.
         *
         * Permission: Workflow.switchDevelopMode.
         *
         * Error codes:
         * - 4000: The workflow belongs to an app or a parameter is invalid.
         *
         * @see https://docs.coze.cn/developer_guides/switch_workflow_develop_mode
         */
        setCollaborationMode(workflow_id: string, input?: WorkflowsSetCollaborationModeInput, init?: Init): Promise<undefined>;
        readonly collaborators: {
            /**
             * Adds a collaborator to a workflow.
             *
             * Enterprise plans only; turn collaboration on first, with `workflows.setCollaborationMode`. With personal and
             * OAuth user tokens only the owner and collaborators can do this; tokens of channel apps are not accepted.
             *
             * Permission: Workflow.addCollaborator. Rate limit: 5/s for all users of an account together.
             *
             * @see https://docs.coze.cn/developer_guides/add_workflow_collaborator
             */
            create(workflow_id: string, input: WorkflowsCollaboratorsCreateInput, init?: Init): Promise<undefined>;
            /**
             * Removes a collaborator from a workflow.
             *
             * With personal and OAuth user tokens only the owner and collaborators can do this; tokens of channel apps are
             * not accepted.
             *
             * Permission: Workflow.removeCollaborator. Rate limit: 5/s for all users of an account together.
             *
             * @see https://docs.coze.cn/developer_guides/remove_workflow_collaborator
             */
            delete(input: WorkflowsCollaboratorsDeleteInput, init?: Init): Promise<undefined>;
        };
    };
    readonly datasets: {
        /**
         * Lists the knowledge bases in the library of a workspace.
         *
         * Whoever owns them, and including those of Volcano Engine. Those of low-code apps are left out.
         *
         * Permission: listKnowledge.
         *
         * @see https://docs.coze.cn/developer_guides/list_dataset
         */
        list(input: DatasetsListInput, init?: Init): Paged<Dataset, DatasetsListOutput>;
        /**
         * Creates an empty knowledge base for texts or images.
         *
         * `datasets.documents.create` fills it. Creates neither tables nor knowledge bases of Volcano Engine.
         *
         * Permission: createKnowledge.
         *
         * @see https://docs.coze.cn/developer_guides/create_dataset
         */
        create(input: DatasetsCreateInput, init?: Init): Promise<CreatedDataset>;
        /**
         * Replaces the name, the description and the icon of a knowledge base.
         *
         * What is left out returns to its default. Only the owner of the knowledge base can do this.
         *
         * Permission: update.
         *
         * @see https://docs.coze.cn/developer_guides/update_dataset
         */
        update(dataset_id: string, input: DatasetsUpdateInput, init?: Init): Promise<undefined>;
        /**
         * Deletes a knowledge base with all its files.
         *
         * Agents that use it are detached from it. Administrators of the workspace can delete any, other members their
         * own.
         *
         * Permission: delete.
         *
         * @see https://docs.coze.cn/developer_guides/delete_dataset
         */
        delete(dataset_id: string, input?: DatasetsDeleteInput, init?: Init): Promise<undefined>;
        /**
         * Gets how far the processing of files of a knowledge base is.
         *
         * For files of every kind, all of the same knowledge base.
         *
         * Permission: readDocumentProgress.
         *
         * @see https://docs.coze.cn/developer_guides/get_dataset_progress
         */
        process(dataset_id: string, input: DatasetsProcessInput, init?: Init): Promise<DatasetsProcessOutput>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://docs.coze.cn/developer_guides/get_dataset_progress
         */
        wait(dataset_id: string, input: DatasetsProcessInput, init?: WaitInit<DatasetsProcessOutput>): Promise<DatasetsProcessOutput>;
        readonly images: {
            /**
             * Lists the images of a knowledge base.
             *
             * Permission: listPhoto.
             *
             * @see https://docs.coze.cn/developer_guides/get_images
             */
            list(dataset_id: string, input?: DatasetsImagesListInput, init?: Init): Paged<DatasetImage, DatasetsImagesListOutput>;
            /**
             * Sets the caption of an image.
             *
             * Permission: updatePhoto.
             *
             * @see https://docs.coze.cn/developer_guides/update_image_caption
             */
            update(input: DatasetsImagesUpdateInput, init?: Init): Promise<undefined>;
        };
        readonly documents: {
            /**
             * Adds files to a knowledge base.
             *
             * At most 10 per call, all added in the same way: to texts, local files as Base64 or web pages; to images, files
             * that `files.upload` returned. `datasets.process` reports the progress. Only the owner of the knowledge base
             * can do this.
             *
             * Permission: createDocument.
             *
             * @see https://docs.coze.cn/developer_guides/create_knowledge_files
             */
            create(input: DatasetsDocumentsCreateInput, init?: Init): Promise<DatasetsDocumentsCreateOutput>;
            /**
             * Lists the files of a knowledge base.
             *
             * Permission: listDocument.
             *
             * @see https://docs.coze.cn/developer_guides/list_knowledge_files
             */
            list(input: DatasetsDocumentsListInput, init?: Init): Paged<DocumentInfo, DatasetsDocumentsListOutput>;
            /**
             * Renames a file of a knowledge base, or changes how a web page is updated.
             *
             * Permission: updateDocument.
             *
             * @see https://docs.coze.cn/developer_guides/modify_knowledge_files
             */
            update(input: DatasetsDocumentsUpdateInput, init?: Init): Promise<DatasetsDocumentsUpdateOutput>;
            /**
             * Deletes files of a knowledge base.
             *
             * Only the owner of the knowledge base can do this.
             *
             * Permission: deleteDocument.
             *
             * @see https://docs.coze.cn/developer_guides/delete_knowdge_files
             */
            delete(input: DatasetsDocumentsDeleteInput, init?: Init): Promise<undefined>;
        };
    };
    readonly audio: {
        readonly speech: {
            /**
             * Turns text into speech.
             *
             * `audio.voices.list` has the voices. Each call is billed.
             *
             * Permission: createSpeech.
             *
             * @see https://docs.coze.cn/developer_guides/text_to_speech
             */
            create(input: AudioSpeechCreateInput, init?: Init): Promise<Blob>;
        };
        readonly transcriptions: {
            /**
             * Turns speech into text.
             *
             * The file has at most 10 MB and lasts less than 30 minutes. Each call is billed.
             *
             * The runtime may hold all of the file in memory. Permission: createTranscription.
             *
             * @see https://docs.coze.cn/developer_guides/audio_transcriptions
             */
            create(input: AudioTranscriptionsCreateInput, init?: Init): Promise<Transcription>;
        };
        readonly voices: {
            /**
             * Lists the voices that the token's user can use.
             *
             * Those of the system, and those cloned by the user or by others in the user's workspaces.
             *
             * Permission: listVoice.
             *
             * @see https://docs.coze.cn/developer_guides/list_voices
             */
            list(input?: AudioVoicesListInput, init?: Init): Paged<Voice, AudioVoicesListOutput>;
            /**
             * Clones the voice of a recording, or trains a cloned voice anew.
             *
             * Needs an enterprise plan (standard or flagship); cloned voices and their storage are billed. Only members of
             * the workspace can use the voice. A voice can be trained 10 times, the first time included.
             *
             * The runtime may hold all of the file in memory. Permission: createVoice.
             *
             * Error codes:
             * - 1109: The recording differs too much from text.
             *
             * @see https://docs.coze.cn/developer_guides/clone_voices
             */
            clone(input: AudioVoicesCloneInput, init?: Init): Promise<ClonedVoice>;
        };
        readonly rooms: {
            /**
             * Creates a room for a call with an agent, which joins it.
             *
             * The call itself needs the vendor's RTC SDK. The agent is billed from then on, and stays for 3 minutes even if
             * no user joins.
             *
             * Permission: createRoom.
             *
             * @see https://docs.coze.cn/developer_guides/create_room
             */
            create(input: AudioRoomsCreateInput, init?: Init): Promise<Room>;
        };
        readonly live: {
            /**
             * Gets the streams that listeners of a live translation can play.
             *
             * @see https://github.com/coze-dev/coze-js/blob/main/packages/coze-js/src/resources/audio/live/index.ts
             */
            get(live_id: string, input?: AudioLiveGetInput, init?: Init): Promise<Live>;
        };
        readonly voiceprintGroups: {
            /**
             * Lists the voiceprint groups of the team or enterprise, or your own.
             *
             * Permission: listVoiceprintGroup.
             *
             * @see https://docs.coze.cn/developer_guides/list_voiceprint_group
             */
            list(input?: AudioVoiceprintGroupsListInput, init?: Init): Paged<VoiceprintGroup, AudioVoiceprintGroupsListOutput>;
            /**
             * Creates a voiceprint group.
             *
             * At most 1000 groups; more on enterprise flagship plans, on request.
             *
             * Permission: createVoiceprintGroup.
             *
             * @see https://docs.coze.cn/developer_guides/create_voiceprint_group
             */
            create(input: AudioVoiceprintGroupsCreateInput, init?: Init): Promise<CreatedVoiceprintGroup>;
            /**
             * Changes the name or the description of a voiceprint group.
             *
             * Permission: updateVoiceprintGroup.
             *
             * @see https://docs.coze.cn/developer_guides/update_voiceprint_group
             */
            update(group_id: string, input?: AudioVoiceprintGroupsUpdateInput, init?: Init): Promise<undefined>;
            /**
             * Deletes a voiceprint group with all its voiceprints.
             *
             * Only the creator of the group can do this.
             *
             * Permission: deleteVoiceprintGroup.
             *
             * @see https://docs.coze.cn/developer_guides/delete_voiceprint_group
             */
            delete(group_id: string, input?: AudioVoiceprintGroupsDeleteInput, init?: Init): Promise<undefined>;
            /**
             * Compares a recording with the voiceprints of a group.
             *
             * Each call is billed.
             *
             * The runtime may hold all of the file in memory. Permission: identifyInVoiceprintGroup.
             *
             * @see https://docs.coze.cn/developer_guides/identify_voiceprint
             */
            identify(group_id: string, input: AudioVoiceprintGroupsIdentifyInput, init?: Init): Promise<AudioVoiceprintGroupsIdentifyOutput>;
            readonly features: {
                /**
                 * Lists the voiceprints of a group.
                 *
                 * Permission: listVoiceprintFeature.
                 *
                 * @see https://docs.coze.cn/developer_guides/list_voiceprint
                 */
                list(group_id: string, input?: AudioVoiceprintGroupsFeaturesListInput, init?: Init): Paged<Voiceprint, AudioVoiceprintGroupsFeaturesListOutput>;
                /**
                 * Creates a voiceprint from a recording.
                 *
                 * A group has at most 10 voiceprints.
                 *
                 * The runtime may hold all of the file in memory. Permission: createVoiceprintFeature.
                 *
                 * @see https://docs.coze.cn/developer_guides/create_voiceprint
                 */
                create(group_id: string, input: AudioVoiceprintGroupsFeaturesCreateInput, init?: Init): Promise<CreatedVoiceprint>;
                /**
                 * Changes the name, the description or the recording of a voiceprint.
                 *
                 * Only the creator of the voiceprint can do this.
                 *
                 * The runtime may hold all of the file in memory. Permission: updateVoiceprintFeature.
                 *
                 * @see https://docs.coze.cn/developer_guides/update_voiceprint
                 */
                update(input: AudioVoiceprintGroupsFeaturesUpdateInput, init?: Init): Promise<AudioVoiceprintGroupsFeaturesUpdateData | undefined>;
                /**
                 * Deletes a voiceprint.
                 *
                 * Only the creator of the voiceprint can do this.
                 *
                 * Permission: deleteVoiceprintFeature.
                 *
                 * @see https://docs.coze.cn/developer_guides/delete_voiceprint
                 */
                delete(input: AudioVoiceprintGroupsFeaturesDeleteInput, init?: Init): Promise<undefined>;
            };
        };
    };
    readonly variables: {
        /**
         * Gets the variables of a user of an agent or app.
         *
         * Only of agents and apps that are published as API or Chat SDK. Each channel has variables of its own.
         *
         * Permission: readVariable.
         *
         * @see https://docs.coze.cn/developer_guides/read_variable
         */
        get(input: VariablesGetInput, init?: Init): Promise<VariablesGetOutput>;
        /**
         * Sets variables of a user of an agent or app.
         *
         * Only of agents and apps that are published as API or Chat SDK. The variables must exist and be enabled there.
         *
         * Permission: updateVariable.
         *
         * @see https://docs.coze.cn/developer_guides/update_variable
         */
        update(input: VariablesUpdateInput, init?: Init): Promise<undefined>;
    };
    readonly folders: {
        /**
         * Lists the folders directly in a folder or in the root of a workspace.
         *
         * Permission: listFolder.
         *
         * @see https://docs.coze.cn/developer_guides/workspace_list_folder
         */
        list(input: FoldersListInput, init?: Init): Paged<ListedFolder, FoldersListOutput>;
        /**
         * Gets a folder of a workspace.
         *
         * Permission: readFolder.
         *
         * @see https://docs.coze.cn/developer_guides/workspace_read_folder
         */
        get(folder_id: string, input?: FoldersGetInput, init?: Init): Promise<Folder>;
    };
    readonly templates: {
        /**
         * Copies a template into a workspace.
         *
         * @see https://github.com/coze-dev/coze-js/blob/main/packages/coze-js/src/resources/templates/templates.ts
         */
        duplicate(template_id: string, input: TemplatesDuplicateInput, init?: Init): Promise<TemplateCopy>;
    };
    readonly copyTasks: {
        /**
         * Copies an agent, an app or a workflow, in its workspace or into another one.
         *
         * Agents within a workspace are copied at once; everything else goes on as a task that `copyTasks.wait` follows.
         * You must be a member of both workspaces, which belong to one team or enterprise; from a personal workspace
         * nothing can be copied into another one. Between workspaces the workflows, plugins and other resources of an
         * agent or app are copied too. The copy is a draft. Of the permissions, those of the entity_type are needed.
         *
         * Permission: Bot.duplicate, Workspace.createBot, Project.copy, Workspace.createProject, Workflow.copy,
         * Workspace.createWorkflow.
         *
         * @see https://docs.coze.cn/developer_guides/copy_resource_task
         */
        create(input: CopyTasksCreateInput, init?: Init): Promise<CreatedCopyTask>;
        /**
         * Gets the state of a task that copies.
         *
         * @see https://docs.coze.cn/developer_guides/query_resource_copy_execution_result
         */
        get(task_id: string, input?: CopyTasksGetInput, init?: Init): Promise<CopyTask>;
        /**
         * Waits for a job that is running by asking for its state; starts nothing.
         *
         * Resolves with the last state: when the job is done, without results that come in pages, and when the caller
         * must act first. A job that failed, was cancelled or expired throws `kind: "job"` with the last state as
         * `body`.
         *
         * @see https://docs.coze.cn/developer_guides/query_resource_copy_execution_result
         */
        wait(task_id: string, input?: CopyTasksGetInput, init?: WaitInit<CopyTask>): Promise<CopyTask>;
    };
    readonly plugins: {
        /**
         * Gets several plugins with their tools.
         *
         * Not with tokens of channels.
         *
         * Permission: Plugin.getPlugin.
         *
         * @see https://docs.coze.cn/developer_guides/batch_get_plugins_info
         */
        list(input: PluginsListInput, init?: Init): Promise<PluginsListOutput>;
        /**
         * Gets a plugin with its tools.
         *
         * Not with tokens of channels.
         *
         * Permission: Plugin.getPlugin.
         *
         * @see https://docs.coze.cn/developer_guides/get_plugin
         */
        get(plugin_id: string, input?: PluginsGetInput, init?: Init): Promise<Plugin>;
        /**
         * Calls a tool of a paid plugin.
         *
         * Needs a paid plan; each call is billed. Not with tokens of channels.
         *
         * Permission: Plugin.callTool.
         *
         * @see https://docs.coze.cn/developer_guides/call_plugin_tool
         */
        call(plugin_id: string, input: PluginsCallInput, init?: Init): Promise<PluginsCallOutput>;
    };
    readonly stores: {
        readonly categories: {
            /**
             * Lists the categories of plugins in the store.
             *
             * @see https://docs.coze.cn/developer_guides/list_plugin_category
             */
            list(input: StoresCategoriesListInput, init?: Init): Paged<StoreCategory, StoresCategoriesListOutput>;
        };
        readonly plugins: {
            /**
             * Lists the paid plugins in the store.
             *
             * @see https://docs.coze.cn/developer_guides/list_plugin
             */
            list(input?: StoresPluginsListInput, init?: Init): Paged<StorePlugin, StoresPluginsListOutput>;
        };
    };
    readonly files: {
        /**
         * Uploads a file for messages and workflow inputs.
         *
         * One file per call, at most 512 MB. The file is kept for 3 months, only this account can use it, and it cannot
         * be downloaded.
         *
         * The runtime may hold all of the file in memory. Permission: uploadFile. Rate limit: 10/s on personal plans and
         * 20/s on enterprise plans.
         *
         * Error codes:
         * - 4300: The file is empty, or was not sent as multipart.
         * - 4301: More than one file was sent.
         * - 4302: The file is too large.
         * - 4303: Files of this type are not supported.
         * - 4304: The file is invalid.
         *
         * @see https://docs.coze.cn/developer_guides/upload_files
         */
        upload(input: FilesUploadInput, init?: Init): Promise<UploadedFile>;
        /**
         * Gets the name and the size of an uploaded file.
         *
         * Permission: retrieveFile.
         *
         * @see https://docs.coze.cn/developer_guides/retrieve_files
         */
        get(file_id: string, input?: FilesGetInput, init?: Init): Promise<UploadedFile>;
    };
    readonly bots: {
        /**
         * Lists the agents of a workspace.
         *
         * On personal plans, returns only agents of workspaces that you own.
         *
         * Permission: listBot.
         *
         * @see https://docs.coze.cn/developer_guides/bots_list_draft_published
         */
        list(input: BotsListInput, init?: Init): Paged<BotSummary, BotsListOutput>;
        /**
         * Gets the configuration of an agent.
         *
         * Permission: getMetadata.
         *
         * @see https://docs.coze.cn/developer_guides/get_metadata_draft_published
         */
        get(bot_id: string, input?: BotsGetInput, init?: Init): Promise<BotInfo>;
        /**
         * Creates an agent, as a draft.
         *
         * It is a draft until `bots.publish` publishes it.
         *
         * Permission: createBot.
         *
         * @see https://docs.coze.cn/developer_guides/create_bot
         */
        create(input: BotsCreateInput, init?: Init): Promise<BotsCreateOutput>;
        /**
         * Changes the configuration of an agent.
         *
         * Agents made in the editor can be changed as well.
         *
         * Permission: edit.
         *
         * @see https://docs.coze.cn/developer_guides/update_bot
         */
        update(input: BotsUpdateInput, init?: Init): Promise<undefined>;
        /**
         * Publishes an agent to the API, the Chat SDK or custom channels.
         *
         * Permission: publish.
         *
         * Error codes:
         * - 4105: The agent has sensitive content.
         *
         * @see https://docs.coze.cn/developer_guides/publish_bot
         */
        publish(input: BotsPublishInput, init?: Init): Promise<BotsPublishOutput>;
        /**
         * Takes an agent off a channel.
         *
         * Only the owner of the agent and that of a custom channel can do this. Not for the Doubao channel.
         *
         * Permission: disconnectBot, Connector.disconnectBot.
         *
         * @see https://docs.coze.cn/developer_guides/unpublish_agent
         */
        unpublish(bot_id: string, input: BotsUnpublishInput, init?: Init): Promise<undefined>;
        readonly versions: {
            /**
             * Lists the versions of an agent.
             *
             * On personal plans, only for agents of workspaces that you own.
             *
             * Permission: Bot.listVersion.
             *
             * @see https://docs.coze.cn/developer_guides/list_bot_versions
             */
            list(bot_id: string, input?: BotsVersionsListInput, init?: Init): Paged<BotVersion, BotsVersionsListOutput>;
        };
        /**
         * Turns collaboration on an agent on or off.
         *
         * Enterprise plans only. With personal and OAuth user tokens only the owner can do this; tokens of channel apps
         * are not accepted. Delete all collaborators before you turn it off.
         *
         * Permission: Bot.switchDevelopMode.
         *
         * @see https://docs.coze.cn/developer_guides/switch_bot_develop_mode
         */
        setCollaborationMode(bot_id: string, input?: BotsSetCollaborationModeInput, init?: Init): Promise<undefined>;
        readonly collaborators: {
            /**
             * Adds a collaborator to an agent.
             *
             * Enterprise plans only; turn collaboration on first, with `bots.setCollaborationMode`. With personal and OAuth
             * user tokens only the owner and collaborators can do this; tokens of channel apps are not accepted.
             *
             * Permission: Bot.addCollaborator. Rate limit: 5/s for all users of an account together.
             *
             * @see https://docs.coze.cn/developer_guides/add_bot_collaborator
             */
            create(bot_id: string, input: BotsCollaboratorsCreateInput, init?: Init): Promise<undefined>;
            /**
             * Removes a collaborator from an agent.
             *
             * With personal and OAuth user tokens only the owner and collaborators can do this; tokens of channel apps are
             * not accepted.
             *
             * Permission: Bot.removeCollaborator. Rate limit: 5/s for all users of an account together.
             *
             * @see https://docs.coze.cn/developer_guides/remove_bot_collaborator
             */
            delete(input: BotsCollaboratorsDeleteInput, init?: Init): Promise<undefined>;
        };
        /**
         * Gets the configuration of an agent that is published to the API.
         *
         * The vendor is about to remove it; `bots.get` replaces it.
         *
         * Permission: getMetadata.
         *
         * @deprecated
         * @see https://docs.coze.cn/developer_guides/get_metadata
         */
        getOnline(input: BotsGetOnlineInput, init?: Init): Promise<BotInfo>;
        /**
         * Lists the agents of a workspace that are published to the API, newest publication first.
         *
         * The vendor is about to remove it; `bots.list` replaces it.
         *
         * Permission: getPublishedBot.
         *
         * @deprecated
         * @see https://docs.coze.cn/developer_guides/published_bots_list
         */
        listPublished(input: BotsListPublishedInput, init?: Init): Paged<PublishedBot, BotsListPublishedOutput>;
    };
    readonly workspaces: {
        /**
         * Lists the workspaces that a user created or joined.
         *
         * By default, those of the token's user. enterprise_id selects those of the enterprise; user_id together with
         * coze_account_id those of a user in an organization. Not for third-party channel apps.
         *
         * Permission: listWorkspace.
         *
         * @see https://docs.coze.cn/developer_guides/list_workspace
         */
        list(input?: WorkspacesListInput, init?: Init): Paged<Workspace, WorkspacesListOutput>;
        /**
         * Creates a workspace.
         *
         * Permission: createWorkspace.
         *
         * @see https://docs.coze.cn/developer_guides/create_workspace
         */
        create(input: WorkspacesCreateInput, init?: Init): Promise<WorkspacesCreateOutput>;
        /**
         * Changes the name or the description of a workspace.
         *
         * Not for personal workspaces. What is left out or empty stays.
         *
         * Permission: Workspace.update.
         *
         * Error codes:
         * - 4014: The name or the description violates the content rules.
         *
         * @see https://docs.coze.cn/developer_guides/update_workspace_info
         */
        update(workspace_id: string, input?: WorkspacesUpdateInput, init?: Init): Promise<undefined>;
        readonly members: {
            /**
             * Lists the members of a workspace.
             *
             * Permission: readMember.
             *
             * @see https://docs.coze.cn/developer_guides/list_space_member
             */
            list(workspace_id: string, input?: WorkspacesMembersListInput, init?: Init): Paged<WorkspaceMember, WorkspacesMembersListOutput>;
            /**
             * Adds users to a workspace, or invites them on personal plans.
             *
             * Enterprise plans add members of the enterprise at once. On personal plans users join when they accept. Fails
             * for users whose account may not join other workspaces. Some of the users can fail: the result sorts them.
             *
             * Permission: addMember.
             *
             * Error codes:
             * - 702042018: The workspace would have more members than it may have.
             * - 702042162: A user is not a member of the enterprise.
             *
             * @see https://docs.coze.cn/developer_guides/add_space_member
             */
            create(workspace_id: string, input?: WorkspacesMembersCreateInput, init?: Init): Promise<AddedWorkspaceMembers>;
            /**
             * Removes members from a workspace.
             *
             * Their resources go to the owner of the workspace, who cannot be removed. Some of the users can fail: the
             * result sorts them.
             *
             * Permission: removeMember.
             *
             * @see https://docs.coze.cn/developer_guides/remove_space_member
             */
            delete(workspace_id: string, input: WorkspacesMembersDeleteInput, init?: Init): Promise<RemovedWorkspaceMembers>;
        };
    };
    readonly apps: {
        /**
         * Lists the apps of a workspace.
         *
         * On personal plans, only for workspaces that you own.
         *
         * Permission: listApp.
         *
         * @see https://docs.coze.cn/developer_guides/published_apps_list
         */
        list(input: AppsListInput, init?: Init): Paged<AppSummary, AppsListOutput>;
        readonly collaborators: {
            /**
             * Adds a collaborator to an app.
             *
             * For low-code apps, on enterprise plans only. With personal and OAuth user tokens only the owner and
             * collaborators can do this; tokens of channel apps are not accepted.
             *
             * Permission: Project.addCollaborator. Rate limit: 5/s for all users of an account together.
             *
             * @see https://docs.coze.cn/developer_guides/add_app_collaborator
             */
            create(app_id: string, input: AppsCollaboratorsCreateInput, init?: Init): Promise<undefined>;
            /**
             * Removes a collaborator from an app.
             *
             * For low-code apps. What the collaborator made in the app goes to its owner. With personal and OAuth user
             * tokens only the owner and collaborators can do this; tokens of channel apps are not accepted.
             *
             * Permission: Project.removeCollaborator. Rate limit: 5/s for all users of an account together.
             *
             * @see https://docs.coze.cn/developer_guides/remove_app_collaborator
             */
            delete(input: AppsCollaboratorsDeleteInput, init?: Init): Promise<undefined>;
        };
    };
    readonly connectors: {
        /**
         * Adds a channel to a workspace, whose agents and apps can then be published to it.
         *
         * For custom channels of the enterprise and public channels. On enterprise plans only administrators can do
         * this; other members can for their personal workspace.
         *
         * Permission: installConnector.
         *
         * @see https://docs.coze.cn/developer_guides/install_channel
         */
        install(connector_id: string, input: ConnectorsInstallInput, init?: Init): Promise<undefined>;
        /**
         * Binds devices to a custom channel, so that agents can be published to them.
         *
         * For makers of hardware. The vendor turns this on for a channel on request, and sets up the key.
         *
         * Permission: bindConnectorConfig.
         *
         * @see https://docs.coze.cn/developer_guides/bind_connector_config
         */
        bindUserConfigs(connector_id: string, input: ConnectorsBindUserConfigsInput, init?: Init): Promise<undefined>;
        /**
         * Reports the result of the review of an agent that is published to a custom channel.
         *
         * For owners of a channel whose callback has answered that the review is going on.
         *
         * Permission: Connector.botUpdateProfile.
         *
         * @see https://docs.coze.cn/developer_guides/update_review_result
         */
        updateBot(input: ConnectorsUpdateBotInput, init?: Init): Promise<undefined>;
    };
    readonly apiApps: {
        /**
         * Lists callback apps.
         *
         * On personal plans your own, on enterprise plans those of the enterprise, for administrators only.
         *
         * Permission: listApiApp.
         *
         * @see https://docs.coze.cn/developer_guides/list_callback_app
         */
        list(input?: ApiAppsListInput, init?: Init): Paged<ApiApp, ApiAppsListOutput>;
        /**
         * Creates a callback app, which receives events of an account or of a channel.
         *
         * `apiApps.update` sets its address, `apiApps.events.subscribe` its events. On personal plans everybody, for
         * channels their owner, and on enterprise plans only administrators can do this.
         *
         * Permission: createApiApp.
         *
         * @see https://docs.coze.cn/developer_guides/create_callback_app
         */
        create(input: ApiAppsCreateInput, init?: Init): Promise<ApiApp>;
        /**
         * Changes the name or the address of a callback app.
         *
         * On personal plans only its creator, on enterprise plans only administrators can do this.
         *
         * Permission: updateApiApp.
         *
         * @see https://docs.coze.cn/developer_guides/update_callback_app
         */
        update(api_app_id: string, input?: ApiAppsUpdateInput, init?: Init): Promise<undefined>;
        /**
         * Deletes a callback app; its events are no longer sent.
         *
         * On personal plans only its creator, on enterprise plans only administrators can do this.
         *
         * Permission: deleteApiApp.
         *
         * @see https://docs.coze.cn/developer_guides/delete_callback_app
         */
        delete(api_app_id: string, input?: ApiAppsDeleteInput, init?: Init): Promise<undefined>;
        readonly events: {
            /**
             * Lists the events that a callback app has subscribed to.
             *
             * On personal plans only its creator, on enterprise plans only administrators can do this.
             *
             * Permission: listApiApp.
             *
             * @see https://docs.coze.cn/developer_guides/list_subscribed_callback_message
             */
            list(api_app_id: string, input?: ApiAppsEventsListInput, init?: Init): Paged<ApiAppEvent, ApiAppsEventsListOutput>;
            /**
             * Subscribes a callback app to events.
             *
             * Permission: subscribeApiAppEvent.
             *
             * @see https://docs.coze.cn/developer_guides/subscribe_callback_message
             */
            subscribe(api_app_id: string, input: ApiAppsEventsSubscribeInput, init?: Init): Promise<undefined>;
            /**
             * Ends the subscription of a callback app to events.
             *
             * On personal plans only the creator of the app, on enterprise plans only administrators can do this.
             *
             * Permission: unsubscribeApiAppEvent.
             *
             * @see https://docs.coze.cn/developer_guides/unsubscribe_callback_message
             */
            unsubscribe(api_app_id: string, input: ApiAppsEventsUnsubscribeInput, init?: Init): Promise<undefined>;
        };
    };
    readonly benefits: {
        /**
         * Gets the plan of the account and, on request, its limits of API calls.
         *
         * Permission: getBenefit.
         *
         * @see https://docs.coze.cn/developer_guides/get_benefit
         */
        get(input?: BenefitsGetInput, init?: Init): Promise<Benefits>;
        readonly bills: {
            /**
             * Lists exports of the bills of end users, with links to their files.
             *
             * On the flagship enterprise plan, for administrators only. Only devices that report what they are have bills.
             *
             * Permission: listBillDownloadTask.
             *
             * @see https://docs.coze.cn/developer_guides/billing_file
             */
            list(input?: BenefitsBillsListInput, init?: Init): Paged<BillTask, BenefitsBillsListOutput>;
            /**
             * Starts an export of the bills of end users, by days.
             *
             * On the flagship enterprise plan, for administrators only. Only devices that report what they are have bills.
             * `benefits.bills.list` has the links to its files, after a minute or so if there is much to export.
             *
             * Permission: createBillDownloadTask.
             *
             * @see https://docs.coze.cn/developer_guides/create_bill_task
             */
            create(input?: BenefitsBillsCreateInput, init?: Init): Promise<BillTask>;
        };
        readonly limits: {
            /**
             * Lists the limits of end users.
             *
             * On the flagship enterprise plan, for administrators only. Devices must report what they are, or limits have no
             * effect on them.
             *
             * Permission: listBenefitLimitation.
             *
             * @see https://docs.coze.cn/developer_guides/get_device_quotas
             */
            list(input: BenefitsLimitsListInput, init?: Init): Paged<BenefitLimit, BenefitsLimitsListOutput>;
            /**
             * Creates a limit of end users.
             *
             * On the flagship enterprise plan, for administrators only. Devices must report what they are, or limits have no
             * effect on them. A limit of a single device precedes that of all devices. For all devices, and for all custom
             * consumers, there can be one total limit and one per period. Without a limit, resource points are not limited.
             *
             * Permission: createBenefitLimitation.
             *
             * @see https://docs.coze.cn/developer_guides/create_device_quotas
             */
            create(input: BenefitsLimitsCreateInput, init?: Init): Promise<CreatedBenefitLimit>;
            /**
             * Changes a limit of end users.
             *
             * On the flagship enterprise plan, for administrators only. Devices must report what they are, or limits have no
             * effect on them.
             *
             * Permission: updateBenefitLimitation.
             *
             * @see https://docs.coze.cn/developer_guides/update_device_quotas
             */
            update(benefit_id: string, input?: BenefitsLimitsUpdateInput, init?: Init): Promise<BenefitLimit | undefined>;
        };
    };
    readonly enterprises: {
        readonly members: {
            /**
             * Adds an employee to an enterprise.
             *
             * Enterprise plans only. Usually employees are added when their account is made. Not for guests. Calls must not
             * overlap.
             *
             * Permission: Enterprise.batchAddPeople.
             *
             * Error codes:
             * - 4201: The user is a member already.
             * - 777074011: The enterprise would have more members than its plan allows: 100 on the standard plan.
             *
             * @see https://docs.coze.cn/developer_guides/add_enterprise_member
             */
            create(enterprise_id: string, input?: EnterprisesMembersCreateInput, init?: Init): Promise<undefined>;
            /**
             * Changes the role of an employee.
             *
             * Needs a token of an app with the rights of the enterprise (OAuth JWT). Not for guests.
             *
             * Permission: Enterprise.updatePeople.
             *
             * @see https://docs.coze.cn/developer_guides/update_enterprise_people
             */
            update(input: EnterprisesMembersUpdateInput, init?: Init): Promise<undefined>;
            /**
             * Removes a member from an enterprise and gives the resources of the member to an administrator.
             *
             * Enterprise plans only. Needs a token of an app with the rights of the enterprise (OAuth JWT). Remove the
             * member from all organizations first, with `organizations.members.delete`. Calls must not overlap.
             *
             * Permission: Enterprise.removePeople.
             *
             * @see https://docs.coze.cn/developer_guides/remove_enterprise_member
             */
            delete(input: EnterprisesMembersDeleteInput, init?: Init): Promise<undefined>;
        };
        readonly organizations: {
            /**
             * Lists the organizations of an enterprise.
             *
             * Enterprise plans only. Needs a token of an app with the rights of the enterprise (OAuth JWT).
             *
             * Permission: Enterprise.listOrganization.
             *
             * @see https://docs.coze.cn/developer_guides/list_organization
             */
            list(enterprise_id: string, input?: EnterprisesOrganizationsListInput, init?: Init): Paged<Organization, EnterprisesOrganizationsListOutput>;
            /**
             * Creates an organization in an enterprise, which can have 20.
             *
             * Flagship enterprise plan only. Needs a token of an app with the rights of the enterprise (OAuth JWT).
             *
             * Permission: Enterprise.createOrganization.
             *
             * @see https://docs.coze.cn/developer_guides/create_organization
             */
            create(enterprise_id: string, input: EnterprisesOrganizationsCreateInput, init?: Init): Promise<EnterprisesOrganizationsCreateOutput>;
        };
    };
    readonly organizations: {
        /**
         * Changes the name or the description of an organization.
         *
         * Flagship enterprise plan only. What is left out or empty stays.
         *
         * Permission: Account.updateOrganization.
         *
         * Error codes:
         * - 4102: The name or the description violates the content rules.
         *
         * @see https://docs.coze.cn/developer_guides/update_organization_info
         */
        update(organization_id: string, input?: OrganizationsUpdateInput, init?: Init): Promise<undefined>;
        readonly members: {
            /**
             * Lists the members of an organization.
             *
             * Needs a token of an app with the rights of the enterprise (OAuth JWT).
             *
             * Permission: Account.listOrganizationPeople.
             *
             * @see https://docs.coze.cn/developer_guides/list_organization_people
             */
            list(organization_id: string, input?: OrganizationsMembersListInput, init?: Init): Paged<OrganizationMember, OrganizationsMembersListOutput>;
            /**
             * Adds a member of the enterprise to an organization.
             *
             * Enterprise plans only. Needs a token of an app with the rights of the enterprise (OAuth JWT). To add several,
             * call once for each; calls must not overlap.
             *
             * Permission: batchAddOrganizationPeople.
             *
             * Error codes:
             * - 4201: The user is a member already.
             *
             * @see https://docs.coze.cn/developer_guides/add_organization_people
             */
            create(organization_id: string, input: OrganizationsMembersCreateInput, init?: Init): Promise<undefined>;
            /**
             * Changes the role of a member of an organization.
             *
             * Needs a token of an app with the rights of the enterprise (OAuth JWT). Not for guests. Only tokens made by a
             * super administrator can make another one.
             *
             * Permission: updateOrganizationPeople.
             *
             * @see https://docs.coze.cn/developer_guides/update_organization_people
             */
            update(input: OrganizationsMembersUpdateInput, init?: Init): Promise<undefined>;
            /**
             * Removes a member from an organization and its workspaces and gives the resources of the member to a super
             * administrator.
             *
             * Enterprise plans only. Needs a token of an app with the rights of the enterprise (OAuth JWT). The user stays
             * in the enterprise: see `enterprises.members.delete`. Calls must not overlap.
             *
             * Permission: Account.removeOrganizationPeople.
             *
             * Error codes:
             * - 777074044: The organization would have no super administrator.
             *
             * @see https://docs.coze.cn/developer_guides/remove_organization_member
             */
            delete(input: OrganizationsMembersDeleteInput, init?: Init): Promise<undefined>;
        };
    };
    readonly users: {
        /**
         * Gets the user behind the token.
         *
         * @see https://github.com/coze-dev/coze-js/blob/main/packages/coze-js/src/resources/users/index.ts
         */
        me(input?: UsersMeInput, init?: Init): Promise<User>;
    };
}

/** What became of each user: ids of Coze users. */
export interface AddedWorkspaceMembers {
    /** Added at once, on enterprise plans. */
    added_success_user_ids: string[];
    /** Invited and accepted, on personal plans. */
    invited_success_user_ids: string[];
    /** Members already. */
    already_joined_user_ids: string[];
    /** Invited already, on personal plans; not accepted yet. */
    already_invited_user_ids: string[];
    /** No such user. */
    not_exist_user_ids: string[];
}

/** A callback app. */
export interface ApiApp {
    /** Id of the app. */
    id: string;
    /** Name of the app. */
    name: string;
    /** Kind of app: for an account, or for a channel. */
    app_type: "normal" | "connector" | (string & {});
    /** Address that events are sent to. */
    callback_url?: string;
    /** Custom channel, for apps of channels only. */
    connector_id?: string;
    /** Secret with which the vendor signs what it sends to the address. Made by the vendor, never changed. */
    verify_token: string;
}

/** An event that a callback app has subscribed to. */
export interface ApiAppEvent {
    event_type: ApiAppEventType;
    /** Id of the callback app. */
    api_app_id: string;
    /** Name of the callback app. */
    name: string;
    /** What the app or the event is for. */
    description: string;
}

/** An agent is published, deleted or taken off a channel; there is a bill; more capacity of a plugin is requested, or has expired. */
export type ApiAppEventType = "bot.published" | "bot.deleted" | "bot.unpublished" | "benefit.usage" | "benefit.plugin.scale.requested" | "benefit.plugin.scale.expired";

export interface ApiAppsCreateInput {
    /** Kind of app: for an account, or for a channel. */
    app_type: "normal" | "connector";
    /** Name of the app, required with normal. An app of a channel has the name of the channel. At most 128 characters. */
    name?: string;
    /** Custom channel, required with connector. */
    connector_id?: string;
}

export type ApiAppsCreateOutput = ApiApp;

export type ApiAppsDeleteInput = Record<string, never>;

export type ApiAppsDeleteOutput = undefined;

export interface ApiAppsEventsListInput {
    /**
     * Cursor: next_page_token of the page before.
     * @default
     */
    page_token?: string;
    /**
     * Events per page. 1 to 50.
     * @default 50
     */
    page_size?: number;
}

/** One page. */
export interface ApiAppsEventsListOutput {
    /** Events of this page. */
    items: ApiAppEvent[];
    /** Whether more follow. */
    has_more: boolean;
    /** Cursor of the next page, if more follow. */
    next_page_token?: string;
}

export interface ApiAppsEventsSubscribeInput {
    /** Events to subscribe to. */
    event_types: readonly ApiAppEventType[];
}

export type ApiAppsEventsSubscribeOutput = undefined;

export interface ApiAppsEventsUnsubscribeInput {
    /** Events that are no longer sent. */
    event_types: readonly ApiAppEventType[];
}

export type ApiAppsEventsUnsubscribeOutput = undefined;

export interface ApiAppsListInput {
    /**
     * Cursor: next_page_token of the page before.
     * @default
     */
    page_token?: string;
    /**
     * Apps per page. 1 to 50.
     * @default 50
     */
    page_size?: number;
    /** Only apps of this kind; both when left out. */
    app_type?: "normal" | "connector";
}

/** One page. */
export interface ApiAppsListOutput {
    /** Apps of this page. */
    items: ApiApp[];
    /** Whether more follow. */
    has_more: boolean;
    /** Cursor of the next page, if more follow. */
    next_page_token?: string;
}

export interface ApiAppsUpdateInput {
    /** The new name. */
    name?: string;
    /** The new address. It must answer a POST with challenge within 3 seconds with the same challenge. */
    callback_url?: string;
}

export type ApiAppsUpdateOutput = undefined;

/** An app in a list. */
export interface AppSummary {
    /** Id of the app. */
    id: string;
    /** Name of the app. */
    name: string;
    /** URL of its icon. */
    icon_url: string;
    /** What it does. */
    description: string;
    /** Folder it is in. */
    folder_id?: string;
    /** Coze user who created it. */
    owner_user_id: string;
    /** Whether it is published. */
    is_published: boolean;
    /** Last change. Unix seconds. */
    updated_at: number;
    /** Last publication, if there was one. Unix seconds. */
    published_at?: number;
}

export interface AppsCollaboratorsCreateInput {
    collaborators: NewCollaborators;
}

export type AppsCollaboratorsCreateOutput = undefined;

export interface AppsCollaboratorsDeleteInput {
    /** Id of the app. */
    app_id: string;
    /** Coze user to remove. */
    user_id: string;
}

export type AppsCollaboratorsDeleteOutput = undefined;

export interface AppsListInput {
    /** Workspace of the apps. */
    workspace_id: string;
    /**
     * Only apps in this state: published, published with a newer draft, or never published.
     * @default published_online
     */
    publish_status?: "all" | "published_online" | "published_draft" | "unpublished_draft";
    /**
     * Channel, with published_online and published_draft only: 1024 API, 999 Chat SDK, 998 Web SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, or the id of a custom channel.
     * @default 1024
     */
    connector_id?: string;
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Apps per page.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface AppsListOutput {
    /** Apps of this page. */
    items: AppSummary[];
    /** Number of all apps. */
    total: number;
}

export type AudioLiveGetInput = Record<string, never>;

export type AudioLiveGetOutput = Live;

export interface AudioRoomsCreateInput {
    /** Agent that joins. */
    bot_id: string;
    /** Conversation that keeps the messages. A new one when left out. */
    conversation_id?: string;
    /** Voice of the agent, of `audio.voices.list`. A voice of the system when left out. */
    voice_id?: string;
    /** Your own id of the user. What the agent remembers is kept apart by it. */
    uid?: string;
    config?: RoomConfig;
}

export type AudioRoomsCreateOutput = Room;

export interface AudioSpeechCreateInput {
    /** What is said. At most 1024 bytes of UTF-8. */
    input: string;
    /** Voice that says it. */
    voice_id: string;
    /** Emotion, for voices that have several; `audio.voices.list` says which. None when left out. */
    emotion?: "happy" | "sad" | "angry" | "surprised" | "fear" | "hate" | "excited" | "coldness" | "neutral";
    /**
     * How strong the emotion is; more is stronger. 1 to 5.
     * @default 4
     */
    emotion_scale?: number;
    /**
     * Format of the audio. ogg_opus comes in several segments.
     * @default mp3
     */
    response_format?: "wav" | "pcm" | "ogg_opus" | "mp3";
    /**
     * How fast it is said; 1 is normal speed. From 0.5 to 2 with voices of large models, from 0.2 to 3 with those of small ones. 0.2 to 3.
     * @default 1
     */
    speed?: number;
    /**
     * Hz.
     * @default 24000
     */
    sample_rate?: 8000 | 16000 | 22050 | 24000 | 32000 | 44100 | 48000;
    /**
     * Change of the volume, so that -50 is half of it and 100 is twice as much. Percent. -50 to 100.
     * @default 0
     */
    loudness_rate?: number;
    /** How it is said, in words: emotion, dialect, tone, speed, pitch. Only for voices of version 2.0 of the vendor's large speech model. */
    context_texts?: string;
}

export type AudioSpeechCreateOutput = Blob;

export interface AudioTranscriptionsCreateInput {
    /** The recording. Large models read opus, ogg, mp3, wav, m4a, mp4, pcm, raw, spx, aac and amr, small ones ogg, mp3, wav, mp4 and m4a. */
    file: Blob & { readonly name: string; };
}

export type AudioTranscriptionsCreateOutput = Transcription;

export interface AudioVoiceprintGroupsCreateInput {
    /** Name of the group. At most 20 characters. */
    name: string;
    /** What it is for. At most 500 characters. */
    desc?: string;
}

export type AudioVoiceprintGroupsCreateOutput = CreatedVoiceprintGroup;

export type AudioVoiceprintGroupsDeleteInput = Record<string, never>;

export type AudioVoiceprintGroupsDeleteOutput = undefined;

export interface AudioVoiceprintGroupsFeaturesCreateInput {
    /** Recording of one person, wav or pcm (16 kHz, one channel, 16 bits), at most 4 MB. */
    file: Blob & { readonly name: string; };
    /** Name of the voiceprint. */
    name: string;
    /** Whose voice it is. */
    desc?: string;
    /**
     * Sample rate, to be given for pcm files. Hz.
     * @default 16000
     */
    sample_rate?: number;
    /**
     * Number of channels, to be given for pcm files.
     * @default 1
     */
    channel?: number;
}

export type AudioVoiceprintGroupsFeaturesCreateOutput = CreatedVoiceprint;

export interface AudioVoiceprintGroupsFeaturesDeleteInput {
    /** Id of the voiceprint group. */
    group_id: string;
    /** Id of the voiceprint. */
    feature_id: string;
}

export type AudioVoiceprintGroupsFeaturesDeleteOutput = undefined;

export interface AudioVoiceprintGroupsFeaturesListInput {
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Voiceprints per page. 1 to 200.
     * @default 10
     */
    page_size?: number;
}

/** One page. */
export interface AudioVoiceprintGroupsFeaturesListOutput {
    /** Voiceprints of this page. */
    items: Voiceprint[];
    /** Number of all voiceprints. */
    total: number;
}

/** The voiceprint. */
export interface AudioVoiceprintGroupsFeaturesUpdateData {
    /** Id of the voiceprint. */
    id?: string;
}

export interface AudioVoiceprintGroupsFeaturesUpdateInput {
    /** Id of the voiceprint group. */
    group_id: string;
    /** Id of the voiceprint. */
    feature_id: string;
    /** New recording of one person, wav or pcm (16 kHz, one channel, 16 bits), at most 4 MB. */
    file?: Blob & { readonly name: string; };
    /** New name. */
    name?: string;
    /** New description. */
    desc?: string;
    /**
     * Sample rate, to be given for pcm files. Hz.
     * @default 16000
     */
    sample_rate?: number;
    /**
     * Number of channels, to be given for pcm files.
     * @default 1
     */
    channel?: number;
}

export type AudioVoiceprintGroupsFeaturesUpdateOutput = AudioVoiceprintGroupsFeaturesUpdateData | undefined;

export interface AudioVoiceprintGroupsIdentifyInput {
    /** Recording of one person, wav or pcm (16 kHz, one channel, 16 bits), at most 4 MB. */
    file: Blob & { readonly name: string; };
    /** Number of best matches to return. All when left out. */
    top_k?: number;
    /**
     * Sample rate, to be given for pcm files. Hz.
     * @default 16000
     */
    sample_rate?: number;
    /**
     * Number of channels, to be given for pcm files.
     * @default 1
     */
    channel?: number;
}

/** Matches. */
export interface AudioVoiceprintGroupsIdentifyOutput {
    /** How well each voiceprint matches. */
    feature_score_list: VoiceprintScore[];
}

export interface AudioVoiceprintGroupsListInput {
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Groups per page. 1 to 200.
     * @default 10
     */
    page_size?: number;
    /** Text that the name begins with. */
    name?: string;
    /** Your own Coze user id, to list only your groups. All of the team or enterprise when left out. */
    user_id?: string;
    /** Id of the only group to list. */
    group_id?: string;
}

/** One page. */
export interface AudioVoiceprintGroupsListOutput {
    /** Groups of this page. */
    items: VoiceprintGroup[];
    /** Number of all groups. */
    total: number;
}

export interface AudioVoiceprintGroupsUpdateInput {
    /** New name. At most 20 characters. */
    name?: string;
    /** New description. At most 500 characters. */
    desc?: string;
}

export type AudioVoiceprintGroupsUpdateOutput = undefined;

export interface AudioVoicesCloneInput {
    /** Name of the voice. At most 128 bytes. */
    voice_name: string;
    /** Recording of one person, at most 10 MB, best 10 to 30 seconds long. pcm needs 24 kHz and one channel. */
    file: Blob & { readonly name: string; };
    /** Format of the recording. */
    audio_format: "wav" | "mp3" | "ogg" | "m4a" | "aac" | "pcm";
    /** Language of the recording: Chinese, English, Japanese, Spanish, Indonesian or Portuguese. */
    language?: "zh" | "en" | "ja" | "es" | "id" | "pt";
    /** What is said in the recording, to be compared with it. At most 1024 bytes. */
    text?: string;
    /** Cloned voice to train anew, which is overwritten. A new voice when left out. */
    voice_id?: string;
    /** What the preview of the voice says. A standard text when left out. */
    preview_text?: string;
    /** Workspace that gets the voice. The personal one of the account when left out. */
    space_id?: string;
}

export type AudioVoicesCloneOutput = ClonedVoice;

export interface AudioVoicesListInput {
    /**
     * Whether to leave out the voices of the system.
     * @default false
     */
    filter_system_voice?: boolean;
    /** Only voices of models of this size. All when left out. */
    model_type?: "big" | "small";
    /**
     * Only voices in this state of cloning.
     * @default cloned
     */
    voice_state?: "init" | "cloned" | "all";
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Voices per page. 1 to 100.
     * @default 100
     */
    page_size?: number;
}

/** One page. */
export interface AudioVoicesListOutput {
    /** Voices of this page. */
    voice_list: Voice[];
    /** Whether more pages follow. */
    has_more: boolean;
}

/** A limit of an account. */
export interface Benefit {
    /** What is limited: requests per second, or calls of paid plugins by MCP. */
    benefit_type: "api_run_qps" | "call_tool_limit" | (string & {});
    /** APIs whose requests are limited: of plugins, of chats or of workflows. */
    resource_id?: "plugin" | "chat" | "workflow" | (string & {});
    /** Part of the plan. */
    basic: BenefitQuota;
    /** Bought in addition. */
    extra?: BenefitQuota[];
    /** What holds now. */
    effective: BenefitQuota;
}

/** A limit of end users. */
export interface BenefitLimit {
    /** Id of the limit. */
    benefit_id?: string;
    /** What it holds for: every device or every custom consumer of the enterprise, or a single one. */
    entity_type?: "enterprise_all_devices" | "enterprise_all_custom_consumers" | "single_device" | "single_custom_consumer" | (string & {});
    /** Id of the single device or custom consumer. */
    entity_id?: string;
    /** What is limited: resource points, or voice calls with system or with cloned voices. */
    benefit_type: "resource_point" | "voice_unified_duration_system" | "voice_unified_duration_custom" | (string & {});
    /** The limit. Resource points, for voice calls seconds. */
    limit: number;
    /** When it holds: between two times. */
    active_mode: "absolute_time" | (string & {});
    /** Start. Unix seconds. */
    started_at: number;
    /** End. Unix seconds. */
    ended_at: number;
    /** State of the limit. */
    status: "valid" | "frozen" | (string & {});
    /** Period after which the limit starts anew; never for a total limit. */
    trigger_unit?: "never" | "minute" | "hour" | "day" | (string & {});
    /** Length of the period in trigger_unit. */
    trigger_time?: number;
}

/** A quota. */
export interface BenefitQuota {
    /** State of the quota; can be empty. */
    status: "valid" | "frozen" | "cancel" | "pending" | "invalid" | "auditing" | "expired" | (string & {});
    /** How much there is. */
    item_info: {
        /** Without limit, not allowed, or up to total. */
        strategy: "unlimit" | "forbidden" | "by_quota" | (string & {});
        /** Used so far, with by_quota; 0 where nothing is counted. */
        used: number;
        /** Limit with by_quota; 1 otherwise. */
        total: number;
        /** Start. Unix seconds; 0 has been seen. */
        start_at: number;
        /** End. Unix seconds; 0 has been seen. */
        end_at: number;
    };
}

/** The plan of an account and its limits. */
export interface Benefits {
    /** The plan. */
    basic_info: {
        /** The plan: free or paid personal, standard or flagship enterprise. */
        user_level: "free" | "pro_personal" | "team" | "enterprise" | (string & {});
    };
    /** The limits that were asked for. */
    benefit_info?: Benefit[];
}

export interface BenefitsBillsCreateInput {
    /** Start, the first second of a day, to which it is rounded; 13 March 2025 or later, and before today. Unix seconds. */
    started_at?: number;
    /** End, the last second of a day, to which it is rounded; before today. Unix seconds. */
    ended_at?: number;
}

export type BenefitsBillsCreateOutput = BillTask;

export interface BenefitsBillsListInput {
    /** Exports to list. Those of the last 7 days when left out. At most 100 items. */
    task_ids?: readonly string[];
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Exports per page. 1 to 200.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface BenefitsBillsListOutput {
    /** Exports of this page. */
    task_infos: BillTask[];
    /** Number of all exports. */
    total: number;
}

export interface BenefitsGetInput {
    /** Limits to return beside the plan: requests per second, which need resource_id, or calls of paid plugins by MCP. */
    benefit_type_list?: readonly ("api_run_qps" | "call_tool_limit")[];
    /** APIs whose requests per second are meant, required with api_run_qps. */
    resource_id?: "plugin" | "chat" | "workflow";
}

export type BenefitsGetOutput = Benefits;

export interface BenefitsLimitsCreateInput {
    /** What it holds for: every device or every custom consumer of the enterprise, or a single one. Custom consumers must be reported by the device. */
    entity_type: "enterprise_all_devices" | "enterprise_all_custom_consumers" | "single_device" | "single_custom_consumer";
    /** Id of the device or custom consumer, required for a single one. */
    entity_id?: string;
    /** The limit. */
    benefit_info: {
        /** What is limited: resource points, or voice calls with system or with cloned voices, which need a licence for voice calls. */
        benefit_type: "resource_point" | "voice_unified_duration_system" | "voice_unified_duration_custom";
        /** The limit. Resource points, for voice calls seconds. */
        limit: number;
        /** When it holds: between two times. */
        active_mode: "absolute_time";
        /** Start. Unix seconds. */
        started_at: number;
        /** End. Unix seconds. */
        ended_at: number;
        /** State of the limit. */
        status?: "valid" | "frozen";
        /**
         * Period after which the limit starts anew; never is for a total limit.
         * @default never
         */
        trigger_unit?: "never" | "minute" | "hour" | "day";
        /** Length of the period in trigger_unit. 1 with never, which ignores it. */
        trigger_time?: number;
    };
}

export type BenefitsLimitsCreateOutput = CreatedBenefitLimit;

export interface BenefitsLimitsListInput {
    /** What it holds for: every device or every custom consumer of the enterprise, or a single one. */
    entity_type: "enterprise_all_devices" | "enterprise_all_custom_consumers" | "single_device" | "single_custom_consumer";
    /** Id of the single device or custom consumer, with these only. */
    entity_id?: string;
    /** What is limited: resource points, or voice calls with system or with cloned voices, which need a licence for voice calls. */
    benefit_type: "resource_point" | "voice_unified_duration_system" | "voice_unified_duration_custom";
    /**
     * Only limits in this state.
     * @default valid
     */
    status?: "valid" | "frozen";
    /** Cursor: page_token of the page before. */
    page_token?: string;
    /**
     * Limits per page. 1 to 200.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface BenefitsLimitsListOutput {
    /** Limits of this page. */
    benefit_infos: BenefitLimit[];
    /** Whether more follow. */
    has_more: boolean;
    /** Cursor of the next page, if more follow. */
    page_token?: string;
}

export interface BenefitsLimitsUpdateInput {
    /** When it holds: between two times. */
    active_mode?: "absolute_time";
    /** Start. Unix seconds. */
    started_at?: number;
    /** End. Unix seconds. */
    ended_at?: number;
    /** The limit. Resource points. */
    limit?: number;
    /**
     * State of the limit.
     * @default valid
     */
    status?: "valid" | "frozen";
    /** Period after which the limit starts anew; never is for a total limit. */
    trigger_unit?: "never" | "minute" | "hour" | "day";
    /** Length of the period in trigger_unit. 1 with never, which ignores it. */
    trigger_time?: number;
}

export type BenefitsLimitsUpdateOutput = BenefitLimit | undefined;

/** An export of bills. */
export interface BillTask {
    /** Id of the export. */
    task_id: string;
    /** State of the export. */
    status: "init" | "running" | "succeed" | "failed" | (string & {});
    /** Start of the bill. Unix seconds. */
    started_at: number;
    /** End of the bill. Unix seconds. */
    ended_at: number;
    /** Unix seconds. */
    created_at: number;
    /** When the files are gone, after 7 days. Unix seconds. */
    expires_at: number;
    /** URLs of the files, with succeed only; a file has at most 500000 rows. */
    file_urls?: string[];
}

/** A background image. */
export interface BotBackground {
    /** URL of the image. */
    image_url?: string;
    /** URL of the uncropped image. */
    origin_image_url?: string;
    /** Colour that goes with it, as a hexadecimal code. */
    theme_color?: string;
    /** Visible part of the image. */
    canvas_position?: {
        /** Distance from the top. Pixels. */
        top?: number;
        /** Distance from the left. Pixels. */
        left?: number;
        /** Width. Pixels. */
        width?: number;
        /** Height. Pixels. */
        height?: number;
    };
    /** Where the gradient is. */
    gradient_position?: {
        /** Left edge. Pixels. */
        left?: number;
        /** Right edge. Pixels. */
        right?: number;
    };
}

/** Configuration of an agent. */
export interface BotInfo {
    /** Id of the agent. */
    bot_id: string;
    /** Name of the agent. */
    name: string;
    /** What it does. */
    description: string;
    /** URL of its icon. */
    icon_url: string;
    /** Folder it is in. */
    folder_id?: string;
    /** Coze user who created it. */
    owner_user_id?: string;
    /** Latest version; can be empty. */
    version: string;
    /** Unix seconds. */
    create_time: number;
    /** Unix seconds. */
    update_time: number;
    /** Mode: 0 single agent, 1 multi-agent. */
    bot_mode: 0 | 1 | (number & {});
    /** How users give input by default. */
    default_user_input_type?: "text" | "voice" | "call" | (string & {});
    prompt_info: BotPrompt;
    onboarding_info: BotOnboarding;
    suggest_reply_info?: BotSuggestions;
    model_info: BotModel;
    /** Plugins it can use. */
    plugin_info_list: BotPlugin[];
    /** Workflows it can use. */
    workflow_info_list?: BotWorkflow[];
    /** Knowledge it can use. */
    knowledge?: {
        /** Knowledge bases. */
        knowledge_infos?: BotKnowledge[];
    };
    /** Variables it has. */
    variables?: BotVariable[];
    /** Shortcuts it offers. */
    shortcut_commands?: BotShortcut[];
    /** Voice calls. */
    media_config?: {
        /** Whether voice calls are off. */
        is_voice_call_closed?: boolean;
    };
    /** Voices it speaks with. */
    voice_info_list?: BotVoice[];
    /** Voices in another, undocumented form. */
    voice_data_list?: unknown[];
    /** Background images. */
    background_image_info?: {
        web_background_image?: BotBackground;
        mobile_background_image?: BotBackground;
    };
}

/** A knowledge base of an agent. */
export interface BotKnowledge {
    /** Id of the knowledge base. */
    id: string;
    /** Name of the knowledge base. */
    name: string;
}

/** Knowledge of an agent. */
export interface BotKnowledgeSettings {
    /** Knowledge bases of Coze itself, not of Volcano. At most 150 items. */
    dataset_ids?: readonly string[];
    /**
     * Whether every turn searches them; otherwise the prompt says when.
     * @default true
     */
    auto_call?: boolean;
    /**
     * How to search: 0 by meaning, 1 by meaning and words, 20 by words.
     * @default 0
     */
    search_strategy?: 0 | 1 | 20;
}

/** The model of an agent. */
export interface BotModel {
    /** Id of the model. */
    model_id: string;
    /** Name of the model. */
    model_name: string;
    /** Protocol between agent and model. */
    api_mode?: "chat_api" | "responses_api" | (string & {});
    /** Settings of reasoning; thinking_type is enabled, disabled or auto. */
    parameters?: {
        [key: string]: unknown;
    };
    /** Form of the output. */
    response_format?: "text" | "markdown" | "json" | (string & {});
    /** Maximum length of the output. Tokens. */
    max_tokens?: number;
    /** Rounds of context passed to the model. */
    context_round?: number;
    /** Randomness. */
    temperature?: number;
    /** Candidates considered per token. */
    top_k?: number;
    /** Share of probability considered per token. 0 to 1. */
    top_p?: number;
    /** Penalty for repeated topics. */
    presence_penalty?: number;
    /** Penalty for repeated words. */
    frequency_penalty?: number;
}

/** The model of an agent. Allowed values and defaults depend on the model; not every model has every setting. */
export interface BotModelSettings {
    /** Id of the model, from the URL of its page. */
    model_id: string;
    /** Candidates considered per token. */
    top_k?: number;
    /** Share of probability considered per token. */
    top_p?: number;
    /** Maximum length of the output. Tokens. */
    max_tokens?: number;
    /** Randomness. */
    temperature?: number;
    /**
     * Whether to keep the prompt from being revealed to users.
     * @default false
     */
    sp_anti_leak?: boolean;
    /** Rounds of context passed to the model. */
    context_round?: number;
    /** Form of the output. */
    response_format?: "text" | "markdown" | "json";
    /**
     * Whether the prompt has the current time.
     * @default false
     */
    sp_current_time?: boolean;
    /** Penalty for repeated topics. */
    presence_penalty?: number;
    /** Penalty for repeated words. */
    frequency_penalty?: number;
    /**
     * Prefix caching with chat_api; paid plans only. With responses_api, parameters.caching turns it on.
     * @default closed
     */
    cache_type?: "closed" | "prefix";
    /**
     * Protocol between agent and model. responses_api manages context and caches prefixes.
     * @default chat_api
     */
    api_mode?: "chat_api" | "responses_api";
    /** Reasoning and context. */
    parameters?: {
        /** Whether the model thinks first. With enabled it can use no tools. */
        thinking_type?: "enabled" | "disabled" | "auto";
        /** Prefix caching, with responses_api. */
        caching?: {
            /**
             * Whether it is on. Needs store.
             * @default disabled
             */
            type?: "enabled" | "disabled";
        };
        /**
         * Whether input and output are stored, without thoughts; with responses_api.
         * @default true
         */
        store?: boolean;
        /**
         * How long cache and store last, with responses_api. Seconds. At most 259200.
         * @default 259200
         */
        caching_expire_time?: number;
    } & {
        [key: string]: unknown;
    };
}

/** The opening of an agent. Fields come in one of two spellings. */
export interface BotOnboarding {
    /** Opening words. A {{user_name}} in them is for the caller to fill in. */
    prologue?: string;
    /** Questions offered to the user. */
    suggested_questions?: string[];
    /** Opening words. */
    Prologue?: string;
    /** Questions offered to the user. */
    SuggestedQuestions?: string[];
    /** Mode of the opening; values are not documented. */
    OnboardingMode?: number;
    /** Your own prompt for the opening. */
    CustomizedOnboardingPrompt?: string;
    /** How questions are shown; values are not documented. */
    SuggestedQuestionsShowMode?: number;
}

/** The opening of an agent. */
export interface BotOnboardingSettings {
    /** Opening words. A {{user_name}} in them is for the caller to fill in. None when left out. At most 300 characters. */
    prologue?: string;
    /** Questions offered to the user. None when left out. */
    suggested_questions?: readonly string[];
}

/** A plugin of an agent. */
export interface BotPlugin {
    /** Id of the plugin. */
    plugin_id: string;
    /** Name of the plugin. */
    name: string;
    /** URL of its icon. */
    icon_url: string;
    /** What it does. */
    description: string;
    /** Tools of the plugin. */
    api_info_list: BotPluginTool[];
}

/** A tool of a plugin. */
export interface BotPluginTool {
    /** Id of the tool. */
    api_id: string;
    /** Name of the tool. */
    name: string;
    /** What it does. */
    description: string;
}

/** Plugin tools it can use. */
export interface BotPluginTools {
    /** The tools. */
    id_list?: readonly {
        /** Id of the plugin. */
        plugin_id: string;
        /** Id of its tool. */
        api_id: string;
    }[];
}

/** The prompt of an agent. */
export interface BotPrompt {
    /** Persona and logic. Not with prefix caching. At most 20000 characters. */
    prompt?: string;
    /**
     * standard, or prefix when the prompt has a cached part.
     * @default standard
     */
    prompt_mode?: "standard" | "prefix";
    /** The two parts of a prompt with prefix caching. */
    prefix_prompt_info?: {
        /** The cached part. */
        prefix_prompt?: string;
        /** The part that is not cached. */
        dynamic_prompt?: string;
    };
}

/** A shortcut of an agent. */
export interface BotShortcut {
    /** Id of the shortcut. */
    id?: string;
    /** Label of its button. */
    name?: string;
    /** What the user types. */
    command?: string;
    /** Node that answers, in multi-agent mode. */
    agent_id?: string;
    /** URL of its icon. */
    icon_url?: string;
    /** What it does. */
    description?: string;
    /** Template of the question. */
    query_template?: string;
    /** Tool it uses. */
    tool?: {
        /** Name of the tool. */
        name?: string;
        /** Kind of tool. */
        type?: "workflow" | "plugin" | (string & {});
    };
    /** Inputs it asks for. */
    components?: BotShortcutInput[];
}

/** An input of a shortcut. */
export interface BotShortcutInput {
    /** Name of the input. */
    name?: string;
    /** What it is for. */
    description?: string;
    /** Kind of input; text has been seen. */
    type?: string;
    /** Parameter of the tool that takes it. */
    tool_parameter?: string;
    /** Default value. */
    default_value?: string;
    /** Whether it is hidden from the user. */
    is_hide?: boolean;
    /** Values to choose from. */
    options?: string[];
}

/** Questions suggested to the user after a reply. */
export interface BotSuggestions {
    /** Up to 3 suggestions after each reply, none, or suggestions by your own prompt. */
    reply_mode?: "enable" | "disable" | "customized";
    /** The prompt for customized. */
    customized_prompt?: string;
}

/** An agent in a list. */
export interface BotSummary {
    /** Id of the agent. */
    id: string;
    /** Name of the agent. */
    name: string;
    /** URL of its icon. */
    icon_url: string;
    /** What it does. */
    description: string;
    /** Folder it is in. */
    folder_id?: string;
    /** Coze user who created it. */
    owner_user_id: string;
    /** Whether it is published. */
    is_published: boolean;
    /** Last change. Unix seconds. */
    updated_at: number;
    /** Last publication, if there was one. Unix seconds. */
    published_at?: number;
}

/** A variable of an agent. */
export interface BotVariable {
    /** Name of the variable. */
    keyword?: string;
    /** Default value. */
    default_value?: string;
    /** What it is for. */
    description?: string;
    /** Whether it is in use. */
    enable?: boolean;
    /** Kind of variable. */
    channel?: "custom" | "system" | "location" | "feishu" | "app" | (string & {});
    /** Whether the prompt can use it; workflows always can. */
    prompt_enable?: boolean;
}

/** A version of an agent. */
export interface BotVersion {
    /** The version. */
    version: string;
    creator: Creator;
    /** What its creator says has changed. */
    changelog: string;
    /** Unix seconds. */
    created_at: number;
    /** Whether it is published or a draft. */
    publish_status: "published_online" | "unpublished_draft" | (string & {});
}

/** A voice of an agent. */
export interface BotVoice {
    /** Id of the voice. */
    voice_id: string;
    /** Language it speaks. */
    language_code: string;
}

/** A workflow of an agent. */
export interface BotWorkflow {
    /** Id of the workflow. */
    id: string;
    /** Name of the workflow. */
    name: string;
    /** URL of its icon. */
    icon_url: string;
    /** What it does. */
    description: string;
}

/** Workflows it can use. */
export interface BotWorkflows {
    /** The workflows. */
    ids?: readonly {
        /** Id of the workflow. */
        id: string;
    }[];
}

export interface BotsCollaboratorsCreateInput {
    collaborators: NewCollaborators;
}

export type BotsCollaboratorsCreateOutput = undefined;

export interface BotsCollaboratorsDeleteInput {
    /** Id of the agent. */
    bot_id: string;
    /** Coze user to remove. */
    user_id: string;
}

export type BotsCollaboratorsDeleteOutput = undefined;

export interface BotsCreateInput {
    /** Workspace of the agent. */
    space_id: string;
    /** Name of the agent. 1 to 20 characters. */
    name: string;
    /** What it does. Empty when left out. At most 500 characters. */
    description?: string;
    /** File with its icon, from `files.upload`; it is then kept for good. A default icon when left out. */
    icon_file_id?: string;
    prompt_info?: BotPrompt;
    onboarding_info?: BotOnboardingSettings;
    plugin_id_list?: BotPluginTools;
    workflow_id_list?: BotWorkflows;
    model_info_config?: BotModelSettings;
    suggest_reply_info?: BotSuggestions;
}

/** The new agent. */
export interface BotsCreateOutput {
    /** Id of the agent. */
    bot_id: string;
}

export interface BotsGetInput {
    /**
     * Whether to get the published configuration or the draft.
     * @default true
     */
    is_published?: boolean;
}

export interface BotsGetOnlineInput {
    /** Id of the agent. */
    bot_id: string;
}

export type BotsGetOnlineOutput = BotInfo;

export type BotsGetOutput = BotInfo;

export interface BotsListInput {
    /** Workspace of the agents. */
    workspace_id: string;
    /**
     * Only agents in this state: published, published with a newer draft, or never published.
     * @default published_online
     */
    publish_status?: "all" | "published_online" | "published_draft" | "unpublished_draft";
    /**
     * Channel, with published_online and published_draft only: 1024 API, 999 Chat SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel.
     * @default 1024
     */
    connector_id?: string;
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Agents per page.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface BotsListOutput {
    /** Agents of this page. */
    items: BotSummary[];
    /** Number of all agents. */
    total: number;
}

export interface BotsListPublishedInput {
    /** Workspace of the agents. */
    space_id: string;
    /**
     * Page number, from 1.
     * @default 1
     */
    page_index?: number;
    /**
     * Agents per page.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface BotsListPublishedOutput {
    /** Agents of this page. */
    space_bots: PublishedBot[];
    /** Number of all agents. */
    total: number;
}

export interface BotsPublishInput {
    /** Id of the agent. */
    bot_id: string;
    /** Channels: 1024 API, 999 Chat SDK, or ids of custom channels, which need the API beside them. */
    connector_ids: readonly string[];
    /** Your parameters for custom channels: by id of the channel, by key of `connectors.bindUserConfigs`, JSON text. */
    connectors?: {
        [key: string]: {
            [key: string]: string;
        };
    };
}

/** The published version. */
export interface BotsPublishOutput {
    /** Id of the agent. */
    bot_id: string;
    /** The published version. */
    version: string;
}

export interface BotsSetCollaborationModeInput {
    /** Whether one user or several can edit the agent. */
    collaboration_mode?: "single" | "collaboration";
}

export type BotsSetCollaborationModeOutput = undefined;

export interface BotsUnpublishInput {
    /** Channel: 1024 API, 999 Chat SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. */
    connector_id: string;
    /** Why. The editor shows it beside the channel. At most 1024 characters. */
    unpublish_reason?: string;
}

export type BotsUnpublishOutput = undefined;

export interface BotsUpdateInput {
    /** Id of the agent. */
    bot_id: string;
    /** Name of the agent. 1 to 20 characters. */
    name?: string;
    /** What it does. At most 500 characters. */
    description?: string;
    /** File with its icon, from `files.upload`; it is then kept for good. */
    icon_file_id?: string;
    prompt_info?: BotPrompt;
    onboarding_info?: BotOnboardingSettings;
    knowledge?: BotKnowledgeSettings;
    plugin_id_list?: BotPluginTools;
    workflow_id_list?: BotWorkflows;
    model_info_config?: BotModelSettings;
    suggest_reply_info?: BotSuggestions;
}

export type BotsUpdateOutput = undefined;

export interface BotsVersionsListInput {
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Versions per page. 1 to 30.
     * @default 10
     */
    page_size?: number;
    /**
     * Only versions in this state: published or draft.
     * @default published_online
     */
    publish_status?: "published_online" | "unpublished_draft";
    /** Channel, with published_online only; versions of all channels when left out: 1024 API, 999 Chat SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. */
    connector_id?: string;
}

/** One page. */
export interface BotsVersionsListOutput {
    /** Versions of this page. */
    items: BotVersion[];
    /** Whether more follow. */
    has_more: boolean;
}

/** A chat. */
export interface Chat {
    /** Id of the chat. */
    id: string;
    /** Conversation of the chat. */
    conversation_id: string;
    /** Agent that answers. Absent in chatflows. */
    bot_id?: string;
    /** Context section it belongs to. */
    section_id?: string;
    /** State of the chat. */
    status: "created" | "in_progress" | "completed" | "failed" | "requires_action" | "canceled" | (string & {});
    /** Unix seconds. */
    created_at?: number;
    /** Unix seconds. The server has been seen to send it before the chat is completed. */
    completed_at?: number | null;
    /** Unix seconds. */
    failed_at?: number | null;
    /** Your own data. */
    meta_data?: {
        [key: string]: string;
    };
    last_error?: ChatError;
    required_action?: RequiredAction;
    usage?: ChatUsage;
}

export interface ChatCancelInput {
    /** Id of the chat. */
    chat_id: string;
    /** Conversation of the chat. */
    conversation_id: string;
}

export type ChatCancelOutput = Chat;

export interface ChatCreateInput {
    /** Conversation of the chat, which can have one running chat. A new one is created when left out. */
    conversation_id?: string;
    /** Agent that answers. */
    bot_id: string;
    /** Your id of the end user. Memory of different users is kept apart. */
    user_id: string;
    /** Messages to add, oldest first; the last one is the user's question. Required when the conversation is new or empty. At most 100 items. */
    additional_messages?: readonly EnterMessage[];
    /** Values of the variables in the agent's prompt, and only of these. Names have letters and underscores. */
    custom_variables?: {
        [key: string]: string;
    };
    /**
     * Whether the chat is saved in the conversation. Must be true unless the chat is streamed, and for local plugins; an unsaved chat cannot be read later.
     * @default true
     */
    auto_save_history?: boolean;
    /** Your own data, returned with the chat but not with its messages. */
    meta_data?: MetaData;
    /** Further context for the model; not passed to workflows. */
    extra_params?: {
        /** Latitude of the user. Degrees. */
        latitude?: string;
        /** Longitude of the user. Degrees. */
        longitude?: string;
    };
    shortcut_command?: ShortcutCommand;
    /** Inputs of the chatflow, for single agents in chatflow mode that are published to the API or Chat SDK channel. */
    parameters?: {
        [key: string]: unknown;
    };
    /**
     * Whether question nodes answer with cards instead of text.
     * @default false
     */
    enable_card?: boolean;
    /**
     * Whether the published agent or its draft answers.
     * @default published_online
     */
    publish_status?: "published_online" | "unpublished_draft";
    /** Version of the agent, the latest when left out. Not with unpublished_draft. */
    bot_version?: string;
}

export type ChatCreateOutput = Chat;

/** Why the chat failed. Null, or with code 0, if it did not. */
export type ChatError = {
    /** Error code. */
    code?: number | null;
    /** Text of the error. */
    msg?: string;
} | null;

/** Either the failed chat with last_error, or only code and msg. */
export interface ChatFailure {
    /** Error code. */
    code?: number | string;
    /** Text of the error. */
    msg?: string;
    /** Id of the chat. */
    id?: string;
    /** Conversation of the chat. */
    conversation_id?: string;
    /** Agent that should have answered. */
    bot_id?: string;
    /** Context section it belongs to. */
    section_id?: string;
    /** State of the chat. */
    status?: "failed" | (string & {});
    /** Unix seconds. */
    created_at?: number;
    /** Unix seconds. */
    completed_at?: number | null;
    /** Unix seconds. */
    failed_at?: number | null;
    /** Your own data. */
    meta_data?: {
        [key: string]: string;
    };
    last_error?: ChatError;
    required_action?: RequiredAction;
    usage?: ChatUsage;
}

export type ChatFinal = { text: string; chat: Chat; messages: ChatMessage[] };

export interface ChatGetInput {
    /** Conversation of the chat. */
    conversation_id: string;
    /** Id of the chat. */
    chat_id: string;
}

export type ChatGetOutput = Chat;

/** A message of a chat. */
export interface ChatMessage {
    /** Id of the message; the same in all its deltas. */
    id: string;
    /** Conversation it belongs to. */
    conversation_id: string;
    /** Agent that wrote it. Absent in chatflows. */
    bot_id?: string;
    /** Chat that made it. */
    chat_id?: string;
    /** Context section it belongs to. */
    section_id?: string;
    /** Your own data. */
    meta_data?: {
        [key: string]: string;
    };
    /** Who said it. */
    role: "user" | "assistant" | (string & {});
    /** Kind of message. The content of verbose is JSON text; its msg_type generate_answer_finish means that all answers are done. */
    type: "question" | "answer" | "function_call" | "tool_output" | "tool_response" | "follow_up" | "knowledge" | "verbose" | (string & {});
    /** The text, or the increment in a delta. For function_call JSON text with integers beyond 2^53, for audio base64. */
    content: string;
    /** Kind of content. Audio only after audio input. */
    content_type: "text" | "object_string" | "card" | "audio" | (string & {});
    /** Reasoning of the model, where it has any to show; an increment in a delta. */
    reasoning_content?: string;
    /** Unix seconds. */
    created_at?: number;
    /** Unix seconds. */
    updated_at?: number;
}

export interface ChatMessagesInput {
    /** Conversation of the chat. */
    conversation_id: string;
    /** Id of the chat. */
    chat_id: string;
}

/** The messages. */
export type ChatMessagesOutput = ChatMessage[];

/** An event of a chat. */
export type ChatStreamData = {
    /** Name of the event. */
    event: "conversation.chat.created";
    data: Chat;
} | {
    /** Name of the event. */
    event: "conversation.chat.in_progress";
    data: Chat;
} | {
    /** Name of the event. */
    event: "conversation.message.delta";
    data: ChatMessage;
} | {
    /** Name of the event. */
    event: "conversation.message.completed";
    data: ChatMessage;
} | {
    /** Name of the event. */
    event: "conversation.audio.delta";
    data: ChatMessage;
} | {
    /** Name of the event. */
    event: "conversation.chat.completed";
    data: Chat;
} | {
    /** Name of the event. */
    event: "conversation.chat.requires_action";
    data: Chat;
} | {
    /** Name of the event. */
    event: "conversation.chat.failed";
    data: ChatFailure;
} | {
    /** Name of the event. */
    event: "error";
    data: ChatStreamError;
} | {
    /** Name of the event. */
    event: "done";
    /** A fixed text; for chatflows an object. */
    data: string | {
        /** Page that shows the run; valid for 7 days. */
        debug_url?: string;
    };
} | {
    /** Name of the event. */
    event: "conversation.stream.done";
    /** Nothing that matters. */
    data?: unknown;
};

/** Why the stream failed. Can be empty. */
export interface ChatStreamError {
    /** Error code. */
    code?: number | string;
    /** Text of the error. */
    msg?: string;
}

export type ChatStreamEvent = ChatStreamData | UnknownEvent;

export interface ChatStreamInput extends ChatCreateInput {
}

export type ChatStreamToolOutputsEvent = ChatStreamData | UnknownEvent;

export interface ChatStreamToolOutputsInput extends ChatSubmitToolOutputsInput {
}

export interface ChatSubmitToolOutputsInput {
    /** Conversation of the chat. */
    conversation_id: string;
    /** Id of the chat. */
    chat_id: string;
    /** Results of the tool calls. */
    tool_outputs: readonly ToolOutput[];
}

export type ChatSubmitToolOutputsOutput = Chat;

/** Tokens used so far; final when the chat has ended. Null, empty or zeros before. */
export type ChatUsage = {
    /** Input and output tokens together. */
    token_count?: number;
    /** Tokens of all input, context and prompts included. */
    input_count?: number;
    /** Tokens that the model produced. */
    output_count?: number;
} | null;

/** How files are cut into segments, or how images get their captions. */
export interface ChunkStrategy {
    /** How texts are cut: 0 automatically, 1 by the other fields. */
    chunk_type?: 0 | 1;
    /** Text between two segments. Required with chunk_type 1. */
    separator?: string;
    /** Longest segment. Required with chunk_type 1; answers about other files can have 0. 100 to 2000. */
    max_tokens?: number;
    /**
     * Whether repeated spaces, line breaks and tabs are removed. With chunk_type 1 only.
     * @default false
     */
    remove_extra_spaces?: boolean;
    /**
     * Whether URLs and email addresses are removed. With chunk_type 1 only.
     * @default false
     */
    remove_urls_emails?: boolean;
    /**
     * How images get their captions: 0 automatically, 1 by `datasets.images.update`. Required with the first images of a knowledge base.
     * @default 0
     */
    caption_type?: 0 | 1;
}

/** A cloned voice. */
export interface ClonedVoice {
    /** Id of the voice, for synthesis and further training. */
    voice_id: string;
}

export interface ConnectorsBindUserConfigsInput {
    /** Devices, by key. */
    configs: readonly {
        /** The key that is set up for the channel. */
        key: string;
        /** The devices. */
        enums: readonly {
            /** Name that users see. */
            label: string;
            /** Id of the device. */
            value: string;
        }[];
    }[];
    /** Coze user that the devices are bound to, a developer of agents. */
    user_id?: string;
}

export type ConnectorsBindUserConfigsOutput = undefined;

export interface ConnectorsInstallInput {
    /** Workspace that gets the channel. */
    workspace_id: string;
}

export type ConnectorsInstallOutput = undefined;

export interface ConnectorsUpdateBotInput {
    /** Id of the channel that the token is for. */
    connector_id: string;
    /** Id of the agent. */
    bot_id: string;
    /** State of the review: 1 going on, 2 passed, 3 failed. */
    audit_status?: 1 | 2 | 3;
    /** Why the review failed. */
    reason?: string;
}

export type ConnectorsUpdateBotOutput = undefined;

/** A conversation. */
export interface Conversation {
    /** Id of the conversation. */
    id: string;
    /** Name of the conversation. */
    name?: string;
    /** Your own data from its creation. */
    meta_data: {
        [key: string]: string;
    };
    /** Coze user who created it. */
    creator_id: string;
    /** Unix seconds. */
    created_at: number;
    /** Unix seconds. */
    updated_at: number;
    /** Newest context section. */
    last_section_id?: string;
    /** Channel it was created in: 1024 API, 999 Chat SDK, or a custom channel. */
    connector_id: string;
}

/** A message to put into a new conversation. */
export interface ConversationEnterMessage {
    /** Who says it. */
    role: "user" | "assistant";
    /**
     * Kind of message. question only with role user.
     * @default question
     */
    type?: "question" | "answer" | "function_call" | "tool_output" | "tool_response";
    /** The text, or for object_string the JSON text of an array of text, file, image and audio parts. */
    content?: string;
    /** Kind of content. Required with content. */
    content_type?: "text" | "object_string";
    /** Your own data, returned with the message. */
    meta_data?: MetaData;
}

/** A message of a conversation. */
export interface ConversationMessage {
    /** Id of the message. */
    id: string;
    /** Conversation it belongs to. */
    conversation_id: string;
    /** Agent that wrote it. Empty unless a chat made the message. */
    bot_id?: string;
    /** Chat that made it. Empty unless a chat made the message. */
    chat_id?: string;
    /** Context section it belongs to. */
    section_id?: string;
    /** Your own data. */
    meta_data: {
        [key: string]: string;
    };
    /** Who said it. */
    role: "user" | "assistant" | (string & {});
    /** Kind of message. The server has been seen to send an empty string. */
    type: "question" | "answer" | "function_call" | "tool_output" | "tool_response" | "follow_up" | "knowledge" | "verbose" | (string & {});
    /** The text, or for object_string the JSON text of an array of parts. */
    content: string;
    /** Kind of content. */
    content_type: "text" | "object_string" | "card" | (string & {});
    /** Reasoning of the model, where it has any to show. */
    reasoning_content?: string;
    /** Unix seconds. The server has been seen to send a numeric string. */
    created_at: number;
    /** Unix seconds. The server has been seen to send a numeric string. */
    updated_at: number;
}

/** A context section of a conversation. */
export interface ConversationSection {
    /** Id of the new section. */
    id: string;
    /** Id of the conversation. */
    conversation_id: string;
}

export type ConversationsClearInput = Record<string, never>;

export type ConversationsClearOutput = ConversationSection;

export interface ConversationsCreateInput {
    /** Agent of the conversation. Without it, `conversations.list` omits the conversation. */
    bot_id?: string;
    /** Name of the conversation. The first message of the user when left out. At most 100 characters. */
    name?: string;
    /** First messages, oldest first. */
    messages?: readonly ConversationEnterMessage[];
    /**
     * Channel of the conversation: 1024 API, 999 Chat SDK, or the id of a custom channel.
     * @default 1024
     */
    connector_id?: string;
    /** Your own data, returned with the conversation but not with its messages. */
    meta_data?: MetaData;
}

export type ConversationsCreateOutput = Conversation;

export type ConversationsDeleteInput = Record<string, never>;

export type ConversationsDeleteOutput = undefined;

export type ConversationsGetInput = Record<string, never>;

export type ConversationsGetOutput = Conversation;

export interface ConversationsListInput {
    /** Agent whose conversations are listed. */
    bot_id: string;
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Conversations per page. At most 50.
     * @default 50
     */
    page_size?: number;
    /**
     * Order by creation time.
     * @default DESC
     */
    sort_order?: "ASC" | "DESC";
    /**
     * Channel: 1024 API or 999 Chat SDK.
     * @default 1024
     */
    connector_id?: string;
}

/** One page. */
export interface ConversationsListOutput {
    /** Conversations of this page. */
    conversations: Conversation[];
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface ConversationsUpdateInput {
    /** New name. At most 100 characters. */
    name: string;
}

export type ConversationsUpdateOutput = Conversation;

/** Something that could not be copied. */
export interface CopyFailure {
    /** Its id. */
    entity_id?: string;
    /** Its name. */
    entity_name?: string;
    /** What it is. */
    entity_type?: "app" | "bot" | "workflow" | "plugin" | "ui" | "knowledge" | "database" | "variable" | "trigger" | "prompt" | "shortcut" | (string & {});
    /** Why it could not be copied. */
    failed_reason?: string;
}

/** A task that copies. */
export interface CopyTask {
    /** Id of the task. */
    task_id: string;
    /** State of the task. */
    task_status: "in_progress" | "successful" | "failed" | (string & {});
    /** Kind of what is copied. */
    entity_type: "app" | "bot" | "workflow" | (string & {});
    /** Id of what is copied. */
    source_entity_id: string;
    /** Id of the copy. */
    target_entity_id?: string;
    /** Workspace that gets the copy. */
    target_workspace_id: string;
    /** Why it failed, where it did. */
    failed_reasons?: CopyFailure[];
}

export interface CopyTasksCreateInput {
    /** Id of what is copied. */
    entity_id: string;
    /** Kind of what is copied. */
    entity_type: "app" | "bot" | "workflow";
    /** Workspace that gets the copy. The same one when left out. */
    to_workspace_id?: string;
}

export type CopyTasksCreateOutput = CreatedCopyTask;

export type CopyTasksGetInput = Record<string, never>;

export type CopyTasksGetOutput = CopyTask;

/** A new limit: its fields stand in benefit_info or beside it. */
export interface CreatedBenefitLimit {
    benefit_info?: BenefitLimit;
    /** Id of the limit. */
    benefit_id?: string;
    /** What is limited. */
    benefit_type?: "resource_point" | "voice_unified_duration_system" | "voice_unified_duration_custom" | (string & {});
    /** The limit. Resource points, for voice calls seconds. */
    limit?: number;
    /** When it holds: between two times. */
    active_mode?: "absolute_time" | (string & {});
    /** Start. Unix seconds. */
    started_at?: number;
    /** End. Unix seconds. */
    ended_at?: number;
    /** State of the limit. */
    status?: "valid" | "frozen" | (string & {});
}

/** A copy that is finished or has begun. */
export interface CreatedCopyTask {
    /** Id of the copy, where it is finished. */
    copied_entity_id?: string;
    /** Id of the task, where it has begun. */
    task_id?: string;
}

/** A new knowledge base. */
export interface CreatedDataset {
    /** Id of the knowledge base. */
    dataset_id: string;
}

/** A new voiceprint. */
export interface CreatedVoiceprint {
    /** Id of the voiceprint. */
    id: string;
}

/** A new voiceprint group. */
export interface CreatedVoiceprintGroup {
    /** Id of the group. */
    id: string;
}

/** The Coze user who made it. */
export interface Creator {
    /** Id of the user. */
    id: string;
    /** Name of the user. */
    name: string;
}

/** A knowledge base. */
export interface Dataset {
    /** Id of the knowledge base. */
    dataset_id: string;
    /** Name of the knowledge base. */
    name: string;
    /** What it is for. */
    description: string;
    /** What it holds: 0 texts, 1 tables, 2 images. */
    format_type: 0 | 1 | 2 | (number & {});
    /** State: 1 enabled, 3 disabled. */
    status: 1 | 3 | (number & {});
    /** Workspace it is in. */
    space_id: string;
    /** Project it belongs to; can be empty. */
    project_id?: string;
    /** Whether the token's user owns it. */
    can_edit: boolean;
    /** Coze user who created it. */
    creator_id: string;
    /** Name of that user. */
    creator_name: string;
    /** URL of that user's picture. */
    avatar_url: string;
    /** Storage key of its icon. */
    icon_uri: string;
    /** URL of its icon. */
    icon_url: string;
    /** Unix seconds. */
    create_time: number;
    /** Unix seconds. */
    update_time: number;
    /** Number of files. */
    doc_count: number;
    /** Number of segments. */
    slice_count: number;
    /** How often it was hit. */
    hit_count: number;
    /** Number of agents that use it. */
    bot_used_count: number;
    /** Size of all files. */
    all_file_size: string | number;
    chunk_strategy: ChunkStrategy;
    /** Names of its files. */
    file_list: string[];
    /** Files whose processing failed. */
    failed_file_list: string[];
    /** Names of the files that are being processed. */
    processing_file_list: string[];
    /** Ids of the files that are being processed. */
    processing_file_id_list: string[];
}

/** An image of a knowledge base. */
export interface DatasetImage {
    /** Id of the image. */
    document_id: string;
    /** Name of the image. */
    name: string;
    /** URL of the image. */
    url: string;
    /** Extension of the file, such as jpg. */
    type: string;
    /** Bytes. */
    size: number;
    /** State: 0 being processed, 1 ready, 9 failed. */
    status: 0 | 1 | 9 | (number & {});
    /** What the image shows. */
    caption: string;
    /** How it was added: 0 local file, 1 web page, 5 uploaded file. */
    source_type: 0 | 1 | 5 | (number & {});
    /** Coze user who added it. */
    creator_id: string;
    /** Unix seconds. */
    create_time: number;
    /** Unix seconds. */
    update_time: number;
}

export interface DatasetsCreateInput {
    /** Name of the knowledge base. At most 100 characters. */
    name: string;
    /** Workspace that it is created in. */
    space_id: string;
    /** What it holds: 0 texts, 2 images. */
    format_type: 0 | 2;
    /** What it is for. */
    description?: string;
    /** Icon, as the id of an image that `files.upload` returned. */
    file_id?: string;
}

export type DatasetsCreateOutput = CreatedDataset;

export type DatasetsDeleteInput = Record<string, never>;

export type DatasetsDeleteOutput = undefined;

export interface DatasetsDocumentsCreateInput {
    /** Id of the knowledge base. Not one of Volcano Engine. */
    dataset_id: string;
    /** The files. At most 10 items. */
    document_bases: readonly DocumentBase[];
    chunk_strategy: ChunkStrategy;
    /** What the knowledge base holds: 0 texts, 2 images. */
    format_type: 0 | 2;
}

export interface DatasetsDocumentsCreateOutput {
    /** The added files. */
    document_infos: DocumentInfo[];
}

export interface DatasetsDocumentsDeleteInput {
    /** Ids of the files. At most 100 items. */
    document_ids: readonly string[];
}

export type DatasetsDocumentsDeleteOutput = undefined;

export interface DatasetsDocumentsListInput {
    /** Id of the knowledge base. Not one of Volcano Engine. */
    dataset_id: string;
    /**
     * Page number, from 1.
     * @default 1
     */
    page?: number;
    /**
     * Files per page.
     * @default 10
     */
    size?: number;
}

export interface DatasetsDocumentsListOutput {
    /** Files of this page. */
    document_infos: DocumentInfo[];
    /** Number of all files. */
    total: number;
}

export interface DatasetsDocumentsUpdateInput {
    /** Id of the file. */
    document_id: string;
    /** New name. */
    document_name?: string;
    update_rule?: DocumentUpdateRule;
}

export interface DatasetsDocumentsUpdateOutput {
    /**
     * The changed file, where the server still returns it.
     * @deprecated
     */
    document_info?: DocumentInfo;
}

export interface DatasetsImagesListInput {
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Images per page. 1 to 299.
     * @default 10
     */
    page_size?: number;
    /** Text to search the captions for. */
    keyword?: string;
    /** Only images that have a caption, or only those without. */
    has_caption?: boolean;
}

/** One page. */
export interface DatasetsImagesListOutput {
    /** Images of this page. */
    photo_infos: DatasetImage[];
    /** Number of all images that match. */
    total_count: number;
}

export interface DatasetsImagesUpdateInput {
    /** Id of the knowledge base. Not one of Volcano Engine. */
    dataset_id: string;
    /** Id of the image. */
    document_id: string;
    /** New caption. */
    caption: string;
}

export type DatasetsImagesUpdateOutput = undefined;

export interface DatasetsListInput {
    /** Workspace of the knowledge bases. */
    space_id: string;
    /** Text that the name contains; the match is fuzzy. */
    name?: string;
    /** Only knowledge bases of this kind: 0 texts, 1 tables, 2 images. */
    format_type?: 0 | 1 | 2;
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Knowledge bases per page. 1 to 300.
     * @default 10
     */
    page_size?: number;
}

/** One page. */
export interface DatasetsListOutput {
    /** Knowledge bases of this page. */
    dataset_list: Dataset[];
    /** Number of all knowledge bases. */
    total_count: number;
}

export interface DatasetsProcessInput {
    /** Ids of the files. */
    document_ids: readonly string[];
}

/** Progress. */
export interface DatasetsProcessOutput {
    /** Progress of each file. */
    data: DocumentProgress[];
}

export interface DatasetsUpdateInput {
    /** Name of the knowledge base. At most 100 characters. */
    name: string;
    /** Icon, as the id of an image that `files.upload` returned. */
    file_id?: string;
    /** What it is for. */
    description?: string;
}

export type DatasetsUpdateOutput = undefined;

/** A file to add. */
export interface DocumentBase {
    /** Name of the file. */
    name: string;
    source_info: DocumentSource;
    update_rule?: DocumentUpdateRule;
    /** Caption, for images only. */
    caption?: string;
}

/** A file of a knowledge base. */
export interface DocumentInfo {
    /** Id of the file. */
    document_id: string;
    /** Name of the file. */
    name: string;
    /** Extension of a local file, such as pdf. */
    type: string;
    /** Kind of file: 0 text or web page, 1 table, 2 image. */
    format_type: 0 | 1 | 2 | (number & {});
    /** Bytes. */
    size: number;
    /** Number of characters. */
    char_count: number;
    /** Number of segments. */
    slice_count: number;
    /** How often chats hit it. */
    hit_count: number;
    /** State: 0 being processed, 1 ready, 9 failed. */
    status: 0 | 1 | 9 | (number & {});
    /** How it was added: 0 local file, 1 web page. */
    source_type: 0 | 1 | (number & {}) | null;
    /** Whether a web page is read again: 0 never, 1 regularly. */
    update_type: 0 | 1 | (number & {}) | null;
    /** Time between two readings of a web page. Hours. */
    update_interval: number;
    chunk_strategy: ChunkStrategy;
    /** Unix seconds. */
    create_time: number;
    /** Unix seconds. */
    update_time: number;
    /** Storage key of a local file. */
    tos_uri?: string;
}

/** How far the processing of a file is. */
export interface DocumentProgress {
    /** Id of the file. */
    document_id: string;
    /** Name of the file. */
    document_name: string;
    /** URL of the file. */
    url: string;
    /** Extension of the file, such as pdf. */
    type: string;
    /** Bytes. */
    size: number;
    /** State: 0 being processed, 1 ready, 9 failed. */
    status: 0 | 1 | 9 | (number & {});
    /** Why it failed, where it did. */
    status_descript?: string;
    /** Percent. */
    progress: number;
    /** Time that is expected to remain. Seconds. */
    remaining_time: number;
    /** Whether a web page is read again: 0 never, 1 regularly. */
    update_type: 0 | 1 | (number & {});
    /** Time between two readings of a web page. Hours. */
    update_interval: number;
}

/** Where the content comes from: file_base64 and file_type for a local file, web_url and document_source for a web page, source_file_id and document_source for an uploaded image. */
export interface DocumentSource {
    /** Content of the local file. Base64. */
    file_base64?: string;
    /** Extension of the local file: pdf, txt, doc or docx. */
    file_type?: string;
    /** Address of the web page. */
    web_url?: string;
    /** How it is added: 0 local file, 1 web page, 5 uploaded image. */
    document_source?: 0 | 1 | 5;
    /** Id that `files.upload` returned. */
    source_file_id?: string;
}

/** How a web page is updated. */
export interface DocumentUpdateRule {
    /**
     * Whether it is read again: 0 never, 1 regularly.
     * @default 0
     */
    update_type?: 0 | 1;
    /** Time between two readings. Hours. At least 24. */
    update_interval?: number;
}

/** A message to add to a chat. */
export interface EnterMessage {
    /** Who says it. */
    role: "user" | "assistant";
    /**
     * Kind of message. question only with role user; kinds other than question and answer only without auto_save_history.
     * @default question
     */
    type?: "question" | "answer" | "function_call" | "tool_output" | "tool_response";
    /** The text, or for object_string the JSON text of an array of parts: type (text, file, image or audio), with text, file_id or file_url. At most one text part, and never text alone. */
    content: string;
    /** Kind of content. */
    content_type: "text" | "object_string";
    /** Your own data, returned with the message. */
    meta_data?: MetaData;
}

export interface EnterprisesMembersCreateInput {
    /** One employee. To add several, call once for each. At most 1 items. */
    users?: readonly {
        /** Id of the Coze user. */
        user_id: string;
        /** Role in the enterprise. */
        role: "enterprise_admin" | "enterprise_member";
    }[];
}

export type EnterprisesMembersCreateOutput = undefined;

export interface EnterprisesMembersDeleteInput {
    /** Id of the enterprise. */
    enterprise_id: string;
    /** Id of the Coze user. */
    user_id: string;
    /** Administrator of the enterprise who gets the resources: a Coze user. */
    receiver_user_id: string;
}

export type EnterprisesMembersDeleteOutput = undefined;

export interface EnterprisesMembersUpdateInput {
    /** Id of the enterprise. */
    enterprise_id: string;
    /** Id of the Coze user. */
    user_id: string;
    /** The new role. */
    role: "enterprise_admin" | "enterprise_member";
}

export type EnterprisesMembersUpdateOutput = undefined;

export interface EnterprisesOrganizationsCreateInput {
    /** Name of the organization. At most 30 characters. */
    name: string;
    /** Employee who becomes its super administrator: a Coze user. */
    super_admin_user_id: string;
    /** What it is for. Empty when left out. At most 100 characters. */
    description?: string;
}

/** The new organization. */
export interface EnterprisesOrganizationsCreateOutput {
    /** Id of the organization. */
    organization_id: string;
}

export interface EnterprisesOrganizationsListInput {
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Organizations per page. At most 20.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface EnterprisesOrganizationsListOutput {
    /** Organizations of this page. */
    items: Organization[];
    /** Number of all organizations. */
    total_count: number;
}

/** Why the call failed. */
export interface ErrorEnvelope {
    /** Error code. */
    code: number;
    /** Text of the error. */
    msg: string;
    detail?: ResponseDetail;
}

export type FilesGetInput = Record<string, never>;

export type FilesGetOutput = UploadedFile;

export interface FilesUploadInput {
    /** The file: an office document, PDF, CSV or source code, or a common image, audio, video or archive format. */
    file: Blob & { readonly name: string; };
}

export type FilesUploadOutput = UploadedFile;

/** A folder. */
export interface Folder {
    /** Id of the folder. */
    id: string;
    /** Name of the folder. */
    name: string;
    /** What it is for. */
    description: string;
    /** Kind of folder. */
    folder_type: "development" | (string & {});
    /** Workspace it is in. */
    workspace_id: string;
    /** Coze user who created it. */
    creator_user_id: string;
    /** Folder it is in; absent in the root. */
    parent_folder_id?: string;
}

export type FoldersGetInput = Record<string, never>;

export type FoldersGetOutput = Folder;

export interface FoldersListInput {
    /** Workspace of the folders. */
    workspace_id: string;
    /** Kind of folder: those of projects. */
    folder_type: "development";
    /** Folder to look in. The root when left out or 0. */
    parent_folder_id?: string;
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Folders per page. At most 50.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface FoldersListOutput {
    /** Folders of this page. */
    items: ListedFolder[];
    /** Whether more pages follow. */
    has_more: boolean;
    /** Number of all folders at this level. */
    total_count: number;
}

/** A folder in a list. */
export type ListedFolder = Folder & {
    /** Number of folders directly in it. */
    children_count: number;
};

/** A live broadcast. */
export interface Live {
    /** Id of the RTC app. */
    app_id: string;
    /** Its streams. */
    stream_infos: LiveStream[];
}

/** A stream of a live broadcast. */
export interface LiveStream {
    /** Id of the stream. */
    stream_id: string;
    /** Name of the stream. */
    name: string;
    /** Whether it is the original or a translation. */
    live_type: "origin" | "translation" | (string & {});
}

export interface MessagesCreateInput {
    /** Who says it. */
    role: "user" | "assistant";
    /** The text, or for object_string the JSON text of an array of text, file, image and audio parts. */
    content: string;
    /** Kind of content. */
    content_type: "text" | "object_string";
    /** Your own data, returned with the message. */
    meta_data?: MetaData;
}

export type MessagesCreateOutput = ConversationMessage;

export interface MessagesDeleteInput {
    /** Conversation of the message. */
    conversation_id: string;
    /** Id of the message. */
    message_id: string;
}

export type MessagesDeleteOutput = ConversationMessage;

export interface MessagesFeedbackCreateInput {
    /** Id of the conversation. */
    conversation_id: string;
    /** Id of a text answer in the conversation. */
    message_id: string;
    /** The rating. */
    feedback_type: "like" | "unlike";
    /** Your own labels for the reasons. At most 10 items. */
    reason_types?: readonly string[];
    /** Comment of the user on the answer. At most 250 characters. */
    comment?: string;
}

export type MessagesFeedbackCreateOutput = undefined;

export interface MessagesFeedbackDeleteInput {
    /** Id of the conversation. */
    conversation_id: string;
    /** Id of a text answer in the conversation. */
    message_id: string;
}

export type MessagesFeedbackDeleteOutput = undefined;

export interface MessagesGetInput {
    /** Conversation of the message. */
    conversation_id: string;
    /** Id of the message. */
    message_id: string;
}

export type MessagesGetOutput = ConversationMessage;

export interface MessagesListInput {
    /**
     * Order by creation time.
     * @default desc
     */
    order?: "asc" | "desc";
    /** Only messages of this chat. */
    chat_id?: string;
    /**
     * Only messages before this one in the chosen order; 0 means no bound. Pass the first_id of a page to get the page before it.
     * @default 0
     */
    before_id?: string;
    /**
     * Only messages after this one in the chosen order; 0 means no bound. Pass the last_id of a page to get the page after it.
     * @default 0
     */
    after_id?: string;
    /**
     * Messages per page. 1 to 50.
     * @default 50
     */
    limit?: number;
    /** Whether intermediate messages are included. */
    include_middle_message?: boolean;
}

export interface MessagesListOutput {
    /** Messages of this page. */
    data: ConversationMessage[];
    /** Id of the first message of this page. */
    first_id?: string;
    /** Id of the last message of this page. */
    last_id?: string;
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface MessagesUpdateInput {
    /** Conversation of the message. */
    conversation_id: string;
    /** Id of the message. */
    message_id: string;
    /** New text, or for object_string the JSON text of an array of text, file, image and audio parts. */
    content?: string;
    /** Kind of content. Required with content. */
    content_type?: "text" | "object_string";
    /** Your own data, returned with the message. */
    meta_data?: MetaData;
}

export interface MessagesUpdateOutput {
    message: ConversationMessage;
}

/** Your own keys and values. Keys have 1 to 64 characters. At most 16 entries. */
export interface MetaData {
    [key: string]: string;
}

/** One collaborator, a member of the workspace. To add several, call once for each. At most 1 items. */
export type NewCollaborators = readonly {
    /** Id of the Coze user. */
    user_id: string;
}[];

/** An organization of an enterprise. */
export interface Organization {
    /** Id of the organization. */
    organization_id: string;
    /** Name of the organization. */
    organization_name: string;
    /** URL of its icon. */
    organization_icon_url: string;
    /** Whether it is the one that all members of the enterprise join. */
    is_default_organization: boolean;
}

/** A member of an organization. */
export interface OrganizationMember {
    /** Id of the Coze user. */
    user_id: string;
    /** Display name of the user. */
    user_nickname: string;
    /** Unique name of the user. */
    user_unique_name: string;
    /** URL of the picture. */
    avatar_url: string;
    /** Whether the account can be used, or is deleted. */
    is_valid: boolean;
    /** When the user joined. Unix seconds. */
    created_at: number;
    /** Kind of member of the enterprise. */
    people_type: "employee" | "guest" | (string & {});
    /** Role in the organization. */
    organization_role_type: "organization_super_admin" | "organization_admin" | "organization_member" | "organization_guest" | (string & {});
}

export interface OrganizationsMembersCreateInput {
    /** One user. At most 1 items. */
    organization_people: readonly {
        /** Id of the Coze user. */
        user_id: string;
        /** Role in the organization. Guests of the enterprise can only be guests. */
        organization_role_type: "organization_super_admin" | "organization_admin" | "organization_member" | "organization_guest";
    }[];
}

export type OrganizationsMembersCreateOutput = undefined;

export interface OrganizationsMembersDeleteInput {
    /** Id of the organization. */
    organization_id: string;
    /** Id of the Coze user. */
    user_id: string;
    /** Super administrator of the organization who gets the resources: a Coze user. */
    receiver_user_id: string;
}

export type OrganizationsMembersDeleteOutput = undefined;

export interface OrganizationsMembersListInput {
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Members per page. At most 50.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface OrganizationsMembersListOutput {
    /** Members of this page. */
    items: OrganizationMember[];
    /** Number of all members. */
    total_count: number;
}

export interface OrganizationsMembersUpdateInput {
    /** Id of the organization. */
    organization_id: string;
    /** Id of the Coze user. */
    user_id: string;
    /** The new role. */
    organization_role_type: "organization_super_admin" | "organization_admin" | "organization_member";
}

export type OrganizationsMembersUpdateOutput = undefined;

export interface OrganizationsUpdateInput {
    /** The new name. At most 30 characters. */
    name?: string;
    /** The new description. At most 100 characters. */
    description?: string;
}

export type OrganizationsUpdateOutput = undefined;

/** A plugin. */
export interface Plugin {
    /** Id of the plugin. */
    plugin_id: string;
    /** Name of the plugin. */
    name: string;
    /** Name by which models call it. */
    name_for_model: string;
    /** What it does. */
    description: string;
    /** URL of its icon. */
    icon_url: string;
    /** Whether it can be called. Not before its terms are accepted, for paid plugins of third parties. */
    is_call_available: boolean;
    /** Its tools. */
    tools: PluginTool[];
    /** Configuration of its MCP server, for paid plugins. JSON. The token in it, where there is one, is valid for 1 day. */
    mcp_json?: string;
    /** Unix seconds. */
    created_at: number;
    /** Unix seconds. */
    updated_at: number;
}

/** A tool of a plugin. */
export interface PluginTool {
    /** Id of the tool. */
    tool_id: string;
    /** Name of the tool. */
    name: string;
    /** What it does. */
    description: string;
    /** JSON Schema of its input. */
    inputSchema: {
        [key: string]: unknown;
    };
    /** JSON Schema of its output. */
    outputSchema: {
        [key: string]: unknown;
    };
}

export interface PluginsCallInput {
    /** Name of the tool, as `plugins.get` has it. */
    tool_name: string;
    /** Input of the tool, as its inputSchema says. */
    arguments: {
        [key: string]: unknown;
    };
}

/** Outcome. */
export interface PluginsCallOutput {
    /** Output of the tool, as its outputSchema says. */
    result: {
        [key: string]: unknown;
    };
}

export type PluginsGetInput = Record<string, never>;

export type PluginsGetOutput = Plugin;

export interface PluginsListInput {
    /** Ids of the plugins: the entity_id of `stores.plugins.list`, not the product_id; or that of a plugin of your library. At most 20 items. */
    ids: readonly string[];
}

/** Plugins. */
export interface PluginsListOutput {
    /** The plugins. */
    items: Plugin[];
}

/** An agent that is published to the API. */
export interface PublishedBot {
    /** Id of the agent. */
    bot_id: string;
    /** Name of the agent. */
    bot_name: string;
    /** What it does. */
    description: string;
    /** URL of its icon. */
    icon_url: string;
    /** Last publication. Unix seconds, as text. */
    publish_time: string;
}

/** What became of each user: ids of Coze users. */
export interface RemovedWorkspaceMembers {
    /** Removed. */
    removed_success_user_ids: string[];
    /** Not members. */
    not_in_workspace_user_ids?: string[];
    /** Not members, under another name. */
    not_in_space_user_ids?: string[];
    /** Owners, who stay. */
    owner_not_support_remove_user_ids: string[];
}

/** What the caller must do. Meaningful only in state requires_action; empty texts have been seen in others. */
export interface RequiredAction {
    /** Kind of action. */
    type?: "submit_tool_outputs" | (string & {});
    /** Results that the chat waits for. */
    submit_tool_outputs?: {
        /** Calls to answer. */
        tool_calls?: ToolCall[];
    };
}

/** Details of the request. */
export interface ResponseDetail {
    /** Log id of the request, for the vendor's support. */
    logid?: string;
}

/** The answer to an interruption. */
export interface ResumeWorkflowRequest {
    /** Workflow of the run. */
    workflow_id: string;
    /** The event_id of the interruption. */
    event_id: string;
    /** The type of the interruption, as received. */
    interrupt_type: number;
    /** What the user answers. For files, the JSON text of an object with file_id. */
    resume_data: string;
}

/** A room. */
export interface Room {
    /** Id of the room. */
    room_id: string;
    /** Id of the RTC app. */
    app_id: string;
    /** Secret with which the user joins the room. */
    token: string;
    /** User who joins, as given or else a new id. */
    uid: string;
}

/** Audio of a room. */
export interface RoomAudioConfig {
    /**
     * Encoding.
     * @default OPUS
     */
    codec?: "AACLC" | "G711A" | "OPUS" | "G722";
}

/** Audio and video of a room. */
export interface RoomConfig {
    /**
     * Whether it is a dialogue or a podcast.
     * @default default
     */
    room_mode?: "default" | "podcast";
    audio_config?: RoomAudioConfig;
    video_config?: RoomVideoConfig;
    turn_detection?: RoomTurnDetection;
    /** What the agent says first. */
    prologue_content?: string;
    /**
     * Time between joining the room and those words. Milliseconds. 0 to 5000.
     * @default 500
     */
    prologue_delay_duration_ms?: number;
}

/** How the end of what the user says is found. */
export interface RoomTurnDetection {
    /**
     * By voice activity, by the client (as with a push-to-talk button), or by the meaning, which needs an enterprise flagship plan.
     * @default server_vad
     */
    type?: "server_vad" | "client_interrupt" | "semantic_vad";
}

/** Video of a room. */
export interface RoomVideoConfig {
    /**
     * Encoding.
     * @default H264
     */
    codec?: "H264" | "BYTEVC1";
    /**
     * Frames per second that the model sees. 1 to 24.
     * @default 1
     */
    video_frame_rate?: number;
    /** Whether it is the camera or the screen. */
    stream_video_type?: "main" | "screen";
    /**
     * How much of the time before the user speaks the model sees. Seconds. 1 to 10.
     * @default 1
     */
    video_frame_expire_duration?: number;
}

/** A shortcut of the agent to run; it forms the user's question. */
export interface ShortcutCommand {
    /** Id of the shortcut. */
    command_id: string;
    /** Input by component name: the JSON text of an array of parts, as in object_string content. */
    parameters?: {
        [key: string]: string;
    };
}

/** A category of the store. */
export interface StoreCategory {
    /** Id of the category. */
    id: string;
    /** Name of the category. */
    name: string;
}

/** Who developed it. */
export interface StoreDeveloper {
    /** Coze user id. */
    user_id: number;
    /** Unique name. */
    user_name: string;
    /** Display name. */
    nick_name: string;
    /** URL of the picture. */
    avatar_url: string;
}

/** A plugin in the store. */
export interface StorePlugin {
    metainfo: StoreProduct;
    plugin_info: StorePluginUse;
}

/** How a plugin is used. */
export interface StorePluginUse {
    /** What it does. */
    description: string;
    /** How popular it is; more is more. */
    heat: number;
    /** Number of calls so far. */
    call_count: number;
    /** Share of calls that succeed. 0 to 1. */
    success_rate: number;
    /** How often agents and workflows have included it. */
    bots_use_count: number;
    /** Number of agents in the store that include it. */
    associated_bots_use_count: number;
    /** How often it is a favourite. */
    favorite_count: number;
    /** Number of its tools. */
    total_tools_count: number;
    /** Time a call takes on average. Milliseconds. */
    avg_exec_duration_ms: number;
    /** Whether it can be called. */
    is_call_available: boolean;
}

/** What the store says of a product. */
export interface StoreProduct {
    /** Id of the product in the store. */
    product_id: string;
    /** Id of the plugin. */
    entity_id: string;
    /** Kind of product. */
    entity_type: "plugin" | (string & {});
    /** Version of the plugin. */
    entity_version: string;
    /** Name of the plugin. */
    name: string;
    /** What it does. */
    description: string;
    category: StoreCategory;
    /** URL of its icon. */
    icon_url: string;
    user_info: StoreDeveloper;
    /** Whether it is of the vendor. */
    is_official: boolean;
    /** How it is paid for. */
    paid_type: "paid" | (string & {});
    /** When it came into the store. Unix seconds. */
    listed_at: number;
}

export interface StoresCategoriesListInput {
    /** Kind of product. */
    entity_type: "plugin";
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Categories per page. At most 100.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface StoresCategoriesListOutput {
    /** Categories of this page. */
    items: StoreCategory[];
    /** Whether more pages follow. */
    has_more: boolean;
}

export interface StoresPluginsListInput {
    /** Text to search for; the match is fuzzy. */
    keyword?: string;
    /** Only plugins of the vendor, or only those of third parties. Both when left out. */
    is_official?: boolean;
    /** Only plugins of these categories, of `stores.categories.list`. All when left out. */
    category_ids?: readonly string[];
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Plugins per page. At most 100.
     * @default 20
     */
    page_size?: number;
    /** Order: most popular, newest, or, with keyword only, best match first. */
    sort_type?: "heat" | "newest" | "relative";
}

/** One page. */
export interface StoresPluginsListOutput {
    /** Plugins of this page. */
    items: StorePlugin[];
    /** Whether more pages follow. */
    has_more: boolean;
}

/** A copy of a template. */
export interface TemplateCopy {
    /** Id of the copy. */
    entity_id: string;
    /** What it is. */
    entity_type: "agent" | (string & {});
}

export interface TemplatesDuplicateInput {
    /** Workspace that gets the copy. */
    workspace_id: string;
    /** Name of the copy. */
    name?: string;
}

export type TemplatesDuplicateOutput = TemplateCopy;

/** A call that the chat waits for. */
export interface ToolCall {
    /** Id to submit the result with. */
    id: string;
    /** function: run it and submit its output. reply_message: a question node asks; answer it with another `chat.create`. */
    type: "function" | "reply_message" | (string & {});
    /** The tool to run. */
    function?: {
        /** Name of the tool. */
        name?: string;
        /** Arguments. JSON text. */
        arguments?: string;
    };
}

/** The result of one tool call. */
export interface ToolOutput {
    /** Id of the tool call in required_action. */
    tool_call_id: string;
    /** The result. For files the JSON text of an object with the file id. */
    output: string;
}

/** What was said. */
export interface Transcription {
    /** The text. */
    text: string;
}

/** An uploaded file. */
export interface UploadedFile {
    /** Id of the file. */
    id: string;
    /** Size. Bytes. */
    bytes: number;
    /** Name of the file. */
    file_name: string;
    /** Unix seconds. */
    created_at: number;
}

/** Tokens used. The bill is authoritative. */
export interface Usage {
    /** Input and output tokens together. */
    token_count?: number;
    /** Tokens of all input, context and prompts included. */
    input_count?: number;
    /** Tokens that the model produced. */
    output_count?: number;
}

/** A Coze user. */
export interface User {
    /** Id of the user. */
    user_id: string;
    /** Unique name of the user. */
    user_name: string;
    /** Display name of the user. */
    nick_name: string;
    /** URL of the picture. */
    avatar_url: string;
}

export type UsersMeInput = Record<string, never>;

export type UsersMeOutput = User;

/** A variable of a user. */
export interface Variable {
    /** Name of the variable. */
    keyword: string;
    /** Value of the variable. */
    value: string;
    /** When it was first set; 0 while it has its default value. Unix seconds. */
    create_time: number;
    /** Unix seconds. */
    update_time: number;
}

/** A value for a variable. */
export interface VariableValue {
    /** Name of the variable, which cannot be one of the system. */
    keyword: string;
    /** New value. */
    value: string;
}

export interface VariablesGetInput {
    /** App of the variables. This or bot_id is required. */
    app_id?: string;
    /** Agent of the variables. This or app_id is required. */
    bot_id?: string;
    /** Channel: 1024 API or 999 Chat SDK. */
    connector_id?: string;
    /** User of the variables, as the user_id of a chat or of the ext of a workflow run. */
    connector_uid: string;
    /** Names of the variables; unknown ones are ignored. All when left out. */
    keywords?: readonly string[];
}

/** Variables. */
export interface VariablesGetOutput {
    /** The variables. */
    items: Variable[];
}

export interface VariablesUpdateInput {
    /** App of the variables. This or bot_id is required. */
    app_id?: string;
    /** Agent of the variables. This or app_id is required. */
    bot_id?: string;
    /**
     * Channel: 1024 API or 999 Chat SDK.
     * @default 1024
     */
    connector_id?: string;
    /** User of the variables, as the user_id of a chat or of the ext of a workflow run. */
    connector_uid: string;
    /** The variables to set. At least 1 items. */
    data: readonly VariableValue[];
}

export type VariablesUpdateOutput = undefined;

/** A voice. */
export interface Voice {
    /** Id of the voice. */
    voice_id: string;
    /** Name of the voice. */
    name: string;
    /** State of cloning. */
    state?: "init" | "cloned" | (string & {});
    /** Whether it is a voice of the system. */
    is_system_voice: boolean;
    /** Size of its model. */
    model_type: "big" | "small" | (string & {});
    /** Kind of its model. */
    model_name?: string;
    /** Code of its language, such as zh. */
    language_code: string;
    /** Name of its language. */
    language_name: string;
    /** What its preview says. */
    preview_text: string;
    /** URL of its preview. */
    preview_audio: string;
    /** Emotions that it can have, where it has several. */
    support_emotions?: VoiceEmotion[];
    /** How often it can still be trained. */
    available_training_times: number;
    /** Unix seconds. */
    create_time: number;
    /** Unix seconds. */
    update_time: number;
}

/** An emotion that a voice can have. */
export interface VoiceEmotion {
    /** The emotion, as synthesis takes it. */
    emotion?: "happy" | "sad" | "angry" | "surprised" | "fear" | "hate" | "excited" | "coldness" | "neutral" | (string & {});
    /** Its Chinese name. */
    display_name?: string;
    emotion_scale_interval?: VoiceEmotionScale;
}

/** How strong an emotion can be. */
export interface VoiceEmotionScale {
    /** Strongest. */
    max?: number;
    /** Weakest. */
    min?: number;
    /** Strength when none is set. */
    default?: number;
}

/** A voiceprint. */
export interface Voiceprint {
    /** Id of the voiceprint. */
    id: string;
    /** Group it belongs to. */
    group_id: string;
    /** Name of the voiceprint. */
    name: string;
    /** Whose voice it is. */
    desc: string;
    /** URL of its icon. */
    icon_url: string;
    /** URL of its recording. */
    audio_url: string;
    user_info: VoiceprintUser;
    /** Unix seconds. */
    created_at: number;
    /** Unix seconds. */
    updated_at: number;
}

/** A group of voiceprints. */
export interface VoiceprintGroup {
    /** Id of the group. */
    id: string;
    /** Name of the group. */
    name: string;
    /** What it is for. */
    desc: string;
    /** URL of its icon. */
    icon_url: string;
    user_info: VoiceprintUser;
    /** Number of its voiceprints. */
    feature_count: number;
    /** Unix seconds. */
    created_at: number;
    /** Unix seconds. */
    updated_at: number;
}

/** How well a voiceprint matches. */
export interface VoiceprintScore {
    /** Id of the voiceprint. */
    feature_id: string;
    /** Name of the voiceprint. */
    feature_name: string;
    /** Whose voice it is. */
    feature_desc: string;
    /** How well it matches; more is better. 0 to 100. */
    score: number;
}

/** Who created it. */
export interface VoiceprintUser {
    /** Coze user id. */
    id: string | number;
    /** Unique name. */
    name: string;
    /** Display name. */
    nickname: string;
    /** URL of the picture. */
    avatar_url: string;
}

/**
 * Channel to run in: 1024 API, 999 Chat SDK, 998 Web SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. Data of channels is kept apart.
 * @default 1024
 */
export type WorkflowConnectorId = string;

/** A workflow. input and output are there on request. */
export interface WorkflowDetail {
    workflow_detail: WorkflowSummary;
    input?: WorkflowInputs;
    output?: WorkflowOutputs;
}

/** A message to a chatflow. */
export interface WorkflowEnterMessage {
    /** Who says it. */
    role: "user" | "assistant";
    /**
     * Kind of message.
     * @default question
     */
    type?: "question" | "answer" | "function_call" | "tool_response";
    /** Plain text. For an input node JSON text of an object, or lines of key and value. */
    content?: string;
    /** Kind of content. Required with content. */
    content_type?: "text";
    /** Your own data, returned with the message. */
    meta_data?: MetaData;
}

/** Why a run failed. */
export interface WorkflowError {
    /** Error code. */
    error_code: number;
    /** Text of the error. */
    error_message: string;
}

/** Context that some plugins read. */
export interface WorkflowExt {
    /** Latitude of the user. Degrees. */
    latitude?: string;
    /** Longitude of the user. Degrees. */
    longitude?: string;
    /** Your id of the end user. */
    user_id?: string;
}

/** What a workflow takes. */
export interface WorkflowInputs {
    /** Inputs of the start node, by name. */
    parameters: {
        [key: string]: WorkflowParameter;
    };
}

/** What a run waits for. Resume the run with event_id, type and the answer. */
export interface WorkflowInterrupt {
    /** Id of the interruption. */
    event_id: string;
    /** What interrupts: 2 question node, 5 input node, 6 local plugin, 7 OAuth plugin; other numbers are possible. */
    type: number;
    /** Details of what is asked. JSON text or empty. */
    data: string;
    /** Inputs that are asked for, by name. */
    required_parameters?: {
        [key: string]: WorkflowParameter;
    };
}

/** Output of a node. */
export interface WorkflowMessage {
    /** The text or a part of it. */
    content: string;
    /** Kind of content; text has been seen. */
    content_type?: string;
    /** Reserved. */
    cost?: string;
    /** Older count of tokens. */
    token?: number;
    /** Name of the node; can be empty. */
    node_title: string;
    /** Number of the part within the node, from 0. */
    node_seq_id: string;
    /** Whether this is the last part of the node. */
    node_is_finish: boolean;
    /** Id of the node. */
    node_id?: string;
    /** Id of this execution of the node. */
    node_execute_uuid?: string;
    /** Extra fields. */
    ext?: {
        [key: string]: string;
    };
    usage?: Usage;
}

/** Output of a node. */
export interface WorkflowNodeOutput {
    /** Whether the node has finished. */
    is_finish: boolean;
    /** The output. */
    node_output: string;
}

/** State of an output node. */
export interface WorkflowNodeStatus {
    /** Id of the node. */
    node_id?: string;
    /** Whether it has finished. */
    is_finish?: boolean;
    /** Round of the loop it is in, from 0. */
    loop_index?: number;
    /** Round of the batch it is in, from 0. */
    batch_index?: number;
    /** Last run. Unix seconds. */
    update_time?: number;
    /** Id of the run of a nested workflow. */
    sub_execute_id?: string;
    /** Id of this execution of the node. */
    node_execute_uuid?: string;
}

/** What a workflow returns. */
export interface WorkflowOutputs {
    /** Whether the end node returns variables or a text. */
    terminate_plan: "return_variables" | "use_answer_content" | (string & {});
    /** Template of the text, with use_answer_content only. */
    content?: string;
    /** Variables of the end node, by name. */
    parameters: {
        [key: string]: WorkflowParameter;
    };
}

/** An input or an output of a workflow. */
export interface WorkflowParameter {
    /** Kind of value. */
    type?: "string" | "integer" | "number" | "boolean" | "time" | "object" | "array" | "file" | "default" | "image" | "svg" | "audio" | "video" | "voice" | "doc" | "ppt" | "excel" | "txt" | "code" | "zip" | (string & {});
    /** Whether it is required. */
    required?: boolean;
    /** What it is for. */
    description?: string;
    /** Value when left out. */
    default_value?: string;
    items?: WorkflowParameter;
    /** Fields of an object, by name. */
    properties?: {
        [key: string]: WorkflowParameter;
    };
}

/** A run of a workflow. */
export interface WorkflowRun {
    /** Id of the run. */
    execute_id: string;
    /** State of the run. */
    execute_status: "Success" | "Running" | "Fail" | (string & {});
    /** Agent it runs with; 0 means none. */
    bot_id: string;
    /** Channel it runs in. */
    connector_id: string;
    /** The user_id of ext, or else the Coze user of the token. */
    connector_uid: string;
    /** How it runs: 0 synchronous, 1 streamed, 2 asynchronous. */
    run_mode: 0 | 1 | 2 | (number & {});
    /** Output by node name. Usually JSON text of a map of texts, with the end node as Output. */
    output?: string;
    /** Start of the run. Unix seconds. */
    create_time: number;
    /** Time when the run was last resumed. Unix seconds. */
    update_time?: number;
    /** State of the output nodes by name. A node that ran repeatedly has generated names. */
    node_execute_status?: {
        [key: string]: WorkflowNodeStatus;
    };
    /** Error code of a failed run; 0 or empty otherwise. */
    error_code?: string;
    /** Text of the error. */
    error_message?: string;
    /** Page that shows the run; valid for 7 days. */
    debug_url?: string;
    /** Log id of the run. */
    logid?: string;
    usage?: Usage;
    /** Older count of tokens. */
    token?: string;
    /** Whether output is cut because it is too large. */
    is_output_trimmed?: boolean;
    interrupt_data?: WorkflowInterrupt;
}

/** The outcome of a run. */
export interface WorkflowRunAnswer {
    /** 0 or absent means success. */
    code?: number;
    /** Text of the outcome. */
    msg: string;
    /** Output of a synchronous run. Usually JSON text, but not always. */
    data?: string;
    /** Id of an asynchronous run. */
    execute_id?: string;
    /** Page that shows the run; valid for 7 days. */
    debug_url?: string;
    usage?: Usage;
    interrupt_data?: WorkflowInterrupt;
    detail?: ResponseDetail;
}

/** An event of a run. */
export type WorkflowStreamData = {
    /** Name of the event. */
    event: "Message";
    data: WorkflowMessage;
} | {
    /** Name of the event. */
    event: "Error";
    data: WorkflowError;
} | {
    /** Name of the event. */
    event: "Interrupt";
    /** The interruption. */
    data: {
        interrupt_data: WorkflowInterrupt;
        /** Name of the node that asks. */
        node_title?: string;
    };
} | {
    /** Name of the event. */
    event: "Done";
    /** Can be empty. */
    data: {
        /** Page that shows the run; valid for 7 days. */
        debug_url?: string;
    };
} | {
    /** Name of the event. */
    event: "PING";
    /** Carries no information. */
    data: unknown;
};

/** A workflow. */
export interface WorkflowSummary {
    /** Id of the workflow. */
    workflow_id: string;
    /** Name of the workflow. */
    workflow_name: string;
    /** What it does. */
    description: string;
    /** URL of its icon. */
    icon_url: string;
    /** App it belongs to; 0 means none. */
    app_id: string;
    creator: Creator;
    /** Unix seconds. Text in lists, a number in `workflows.get`. */
    created_at: string | number;
    /** Last change. Unix seconds, as created_at. */
    updated_at: string | number;
}

/** A version of a workflow. input and output are there on request. */
export interface WorkflowVersion {
    /** Id of the workflow. */
    workflow_id: string;
    /** The version. */
    version: string;
    /** What it does. */
    description: string;
    creator: Creator;
    /** Unix seconds, as text. */
    created_at: string;
    /** Last change. Unix seconds, as text. */
    updated_at: string;
    input?: WorkflowInputs;
    output?: WorkflowOutputs;
}

export interface WorkflowsCollaboratorsCreateInput {
    collaborators: NewCollaborators;
}

export type WorkflowsCollaboratorsCreateOutput = undefined;

export interface WorkflowsCollaboratorsDeleteInput {
    /** Id of the workflow. */
    workflow_id: string;
    /** Coze user to remove. */
    user_id: string;
}

export type WorkflowsCollaboratorsDeleteOutput = undefined;

export interface WorkflowsGetInput {
    /**
     * Whether to return input and output.
     * @default false
     */
    include_input_output?: boolean;
}

export type WorkflowsGetOutput = WorkflowDetail;

export interface WorkflowsListInput {
    /** Workspace of the workflows. */
    workspace_id: string;
    /** Page number. At least 1. */
    page_num?: number;
    /**
     * Workflows per page. 1 to 30.
     * @default 10
     */
    page_size?: number;
    /** Only workflows or only chatflows; both when left out. */
    workflow_mode?: "workflow" | "chatflow";
    /** Only workflows of this app. */
    app_id?: string;
    /**
     * Only workflows in this state: published, or drafts.
     * @default published_online
     */
    publish_status?: "all" | "published_online" | "unpublished_draft";
}

/** One page. */
export interface WorkflowsListOutput {
    /** Workflows of this page. */
    items: WorkflowSummary[];
    /** Whether more follow. */
    has_more: boolean;
}

export interface WorkflowsResumeInput extends ResumeWorkflowRequest {
}

/** The outcome of a run. */
export interface WorkflowsResumeOutput {
    /** Output of a synchronous run. Usually JSON text, but not always. */
    data?: string;
    /** Id of an asynchronous run. */
    execute_id?: string;
    /** Page that shows the run; valid for 7 days. */
    debug_url?: string;
    usage?: Usage;
    interrupt_data?: WorkflowInterrupt;
}

export interface WorkflowsRunInput {
    /** Workflow to run. */
    workflow_id: string;
    /** Inputs of the start node. Pass a file as its URL, or as the JSON text of an object with file_id. */
    parameters?: {
        [key: string]: unknown;
    };
    /** Agent to run with, for workflows that use its database or variables. Not with app_id. */
    bot_id?: string;
    /** App that the workflow belongs to, for workflows of apps only. Not with bot_id. */
    app_id?: string;
    ext?: WorkflowExt;
    /**
     * Whether to return an execute_id at once; `workflows.runs.wait` follows the run. Paid plans only.
     * @default false
     */
    is_async?: boolean;
    /** Version to run, for workflows of the library only. The latest when left out. */
    workflow_version?: string;
    connector_id?: WorkflowConnectorId;
}

/** The outcome of a run. */
export interface WorkflowsRunOutput {
    /** Output of a synchronous run. Usually JSON text, but not always. */
    data?: string;
    /** Id of an asynchronous run. */
    execute_id?: string;
    /** Page that shows the run; valid for 7 days. */
    debug_url?: string;
    usage?: Usage;
    interrupt_data?: WorkflowInterrupt;
}

export interface WorkflowsRunsGetInput {
    /** Id of the workflow. */
    workflow_id: string;
    /** Id of the run. */
    execute_id: string;
}

/** The run, as the only item. */
export type WorkflowsRunsGetOutput = WorkflowRun[];

export interface WorkflowsRunsNodesGetInput {
    /** Id of the workflow. */
    workflow_id: string;
    /** Id of the run. */
    execute_id: string;
    /** Id of the execution of the node, from `workflows.runs.get`. */
    node_execute_uuid: string;
}

export type WorkflowsRunsNodesGetOutput = WorkflowNodeOutput;

export interface WorkflowsSetCollaborationModeInput {
    /** Whether one user or several can edit the workflow. */
    collaboration_mode?: "single" | "collaboration";
}

export type WorkflowsSetCollaborationModeOutput = undefined;

export type WorkflowsStreamChatEvent = ChatStreamData | UnknownEvent;

export interface WorkflowsStreamChatInput {
    /** Chatflow to run. */
    workflow_id: string;
    /** Messages, oldest first; the last one is the user's question, with role user. At most 50 items. */
    additional_messages: readonly WorkflowEnterMessage[];
    /** Custom inputs of the chatflow. Pass a file as its URL, or as the JSON text of an object with file_id. CONVERSATION_NAME chooses a conversation of the app; USER_INPUT has no effect here. */
    parameters: {
        [key: string]: unknown;
    };
    /** App to run with, always for chatflows of apps. Not with bot_id. */
    app_id?: string;
    /** Agent to run with, for chatflows of the library. Not with app_id. */
    bot_id?: string;
    /** Conversation for the messages, created by the token's user in the same app and channel. Takes precedence over CONVERSATION_NAME. With bot_id, a new one is created when left out. */
    conversation_id?: string;
    ext?: WorkflowExt;
    /** Version to run, for chatflows of the library only. The latest when left out. */
    workflow_version?: string;
    connector_id?: WorkflowConnectorId;
}

export type WorkflowsStreamEvent = WorkflowStreamData | UnknownEvent;

export type WorkflowsStreamFinal = WorkflowStreamData["data"];

export interface WorkflowsStreamInput {
    /** Workflow to run. */
    workflow_id: string;
    /** Inputs of the start node. Pass a file as its URL, or as the JSON text of an object with file_id. */
    parameters?: {
        [key: string]: unknown;
    };
    /** Agent to run with, for workflows that use its database or variables. Not with app_id. */
    bot_id?: string;
    /** App that the workflow belongs to, for workflows of apps only. Not with bot_id. */
    app_id?: string;
    ext?: WorkflowExt;
    /** Version to run, for workflows of the library only. The latest when left out. */
    workflow_version?: string;
    connector_id?: WorkflowConnectorId;
}

export type WorkflowsStreamResumeEvent = WorkflowStreamData | UnknownEvent;

export type WorkflowsStreamResumeFinal = WorkflowStreamData["data"];

export interface WorkflowsStreamResumeInput extends ResumeWorkflowRequest {
}

export interface WorkflowsVersionsListInput {
    /**
     * Only versions in this state: published, or drafts.
     * @default published_online
     */
    publish_status?: "all" | "published_online" | "unpublished_draft";
    /**
     * Versions per page. 1 to 30.
     * @default 10
     */
    page_size?: number;
    /**
     * Cursor: next_page_token of the page before.
     * @default
     */
    page_token?: string;
    /**
     * Whether to return input and output.
     * @default false
     */
    include_input_output?: boolean;
}

/** One page. */
export interface WorkflowsVersionsListOutput {
    /** Versions of this page. */
    items: WorkflowVersion[];
    /** Whether more follow. */
    has_more: boolean;
    /** Cursor of the next page, if more follow. */
    next_page_token?: string;
}

/** A workspace. */
export interface Workspace {
    /** Id of the workspace. */
    id: string;
    /** Name of the workspace. */
    name: string;
    /** What it is for. */
    description?: string;
    /** URL of its icon. */
    icon_url: string;
    /** Coze user who owns it. */
    owner_uid?: string;
    /** Coze users who administer it. */
    admin_uids?: string[];
    /** Role of the user in it. */
    role_type: "owner" | "admin" | "member" | (string & {});
    /** Membership of the user. */
    joined_status?: "joined" | (string & {});
    /** Kind of workspace. */
    workspace_type: "personal" | "team" | (string & {});
    /** Enterprise it belongs to; empty for personal accounts. */
    enterprise_id: string;
}

/** A member of a workspace. */
export interface WorkspaceMember {
    /** Id of the Coze user. */
    user_id: string;
    /** Role in the workspace. */
    role_type: "owner" | "admin" | "member" | (string & {});
    /** Display name of the user. */
    user_nickname: string;
    /** Unique name of the user; can be empty. */
    user_unique_name: string;
    /** URL of the picture. */
    avatar_url?: string;
}

export interface WorkspacesCreateInput {
    /** Name of the workspace. At most 50 characters. */
    name: string;
    /** What it is for. At most 2000 characters. */
    description: string;
    /** File with its icon, from `files.upload`; it is then kept for good. A default icon when left out. */
    icon_file_id?: string;
    /** Organization that it is created in; the personal account when left out. */
    coze_account_id?: string;
    /** Coze user who owns it, a member of the organization. The token's user when left out. Enterprise plans only. */
    owner_uid?: string;
}

/** The new workspace. */
export interface WorkspacesCreateOutput {
    /** Id of the workspace. */
    id: string;
}

export interface WorkspacesListInput {
    /**
     * Page number, from 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Workspaces per page. At most 50.
     * @default 20
     */
    page_size?: number;
    /** Enterprise whose workspaces are listed. Not with user_id and coze_account_id. */
    enterprise_id?: string;
    /** Coze user whose workspaces are listed. Only with coze_account_id. */
    user_id?: string;
    /** Organization, or the user's id on personal plans. Only with user_id. */
    coze_account_id?: string;
}

/** One page. */
export interface WorkspacesListOutput {
    /** Workspaces of this page. */
    workspaces: Workspace[];
    /** Number of all workspaces. */
    total_count: number;
}

export interface WorkspacesMembersCreateInput {
    /** Whom to add. At most 20 items. */
    users?: readonly {
        /** Id of the Coze user. */
        user_id: string;
        /** Role in the workspace. */
        role_type: "admin" | "member";
    }[];
}

export type WorkspacesMembersCreateOutput = AddedWorkspaceMembers;

export interface WorkspacesMembersDeleteInput {
    /** Coze users to remove. At most 5 items. */
    user_ids: readonly string[];
}

export type WorkspacesMembersDeleteOutput = RemovedWorkspaceMembers;

export interface WorkspacesMembersListInput {
    /**
     * Page number. At least 1.
     * @default 1
     */
    page_num?: number;
    /**
     * Members per page. 1 to 50.
     * @default 20
     */
    page_size?: number;
}

/** One page. */
export interface WorkspacesMembersListOutput {
    /** Members of this page. */
    items: WorkspaceMember[];
    /** Number of all members. */
    total_count: number;
}

export interface WorkspacesUpdateInput {
    /** The new name. At most 50 characters. */
    name?: string;
    /** The new description. At most 2000 characters. */
    description?: string;
}

export type WorkspacesUpdateOutput = undefined;

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
        /** Creates a conversation, optionally with messages. */
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
        /** Gets a conversation that the token's user created. */
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
        /** Lists the conversations that the token's user had with an agent. */
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
                /** Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Renames a conversation. */
        put: operations["updateConversation"];
        post?: never;
        /** Deletes a conversation. */
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
                /** Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a new context section, so that the model no longer sees earlier messages. */
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
        /** Adds a message to a conversation. */
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
        /** Lists the messages of a conversation. */
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
    "/v1/conversation/message/modify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the content or your own data of a message. */
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
        /** Deletes a question or an answer from a conversation. */
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
                /** Id of the conversation. */
                conversation_id: string;
                /** Id of a text answer in the conversation. */
                message_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates an answer; a later rating replaces an earlier one. */
        post: operations["createMessageFeedback"];
        /** Removes the rating of an answer. */
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
        /** Starts a chat, in which an agent answers, and returns it while it runs. */
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
        /** Gets the state of a chat. */
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
        /** Cancels a running chat. */
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
        /** Submits the results of local tools to a chat that waits for them. */
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
        /** Lists what an agent said and did in a chat. */
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
        /** Runs a published workflow and returns its output. */
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
        /** Runs a published workflow and streams the output of its nodes. */
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
        /** Answers the question that interrupted a streamed run and streams the rest. */
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
        /** Answers the question that interrupted a run and returns the output. */
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
        /** Runs a published chatflow and streams its answer. */
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
        /** Gets the state and output of an asynchronous run. */
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
        /** Gets the output of an output node of a run. */
        get: operations["getWorkflowNodeOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the workflows and chatflows of a workspace. */
        get: operations["listWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the name, the creator and, on request, the inputs and outputs of a workflow. */
        get: operations["getWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of a workflow. */
        get: operations["listWorkflowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}/collaboration_mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns collaboration on a workflow on or off. */
        post: operations["setWorkflowCollaborationMode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a collaborator to a workflow. */
        post: operations["createWorkflowCollaborator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workflows/{workflow_id}/collaborators/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a collaborator from a workflow. */
        delete: operations["deleteWorkflowCollaborator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the knowledge bases in the library of a workspace. */
        get: operations["listDatasets"];
        put?: never;
        /** Creates an empty knowledge base for texts or images. */
        post: operations["createDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{dataset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Replaces the name, the description and the icon of a knowledge base. */
        put: operations["updateDataset"];
        post?: never;
        /** Deletes a knowledge base with all its files. */
        delete: operations["deleteDataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{dataset_id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gets how far the processing of files of a knowledge base is. */
        post: operations["getDatasetProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{dataset_id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the images of a knowledge base. */
        get: operations["listDatasetImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{dataset_id}/images/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the caption of an image. */
        put: operations["updateDatasetImage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open_api/knowledge/document/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds files to a knowledge base. */
        post: operations["createDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open_api/knowledge/document/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists the files of a knowledge base. */
        post: operations["listDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open_api/knowledge/document/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renames a file of a knowledge base, or changes how a web page is updated. */
        post: operations["updateDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open_api/knowledge/document/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deletes files of a knowledge base. */
        post: operations["deleteDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns text into speech. */
        post: operations["createSpeech"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/transcriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns speech into text. */
        post: operations["transcribeAudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the voices that the token's user can use. */
        get: operations["listVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voices/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clones the voice of a recording, or trains a cloned voice anew. */
        post: operations["cloneVoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a room for a call with an agent, which joins it. */
        post: operations["createRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/live/{live_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the streams that listeners of a live translation can play. */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voiceprint_groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the voiceprint groups of the team or enterprise, or your own. */
        get: operations["listVoiceprintGroups"];
        put?: never;
        /** Creates a voiceprint group. */
        post: operations["createVoiceprintGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voiceprint_groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Changes the name or the description of a voiceprint group. */
        put: operations["updateVoiceprintGroup"];
        post?: never;
        /** Deletes a voiceprint group with all its voiceprints. */
        delete: operations["deleteVoiceprintGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voiceprint_groups/{group_id}/speaker_identify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares a recording with the voiceprints of a group. */
        post: operations["identifySpeaker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voiceprint_groups/{group_id}/features": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        /** Lists the voiceprints of a group. */
        get: operations["listVoiceprints"];
        put?: never;
        /** Creates a voiceprint from a recording. */
        post: operations["createVoiceprint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audio/voiceprint_groups/{group_id}/features/{feature_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
                /** Id of the voiceprint. */
                feature_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Changes the name, the description or the recording of a voiceprint. */
        put: operations["updateVoiceprint"];
        post?: never;
        /** Deletes a voiceprint. */
        delete: operations["deleteVoiceprint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the variables of a user of an agent or app. */
        get: operations["getVariables"];
        /** Sets variables of a user of an agent or app. */
        put: operations["updateVariables"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the folders directly in a folder or in the root of a workspace. */
        get: operations["listFolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/folders/{folder_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a folder of a workspace. */
        get: operations["getFolder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates/{template_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies a template into a workspace. */
        post: operations["duplicateTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entities/copy_tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies an agent, an app or a workflow, in its workspace or into another one. */
        post: operations["createCopyTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entities/copy_tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the state of a task that copies. */
        get: operations["getCopyTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plugins/mget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets several plugins with their tools. */
        get: operations["getPlugins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plugins/{plugin_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets a plugin with its tools. */
        get: operations["getPlugin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plugins/{plugin_id}/tools/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls a tool of a paid plugin. */
        post: operations["callPluginTool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the categories of plugins in the store. */
        get: operations["listStoreCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/plugins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the paid plugins in the store. */
        get: operations["listStorePlugins"];
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
        /** Uploads a file for messages and workflow inputs. */
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
        /** Gets the name and the size of an uploaded file. */
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
        /** Lists the agents of a workspace. */
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
        /** Gets the configuration of an agent. */
        get: operations["getBot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bot/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates an agent, as a draft. */
        post: operations["createBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bot/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the configuration of an agent. */
        post: operations["updateBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bot/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes an agent to the API, the Chat SDK or custom channels. */
        post: operations["publishBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{bot_id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an agent off a channel. */
        post: operations["unpublishBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{bot_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of an agent. */
        get: operations["listBotVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{bot_id}/collaboration_mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns collaboration on an agent on or off. */
        post: operations["setBotCollaborationMode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{bot_id}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a collaborator to an agent. */
        post: operations["createBotCollaborator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{bot_id}/collaborators/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a collaborator from an agent. */
        delete: operations["deleteBotCollaborator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bot/get_online_info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets the configuration of an agent that is published to the API.
         * @deprecated
         */
        get: operations["getOnlineBot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/space/published_bots_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the agents of a workspace that are published to the API, newest publication first.
         * @deprecated
         */
        get: operations["listPublishedBots"];
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
        /** Lists the workspaces that a user created or joined. */
        get: operations["listWorkspaces"];
        put?: never;
        /** Creates a workspace. */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspaces/{workspace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the name or the description of a workspace. */
        put: operations["updateWorkspace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspaces/{workspace_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of a workspace. */
        get: operations["listWorkspaceMembers"];
        put?: never;
        /** Adds users to a workspace, or invites them on personal plans. */
        post: operations["createWorkspaceMembers"];
        /** Removes members from a workspace. */
        delete: operations["deleteWorkspaceMembers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the apps of a workspace. */
        get: operations["listApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{app_id}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a collaborator to an app. */
        post: operations["createAppCollaborator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{app_id}/collaborators/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a collaborator from an app. */
        delete: operations["deleteAppCollaborator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connectors/{connector_id}/install": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a channel to a workspace, whose agents and apps can then be published to it. */
        post: operations["installConnector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connectors/{connector_id}/user_configs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Binds devices to a custom channel, so that agents can be published to them. */
        post: operations["bindConnectorUserConfigs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connectors/{connector_id}/bots/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Reports the result of the review of an agent that is published to a custom channel. */
        put: operations["updateConnectorBot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists callback apps. */
        get: operations["listApiApps"];
        put?: never;
        /** Creates a callback app, which receives events of an account or of a channel. */
        post: operations["createApiApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_apps/{api_app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the name or the address of a callback app. */
        put: operations["updateApiApp"];
        post?: never;
        /** Deletes a callback app; its events are no longer sent. */
        delete: operations["deleteApiApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_apps/{api_app_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the events that a callback app has subscribed to. */
        get: operations["listApiAppEvents"];
        put?: never;
        /** Subscribes a callback app to events. */
        post: operations["subscribeApiAppEvents"];
        /** Ends the subscription of a callback app to events. */
        delete: operations["unsubscribeApiAppEvents"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/benefit/benefits/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gets the plan of the account and, on request, its limits of API calls. */
        get: operations["getBenefits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/benefit/bill_tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists exports of the bills of end users, with links to their files. */
        get: operations["listBillTasks"];
        put?: never;
        /** Starts an export of the bills of end users, by days. */
        post: operations["createBillTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/benefit/limitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the limits of end users. */
        get: operations["listBenefitLimits"];
        put?: never;
        /** Creates a limit of end users. */
        post: operations["createBenefitLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/benefit/limitations/{benefit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a limit of end users. */
        put: operations["updateBenefitLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{enterprise_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an employee to an enterprise. */
        post: operations["createEnterpriseMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{enterprise_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the role of an employee. */
        put: operations["updateEnterpriseMember"];
        post?: never;
        /** Removes a member from an enterprise and gives the resources of the member to an administrator. */
        delete: operations["deleteEnterpriseMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{enterprise_id}/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the organizations of an enterprise. */
        get: operations["listOrganizations"];
        put?: never;
        /** Creates an organization in an enterprise, which can have 20. */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the name or the description of an organization. */
        put: operations["updateOrganization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of an organization. */
        get: operations["listOrganizationMembers"];
        put?: never;
        /** Adds a member of the enterprise to an organization. */
        post: operations["createOrganizationMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the role of a member of an organization. */
        put: operations["updateOrganizationMember"];
        post?: never;
        /** Removes a member from an organization and its workspaces and gives the resources of the member to a super administrator. */
        delete: operations["deleteOrganizationMember"];
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
        /** Gets the user behind the token. */
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
export interface components {
    schemas: {
        ApiApp: ApiApp;
        ApiAppEvent: ApiAppEvent;
        ApiAppEventType: ApiAppEventType;
        AppSummary: AppSummary;
        Transcription: Transcription;
        Voice: Voice;
        VoiceEmotion: VoiceEmotion;
        VoiceEmotionScale: VoiceEmotionScale;
        ClonedVoice: ClonedVoice;
        RoomConfig: RoomConfig;
        RoomAudioConfig: RoomAudioConfig;
        RoomVideoConfig: RoomVideoConfig;
        RoomTurnDetection: RoomTurnDetection;
        Room: Room;
        VoiceprintUser: VoiceprintUser;
        VoiceprintGroup: VoiceprintGroup;
        CreatedVoiceprintGroup: CreatedVoiceprintGroup;
        Voiceprint: Voiceprint;
        CreatedVoiceprint: CreatedVoiceprint;
        VoiceprintScore: VoiceprintScore;
        Live: Live;
        LiveStream: LiveStream;
        Benefits: Benefits;
        Benefit: Benefit;
        BenefitQuota: BenefitQuota;
        BillTask: BillTask;
        BenefitLimit: BenefitLimit;
        CreatedBenefitLimit: CreatedBenefitLimit;
        BotSummary: BotSummary;
        BotInfo: BotInfo;
        BotPrompt: BotPrompt;
        BotOnboarding: BotOnboarding;
        BotModel: BotModel;
        PublishedBot: PublishedBot;
        BotVersion: BotVersion;
        BotOnboardingSettings: BotOnboardingSettings;
        BotKnowledgeSettings: BotKnowledgeSettings;
        BotPluginTools: BotPluginTools;
        BotWorkflows: BotWorkflows;
        BotModelSettings: BotModelSettings;
        BotSuggestions: BotSuggestions;
        BotPlugin: BotPlugin;
        BotPluginTool: BotPluginTool;
        BotWorkflow: BotWorkflow;
        BotKnowledge: BotKnowledge;
        BotVariable: BotVariable;
        BotVoice: BotVoice;
        BotShortcut: BotShortcut;
        BotShortcutInput: BotShortcutInput;
        BotBackground: BotBackground;
        EnterMessage: EnterMessage;
        ShortcutCommand: ShortcutCommand;
        ToolOutput: ToolOutput;
        Chat: Chat;
        ChatError: ChatError;
        ChatUsage: ChatUsage;
        RequiredAction: RequiredAction;
        ToolCall: ToolCall;
        ChatMessage: ChatMessage;
        ChatStreamData: ChatStreamData;
        ChatFailure: ChatFailure;
        ChatStreamError: ChatStreamError;
        Conversation: Conversation;
        ConversationSection: ConversationSection;
        ConversationEnterMessage: ConversationEnterMessage;
        CreatedCopyTask: CreatedCopyTask;
        CopyTask: CopyTask;
        CopyFailure: CopyFailure;
        CreatedDataset: CreatedDataset;
        Dataset: Dataset;
        ChunkStrategy: ChunkStrategy;
        DocumentBase: DocumentBase;
        DocumentSource: DocumentSource;
        DocumentUpdateRule: DocumentUpdateRule;
        DocumentInfo: DocumentInfo;
        DocumentProgress: DocumentProgress;
        DatasetImage: DatasetImage;
        Organization: Organization;
        UploadedFile: UploadedFile;
        Folder: Folder;
        ListedFolder: ListedFolder;
        ConversationMessage: ConversationMessage;
        OrganizationMember: OrganizationMember;
        Plugin: Plugin;
        PluginTool: PluginTool;
        ResponseDetail: ResponseDetail;
        ErrorEnvelope: ErrorEnvelope;
        MetaData: MetaData;
        Usage: Usage;
        Creator: Creator;
        NewCollaborators: NewCollaborators;
        StoreCategory: StoreCategory;
        StorePlugin: StorePlugin;
        StoreProduct: StoreProduct;
        StoreDeveloper: StoreDeveloper;
        StorePluginUse: StorePluginUse;
        TemplateCopy: TemplateCopy;
        User: User;
        VariableValue: VariableValue;
        Variable: Variable;
        WorkflowExt: WorkflowExt;
        WorkflowConnectorId: WorkflowConnectorId;
        WorkflowEnterMessage: WorkflowEnterMessage;
        ResumeWorkflowRequest: ResumeWorkflowRequest;
        WorkflowRunAnswer: WorkflowRunAnswer;
        WorkflowInterrupt: WorkflowInterrupt;
        WorkflowParameter: WorkflowParameter;
        WorkflowSummary: WorkflowSummary;
        WorkflowDetail: WorkflowDetail;
        WorkflowInputs: WorkflowInputs;
        WorkflowOutputs: WorkflowOutputs;
        WorkflowVersion: WorkflowVersion;
        WorkflowRun: WorkflowRun;
        WorkflowNodeStatus: WorkflowNodeStatus;
        WorkflowNodeOutput: WorkflowNodeOutput;
        WorkflowStreamData: WorkflowStreamData;
        WorkflowMessage: WorkflowMessage;
        WorkflowError: WorkflowError;
        Workspace: Workspace;
        WorkspaceMember: WorkspaceMember;
        AddedWorkspaceMembers: AddedWorkspaceMembers;
        RemovedWorkspaceMembers: RemovedWorkspaceMembers;
        ConversationsCreateInput: ConversationsCreateInput;
        ConversationsListInput: ConversationsListInput;
        ConversationsUpdateInput: ConversationsUpdateInput;
        MessagesCreateInput: MessagesCreateInput;
        MessagesListInput: MessagesListInput;
        MessagesGetInput: MessagesGetInput;
        MessagesUpdateInput: MessagesUpdateInput;
        MessagesDeleteInput: MessagesDeleteInput;
        MessagesFeedbackCreateInput: MessagesFeedbackCreateInput;
        MessagesFeedbackDeleteInput: MessagesFeedbackDeleteInput;
        ChatCreateInput: ChatCreateInput;
        ChatStreamInput: ChatStreamInput;
        ChatGetInput: ChatGetInput;
        ChatCancelInput: ChatCancelInput;
        ChatSubmitToolOutputsInput: ChatSubmitToolOutputsInput;
        ChatStreamToolOutputsInput: ChatStreamToolOutputsInput;
        ChatMessagesInput: ChatMessagesInput;
        WorkflowsRunInput: WorkflowsRunInput;
        WorkflowsStreamInput: WorkflowsStreamInput;
        WorkflowsStreamResumeInput: WorkflowsStreamResumeInput;
        WorkflowsResumeInput: WorkflowsResumeInput;
        WorkflowsStreamChatInput: WorkflowsStreamChatInput;
        WorkflowsRunsGetInput: WorkflowsRunsGetInput;
        WorkflowsRunsNodesGetInput: WorkflowsRunsNodesGetInput;
        WorkflowsListInput: WorkflowsListInput;
        WorkflowsGetInput: WorkflowsGetInput;
        WorkflowsVersionsListInput: WorkflowsVersionsListInput;
        WorkflowsSetCollaborationModeInput: WorkflowsSetCollaborationModeInput;
        WorkflowsCollaboratorsCreateInput: WorkflowsCollaboratorsCreateInput;
        WorkflowsCollaboratorsDeleteInput: WorkflowsCollaboratorsDeleteInput;
        DatasetsListInput: DatasetsListInput;
        DatasetsCreateInput: DatasetsCreateInput;
        DatasetsUpdateInput: DatasetsUpdateInput;
        DatasetsProcessInput: DatasetsProcessInput;
        DatasetsImagesListInput: DatasetsImagesListInput;
        DatasetsImagesUpdateInput: DatasetsImagesUpdateInput;
        DatasetsDocumentsCreateInput: DatasetsDocumentsCreateInput;
        DatasetsDocumentsListInput: DatasetsDocumentsListInput;
        DatasetsDocumentsUpdateInput: DatasetsDocumentsUpdateInput;
        DatasetsDocumentsDeleteInput: DatasetsDocumentsDeleteInput;
        AudioSpeechCreateInput: AudioSpeechCreateInput;
        AudioTranscriptionsCreateInput: AudioTranscriptionsCreateInput;
        AudioVoicesListInput: AudioVoicesListInput;
        AudioVoicesCloneInput: AudioVoicesCloneInput;
        AudioRoomsCreateInput: AudioRoomsCreateInput;
        AudioVoiceprintGroupsListInput: AudioVoiceprintGroupsListInput;
        AudioVoiceprintGroupsCreateInput: AudioVoiceprintGroupsCreateInput;
        AudioVoiceprintGroupsUpdateInput: AudioVoiceprintGroupsUpdateInput;
        AudioVoiceprintGroupsIdentifyInput: AudioVoiceprintGroupsIdentifyInput;
        AudioVoiceprintGroupsFeaturesListInput: AudioVoiceprintGroupsFeaturesListInput;
        AudioVoiceprintGroupsFeaturesCreateInput: AudioVoiceprintGroupsFeaturesCreateInput;
        AudioVoiceprintGroupsFeaturesUpdateInput: AudioVoiceprintGroupsFeaturesUpdateInput;
        AudioVoiceprintGroupsFeaturesDeleteInput: AudioVoiceprintGroupsFeaturesDeleteInput;
        VariablesGetInput: VariablesGetInput;
        VariablesUpdateInput: VariablesUpdateInput;
        FoldersListInput: FoldersListInput;
        TemplatesDuplicateInput: TemplatesDuplicateInput;
        CopyTasksCreateInput: CopyTasksCreateInput;
        PluginsListInput: PluginsListInput;
        PluginsCallInput: PluginsCallInput;
        StoresCategoriesListInput: StoresCategoriesListInput;
        StoresPluginsListInput: StoresPluginsListInput;
        FilesUploadInput: FilesUploadInput;
        BotsListInput: BotsListInput;
        BotsGetInput: BotsGetInput;
        BotsCreateInput: BotsCreateInput;
        BotsUpdateInput: BotsUpdateInput;
        BotsPublishInput: BotsPublishInput;
        BotsUnpublishInput: BotsUnpublishInput;
        BotsVersionsListInput: BotsVersionsListInput;
        BotsSetCollaborationModeInput: BotsSetCollaborationModeInput;
        BotsCollaboratorsCreateInput: BotsCollaboratorsCreateInput;
        BotsCollaboratorsDeleteInput: BotsCollaboratorsDeleteInput;
        BotsGetOnlineInput: BotsGetOnlineInput;
        BotsListPublishedInput: BotsListPublishedInput;
        WorkspacesListInput: WorkspacesListInput;
        WorkspacesCreateInput: WorkspacesCreateInput;
        WorkspacesUpdateInput: WorkspacesUpdateInput;
        WorkspacesMembersListInput: WorkspacesMembersListInput;
        WorkspacesMembersCreateInput: WorkspacesMembersCreateInput;
        WorkspacesMembersDeleteInput: WorkspacesMembersDeleteInput;
        AppsListInput: AppsListInput;
        AppsCollaboratorsCreateInput: AppsCollaboratorsCreateInput;
        AppsCollaboratorsDeleteInput: AppsCollaboratorsDeleteInput;
        ConnectorsInstallInput: ConnectorsInstallInput;
        ConnectorsBindUserConfigsInput: ConnectorsBindUserConfigsInput;
        ConnectorsUpdateBotInput: ConnectorsUpdateBotInput;
        ApiAppsListInput: ApiAppsListInput;
        ApiAppsCreateInput: ApiAppsCreateInput;
        ApiAppsUpdateInput: ApiAppsUpdateInput;
        ApiAppsEventsListInput: ApiAppsEventsListInput;
        ApiAppsEventsSubscribeInput: ApiAppsEventsSubscribeInput;
        ApiAppsEventsUnsubscribeInput: ApiAppsEventsUnsubscribeInput;
        BenefitsGetInput: BenefitsGetInput;
        BenefitsBillsListInput: BenefitsBillsListInput;
        BenefitsBillsCreateInput: BenefitsBillsCreateInput;
        BenefitsLimitsListInput: BenefitsLimitsListInput;
        BenefitsLimitsCreateInput: BenefitsLimitsCreateInput;
        BenefitsLimitsUpdateInput: BenefitsLimitsUpdateInput;
        EnterprisesMembersCreateInput: EnterprisesMembersCreateInput;
        EnterprisesMembersUpdateInput: EnterprisesMembersUpdateInput;
        EnterprisesMembersDeleteInput: EnterprisesMembersDeleteInput;
        EnterprisesOrganizationsListInput: EnterprisesOrganizationsListInput;
        EnterprisesOrganizationsCreateInput: EnterprisesOrganizationsCreateInput;
        OrganizationsUpdateInput: OrganizationsUpdateInput;
        OrganizationsMembersListInput: OrganizationsMembersListInput;
        OrganizationsMembersCreateInput: OrganizationsMembersCreateInput;
        OrganizationsMembersUpdateInput: OrganizationsMembersUpdateInput;
        OrganizationsMembersDeleteInput: OrganizationsMembersDeleteInput;
        ConversationsListOutput: ConversationsListOutput;
        MessagesListOutput: MessagesListOutput;
        MessagesUpdateOutput: MessagesUpdateOutput;
        ChatMessagesOutput: ChatMessagesOutput;
        WorkflowsRunOutput: WorkflowsRunOutput;
        WorkflowsResumeOutput: WorkflowsResumeOutput;
        WorkflowsRunsGetOutput: WorkflowsRunsGetOutput;
        WorkflowsListOutput: WorkflowsListOutput;
        WorkflowsVersionsListOutput: WorkflowsVersionsListOutput;
        DatasetsListOutput: DatasetsListOutput;
        DatasetsProcessOutput: DatasetsProcessOutput;
        DatasetsImagesListOutput: DatasetsImagesListOutput;
        DatasetsDocumentsCreateOutput: DatasetsDocumentsCreateOutput;
        DatasetsDocumentsListOutput: DatasetsDocumentsListOutput;
        DatasetsDocumentsUpdateOutput: DatasetsDocumentsUpdateOutput;
        AudioVoicesListOutput: AudioVoicesListOutput;
        AudioVoiceprintGroupsListOutput: AudioVoiceprintGroupsListOutput;
        AudioVoiceprintGroupsIdentifyOutput: AudioVoiceprintGroupsIdentifyOutput;
        AudioVoiceprintGroupsFeaturesListOutput: AudioVoiceprintGroupsFeaturesListOutput;
        AudioVoiceprintGroupsFeaturesUpdateData: AudioVoiceprintGroupsFeaturesUpdateData;
        VariablesGetOutput: VariablesGetOutput;
        FoldersListOutput: FoldersListOutput;
        PluginsListOutput: PluginsListOutput;
        PluginsCallOutput: PluginsCallOutput;
        StoresCategoriesListOutput: StoresCategoriesListOutput;
        StoresPluginsListOutput: StoresPluginsListOutput;
        BotsListOutput: BotsListOutput;
        BotsCreateOutput: BotsCreateOutput;
        BotsPublishOutput: BotsPublishOutput;
        BotsVersionsListOutput: BotsVersionsListOutput;
        BotsListPublishedOutput: BotsListPublishedOutput;
        WorkspacesListOutput: WorkspacesListOutput;
        WorkspacesCreateOutput: WorkspacesCreateOutput;
        WorkspacesMembersListOutput: WorkspacesMembersListOutput;
        AppsListOutput: AppsListOutput;
        ApiAppsListOutput: ApiAppsListOutput;
        ApiAppsEventsListOutput: ApiAppsEventsListOutput;
        BenefitsBillsListOutput: BenefitsBillsListOutput;
        BenefitsLimitsListOutput: BenefitsLimitsListOutput;
        EnterprisesOrganizationsListOutput: EnterprisesOrganizationsListOutput;
        EnterprisesOrganizationsCreateOutput: EnterprisesOrganizationsCreateOutput;
        OrganizationsMembersListOutput: OrganizationsMembersListOutput;
    };
    responses: {
        /** The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorEnvelope;
            };
        };
    };
    parameters: {
        /** Id of the callback app. */
        ApiAppId: string;
        /** Id of the app. */
        AppId: string;
        /** Id of the voiceprint group. */
        VoiceprintGroupId: string;
        /** Id of the agent. */
        BotId: string;
        /** Conversation of the chat. */
        ChatConversationId: string;
        /** Id of the chat. */
        ChatId: string;
        /** Id of the channel. */
        ConnectorId: string;
        /** Id of the conversation. */
        ConversationId: string;
        /** Id of the knowledge base. Not one of Volcano Engine. */
        DatasetId: string;
        /** Has the server write ids as texts, so that none of their digits is lost. */
        IdsAsText: "str";
        /** Id of the enterprise. */
        EnterpriseId: string;
        /** Conversation of the message. */
        MessageConversationId: string;
        /** Id of the message. */
        MessageId: string;
        /** Id of the organization. */
        OrganizationId: string;
        /** Id of the plugin: the entity_id of `stores.plugins.list`, not the product_id; or that of a plugin of your library. */
        PluginId: string;
        /** Id of the workflow. */
        WorkflowId: string;
        /** Id of the run. */
        ExecuteId: string;
        /** Id of the workspace. */
        WorkspaceId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
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
                "application/json": ConversationsCreateInput;
            };
        };
        responses: {
            /** The new conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Conversation;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getConversation: {
        parameters: {
            query: {
                /** Id of the conversation. */
                conversation_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Conversation;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listConversations: {
        parameters: {
            query: {
                /** Agent whose conversations are listed. */
                bot_id: string;
                /** Page number, from 1. */
                page_num?: number;
                /** Conversations per page. */
                page_size?: number;
                /** Order by creation time. */
                sort_order?: "ASC" | "DESC";
                /** Channel: 1024 API or 999 Chat SDK. */
                connector_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ConversationsListOutput;
                        detail?: ResponseDetail;
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
                /** Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ConversationsUpdateInput;
            };
        };
        responses: {
            /** The renamed conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Conversation;
                        detail?: ResponseDetail;
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
                /** Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The conversation is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
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
                /** Id of the conversation. */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The new section. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ConversationSection;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createMessage: {
        parameters: {
            query: {
                /** Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MessagesCreateInput;
            };
        };
        responses: {
            /** The new message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ConversationMessage;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listMessages: {
        parameters: {
            query: {
                /** Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": MessagesListInput;
            };
        };
        responses: {
            /** One page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        /** Messages of this page. */
                        data: ConversationMessage[];
                        /** Id of the first message of this page. */
                        first_id?: string;
                        /** Id of the last message of this page. */
                        last_id?: string;
                        /** Whether more pages follow. */
                        has_more: boolean;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getMessage: {
        parameters: {
            query: {
                /** Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
                /** Id of the message. */
                message_id: components["parameters"]["MessageId"];
            };
            header?: never;
            path?: never;
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
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ConversationMessage;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateMessage: {
        parameters: {
            query: {
                /** Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
                /** Id of the message. */
                message_id: components["parameters"]["MessageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** New text, or for object_string the JSON text of an array of text, file, image and audio parts. */
                    content?: string;
                    /** Kind of content. Required with content. */
                    content_type?: "text" | "object_string";
                    /** Your own data, returned with the message. */
                    meta_data?: MetaData;
                };
            };
        };
        responses: {
            /** The changed message, at the top level of the body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        message: ConversationMessage;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteMessage: {
        parameters: {
            query: {
                /** Conversation of the message. */
                conversation_id: components["parameters"]["MessageConversationId"];
                /** Id of the message. */
                message_id: components["parameters"]["MessageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The deleted message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ConversationMessage;
                        detail?: ResponseDetail;
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
                /** Id of the conversation. */
                conversation_id: string;
                /** Id of a text answer in the conversation. */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** The rating. */
                    feedback_type: "like" | "unlike";
                    /** Your own labels for the reasons. At most 10 items. */
                    reason_types?: readonly string[];
                    /** Comment of the user on the answer. At most 250 characters. */
                    comment?: string;
                };
            };
        };
        responses: {
            /** The feedback is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
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
                /** Id of the conversation. */
                conversation_id: string;
                /** Id of a text answer in the conversation. */
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The feedback is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createChat: {
        parameters: {
            query?: {
                /** Conversation of the chat, which can have one running chat. A new one is created when left out. */
                conversation_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Agent that answers. */
                    bot_id: string;
                    /** Your id of the end user. Memory of different users is kept apart. */
                    user_id: string;
                    /** Messages to add, oldest first; the last one is the user's question. Required when the conversation is new or empty. At most 100 items. */
                    additional_messages?: readonly EnterMessage[];
                    /**
                     * Whether the response is a stream of events.
                     * @default false
                     */
                    stream?: boolean;
                    /** Values of the variables in the agent's prompt, and only of these. Names have letters and underscores. */
                    custom_variables?: {
                        [key: string]: string;
                    };
                    /**
                     * Whether the chat is saved in the conversation. Must be true unless the chat is streamed, and for local plugins; an unsaved chat cannot be read later.
                     * @default true
                     */
                    auto_save_history?: boolean;
                    /** Your own data, returned with the chat but not with its messages. */
                    meta_data?: MetaData;
                    /** Further context for the model; not passed to workflows. */
                    extra_params?: {
                        /** Latitude of the user. Degrees. */
                        latitude?: string;
                        /** Longitude of the user. Degrees. */
                        longitude?: string;
                    };
                    shortcut_command?: ShortcutCommand;
                    /** Inputs of the chatflow, for single agents in chatflow mode that are published to the API or Chat SDK channel. */
                    parameters?: {
                        [key: string]: unknown;
                    };
                    /**
                     * Whether question nodes answer with cards instead of text.
                     * @default false
                     */
                    enable_card?: boolean;
                    /**
                     * Whether the published agent or its draft answers.
                     * @default published_online
                     */
                    publish_status?: "published_online" | "unpublished_draft";
                    /** Version of the agent, the latest when left out. Not with unpublished_draft. */
                    bot_version?: string;
                };
            };
        };
        responses: {
            /** The chat that has started, or its events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Chat;
                        detail?: ResponseDetail;
                    };
                    "text/event-stream": ChatStreamData;
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getChat: {
        parameters: {
            query: {
                /** Conversation of the chat. */
                conversation_id: components["parameters"]["ChatConversationId"];
                /** Id of the chat. */
                chat_id: components["parameters"]["ChatId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The chat. A failure of the chat itself is in last_error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Chat;
                        detail?: ResponseDetail;
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
                "application/json": ChatCancelInput;
            };
        };
        responses: {
            /** The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Chat;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    submitToolOutputs: {
        parameters: {
            query: {
                /** Conversation of the chat. */
                conversation_id: components["parameters"]["ChatConversationId"];
                /** Id of the chat. */
                chat_id: components["parameters"]["ChatId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Results of the tool calls. */
                    tool_outputs: readonly ToolOutput[];
                    /**
                     * Whether the response is a stream of events.
                     * @default false
                     */
                    stream?: boolean;
                };
            };
        };
        responses: {
            /** The chat that continues, or its events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Chat;
                        detail?: ResponseDetail;
                    };
                    "text/event-stream": ChatStreamData;
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listChatMessages: {
        parameters: {
            query: {
                /** Conversation of the chat. */
                conversation_id: components["parameters"]["ChatConversationId"];
                /** Id of the chat. */
                chat_id: components["parameters"]["ChatId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All messages of the chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ChatMessagesOutput;
                        detail?: ResponseDetail;
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
                "application/json": WorkflowsRunInput;
            };
        };
        responses: {
            /** The output, an interruption, or the id of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WorkflowRunAnswer;
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
                "application/json": WorkflowsStreamInput;
            };
        };
        responses: {
            /** The events of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": WorkflowStreamData;
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
                "application/json": ResumeWorkflowRequest;
            };
        };
        responses: {
            /** The events of the rest of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": WorkflowStreamData;
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
                "application/json": ResumeWorkflowRequest;
            };
        };
        responses: {
            /** The output, another interruption, or the id of the run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WorkflowRunAnswer;
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
                "application/json": WorkflowsStreamChatInput;
            };
        };
        responses: {
            /** The events of the chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": ChatStreamData;
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
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
                /** Id of the run. */
                execute_id: components["parameters"]["ExecuteId"];
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
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkflowsRunsGetOutput;
                        detail?: ResponseDetail;
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
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
                /** Id of the run. */
                execute_id: components["parameters"]["ExecuteId"];
                /** Id of the execution of the node, from `workflows.runs.get`. */
                node_execute_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The output of the node. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkflowNodeOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listWorkflows: {
        parameters: {
            query: {
                /** Workspace of the workflows. */
                workspace_id: string;
                /** Page number. */
                page_num: number;
                /** Workflows per page. */
                page_size?: number;
                /** Only workflows or only chatflows; both when left out. */
                workflow_mode?: "workflow" | "chatflow";
                /** Only workflows of this app. */
                app_id?: string;
                /** Only workflows in this state: published, or drafts. */
                publish_status?: "all" | "published_online" | "unpublished_draft";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of workflows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkflowsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getWorkflow: {
        parameters: {
            query?: {
                /** Whether to return input and output. */
                include_input_output?: boolean;
            };
            header?: never;
            path: {
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The workflow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkflowDetail;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listWorkflowVersions: {
        parameters: {
            query?: {
                /** Only versions in this state: published, or drafts. */
                publish_status?: "all" | "published_online" | "unpublished_draft";
                /** Versions per page. */
                page_size?: number;
                /** Cursor: next_page_token of the page before. */
                page_token?: string;
                /** Whether to return input and output. */
                include_input_output?: boolean;
            };
            header?: never;
            path: {
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkflowsVersionsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    setWorkflowCollaborationMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": WorkflowsSetCollaborationModeInput;
            };
        };
        responses: {
            /** The mode is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createWorkflowCollaborator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WorkflowsCollaboratorsCreateInput;
            };
        };
        responses: {
            /** The collaborator is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteWorkflowCollaborator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the workflow. */
                workflow_id: components["parameters"]["WorkflowId"];
                /** Coze user to remove. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The collaborator is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listDatasets: {
        parameters: {
            query: {
                /** Workspace of the knowledge bases. */
                space_id: string;
                /** Text that the name contains; the match is fuzzy. */
                name?: string;
                /** Only knowledge bases of this kind: 0 texts, 1 tables, 2 images. */
                format_type?: 0 | 1 | 2;
                /** Page number. */
                page_num?: number;
                /** Knowledge bases per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of knowledge bases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DatasetsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createDataset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsCreateInput;
            };
        };
        responses: {
            /** The new knowledge base. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: CreatedDataset;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsUpdateInput;
            };
        };
        responses: {
            /** The knowledge base is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The knowledge base is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getDatasetProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsProcessInput;
            };
        };
        responses: {
            /** The progress of the files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DatasetsProcessOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listDatasetImages: {
        parameters: {
            query?: {
                /** Page number. */
                page_num?: number;
                /** Images per page. */
                page_size?: number;
                /** Text to search the captions for. */
                keyword?: string;
                /** Only images that have a caption, or only those without. */
                has_caption?: boolean;
            };
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of images. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: DatasetsImagesListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateDatasetImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the knowledge base. Not one of Volcano Engine. */
                dataset_id: components["parameters"]["DatasetId"];
                /** Id of the image. */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** New caption. */
                    caption: string;
                };
            };
        };
        responses: {
            /** The caption is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createDocuments: {
        parameters: {
            query?: never;
            header: {
                /** Has the server write ids as texts, so that none of their digits is lost. */
                "Agw-Js-Conv": components["parameters"]["IdsAsText"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsDocumentsCreateInput;
            };
        };
        responses: {
            /** The added files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        /** The added files. */
                        document_infos: DocumentInfo[];
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header: {
                /** Has the server write ids as texts, so that none of their digits is lost. */
                "Agw-Js-Conv": components["parameters"]["IdsAsText"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsDocumentsListInput;
            };
        };
        responses: {
            /** One page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        /** Files of this page. */
                        document_infos: DocumentInfo[];
                        /** Number of all files. */
                        total: number;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateDocument: {
        parameters: {
            query?: never;
            header: {
                /** Has the server write ids as texts, so that none of their digits is lost. */
                "Agw-Js-Conv": components["parameters"]["IdsAsText"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsDocumentsUpdateInput;
            };
        };
        responses: {
            /** The file is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        /**
                         * The changed file, where the server still returns it.
                         * @deprecated
                         */
                        document_info?: DocumentInfo;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteDocuments: {
        parameters: {
            query?: never;
            header: {
                /** Has the server write ids as texts, so that none of their digits is lost. */
                "Agw-Js-Conv": components["parameters"]["IdsAsText"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DatasetsDocumentsDeleteInput;
            };
        };
        responses: {
            /** The files are deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createSpeech: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AudioSpeechCreateInput;
            };
        };
        responses: {
            /** The audio. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": Blob;
                    "audio/wav": Blob;
                    "audio/ogg": Blob;
                    "audio/pcm": Blob;
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    transcribeAudio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": AudioTranscriptionsCreateInput;
            };
        };
        responses: {
            /** The text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Transcription;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listVoices: {
        parameters: {
            query?: {
                /** Whether to leave out the voices of the system. */
                filter_system_voice?: boolean;
                /** Only voices of models of this size. All when left out. */
                model_type?: "big" | "small";
                /** Only voices in this state of cloning. */
                voice_state?: "init" | "cloned" | "all";
                /** Page number. */
                page_num?: number;
                /** Voices per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of voices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AudioVoicesListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    cloneVoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": AudioVoicesCloneInput;
            };
        };
        responses: {
            /** The voice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ClonedVoice;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AudioRoomsCreateInput;
            };
        };
        responses: {
            /** The room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Room;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the live broadcast. */
                live_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The streams. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg?: string;
                        data: Live;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listVoiceprintGroups: {
        parameters: {
            query?: {
                /** Page number. */
                page_num?: number;
                /** Groups per page. */
                page_size?: number;
                /** Text that the name begins with. */
                name?: string;
                /** Your own Coze user id, to list only your groups. All of the team or enterprise when left out. */
                user_id?: string;
                /** Id of the only group to list. */
                group_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AudioVoiceprintGroupsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createVoiceprintGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AudioVoiceprintGroupsCreateInput;
            };
        };
        responses: {
            /** The new group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: CreatedVoiceprintGroup;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateVoiceprintGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": AudioVoiceprintGroupsUpdateInput;
            };
        };
        responses: {
            /** The group is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteVoiceprintGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The group is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    identifySpeaker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": AudioVoiceprintGroupsIdentifyInput;
            };
        };
        responses: {
            /** The matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AudioVoiceprintGroupsIdentifyOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listVoiceprints: {
        parameters: {
            query?: {
                /** Page number. */
                page_num?: number;
                /** Voiceprints per page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of voiceprints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AudioVoiceprintGroupsFeaturesListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createVoiceprint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": AudioVoiceprintGroupsFeaturesCreateInput;
            };
        };
        responses: {
            /** The new voiceprint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: CreatedVoiceprint;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateVoiceprint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
                /** Id of the voiceprint. */
                feature_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** New recording of one person, wav or pcm (16 kHz, one channel, 16 bits), at most 4 MB. */
                    file?: Blob & { readonly name: string; };
                    /** New name. */
                    name?: string;
                    /** New description. */
                    desc?: string;
                    /**
                     * Sample rate, to be given for pcm files. Hz.
                     * @default 16000
                     */
                    sample_rate?: number;
                    /**
                     * Number of channels, to be given for pcm files.
                     * @default 1
                     */
                    channel?: number;
                };
            };
        };
        responses: {
            /** The voiceprint is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data?: AudioVoiceprintGroupsFeaturesUpdateData;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteVoiceprint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the voiceprint group. */
                group_id: components["parameters"]["VoiceprintGroupId"];
                /** Id of the voiceprint. */
                feature_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The voiceprint is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getVariables: {
        parameters: {
            query: {
                /** App of the variables. This or bot_id is required. */
                app_id?: string;
                /** Agent of the variables. This or app_id is required. */
                bot_id?: string;
                /** Channel: 1024 API or 999 Chat SDK. */
                connector_id?: string;
                /** User of the variables, as the user_id of a chat or of the ext of a workflow run. */
                connector_uid: string;
                /** Names of the variables; unknown ones are ignored. All when left out. */
                keywords?: readonly string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The variables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: VariablesGetOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateVariables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": VariablesUpdateInput;
            };
        };
        responses: {
            /** The variables are set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listFolders: {
        parameters: {
            query: {
                /** Workspace of the folders. */
                workspace_id: string;
                /** Kind of folder: those of projects. */
                folder_type: "development";
                /** Folder to look in. The root when left out or 0. */
                parent_folder_id?: string;
                /** Page number, from 1. */
                page_num?: number;
                /** Folders per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of folders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: FoldersListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the folder. */
                folder_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The folder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Folder;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    duplicateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the template. */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": TemplatesDuplicateInput;
            };
        };
        responses: {
            /** The copy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg?: string;
                        data: TemplateCopy;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createCopyTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CopyTasksCreateInput;
            };
        };
        responses: {
            /** The copy, or the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: CreatedCopyTask;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getCopyTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the task, of `copyTasks.create`. */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: CopyTask;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getPlugins: {
        parameters: {
            query: {
                /** Ids of the plugins: the entity_id of `stores.plugins.list`, not the product_id; or that of a plugin of your library. */
                ids: readonly string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The plugins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: PluginsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getPlugin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the plugin: the entity_id of `stores.plugins.list`, not the product_id; or that of a plugin of your library. */
                plugin_id: components["parameters"]["PluginId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The plugin. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Plugin;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    callPluginTool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the plugin: the entity_id of `stores.plugins.list`, not the product_id; or that of a plugin of your library. */
                plugin_id: components["parameters"]["PluginId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": PluginsCallInput;
            };
        };
        responses: {
            /** The output of the tool. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: PluginsCallOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listStoreCategories: {
        parameters: {
            query: {
                /** Kind of product. */
                entity_type: "plugin";
                /** Page number, from 1. */
                page_num?: number;
                /** Categories per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of categories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: StoresCategoriesListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listStorePlugins: {
        parameters: {
            query?: {
                /** Text to search for; the match is fuzzy. */
                keyword?: string;
                /** Only plugins of the vendor, or only those of third parties. Both when left out. */
                is_official?: boolean;
                /** Only plugins of these categories, of `stores.categories.list`. All when left out. */
                category_ids?: readonly string[];
                /** Page number, from 1. */
                page_num?: number;
                /** Plugins per page. */
                page_size?: number;
                /** Order: most popular, newest, or, with keyword only, best match first. */
                sort_type?: "heat" | "newest" | "relative";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of plugins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: StoresPluginsListOutput;
                        detail?: ResponseDetail;
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
                "multipart/form-data": FilesUploadInput;
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
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: UploadedFile;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getFile: {
        parameters: {
            query: {
                /** Id of the file. */
                file_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: UploadedFile;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listBots: {
        parameters: {
            query: {
                /** Workspace of the agents. */
                workspace_id: string;
                /** Only agents in this state: published, published with a newer draft, or never published. */
                publish_status?: "all" | "published_online" | "published_draft" | "unpublished_draft";
                /** Channel, with published_online and published_draft only: 1024 API, 999 Chat SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. */
                connector_id?: string;
                /** Page number, from 1. */
                page_num?: number;
                /** Agents per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of agents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getBot: {
        parameters: {
            query?: {
                /** Whether to get the published configuration or the draft. */
                is_published?: boolean;
            };
            header?: never;
            path: {
                /** Id of the agent. */
                bot_id: components["parameters"]["BotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotInfo;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createBot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BotsCreateInput;
            };
        };
        responses: {
            /** The new agent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotsCreateOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateBot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BotsUpdateInput;
            };
        };
        responses: {
            /** The agent is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    publishBot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BotsPublishInput;
            };
        };
        responses: {
            /** The published version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotsPublishOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    unpublishBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent. */
                bot_id: components["parameters"]["BotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BotsUnpublishInput;
            };
        };
        responses: {
            /** The agent is off the channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listBotVersions: {
        parameters: {
            query?: {
                /** Page number, from 1. */
                page_num?: number;
                /** Versions per page. */
                page_size?: number;
                /** Only versions in this state: published or draft. */
                publish_status?: "published_online" | "unpublished_draft";
                /** Channel, with published_online only; versions of all channels when left out: 1024 API, 999 Chat SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, 10000128 Feishu Base, 10000117 Juejin, or the id of a custom channel. */
                connector_id?: string;
            };
            header?: never;
            path: {
                /** Id of the agent. */
                bot_id: components["parameters"]["BotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotsVersionsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    setBotCollaborationMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent. */
                bot_id: components["parameters"]["BotId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": BotsSetCollaborationModeInput;
            };
        };
        responses: {
            /** The mode is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createBotCollaborator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent. */
                bot_id: components["parameters"]["BotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BotsCollaboratorsCreateInput;
            };
        };
        responses: {
            /** The collaborator is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteBotCollaborator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the agent. */
                bot_id: components["parameters"]["BotId"];
                /** Coze user to remove. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The collaborator is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getOnlineBot: {
        parameters: {
            query: {
                /** Id of the agent. */
                bot_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotInfo;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listPublishedBots: {
        parameters: {
            query: {
                /** Workspace of the agents. */
                space_id: string;
                /** Page number, from 1. */
                page_index?: number;
                /** Agents per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of agents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BotsListPublishedOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                /** Page number, from 1. */
                page_num?: number;
                /** Workspaces per page. */
                page_size?: number;
                /** Enterprise whose workspaces are listed. Not with user_id and coze_account_id. */
                enterprise_id?: string;
                /** Coze user whose workspaces are listed. Only with coze_account_id. */
                user_id?: string;
                /** Organization, or the user's id on personal plans. Only with user_id. */
                coze_account_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of workspaces. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkspacesListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WorkspacesCreateInput;
            };
        };
        responses: {
            /** The new workspace. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkspacesCreateOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the workspace. */
                workspace_id: components["parameters"]["WorkspaceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": WorkspacesUpdateInput;
            };
        };
        responses: {
            /** The workspace is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listWorkspaceMembers: {
        parameters: {
            query?: {
                /** Page number. */
                page_num?: number;
                /** Members per page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /** Id of the workspace. */
                workspace_id: components["parameters"]["WorkspaceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: WorkspacesMembersListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createWorkspaceMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the workspace. */
                workspace_id: components["parameters"]["WorkspaceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": WorkspacesMembersCreateInput;
            };
        };
        responses: {
            /** Who was added and who was not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AddedWorkspaceMembers;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteWorkspaceMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the workspace. */
                workspace_id: components["parameters"]["WorkspaceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WorkspacesMembersDeleteInput;
            };
        };
        responses: {
            /** Who was removed and who was not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: RemovedWorkspaceMembers;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listApps: {
        parameters: {
            query: {
                /** Workspace of the apps. */
                workspace_id: string;
                /** Only apps in this state: published, published with a newer draft, or never published. */
                publish_status?: "all" | "published_online" | "published_draft" | "unpublished_draft";
                /** Channel, with published_online and published_draft only: 1024 API, 999 Chat SDK, 998 Web SDK, 10000122 Coze store, 10000113 WeChat customer service, 10000120 WeChat service account, 10000121 WeChat subscription account, 10000126 Douyin mini program, 10000127 WeChat mini program, 10000011 Feishu, or the id of a custom channel. */
                connector_id?: string;
                /** Page number, from 1. */
                page_num?: number;
                /** Apps per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of apps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: AppsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createAppCollaborator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the app. */
                app_id: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AppsCollaboratorsCreateInput;
            };
        };
        responses: {
            /** The collaborator is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteAppCollaborator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the app. */
                app_id: components["parameters"]["AppId"];
                /** Coze user to remove. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The collaborator is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    installConnector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the channel. */
                connector_id: components["parameters"]["ConnectorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ConnectorsInstallInput;
            };
        };
        responses: {
            /** The channel is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    bindConnectorUserConfigs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the channel. */
                connector_id: components["parameters"]["ConnectorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ConnectorsBindUserConfigsInput;
            };
        };
        responses: {
            /** The devices are bound. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateConnectorBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the channel that the token is for. */
                connector_id: string;
                /** Id of the agent. */
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** State of the review: 1 going on, 2 passed, 3 failed. */
                    audit_status?: 1 | 2 | 3;
                    /** Why the review failed. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** The result is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listApiApps: {
        parameters: {
            query?: {
                /** Cursor: next_page_token of the page before. */
                page_token?: string;
                /** Apps per page. */
                page_size?: number;
                /** Only apps of this kind; both when left out. */
                app_type?: "normal" | "connector";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of callback apps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ApiAppsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createApiApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ApiAppsCreateInput;
            };
        };
        responses: {
            /** The new callback app. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ApiApp;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateApiApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the callback app. */
                api_app_id: components["parameters"]["ApiAppId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": ApiAppsUpdateInput;
            };
        };
        responses: {
            /** The app is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteApiApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the callback app. */
                api_app_id: components["parameters"]["ApiAppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The app is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listApiAppEvents: {
        parameters: {
            query?: {
                /** Cursor: next_page_token of the page before. */
                page_token?: string;
                /** Events per page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /** Id of the callback app. */
                api_app_id: components["parameters"]["ApiAppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: ApiAppsEventsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    subscribeApiAppEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the callback app. */
                api_app_id: components["parameters"]["ApiAppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ApiAppsEventsSubscribeInput;
            };
        };
        responses: {
            /** The app has subscribed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    unsubscribeApiAppEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the callback app. */
                api_app_id: components["parameters"]["ApiAppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ApiAppsEventsUnsubscribeInput;
            };
        };
        responses: {
            /** The subscription has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getBenefits: {
        parameters: {
            query?: {
                /** Limits to return beside the plan: requests per second, which need resource_id, or calls of paid plugins by MCP. */
                benefit_type_list?: readonly ("api_run_qps" | "call_tool_limit")[];
                /** APIs whose requests per second are meant, required with api_run_qps. */
                resource_id?: "plugin" | "chat" | "workflow";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The plan and the limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: Benefits;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listBillTasks: {
        parameters: {
            query?: {
                /** Exports to list. Those of the last 7 days when left out. */
                task_ids?: readonly string[];
                /** Page number. */
                page_num?: number;
                /** Exports per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of exports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BenefitsBillsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createBillTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": BenefitsBillsCreateInput;
            };
        };
        responses: {
            /** The export. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BillTask;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listBenefitLimits: {
        parameters: {
            query: {
                /** What it holds for: every device or every custom consumer of the enterprise, or a single one. */
                entity_type: "enterprise_all_devices" | "enterprise_all_custom_consumers" | "single_device" | "single_custom_consumer";
                /** Id of the single device or custom consumer, with these only. */
                entity_id?: string;
                /** What is limited: resource points, or voice calls with system or with cloned voices, which need a licence for voice calls. */
                benefit_type: "resource_point" | "voice_unified_duration_system" | "voice_unified_duration_custom";
                /** Only limits in this state. */
                status?: "valid" | "frozen";
                /** Cursor: page_token of the page before. */
                page_token?: string;
                /** Limits per page. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: BenefitsLimitsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createBenefitLimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BenefitsLimitsCreateInput;
            };
        };
        responses: {
            /** The new limit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: CreatedBenefitLimit;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateBenefitLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the limit, from `benefits.limits.create`. */
                benefit_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": BenefitsLimitsUpdateInput;
            };
        };
        responses: {
            /** The limit is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data?: BenefitLimit;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createEnterpriseMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the enterprise. */
                enterprise_id: components["parameters"]["EnterpriseId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": EnterprisesMembersCreateInput;
            };
        };
        responses: {
            /** The employee is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateEnterpriseMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the enterprise. */
                enterprise_id: components["parameters"]["EnterpriseId"];
                /** Id of the Coze user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** The new role. */
                    role: "enterprise_admin" | "enterprise_member";
                };
            };
        };
        responses: {
            /** The role is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteEnterpriseMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the enterprise. */
                enterprise_id: components["parameters"]["EnterpriseId"];
                /** Id of the Coze user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Administrator of the enterprise who gets the resources: a Coze user. */
                    receiver_user_id: string;
                };
            };
        };
        responses: {
            /** The member is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** Page number, from 1. */
                page_num?: number;
                /** Organizations per page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /** Id of the enterprise. */
                enterprise_id: components["parameters"]["EnterpriseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of organizations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: EnterprisesOrganizationsListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the enterprise. */
                enterprise_id: components["parameters"]["EnterpriseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": EnterprisesOrganizationsCreateInput;
            };
        };
        responses: {
            /** The new organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: EnterprisesOrganizationsCreateOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization. */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": OrganizationsUpdateInput;
            };
        };
        responses: {
            /** The organization is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listOrganizationMembers: {
        parameters: {
            query?: {
                /** Page number, from 1. */
                page_num?: number;
                /** Members per page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /** Id of the organization. */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        data: OrganizationsMembersListOutput;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization. */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": OrganizationsMembersCreateInput;
            };
        };
        responses: {
            /** The user is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization. */
                organization_id: components["parameters"]["OrganizationId"];
                /** Id of the Coze user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** The new role. */
                    organization_role_type: "organization_super_admin" | "organization_admin" | "organization_member";
                };
            };
        };
        responses: {
            /** The role is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the organization. */
                organization_id: components["parameters"]["OrganizationId"];
                /** Id of the Coze user. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Super administrator of the organization who gets the resources: a Coze user. */
                    receiver_user_id: string;
                };
            };
        };
        responses: {
            /** The member is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg: string;
                        detail?: ResponseDetail;
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
            /** The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** 0 or absent means success. */
                        code?: number;
                        /** Text of the outcome. */
                        msg?: string;
                        data: User;
                        detail?: ResponseDetail;
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
    "GET /v1/workflows": operations["listWorkflows"];
    "GET /v1/workflows/{workflow_id}": operations["getWorkflow"];
    "GET /v1/workflows/{workflow_id}/versions": operations["listWorkflowVersions"];
    "POST /v1/workflows/{workflow_id}/collaboration_mode": operations["setWorkflowCollaborationMode"];
    "POST /v1/workflows/{workflow_id}/collaborators": operations["createWorkflowCollaborator"];
    "DELETE /v1/workflows/{workflow_id}/collaborators/{user_id}": operations["deleteWorkflowCollaborator"];
    "GET /v1/datasets": operations["listDatasets"];
    "POST /v1/datasets": operations["createDataset"];
    "PUT /v1/datasets/{dataset_id}": operations["updateDataset"];
    "DELETE /v1/datasets/{dataset_id}": operations["deleteDataset"];
    "POST /v1/datasets/{dataset_id}/process": operations["getDatasetProgress"];
    "GET /v1/datasets/{dataset_id}/images": operations["listDatasetImages"];
    "PUT /v1/datasets/{dataset_id}/images/{document_id}": operations["updateDatasetImage"];
    "POST /open_api/knowledge/document/create": operations["createDocuments"];
    "POST /open_api/knowledge/document/list": operations["listDocuments"];
    "POST /open_api/knowledge/document/update": operations["updateDocument"];
    "POST /open_api/knowledge/document/delete": operations["deleteDocuments"];
    "POST /v1/audio/speech": operations["createSpeech"];
    "POST /v1/audio/transcriptions": operations["transcribeAudio"];
    "GET /v1/audio/voices": operations["listVoices"];
    "POST /v1/audio/voices/clone": operations["cloneVoice"];
    "POST /v1/audio/rooms": operations["createRoom"];
    "GET /v1/audio/live/{live_id}": operations["getLive"];
    "GET /v1/audio/voiceprint_groups": operations["listVoiceprintGroups"];
    "POST /v1/audio/voiceprint_groups": operations["createVoiceprintGroup"];
    "PUT /v1/audio/voiceprint_groups/{group_id}": operations["updateVoiceprintGroup"];
    "DELETE /v1/audio/voiceprint_groups/{group_id}": operations["deleteVoiceprintGroup"];
    "POST /v1/audio/voiceprint_groups/{group_id}/speaker_identify": operations["identifySpeaker"];
    "GET /v1/audio/voiceprint_groups/{group_id}/features": operations["listVoiceprints"];
    "POST /v1/audio/voiceprint_groups/{group_id}/features": operations["createVoiceprint"];
    "PUT /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}": operations["updateVoiceprint"];
    "DELETE /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}": operations["deleteVoiceprint"];
    "GET /v1/variables": operations["getVariables"];
    "PUT /v1/variables": operations["updateVariables"];
    "GET /v1/folders": operations["listFolders"];
    "GET /v1/folders/{folder_id}": operations["getFolder"];
    "POST /v1/templates/{template_id}/duplicate": operations["duplicateTemplate"];
    "POST /v1/entities/copy_tasks": operations["createCopyTask"];
    "GET /v1/entities/copy_tasks/{task_id}": operations["getCopyTask"];
    "GET /v1/plugins/mget": operations["getPlugins"];
    "GET /v1/plugins/{plugin_id}": operations["getPlugin"];
    "POST /v1/plugins/{plugin_id}/tools/call": operations["callPluginTool"];
    "GET /v1/stores/categories": operations["listStoreCategories"];
    "GET /v1/stores/plugins": operations["listStorePlugins"];
    "POST /v1/files/upload": operations["uploadFile"];
    "GET /v1/files/retrieve": operations["getFile"];
    "GET /v1/bots": operations["listBots"];
    "GET /v1/bots/{bot_id}": operations["getBot"];
    "POST /v1/bot/create": operations["createBot"];
    "POST /v1/bot/update": operations["updateBot"];
    "POST /v1/bot/publish": operations["publishBot"];
    "POST /v1/bots/{bot_id}/unpublish": operations["unpublishBot"];
    "GET /v1/bots/{bot_id}/versions": operations["listBotVersions"];
    "POST /v1/bots/{bot_id}/collaboration_mode": operations["setBotCollaborationMode"];
    "POST /v1/bots/{bot_id}/collaborators": operations["createBotCollaborator"];
    "DELETE /v1/bots/{bot_id}/collaborators/{user_id}": operations["deleteBotCollaborator"];
    "GET /v1/bot/get_online_info": operations["getOnlineBot"];
    "GET /v1/space/published_bots_list": operations["listPublishedBots"];
    "GET /v1/workspaces": operations["listWorkspaces"];
    "POST /v1/workspaces": operations["createWorkspace"];
    "PUT /v1/workspaces/{workspace_id}": operations["updateWorkspace"];
    "GET /v1/workspaces/{workspace_id}/members": operations["listWorkspaceMembers"];
    "POST /v1/workspaces/{workspace_id}/members": operations["createWorkspaceMembers"];
    "DELETE /v1/workspaces/{workspace_id}/members": operations["deleteWorkspaceMembers"];
    "GET /v1/apps": operations["listApps"];
    "POST /v1/apps/{app_id}/collaborators": operations["createAppCollaborator"];
    "DELETE /v1/apps/{app_id}/collaborators/{user_id}": operations["deleteAppCollaborator"];
    "POST /v1/connectors/{connector_id}/install": operations["installConnector"];
    "POST /v1/connectors/{connector_id}/user_configs": operations["bindConnectorUserConfigs"];
    "PUT /v1/connectors/{connector_id}/bots/{bot_id}": operations["updateConnectorBot"];
    "GET /v1/api_apps": operations["listApiApps"];
    "POST /v1/api_apps": operations["createApiApp"];
    "PUT /v1/api_apps/{api_app_id}": operations["updateApiApp"];
    "DELETE /v1/api_apps/{api_app_id}": operations["deleteApiApp"];
    "GET /v1/api_apps/{api_app_id}/events": operations["listApiAppEvents"];
    "POST /v1/api_apps/{api_app_id}/events": operations["subscribeApiAppEvents"];
    "DELETE /v1/api_apps/{api_app_id}/events": operations["unsubscribeApiAppEvents"];
    "GET /v1/commerce/benefit/benefits/get": operations["getBenefits"];
    "GET /v1/commerce/benefit/bill_tasks": operations["listBillTasks"];
    "POST /v1/commerce/benefit/bill_tasks": operations["createBillTask"];
    "GET /v1/commerce/benefit/limitations": operations["listBenefitLimits"];
    "POST /v1/commerce/benefit/limitations": operations["createBenefitLimit"];
    "PUT /v1/commerce/benefit/limitations/{benefit_id}": operations["updateBenefitLimit"];
    "POST /v1/enterprises/{enterprise_id}/members": operations["createEnterpriseMember"];
    "PUT /v1/enterprises/{enterprise_id}/members/{user_id}": operations["updateEnterpriseMember"];
    "DELETE /v1/enterprises/{enterprise_id}/members/{user_id}": operations["deleteEnterpriseMember"];
    "GET /v1/enterprises/{enterprise_id}/organizations": operations["listOrganizations"];
    "POST /v1/enterprises/{enterprise_id}/organizations": operations["createOrganization"];
    "PUT /v1/organizations/{organization_id}": operations["updateOrganization"];
    "GET /v1/organizations/{organization_id}/members": operations["listOrganizationMembers"];
    "POST /v1/organizations/{organization_id}/members": operations["createOrganizationMember"];
    "PUT /v1/organizations/{organization_id}/members/{user_id}": operations["updateOrganizationMember"];
    "DELETE /v1/organizations/{organization_id}/members/{user_id}": operations["deleteOrganizationMember"];
    "GET /v1/users/me": operations["getMe"];
}

/** The business codes that the vendor documents, and what they mean. */
export interface ErrorCodes {
    1109: "The recording differs too much from text.";
    4000: "A parameter is missing or invalid. Or: The workflow belongs to an app or a parameter is invalid.";
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
    4014: "The agent cannot answer. Or: The name or the description violates the content rules.";
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
    4102: "Blocked by risk control. Or: The name or the description violates the content rules.";
    4104: "The chat is completed, failed or waiting for an action.";
    4105: "The agent has sensitive content.";
    4200: "The resource does not exist or was not created by this account. Or: The workflow was never published.";
    4201: "The user is a member already.";
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
    702042018: "The workspace would have more members than it may have.";
    702042162: "A user is not a member of the enterprise.";
    720702204: "There is no conversation of this name.";
    777074011: "The enterprise would have more members than its plan allows: 100 on the standard plan.";
    777074044: "The organization would have no super administrator.";
}

/** What the runtime must know of the platform. */
export const conventions: Conventions = {
    name: "coze",
    payload: "data",
    envelope: ["code", "msg", "detail"],
    kinds: { validation: [4000, 4003, 4004, 4007, 1109, 4300, 4301, 4302, 4303, 4304, 4105, 702042162], not_found: [4001, 4002, 4005, 4006, 4200, 4314], rate_limit: [4008, 4020], server: [4009, 5000, 4013], payment: [4011, 4019, 4022, 4027, 4028], auth: [4100, 700012006], permission: [4101, 4102], conflict: [4016, 4104, 4315, 702042018, 4201, 777074011, 777074044] },
};

/** What the runtime must know of each route beyond the defaults of its method and platform. */
export const rules: Rules = {
    "POST /v1/conversation/create": { name: "conversations.create" },
    "GET /v1/conversation/retrieve": { name: "conversations.get", id: "conversation_id" },
    "GET /v1/conversations": { name: "conversations.list", page: { style: "page", param: "page_num", items: "conversations", more: "has_more", id: "id" } },
    "PUT /v1/conversations/{conversation_id}": { name: "conversations.update", safe: true },
    "DELETE /v1/conversations/{conversation_id}": { name: "conversations.delete", data: false, safe: true },
    "POST /v1/conversations/{conversation_id}/clear": { name: "conversations.clear", body: false },
    "POST /v1/conversation/message/create": { name: "messages.create", id: "conversation_id", query: ["conversation_id"] },
    "POST /v1/conversation/message/list": { name: "messages.list", id: "conversation_id", query: ["conversation_id"], payload: "body", safe: true, page: { style: "token", param: "after_id", next: "last_id", back: { param: "before_id", next: "first_id" }, none: "0", id: "id", more: "has_more", items: "data" } },
    "GET /v1/conversation/message/retrieve": { name: "messages.get" },
    "POST /v1/conversation/message/modify": { name: "messages.update", query: ["conversation_id", "message_id"], payload: "body", safe: true },
    "POST /v1/conversation/message/delete": { name: "messages.delete", body: false, safe: true },
    "POST /v1/conversations/{conversation_id}/messages/{message_id}/feedback": { name: "messages.feedback.create", data: false, safe: true },
    "DELETE /v1/conversations/{conversation_id}/messages/{message_id}/feedback": { name: "messages.feedback.delete", data: false, safe: true },
    "POST /v3/chat": { name: "chat.create", query: ["conversation_id"], streamedBy: "chat.stream", flag: "stream", stream: { end: ["done", "conversation.stream.done"], fail: ["error", "conversation.chat.failed"], text: { event: "conversation.message.delta", field: "content" }, final: "conversation.chat.completed", chat: { prefix: "conversation.chat.", message: "conversation.message.completed" }, events: ["conversation.chat.created", "conversation.chat.in_progress", "conversation.message.delta", "conversation.message.completed", "conversation.audio.delta", "conversation.chat.completed", "conversation.chat.requires_action", "conversation.chat.failed", "error", "done", "conversation.stream.done"] } },
    "GET /v3/chat/retrieve": { name: "chat.get", wait: { status: "status", done: ["completed"], failed: ["failed", "canceled"], action: ["requires_action"], error: "last_error" } },
    "POST /v3/chat/cancel": { name: "chat.cancel", safe: true },
    "POST /v3/chat/submit_tool_outputs": { name: "chat.submitToolOutputs", query: ["conversation_id", "chat_id"], streamedBy: "chat.streamToolOutputs", flag: "stream", stream: { end: ["done", "conversation.stream.done"], fail: ["error", "conversation.chat.failed"], text: { event: "conversation.message.delta", field: "content" }, final: "conversation.chat.completed", chat: { prefix: "conversation.chat.", message: "conversation.message.completed" }, events: ["conversation.chat.created", "conversation.chat.in_progress", "conversation.message.delta", "conversation.message.completed", "conversation.audio.delta", "conversation.chat.completed", "conversation.chat.requires_action", "conversation.chat.failed", "error", "done", "conversation.stream.done"] } },
    "GET /v3/chat/message/list": { name: "chat.messages", data: "list" },
    "POST /v1/workflow/run": { name: "workflows.run", payload: "body", timeout: 120000, streamedBy: "workflows.stream" },
    "POST /v1/workflow/stream_run": { name: "workflows.stream", stream: { end: ["Done", "Error", "Interrupt"], fail: ["Error"], text: { event: "Message", field: "content" }, events: ["Message", "Error", "Interrupt", "Done", "PING"] } },
    "POST /v1/workflow/stream_resume": { name: "workflows.streamResume", stream: { end: ["Done", "Error", "Interrupt"], fail: ["Error"], text: { event: "Message", field: "content" }, events: ["Message", "Error", "Interrupt", "Done", "PING"] } },
    "POST /v1/workflows/resume": { name: "workflows.resume", payload: "body", timeout: 120000, streamedBy: "workflows.streamResume" },
    "POST /v1/workflows/chat": { name: "workflows.streamChat", stream: { end: ["done", "conversation.stream.done"], fail: ["error", "conversation.chat.failed"], text: { event: "conversation.message.delta", field: "content" }, final: "conversation.chat.completed", chat: { prefix: "conversation.chat.", message: "conversation.message.completed" }, events: ["conversation.chat.created", "conversation.chat.in_progress", "conversation.message.delta", "conversation.message.completed", "conversation.audio.delta", "conversation.chat.completed", "conversation.chat.requires_action", "conversation.chat.failed", "error", "done", "conversation.stream.done"] } },
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}": { name: "workflows.runs.get", data: "list", wait: { status: "0.execute_status", done: ["Success"], failed: ["Fail"], act: "0.interrupt_data.event_id", error: "0" } },
    "GET /v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}": { name: "workflows.runs.nodes.get" },
    "GET /v1/workflows": { name: "workflows.list", page: { style: "page", param: "page_num", items: "items", id: "workflow_id", more: "has_more", required: true } },
    "GET /v1/workflows/{workflow_id}": { name: "workflows.get" },
    "GET /v1/workflows/{workflow_id}/versions": { name: "workflows.versions.list", page: { style: "token", param: "page_token", items: "items", next: "next_page_token", more: "has_more" } },
    "POST /v1/workflows/{workflow_id}/collaboration_mode": { name: "workflows.setCollaborationMode", data: false, safe: true },
    "POST /v1/workflows/{workflow_id}/collaborators": { name: "workflows.collaborators.create", data: false },
    "DELETE /v1/workflows/{workflow_id}/collaborators/{user_id}": { name: "workflows.collaborators.delete", data: false, safe: true },
    "GET /v1/datasets": { name: "datasets.list", page: { style: "page", param: "page_num", items: "dataset_list", total: "total_count", id: "dataset_id" } },
    "POST /v1/datasets": { name: "datasets.create" },
    "PUT /v1/datasets/{dataset_id}": { name: "datasets.update", data: false, safe: true },
    "DELETE /v1/datasets/{dataset_id}": { name: "datasets.delete", data: false, safe: true },
    "POST /v1/datasets/{dataset_id}/process": { name: "datasets.process", safe: true, wait: { each: "data", status: "status", done: [1], failed: [9], error: "status_descript" } },
    "GET /v1/datasets/{dataset_id}/images": { name: "datasets.images.list", page: { style: "page", param: "page_num", items: "photo_infos", total: "total_count", id: "document_id" } },
    "PUT /v1/datasets/{dataset_id}/images/{document_id}": { name: "datasets.images.update", data: false, safe: true },
    "POST /open_api/knowledge/document/create": { name: "datasets.documents.create", headers: { "Agw-Js-Conv": "str" }, payload: "body", timeout: 300000 },
    "POST /open_api/knowledge/document/list": { name: "datasets.documents.list", headers: { "Agw-Js-Conv": "str" }, payload: "body", safe: true, page: { style: "page", param: "page", items: "document_infos", total: "total", id: "document_id" } },
    "POST /open_api/knowledge/document/update": { name: "datasets.documents.update", headers: { "Agw-Js-Conv": "str" }, payload: "body", safe: true },
    "POST /open_api/knowledge/document/delete": { name: "datasets.documents.delete", headers: { "Agw-Js-Conv": "str" }, data: false, safe: true },
    "POST /v1/audio/speech": { name: "audio.speech.create", payload: "blob" },
    "POST /v1/audio/transcriptions": { name: "audio.transcriptions.create", form: ["file"], timeout: 300000 },
    "GET /v1/audio/voices": { name: "audio.voices.list", page: { style: "page", param: "page_num", items: "voice_list", more: "has_more", id: "voice_id" } },
    "POST /v1/audio/voices/clone": { name: "audio.voices.clone", form: ["file"], timeout: 300000 },
    "POST /v1/audio/rooms": { name: "audio.rooms.create" },
    "GET /v1/audio/live/{live_id}": { name: "audio.live.get" },
    "GET /v1/audio/voiceprint_groups": { name: "audio.voiceprintGroups.list", page: { style: "page", param: "page_num", items: "items", total: "total", id: "id" } },
    "POST /v1/audio/voiceprint_groups": { name: "audio.voiceprintGroups.create" },
    "PUT /v1/audio/voiceprint_groups/{group_id}": { name: "audio.voiceprintGroups.update", data: false, safe: true },
    "DELETE /v1/audio/voiceprint_groups/{group_id}": { name: "audio.voiceprintGroups.delete", data: false, safe: true },
    "POST /v1/audio/voiceprint_groups/{group_id}/speaker_identify": { name: "audio.voiceprintGroups.identify", form: ["file"], timeout: 300000 },
    "GET /v1/audio/voiceprint_groups/{group_id}/features": { name: "audio.voiceprintGroups.features.list", page: { style: "page", param: "page_num", items: "items", total: "total", id: "id" } },
    "POST /v1/audio/voiceprint_groups/{group_id}/features": { name: "audio.voiceprintGroups.features.create", form: ["file"], timeout: 300000 },
    "PUT /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}": { name: "audio.voiceprintGroups.features.update", form: ["file"], data: false, safe: true, timeout: 300000 },
    "DELETE /v1/audio/voiceprint_groups/{group_id}/features/{feature_id}": { name: "audio.voiceprintGroups.features.delete", data: false, safe: true },
    "GET /v1/variables": { name: "variables.get", comma: true },
    "PUT /v1/variables": { name: "variables.update", data: false, safe: true },
    "GET /v1/folders": { name: "folders.list", page: { style: "page", param: "page_num", items: "items", more: "has_more", total: "total_count", id: "id" } },
    "GET /v1/folders/{folder_id}": { name: "folders.get" },
    "POST /v1/templates/{template_id}/duplicate": { name: "templates.duplicate" },
    "POST /v1/entities/copy_tasks": { name: "copyTasks.create" },
    "GET /v1/entities/copy_tasks/{task_id}": { name: "copyTasks.get", wait: { status: "task_status", done: ["successful"], failed: ["failed"], error: "failed_reasons" } },
    "GET /v1/plugins/mget": { name: "plugins.list", comma: true },
    "GET /v1/plugins/{plugin_id}": { name: "plugins.get" },
    "POST /v1/plugins/{plugin_id}/tools/call": { name: "plugins.call", timeout: 120000 },
    "GET /v1/stores/categories": { name: "stores.categories.list", page: { style: "page", param: "page_num", items: "items", more: "has_more", id: "id" } },
    "GET /v1/stores/plugins": { name: "stores.plugins.list", comma: true, page: { style: "page", param: "page_num", items: "items", more: "has_more", id: "metainfo.product_id" } },
    "POST /v1/files/upload": { name: "files.upload", form: ["file"], timeout: 600000 },
    "GET /v1/files/retrieve": { name: "files.get", id: "file_id" },
    "GET /v1/bots": { name: "bots.list", page: { style: "page", param: "page_num", items: "items", total: "total", id: "id" } },
    "GET /v1/bots/{bot_id}": { name: "bots.get" },
    "POST /v1/bot/create": { name: "bots.create" },
    "POST /v1/bot/update": { name: "bots.update", data: false, safe: true },
    "POST /v1/bot/publish": { name: "bots.publish" },
    "POST /v1/bots/{bot_id}/unpublish": { name: "bots.unpublish", data: false, safe: true },
    "GET /v1/bots/{bot_id}/versions": { name: "bots.versions.list", page: { style: "page", param: "page_num", items: "items", more: "has_more" } },
    "POST /v1/bots/{bot_id}/collaboration_mode": { name: "bots.setCollaborationMode", data: false, safe: true },
    "POST /v1/bots/{bot_id}/collaborators": { name: "bots.collaborators.create", data: false },
    "DELETE /v1/bots/{bot_id}/collaborators/{user_id}": { name: "bots.collaborators.delete", data: false, safe: true },
    "GET /v1/bot/get_online_info": { name: "bots.getOnline" },
    "GET /v1/space/published_bots_list": { name: "bots.listPublished", page: { style: "page", param: "page_index", items: "space_bots", id: "bot_id", total: "total" } },
    "GET /v1/workspaces": { name: "workspaces.list", page: { style: "page", param: "page_num", items: "workspaces", total: "total_count", id: "id" } },
    "POST /v1/workspaces": { name: "workspaces.create" },
    "PUT /v1/workspaces/{workspace_id}": { name: "workspaces.update", data: false, safe: true },
    "GET /v1/workspaces/{workspace_id}/members": { name: "workspaces.members.list", page: { style: "page", param: "page_num", items: "items", id: "user_id", total: "total_count" } },
    "POST /v1/workspaces/{workspace_id}/members": { name: "workspaces.members.create" },
    "DELETE /v1/workspaces/{workspace_id}/members": { name: "workspaces.members.delete", body: true, safe: true },
    "GET /v1/apps": { name: "apps.list", page: { style: "page", param: "page_num", items: "items", id: "id", total: "total" } },
    "POST /v1/apps/{app_id}/collaborators": { name: "apps.collaborators.create", data: false },
    "DELETE /v1/apps/{app_id}/collaborators/{user_id}": { name: "apps.collaborators.delete", data: false, safe: true },
    "POST /v1/connectors/{connector_id}/install": { name: "connectors.install", data: false },
    "POST /v1/connectors/{connector_id}/user_configs": { name: "connectors.bindUserConfigs", data: false },
    "PUT /v1/connectors/{connector_id}/bots/{bot_id}": { name: "connectors.updateBot", data: false, safe: true },
    "GET /v1/api_apps": { name: "apiApps.list", page: { style: "token", param: "page_token", items: "items", id: "id", next: "next_page_token", more: "has_more" } },
    "POST /v1/api_apps": { name: "apiApps.create" },
    "PUT /v1/api_apps/{api_app_id}": { name: "apiApps.update", data: false, safe: true },
    "DELETE /v1/api_apps/{api_app_id}": { name: "apiApps.delete", data: false, safe: true },
    "GET /v1/api_apps/{api_app_id}/events": { name: "apiApps.events.list", page: { style: "token", param: "page_token", items: "items", id: "event_type", next: "next_page_token", more: "has_more" } },
    "POST /v1/api_apps/{api_app_id}/events": { name: "apiApps.events.subscribe", data: false },
    "DELETE /v1/api_apps/{api_app_id}/events": { name: "apiApps.events.unsubscribe", body: true, data: false, safe: true },
    "GET /v1/commerce/benefit/benefits/get": { name: "benefits.get", comma: true },
    "GET /v1/commerce/benefit/bill_tasks": { name: "benefits.bills.list", comma: true, page: { style: "page", param: "page_num", items: "task_infos", id: "task_id", total: "total" } },
    "POST /v1/commerce/benefit/bill_tasks": { name: "benefits.bills.create" },
    "GET /v1/commerce/benefit/limitations": { name: "benefits.limits.list", page: { style: "token", param: "page_token", items: "benefit_infos", next: "page_token", more: "has_more" } },
    "POST /v1/commerce/benefit/limitations": { name: "benefits.limits.create" },
    "PUT /v1/commerce/benefit/limitations/{benefit_id}": { name: "benefits.limits.update", data: false, safe: true },
    "POST /v1/enterprises/{enterprise_id}/members": { name: "enterprises.members.create", data: false },
    "PUT /v1/enterprises/{enterprise_id}/members/{user_id}": { name: "enterprises.members.update", data: false, safe: true },
    "DELETE /v1/enterprises/{enterprise_id}/members/{user_id}": { name: "enterprises.members.delete", body: true, data: false, safe: true },
    "GET /v1/enterprises/{enterprise_id}/organizations": { name: "enterprises.organizations.list", page: { style: "page", param: "page_num", items: "items", id: "organization_id", total: "total_count" } },
    "POST /v1/enterprises/{enterprise_id}/organizations": { name: "enterprises.organizations.create" },
    "PUT /v1/organizations/{organization_id}": { name: "organizations.update", data: false, safe: true },
    "GET /v1/organizations/{organization_id}/members": { name: "organizations.members.list", page: { style: "page", param: "page_num", items: "items", id: "user_id", total: "total_count" } },
    "POST /v1/organizations/{organization_id}/members": { name: "organizations.members.create", data: false },
    "PUT /v1/organizations/{organization_id}/members/{user_id}": { name: "organizations.members.update", data: false, safe: true },
    "DELETE /v1/organizations/{organization_id}/members/{user_id}": { name: "organizations.members.delete", body: true, data: false, safe: true },
    "GET /v1/users/me": { name: "users.me" },
};
