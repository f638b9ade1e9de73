import type { CozeCalls, DatasetsProcessOutput, DocumentInfo, Routes } from "../../generated/coze.js";
import type { PlatformError } from "../call/errors.js";
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

interface Item {
  readonly index: number;
  readonly name: string;
  readonly file: Blob | false;
}

/** Adds files and web pages to a knowledge base, in as many requests as the platform needs, and waits until they are ready. */
export function createUpload({ documents, wait }: CozeCalls["datasets"], engine: Engine) {
  const route = "POST /open_api/knowledge/document/create" satisfies keyof Routes;
  const refuse = (reason: string) => engine.failed({ route, kind: "validation", outcome: "not-sent", reason });

  return async (
    dataset_id: string,
    sources: readonly DocumentSource[],
    init: RunInit<DatasetsProcessOutput> = {},
  ): Promise<UploadedDocuments> => {
    const problem =
      problemOf("init", init, initOptions.run) ||
      (Array.isArray(sources) && sources.length ? "" : "sources must be a list of files and URLs, not empty");
    if (problem) throw refuse(problem);
    const items = sources.map((source, index): Item => {
      const file = source instanceof Blob && source;
      // The name of a `Bun.file` is its path.
      const name = file ? file.name?.replace(/.*[/\\]/, "") : `${source as string}`;
      if (file ? name : /^https?:/.test(name) && URL.canParse(name)) return { index, name, file };
      throw refuse(`sources[${index}] must be a File, or an http(s) URL`);
    });
    const { signal: given, timeout, interval, onProgress, onStart: _, ...settings } = init;
    const failed: FailedDocument[] = [];
    const created = new Map<string, Item & { info: DocumentInfo }>();
    const fail = ({ index, name }: Item, reason: string, more?: object) =>
      failed.push({ index, name, reason, ...more });

    async function upload(signal: AbortSignal): Promise<UploadedDocuments> {
      const each = { ...settings, signal };
      let first: unknown;
      let stopped = "";
      for (let rest = items; rest.length;) {
        const batch = rest.filter(({ file }) => !file === !rest[0]!.file).slice(0, batchSize);
        rest = rest.filter((item) => !batch.includes(item));
        try {
          if (stopped) throw new Error(`not sent, since an earlier request failed: ${stopped}`);
          const document_bases = await Promise.all(
            batch.map(async ({ name, file }) => ({
              name,
              source_info: file
                ? { file_base64: await base64(file), file_type: name.replace(/.*\./, "").toLowerCase() }
                : { web_url: name, document_source: 1 as const },
            })),
          );
          const strategy = { chunk_strategy: { chunk_type: 0 }, format_type: 0 } as const;
          const { document_infos } = await documents.create({ dataset_id, document_bases, ...strategy }, each);
          for (const [n, item] of batch.entries()) {
            const info = document_infos[n];
            if (info) created.set(info.document_id, { ...item, info });
            else fail(item, "the response has no document for it");
          }
        } catch (error) {
          signal.throwIfAborted();
          first ??= error;
          const { message, kind } = error as PlatformError;
          if (/^(auth|payment)$/.test(kind)) stopped = message;
          for (const item of batch) fail(item, message);
        }
      }
      if (!created.size) throw first;
      let reason = "its processing failed";
      const { data = [] } = await wait(
        dataset_id,
        { document_ids: [...created.keys()] },
        { ...each, interval, onProgress },
      ).catch((error: PlatformError): Partial<DatasetsProcessOutput> => {
        signal.throwIfAborted();
        // The last status, if the processing of some failed.
        if (error.kind === "job") return error.body as DatasetsProcessOutput;
        reason = `its processing cannot be followed: ${error.message}`;
        return {};
      });
      const ready: DocumentInfo[] = [];
      for (const [document_id, item] of [...created].sort(([, a], [, b]) => a.index - b.index)) {
        const { status, status_descript } = data.find((one) => one.document_id === document_id) ?? {};
        if (status === 1) ready.push({ ...item.info, status });
        else fail(item, status_descript || reason, { document_id });
      }
      return { documents: ready, failed: failed.sort((a, b) => a.index - b.index) };
    }

    const late = () =>
      engine.failed({ route, kind: "timeout", reason: `not ready within ${timeout} ms`, body: { failed } });
    return within(upload, { signal: given, ms: timeout || Infinity, late });
  };
}

async function base64(file: Blob): Promise<string> {
  let text = "";
  // One by one, since a call cannot take all of them as arguments.
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}
