import type { Json, JsonObject } from "../../json.ts";
import { invalid, now, ok, refusal } from "./answers.ts";
import type { Call, Dialect } from "../dialect.ts";
import { Stream, type Frame } from "../reply.ts";
import { createIds, pieces, textOf, tokenPage } from "../store.ts";

const fileTypes: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

const skills: JsonObject[] = ["Summarise", "Translate", "Analyse data"].map((label, i) => ({
  id: `skill_mock0${String(i + 1)}`,
  label,
  description: `${label} what the user sends.`,
  samples: [`${label} this`],
  input_schema: "[]",
  output_schema: "[]",
}));

export const skillHandlers: Dialect["handlers"] = {
  "GET /open-apis/aily/v1/apps/{app_id}/skills": ({ query }) => {
    const { items, next } = tokenPage(skills, query);
    return ok({ skills: items, ...next });
  },
  "GET /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}": (call) => ok({ skill: skillOf(call) }),
  "POST /open-apis/aily/v1/apps/{app_id}/skills/{skill_id}/start": (call) => {
    const { label } = skillOf(call);
    const { global_variable, input } = call.body;
    const query = (global_variable as JsonObject | undefined)?.query ?? null;
    return ok({ output: JSON.stringify({ skill: label, query, input: input ?? null }), status: "success" });
  },
};

function skillOf({ params }: Call): JsonObject {
  const skill = skills.find(({ id }) => id === params.skill_id);
  if (!skill) throw refusal(invalid, "the skill does not exist");
  return skill;
}

export function knowledgeHandlers(): Dialect["handlers"] {
  const ids = createIds();
  const assets = new Map<string, { fields: JsonObject; setting: Json; looks: number }>();
  const uploads = new Map<string, string>();
  const base = "/open-apis/aily/v1/apps/{app_id}/data_assets";

  const assetOf = ({ params }: Call) => {
    const asset = assets.get(params.data_asset_id!);
    if (!asset) throw refusal(2700404, "the data asset does not exist", 404);
    return asset;
  };
  const shown = (
    { fields, setting, looks }: { fields: JsonObject; setting: Json; looks: number },
    query: JsonObject,
  ) => ({
    ...fields,
    ...(query.with_connect_status === true && { connect_status: ["awaiting", "syncing"][looks] ?? "successful" }),
    ...(query.with_import_setting === true && { import_knowledge_setting: setting }),
    ...(query.with_data_asset_item === true && { items: [] }),
  });
  const onlyDev = ({ query }: Call): void => {
    if (query.tenant_type !== "dev") throw refusal(2700026, "tenant_type must be dev");
  };

  return {
    "POST /open-apis/aily/v1/apps/{app_id}/knowledges/ask": ({ body }) => {
      const { content } = body.message as JsonObject;
      if (content === undefined) throw refusal(2700033, "the question is missing", 200);
      return new Stream(answerFrames(textOf(content)));
    },
    [`POST ${base}/upload_file`]: (call) => {
      onlyDev(call);
      const [file, ...others] = call.files;
      if (!file) throw refusal(2700472, "file is missing");
      if (others.length > 0) throw refusal(2700027, "only one file can be sent");
      const mime_type = fileTypes[file.name.split(".").pop()!.toLowerCase()];
      if (mime_type === undefined) throw refusal(2700034, "the type of the file is not supported");
      const token = ids.prefixed("file");
      uploads.set(token, mime_type);
      return ok({ file_info: { token, mime_type } });
    },
    [`POST ${base}`]: (call) => {
      onlyDev(call);
      const { connect_type, source_type, description, import_knowledge_setting = {} } = call.body;
      if (connect_type === "import" && (source_type === "lark_wiki_space" || source_type === "lark_helpdesk"))
        throw refusal(2700033, "the kind of source cannot be imported");
      if (connect_type === "direct" && source_type === "file")
        throw refusal(2700032, "a file cannot be connected directly");
      const source = (import_knowledge_setting as JsonObject)[textOf(source_type)] as JsonObject | undefined;
      if (source_type === "file" && source?.token === undefined && source?.content === undefined)
        throw refusal(2700029, "the file needs token or content");
      if (source_type === "file" && source?.token !== undefined && !uploads.has(textOf(source.token)))
        throw refusal(2700030, "no file has this token");
      const data_asset_id = ids.prefixed("asset");
      const title = typeof source?.title === "string" ? source.title : data_asset_id;
      const fields: JsonObject = {
        data_asset_id,
        label: { zh_cn: title, en_us: title },
        data_source_type: kindOf(textOf(source_type), source, uploads),
        connect_type: connect_type!,
        tags: [],
        created_time: now(),
        updated_time: now(),
        ...(description !== undefined && { description }),
      };
      const asset = { fields, setting: import_knowledge_setting, looks: 0 };
      assets.set(data_asset_id, asset);
      return ok({ data_asset: shown(asset, { with_connect_status: true }) });
    },
    [`GET ${base}`]: ({ query }) => {
      const { data_asset_ids, data_asset_tag_ids, keyword } = query;
      const found = [...assets.values()].filter(
        ({ fields }) =>
          (!Array.isArray(data_asset_ids) || data_asset_ids.includes(fields.data_asset_id!)) &&
          !Array.isArray(data_asset_tag_ids) &&
          JSON.stringify(fields.label).includes(typeof keyword === "string" ? keyword : ""),
      );
      const { items, next } = tokenPage(found, query);
      return ok({ items: items.map((asset) => shown(asset, query)), ...next });
    },
    [`GET ${base}/{data_asset_id}`]: (call) => {
      const asset = assetOf(call);
      if (call.query.with_connect_status === true) asset.looks++;
      return ok({ data_asset: shown(asset, call.query) });
    },
    [`DELETE ${base}/{data_asset_id}`]: (call) => {
      onlyDev(call);
      const asset = assetOf(call);
      assets.delete(call.params.data_asset_id!);
      return ok({ data_asset: asset.fields });
    },
  };
}

function kindOf(source: string, { token, mime_type }: JsonObject = {}, uploads: Map<string, string>): string {
  const direct: Record<string, string> = {
    lark_doc: "larkbiz_docx",
    lark_wiki_space: "larkbiz_wiki",
    lark_helpdesk: "servicedesk",
  };
  const mime = uploads.get(textOf(token)) ?? mime_type;
  return direct[source] ?? Object.keys(fileTypes).find((type) => fileTypes[type] === mime) ?? "txt";
}

/** Each frame repeats the text so far. */
function answerFrames(question: string): Frame[] {
  const answer = `The answer to "${question}" is in the handbook.`;
  const words = pieces(answer);
  const snapshots = words.map((_, i) => ({
    status: "processing",
    message: { content: words.slice(0, i + 1).join("") },
  }));
  const last = {
    status: "finished",
    finish_type: "qa",
    has_answer: true,
    message: { content: answer },
    process_data: { chart_dsls: [], chunks: [JSON.stringify({ Label: "Handbook", Value: answer })], sql_data: [] },
  };
  return [...snapshots, last].map((data) => ({ data }));
}
