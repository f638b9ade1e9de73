import type { CozeCalls, DatasetsProcessOutput, DocumentInfo, Routes } from "../../generated/coze.js";
import { isText } from "../call/answer.js";
import { at } from "../call/at.js";
import type { PlatformError } from "../call/errors.js";
import type { RunInit } from "../call/signature.js";
import type { Engine } from "../call/transport.js";
import { whole } from "../verbs/whole.js";

/** A file (pdf, txt, doc or docx), or the address of a web page. */
export type DocumentSource = (Blob & { readonly name: string }) | URL | string;

export interface FailedDocument {
  /** Its place in the sources. */
  index: number;
  name: string;
  /** Why it is not in the knowledge base, or not ready. */
  reason: string;
  /** Its id, if it was created. */
  document_id?: string | undefined;
}

export interface UploadedDocuments {
  /** The documents that are ready. */
  documents: DocumentInfo[];
  failed: FailedDocument[];
}

const batchSize = 10; // What one request takes, all of one kind.

interface Item {
  readonly index: number;
  readonly name: string;
  readonly file: Blob | false;
  info?: DocumentInfo | undefined;
  /** Why it is not ready; none once it is. */
  reason?: string | undefined;
}

/** Adds files and web pages to a knowledge base, in as many requests as the platform needs, and waits until they are ready. */
export function createUpload({ documents, wait }: CozeCalls["datasets"], engine: Engine) {
  const route = "POST /open_api/knowledge/document/create" satisfies keyof Routes;

  return async (
    dataset_id: string,
    sources: readonly DocumentSource[],
    init: RunInit<DatasetsProcessOutput> = {},
  ): Promise<UploadedDocuments> => {
    let problem = isText(dataset_id) ? "" : '"dataset_id" must be a non-empty string';
    if (!(Array.isArray(sources) && sources.length)) problem ||= "sources must be a non-empty list";
    const items = (problem ? [] : sources).map((source, index): Item => {
      const file = source instanceof Blob && source;
      // The name of a `Bun.file` is its path.
      const name = file ? file.name?.replace(/.*[/\\]/, "") : `${source as string}`;
      if (!(file ? name : /^https?:/.test(name) && URL.canParse(name)))
        problem ||= `sources[${index}] must be a File, or an http(s) URL`;
      return { index, name, file };
    });
    const { interval, onProgress } = Object(init) as typeof init;
    const created = () => items.filter(({ info }) => info);

    async function upload(each: { signal: AbortSignal }): Promise<UploadedDocuments> {
      let first: unknown;
      let stopped: string | undefined;
      for (let rest = items; rest.length;) {
        const batch = rest.filter(({ file }) => !file === !rest[0]!.file).slice(0, batchSize);
        rest = rest.filter((item) => !batch.includes(item));
        for (const item of batch) item.reason = stopped ?? "the response does not have it";
        if (stopped) continue;
        try {
          const document_bases = await Promise.all(
            batch.map(async ({ name, file }) => ({
              name,
              source_info: file
                ? { file_base64: await base64(file), file_type: name.replace(/.*\./, "").toLowerCase() }
                : { web_url: name, document_source: 1 as const },
            })),
          );
          const strategy = { chunk_strategy: { chunk_type: 0 }, format_type: 0 } as const;
          const answer = await documents.create({ dataset_id, document_bases, ...strategy }, each);
          for (const [n, item] of batch.entries()) item.info = at(answer, `document_infos.${n}`) as DocumentInfo;
          const reason = "the response has no documents";
          if (!batch.some(({ info }) => info)) throw engine.failure({ route, kind: "parse", reason, body: answer });
        } catch (error) {
          each.signal.throwIfAborted();
          first ??= error;
          const { message, kind } = error as PlatformError;
          for (const item of batch) item.reason = message;
          if (kind === "auth" || kind === "payment") stopped = `not sent after an earlier failure: ${message}`;
        }
      }
      if (!created().length) throw first;
      let reason = "its processing failed";
      const document_ids = created().map(({ info }) => info!.document_id);
      const { data = [] } = await wait(dataset_id, { document_ids }, { ...each, interval, onProgress }).catch(
        ({ kind, body, message }: PlatformError): Partial<DatasetsProcessOutput> => {
          each.signal.throwIfAborted();
          // The last status, if the processing of some failed.
          if (kind === "job") return body as DatasetsProcessOutput;
          reason = `its processing is unknown: ${message}`;
          return {};
        },
      );
      for (const item of created()) {
        const { status, status_descript } = data.find((one) => one.document_id === item.info!.document_id) ?? {};
        item.reason = status === 1 ? undefined : status_descript || reason;
        if (status === 1) item.info = { ...item.info!, status };
      }
      return {
        documents: items.flatMap(({ reason, info }) => (reason ? [] : info!)),
        failed: items.flatMap(({ index, name, reason, info }) =>
          reason ? { index, name, reason, ...(info && { document_id: info.document_id }) } : [],
        ),
      };
    }
    return whole(engine, route, init, problem, upload, created);
  };
}

async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // One by one, since a call cannot take all of them as arguments.
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
}
