import { isObject, type Json, type JsonObject } from "../../json.ts";
import { ok, refusal, seconds, userId } from "./answers.ts";
import type { Call, Dialect } from "../dialect.ts";
import { numberedPage, textOf, type Ids } from "../store.ts";

interface Document {
  fields: JsonObject & { document_id: string; name: string };
  /** How often its progress was asked for. */
  looks: number;
}

interface Dataset {
  fields: JsonObject & { dataset_id: string; format_type: Json };
  documents: Document[];
}

const processing = 0;
const ready = 1;
const failed = 9;

/** A file is ready, or has failed, when its progress is asked for the third time. */
const statusOf = ({ fields, looks }: Document): number =>
  looks < 3 ? processing : fields.name.includes("fail") ? failed : ready;

export function cozeDatasets(ids: Ids): Dialect["handlers"] {
  const datasets = new Map<string, Dataset>();

  const get = (id: Json | undefined): Dataset => {
    const dataset = datasets.get(textOf(id));
    if (!dataset) throw refusal(4200, "the knowledge base does not exist");
    return dataset;
  };
  const documentOf = (id: Json | undefined): { dataset: Dataset; document: Document } => {
    for (const dataset of datasets.values()) {
      const document = dataset.documents.find(({ fields }) => fields.document_id === id);
      if (document) return { dataset, document };
    }
    throw refusal(4200, `the file ${textOf(id)} does not exist`);
  };
  const add = ({ fields, documents }: Dataset, base: JsonObject, chunk_strategy: Json): Document => {
    const { file_type = "", size, source_type } = contentOf(base.source_info);
    const document: Document = {
      fields: {
        document_id: ids.numeric(),
        name: textOf(base.name),
        type: file_type,
        size,
        source_type,
        chunk_strategy,
        format_type: fields.format_type,
        char_count: size,
        slice_count: 1,
        hit_count: 0,
        update_type: 0,
        update_interval: 0,
        ...(base.update_rule as JsonObject | undefined),
        create_time: seconds(),
        update_time: seconds(),
      },
      looks: 0,
    };
    documents.push(document);
    return document;
  };

  return {
    "POST /v1/datasets": ({ body }) => {
      const { file_id: _, ...given } = body;
      const dataset_id = ids.numeric();
      const fields = { description: "", ...given, dataset_id, format_type: body.format_type!, create_time: seconds() };
      datasets.set(dataset_id, { fields: { ...fields, update_time: seconds() }, documents: [] });
      return ok({ dataset_id });
    },
    "GET /v1/datasets": ({ query }) => {
      const found = [...datasets.values()].filter(
        ({ fields }) =>
          fields.space_id === query.space_id &&
          textOf(fields.name).includes(textOf(query.name)) &&
          (query.format_type === undefined || fields.format_type === query.format_type),
      );
      const { items } = numberedPage(found.reverse(), query, 10);
      return ok({ dataset_list: items.map(shownDataset), total_count: found.length });
    },
    "PUT /v1/datasets/{dataset_id}": ({ params, body }) => {
      const { fields } = get(params.dataset_id);
      const { name = "", description = "" } = body;
      Object.assign(fields, { name, description, update_time: seconds() });
      return ok();
    },
    "DELETE /v1/datasets/{dataset_id}": ({ params }) => {
      datasets.delete(get(params.dataset_id).fields.dataset_id);
      return ok();
    },
    "POST /v1/datasets/{dataset_id}/process": ({ params, body }: Call) => {
      const { documents } = get(params.dataset_id);
      const asked = listOf(body.document_ids).map((id) => {
        const document = documents.find(({ fields }) => fields.document_id === id);
        if (!document) throw refusal(4200, `the knowledge base has no file ${textOf(id)}`);
        return document;
      });
      for (const document of asked) document.looks++;
      return ok({ data: asked.map(shownProgress) });
    },
    "POST /open_api/knowledge/document/create": ({ body }) => {
      const dataset = get(body.dataset_id);
      if (body.format_type !== dataset.fields.format_type)
        throw refusal(4000, "format_type is not that of the knowledge base");
      const bases = listOf(body.document_bases).filter(isObject);
      if (!bases.every(({ source_info }) => isObject(source_info) && sourcesOf(source_info).length === 1))
        throw refusal(4000, "source_info must have one of file_base64, web_url and source_file_id");
      const added = bases.map((base) => add(dataset, base, body.chunk_strategy!));
      return ok(undefined, { document_infos: added.map(shownDocument) });
    },
    "POST /open_api/knowledge/document/list": ({ body }) => {
      const { documents } = get(body.dataset_id);
      const { items } = numberedPage(documents, { page_num: body.page ?? 1, page_size: body.size ?? 10 }, 10);
      return ok(undefined, { document_infos: items.map(shownDocument), total: documents.length });
    },
    "POST /open_api/knowledge/document/update": ({ body }) => {
      const { fields } = documentOf(body.document_id).document;
      if (body.document_name !== undefined) fields.name = textOf(body.document_name);
      Object.assign(fields, body.update_rule, { update_time: seconds() });
      return ok();
    },
    "POST /open_api/knowledge/document/delete": ({ body }) => {
      const doomed = listOf(body.document_ids).map(documentOf);
      for (const { dataset, document } of doomed)
        dataset.documents = dataset.documents.filter((other) => other !== document);
      return ok();
    },
  };
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

const sourcesOf = (source: JsonObject): string[] =>
  ["file_base64", "web_url", "source_file_id"].filter((name) => name in source);

function contentOf(source: Json | undefined): { file_type?: Json; size: number; source_type: number } {
  const { file_base64, file_type = "", web_url } = isObject(source) ? source : {};
  if (web_url !== undefined) return { size: 1024, source_type: 1 };
  return { file_type, size: Buffer.from(textOf(file_base64), "base64").length, source_type: 0 };
}

const shownDocument = (document: Document): JsonObject => ({ ...document.fields, status: statusOf(document) });

function shownProgress(document: Document): JsonObject {
  const { document_id, name, type = "", size = 0, update_type = 0, update_interval = 0 } = document.fields;
  const status = statusOf(document);
  return {
    ...{ document_id, document_name: name, type, size, update_type, update_interval, status },
    url: `https://example.com/documents/${document_id}`,
    progress: status === processing ? document.looks * 30 : 100,
    remaining_time: status === processing ? 3 - document.looks : 0,
    ...(status === failed && { status_descript: "the file cannot be read" }),
  };
}

function shownDataset({ fields, documents }: Dataset): JsonObject {
  const inStatus = (status: number): Document[] => documents.filter((document) => statusOf(document) === status);
  const namesOf = (list: Document[]): string[] => list.map(({ fields: { name } }) => name);
  return {
    ...fields,
    status: 1,
    can_edit: true,
    creator_id: userId,
    creator_name: "mock",
    avatar_url: "https://example.com/avatar.png",
    icon_uri: "icon.png",
    icon_url: "https://example.com/icon.png",
    doc_count: documents.length,
    slice_count: documents.length,
    hit_count: 0,
    bot_used_count: 0,
    all_file_size: String(documents.reduce((sum, document) => sum + Number(document.fields.size), 0)),
    chunk_strategy: documents[0]?.fields.chunk_strategy ?? {},
    file_list: namesOf(documents),
    failed_file_list: namesOf(inStatus(failed)),
    processing_file_list: namesOf(inStatus(processing)),
    processing_file_id_list: inStatus(processing).map((document) => document.fields.document_id),
  };
}
