import type { CozeCalls, DatasetsProcessOutput, DocumentInfo, Routes } from "../../generated/coze.js";
import { isPlatformError } from "../call/errors.js";
import { initOptions, problemOf } from "../call/options.js";
import type { RunInit } from "../call/signature.js";
import { within } from "../call/time.js";
import type { Engine } from "../call/transport.js";

/** A file (pdf, txt, doc or docx), or the address of a web page. */
export type DocumentSource = (Blob & { readonly name: string }) | URL | string;

export interface FailedDocument {
  /** Its place in the sources. */
  index: number;
  name: string;
  /** Why it is not in the knowledge base, or not ready. */
  reason: string;
  /** Its id, if it was created. */
  document_id?: string;
}

export interface UploadedDocuments {
  /** The documents that are ready. */
  documents: DocumentInfo[];
  failed: FailedDocument[];
}

const batchSize = 10; // What one request takes, all of one kind.

/** Adds files and web pages to a knowledge base, in as many requests as the platform needs, and waits until they are ready. */
export function createUpload({ documents, wait }: CozeCalls["datasets"], engine: Engine) {
  const route = "POST /open_api/knowledge/document/create" satisfies keyof Routes;
  const refuse = (reason: string) => engine.failed({ route, kind: "validation", outcome: "not-sent", reason });

  return async (
    dataset_id: string,
    sources: readonly DocumentSource[],
    init: RunInit<DatasetsProcessOutput> = {},
  ): Promise<UploadedDocuments> => {
    const problem = problemOf("init", init, initOptions.run);
    if (problem) throw refuse(problem);
    if (!Array.isArray(sources) || !sources.length) throw refuse("sources must be a list of files and URLs, not empty");
    const items = sources.map((source: unknown, index) => {
      const isFile = source instanceof Blob && "name" in source && typeof source.name === "string" && !!source.name;
      if (isFile) return { index, source, name: (source.name as string).replace(/.*[/\\]/, "") };
      if (source instanceof URL || (typeof source === "string" && /^https?:/.test(source) && URL.canParse(source)))
        return { index, name: String(source) };
      throw refuse(`sources[${index}] must be a File, or an http(s) URL`);
    });
    const { signal: given, timeout, interval, onProgress, onStart: _, ...settings } = init;
    const kinds = [items.filter(({ source }) => source), items.filter(({ source }) => !source)];
    const batches = kinds.flatMap((list) =>
      Array.from({ length: Math.ceil(list.length / batchSize) }, (_, n) =>
        list.slice(n * batchSize, (n + 1) * batchSize),
      ),
    );
    const result: UploadedDocuments = { documents: [], failed: [] };
    const created = new Map<string, { index: number; name: string; info: DocumentInfo }>();

    async function upload(signal: AbortSignal): Promise<UploadedDocuments> {
      const each = { ...settings, signal };
      let first: unknown;
      let stopped = "";
      for (const batch of batches) {
        try {
          if (stopped) throw new Error(`not sent, since an earlier request failed: ${stopped}`);
          const document_bases = await Promise.all(
            batch.map(async ({ name, source }) => ({
              name,
              source_info: source
                ? { file_base64: await base64(source), file_type: name.replace(/.*\./, "").toLowerCase() }
                : { web_url: name, document_source: 1 as const },
            })),
          );
          const input = {
            dataset_id,
            document_bases,
            chunk_strategy: { chunk_type: 0 as const },
            format_type: 0 as const,
          };
          const { document_infos } = await documents.create(input, each);
          for (const [n, { index, name }] of batch.entries()) {
            const info = document_infos[n];
            if (info) created.set(info.document_id, { index, name, info });
            else result.failed.push({ index, name, reason: "the platform returned no document for it" });
          }
        } catch (error) {
          signal.throwIfAborted();
          first ??= error;
          const { message: reason } = error as Error;
          if (isPlatformError(error) && /^(auth|payment)$/.test(error.kind)) stopped = reason;
          for (const { index, name } of batch) result.failed.push({ index, name, reason });
        }
      }
      if (!created.size) throw first;
      await follow(each);
      result.failed.sort((a, b) => a.index - b.index);
      return result;
    }

    async function follow(each: { signal: AbortSignal }): Promise<void> {
      const ids = [...created.keys()];
      let reason = "";
      const progress = await wait(dataset_id, { document_ids: ids }, { ...each, interval, onProgress }).catch(
        (error: unknown) => {
          if (!isPlatformError(error)) throw error;
          reason = `its processing cannot be followed: ${error.message}`;
          // The last status, if the processing of some failed.
          return (error.kind === "job" ? error.body : {}) as Partial<DatasetsProcessOutput>;
        },
      );
      const states = new Map(progress.data?.map((state) => [state.document_id, state]));
      for (const [document_id, { index, name, info }] of [...created].sort(([, a], [, b]) => a.index - b.index)) {
        const { status, status_descript } = states.get(document_id) ?? {};
        if (status === 1) result.documents.push({ ...info, status });
        else
          result.failed.push({
            index,
            name,
            document_id,
            reason: status === 9 ? status_descript || "its processing failed" : reason,
          });
      }
    }

    const late = () =>
      engine.failed({
        ...{ route, kind: "timeout", outcome: "unknown", body: result },
        reason: `the documents are not ready within ${timeout} ms`,
      });
    return within(upload, { signal: given, ms: timeout || Infinity, late });
  };
}

async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  // In parts, since a call can take some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
