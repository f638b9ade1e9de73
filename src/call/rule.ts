import type { ErrorKind } from "./errors.js";

/** What holds for all routes of a platform; `generated/<platform>.ts` states it. */
export interface Conventions {
  readonly name: string;
  readonly payload: Payload;
  /** Fields that are not part of a payload that is the body itself. */
  readonly envelope?: readonly string[];
  /** The business codes that stand for each kind of error. */
  readonly kinds?: Partial<Readonly<Record<ErrorKind, readonly (number | string)[]>>>;
}

/** Per-operation facts of one route, as `generated/<platform>.ts` states them. */
export interface Rule {
  /** The path of the call in the client: `"chat.create"`. */
  readonly name?: string;
  /** The query field that comes before the input, as the one path parameter does by default; `false`: none does. */
  readonly id?: string | false;
  /** Fields that travel in the query although the others travel in the body. */
  readonly query?: readonly string[];
  /** Fields that travel as headers. */
  readonly header?: readonly string[];
  /** Whether the request has a body, if its method does not decide that. */
  readonly body?: boolean;
  /** The body is multipart; these of its fields are files. */
  readonly form?: readonly string[];
  /** Query arrays are comma-joined instead of repeated. */
  readonly comma?: true;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The payload is the body without its envelope; or the bytes of the response, in a Blob; or there is none. */
  readonly payload?: "body" | "blob" | "none";
  /** Where the payload is `data`: it is a list, empty where it is absent; or (`false`) it need not be there. */
  readonly data?: "list" | false;
  /** Boolean field that requests an event stream; the plain call refuses it. `false`: the route has none. Default: `stream`. */
  readonly flag?: string | false;
  /** Whether a retry has no further effect and no further cost. By default only a GET is safe. */
  readonly safe?: boolean;
  /** How long the operation may take by nature. */
  readonly timeout?: TimeoutRule;
  /** The list, or the results of the job, come in pages. */
  readonly page?: PageRule;
  /** The response reports the state of a job. */
  readonly wait?: WaitRule;
  /** The call starts a job: where its id is, and the route of its state. */
  readonly run?: { readonly id: string; readonly status: string };
  /** The call takes a schema, or its response has what a schema describes. */
  readonly schema?: SchemaRule;
  /** The response is a stream of events, always or with the flag. */
  readonly stream?: StreamRule;
  /** The verb that does the same and streams, of this route or of another one. */
  readonly streamedBy?: string;
}

/** The rules of a platform, by `"METHOD /path"`. */
export type Rules = Readonly<Record<string, Rule>>;

/** Where a platform's responses carry the payload: it is the body itself, or its `data`. */
export type Payload = "body" | "data";

/** Milliseconds; or the request field that sets the time, its unit in milliseconds, and its default. */
export type TimeoutRule = number | readonly [field: string, unit: number, fallback: number];

/** How a list is paged; `x-pagination` of the specs. */
export interface PageRule {
  readonly style: "page" | "offset" | "token" | "url";
  readonly items: string;
  readonly param?: string;
  readonly next?: string;
  readonly more?: string;
  readonly total?: string;
  readonly start?: number;
  /** The request must name the first page. */
  readonly required?: true;
  /** The other direction of a list that has two. */
  readonly back?: { readonly param: string; readonly next: string };
  /** The cursor that stands for none. */
  readonly none?: string;
  /** Where an item has what identifies it. */
  readonly id?: string;
}

/** How the state of a job is read from a status response; `x-wait` of the specs. */
export interface WaitRule {
  /** Where the list of jobs is, of which each has a state; the wait ends when all have ended. */
  readonly each?: string;
  readonly status: string;
  readonly done: readonly (string | number)[];
  readonly failed: readonly (string | number)[];
  readonly action?: readonly string[];
  /** A field that is present when the caller must act. */
  readonly act?: string;
  readonly error?: string;
}

/**
 * Where the response has what a schema describes; the request field that takes the schema, a dotted path through lists;
 * of objects in a list, the `type` that counts; and the lists whose items have the result. `x-schema` of the specs.
 */
export type SchemaRule = readonly [result: string, field?: string, type?: string, items?: readonly string[]];

/** How the events of a route are read; `x-stream` of the specs. */
export interface StreamRule {
  /** Names of the events that end the stream; for frames without a name, the field and value that do. */
  readonly end: readonly string[] | { readonly field: string; readonly value: string };
  /** Names of the events that report a failure. */
  readonly fail?: readonly string[];
  /** Where the text is. */
  readonly text?: { readonly event?: string; readonly field: string; readonly or?: string; readonly cumulative?: true };
  /** Name of the event whose data is the final result; after it the connection may end. */
  readonly final?: string;
  /** The events are those of a chat: how names of events with the chat begin, and the event with a complete message. */
  readonly chat?: { readonly prefix: string; readonly message: string };
  /** All names in the spec; without them every name is known. */
  readonly events?: readonly string[];
}
