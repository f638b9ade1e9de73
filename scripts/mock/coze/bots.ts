import type { Json, JsonObject } from "../../json.ts";
import { ok, refusal, seconds, userId } from "./answers.ts";
import type { Dialect } from "../dialect.ts";
import { numberedPage, textOf, type Ids } from "../store.ts";

interface Version {
  version: string;
  created_at: number;
  connectors: string[];
  config: Config;
}

type Config = JsonObject & { name: string };

interface Bot {
  id: string;
  /** Every workspace has those that the mock begins with. */
  workspace?: string;
  draft: Config;
  created: number;
  updated: number;
  /** Oldest first. */
  versions: Version[];
  /** Channels it is published to. */
  connectors: Set<string>;
}

const api = "1024";
const begun = 1767225600;
const icon_url = "https://example.com/icon.png";

export function cozeBots(ids: Ids): Dialect["handlers"] {
  const bots = ["Greeter", "Researcher", "Translator"].map((name, i): Bot => {
    const prompt_info = { prompt: `You are the ${name}.` };
    const onboarding_info = { prologue: "Hello", suggested_questions: [] };
    const draft = { name, description: `${name} of the mock`, prompt_info, onboarding_info };
    const version = { version: `${String(begun)}000`, created_at: begun, connectors: [api], config: draft };
    return {
      id: `710000000000000000${String(i + 1)}`,
      ...{ draft, created: begun, updated: begun, versions: [version], connectors: new Set([api]) },
    };
  });

  const get = (id: Json | undefined): Bot => {
    const bot = bots.find((each) => each.id === id);
    if (!bot) throw refusal(4006, "the agent does not exist");
    return bot;
  };
  const publishedTo = (bot: Bot, connector: string): Version => {
    const version = bot.connectors.has(connector) ? newestOn(bot, connector) : undefined;
    if (!version) throw refusal(4015, `the agent is not published to channel ${connector}`);
    return version;
  };
  const inWorkspace = (id: Json | undefined): Bot[] =>
    bots.filter(({ workspace }) => workspace === undefined || workspace === id);

  return {
    "GET /v1/bots": ({ query }) => {
      const { publish_status = "published_online", connector_id = api } = query;
      const isListed: Record<string, (bot: Bot) => boolean> = {
        all: () => true,
        published_online: ({ connectors }) => connectors.has(textOf(connector_id)),
        published_draft: (bot) => bot.connectors.has(textOf(connector_id)) && isChanged(bot),
        unpublished_draft: ({ versions }) => versions.length === 0,
      };
      const found = inWorkspace(query.workspace_id).filter(isListed[textOf(publish_status)]!);
      return ok({ items: numberedPage(found, query, 20).items.map(summary), total: found.length });
    },
    "GET /v1/bots/{bot_id}": ({ params, query }) => {
      const bot = get(params.bot_id);
      return ok(query.is_published === false ? info(bot, bot.draft) : published(bot, publishedTo(bot, api)));
    },
    "GET /v1/bot/get_online_info": ({ query }) => {
      const bot = get(query.bot_id);
      return ok(published(bot, publishedTo(bot, api)));
    },
    "GET /v1/space/published_bots_list": ({ query }) => {
      const found = inWorkspace(query.space_id).filter(({ connectors }) => connectors.has(api));
      const { items } = numberedPage(found, { page_num: query.page_index ?? 1, page_size: query.page_size ?? 20 }, 20);
      return ok({
        space_bots: items.map((bot) => {
          const { config, created_at } = publishedTo(bot, api);
          const { name, description = "" } = config;
          return { bot_id: bot.id, bot_name: name, description, icon_url, publish_time: String(created_at) };
        }),
        total: found.length,
      });
    },
    "POST /v1/bot/create": ({ body }) => {
      const id = ids.numeric();
      const workspace = textOf(body.space_id);
      const draft = { ...configOf(body), name: textOf(body.name) };
      bots.push({
        id,
        workspace,
        draft,
        created: seconds(),
        updated: seconds(),
        versions: [],
        connectors: new Set(),
      });
      return ok({ bot_id: id });
    },
    "POST /v1/bot/update": ({ body }) => {
      const bot = get(body.bot_id);
      bot.draft = { ...bot.draft, ...configOf(body) };
      bot.updated = seconds();
      return ok();
    },
    "POST /v1/bot/publish": ({ body }) => {
      const bot = get(body.bot_id);
      const connectors = Array.isArray(body.connector_ids) ? body.connector_ids.map(textOf) : [];
      if (connectors.length === 0) throw refusal(4000, "connector_ids is empty");
      const version = ids.numeric();
      bot.versions.push({ version, created_at: seconds(), connectors, config: bot.draft });
      for (const connector of connectors) bot.connectors.add(connector);
      return ok({ bot_id: bot.id, version });
    },
    "POST /v1/bots/{bot_id}/unpublish": ({ params, body }) => {
      // As with deletes, what is off already stays off.
      get(params.bot_id).connectors.delete(textOf(body.connector_id));
      return ok();
    },
    "GET /v1/bots/{bot_id}/versions": ({ params, query }) => {
      const bot = get(params.bot_id);
      const { publish_status = "published_online", connector_id } = query;
      const drafts = isChanged(bot) ? [{ version: "", created_at: bot.updated }] : [];
      const online = bot.versions.filter(
        ({ connectors }) => connector_id === undefined || connectors.includes(textOf(connector_id)),
      );
      const { items, has_more } = numberedPage<Pick<Version, "version" | "created_at">>(
        publish_status === "published_online" ? online.toReversed() : drafts,
        query,
        10,
      );
      return ok({
        items: items.map(({ version, created_at }) => ({
          ...{ version, created_at, publish_status, changelog: "", creator: { id: userId, name: "mock" } },
        })),
        has_more,
      });
    },
  };
}

const isChanged = ({ draft, versions }: Bot): boolean => versions.at(-1)?.config !== draft;

const newestOn = ({ versions }: Bot, connector: string): Version | undefined =>
  versions.findLast(({ connectors }) => connectors.includes(connector));

/** What an agent is made of, of what can be passed for it. */
function configOf({ name, description, prompt_info, onboarding_info }: JsonObject): JsonObject {
  const given = Object.entries({ name, description, prompt_info, onboarding_info });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as JsonObject;
}

function summary({ id, draft, connectors, updated, versions }: Bot): JsonObject {
  const { name, description = "" } = draft;
  const published_at = versions.at(-1)?.created_at;
  return {
    ...{ id, name, description, icon_url, owner_user_id: userId, folder_id: "0" },
    ...{ is_published: connectors.size > 0, updated_at: updated },
    ...(published_at !== undefined && { published_at }),
  };
}

const published = (bot: Bot, { config, version }: Version): JsonObject => ({ ...info(bot, config), version });

function info({ id, created, updated, versions }: Bot, config: Config): JsonObject {
  return {
    bot_id: id,
    ...{ description: "", prompt_info: {}, onboarding_info: {}, ...config, icon_url },
    ...{ owner_user_id: userId, folder_id: "0", create_time: created, update_time: updated },
    version: versions.at(-1)?.version ?? "",
    ...{ bot_mode: 0, plugin_info_list: [], workflow_info_list: [] },
    model_info: { model_id: "1", model_name: "mock" },
  };
}
