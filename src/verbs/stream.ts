import { createParser, type EventSourceMessage } from "eventsource-parser";
import { parse, toCode, type Failed, type Fields } from "../call/answer.js";
import { explain } from "../call/connection.js";
import type { ErrorKind } from "../call/errors.js";
import { at } from "../call/at.js";
import { onAbort } from "../call/time.js";
import type { EventStream } from "../call/signature.js";
import type { StreamRule } from "../call/rule.js";

/** What a stream of events needs of its call. */
export interface StreamSource {
  readonly rule: StreamRule;
  /** Sends the request; called at most once. Resolves with an event stream; `signal` aborts connection and body. */
  open(signal: AbortSignal): Promise<Response>;
  /** Makes the error to throw. */
  failed(details: Omit<Failed, "route">): Error;
  kindOf(code: number | string): ErrorKind | undefined;
  /** The caller's. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that a read may wait for bytes; 0 disables the limit. The time of the consumer does not count. */
  readonly idleTimeout: number;
  /** Milliseconds from the headers to the first bytes; 0 disables the limit. */
  readonly timeout: number;
  /** Called once, when the stream ends, fails, is aborted, left, or closed (even before use). */
  onEnd?(error?: unknown): void;
}

/** Maps an item for a reader; an empty result is skipped. A frame has no name and is its own data. */
type Take<T> = (item: unknown, name: string | undefined, data: unknown) => T | undefined;

// In characters: an event is held in memory until its last byte is there.
const maxEvent = 2 ** 26;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null ? (value as Fields) : undefined;

/** The failure that data reports: any in an event of failure, otherwise only one with a code. */
function failureOf(data: unknown, event: string | undefined, { kindOf }: StreamSource) {
  const fields = fieldsOf(data) ?? {};
  const from = fieldsOf(fields.last_error) ?? fields;
  const given = from.code ?? from.error_code;
  const code = toCode(given);
  if (!event && !code) return undefined;
  const said = [from.msg, from.error_message, data].find((text) => text && typeof text === "string");
  return {
    kind: (code && kindOf(code)) || "stream",
    outcome: "unknown",
    reason: (said as string | undefined) ?? `${event ?? "failure"} without a reason`,
    ...(code && { code }),
    body: data,
  } satisfies Omit<Failed, "route">;
}

/** Creates the stream of a call that is not sent yet. */
export function createStream<E, F = unknown>(source: StreamSource): EventStream<E, F> {
  const { rule, signal, idleTimeout, timeout, failed } = source;
  const { end, fail, text, events } = rule;
  const named = !("field" in end);
  const controller = new AbortController();
  let owner: unknown;
  let over: { error: unknown } | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let received = 0;
  let started = false;
  let last: unknown;
  let unwatch = (): void => {};

  const broken = (reason: string, more?: Partial<Failed>) =>
    failed({ kind: "stream", outcome: "unknown", reason, body: { received, last }, ...more });

  function finish(error?: unknown): void {
    if (over) return;
    over = { error };
    unwatch();
    // Ends a read that is under way, too.
    reader?.cancel().catch(() => {});
    controller.abort();
    source.onEnd?.(error);
  }

  // Not even an `open` that ignores its signal keeps the stream from ending.
  const connect = () =>
    new Promise<ReadableStreamDefaultReader<Uint8Array>>((resolve, reject) => {
      controller.signal.addEventListener("abort", reject);
      // Not by a closure of ours, which would end the stack of an error before the caller.
      open().then(resolve, reject);
    });

  async function open(): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const { body } = await source.open(controller.signal);
    reader = body!.getReader();
    if (over) void reader.cancel().catch(() => {});
    return reader;
  }

  async function read(body: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
    const ms = Math.min(idleTimeout > 0 ? idleTimeout : Infinity, (!started && timeout) || Infinity);
    let isIdle = false;
    const idle = () => {
      isIdle = true;
      body.cancel().catch(() => {}); // Ends the read.
    };
    // A timer with a delay beyond its range fires at once.
    const timer = ms < 2 ** 31 ? setTimeout(idle, ms) : undefined;
    try {
      const { value } = await body.read();
      started = true;
      if (!isIdle) return value;
    } catch (error) {
      const { kind, reason } = explain(error);
      throw broken(reason, { cause: error, ...(kind === "timeout" && { kind }) });
    } finally {
      clearTimeout(timer);
    }
    throw broken(`idle: no bytes for ${ms} ms`, { kind: "timeout" });
  }

  async function* generate<T>(take: Take<T>): AsyncGenerator<T, void> {
    try {
      signal?.throwIfAborted();
      unwatch = onAbort(signal, () => finish(signal?.reason));
      const body = await connect();
      const queue: EventSourceMessage[] = [];
      let full = false;
      const parser = createParser({
        maxBufferSize: maxEvent,
        onEvent: (message) => queue.push(message),
        onError: ({ type }) => (full ||= type === "max-buffer-size-exceeded"),
      });
      const decoder = new TextDecoder();
      for (let bytes, ended = false; !ended;) {
        bytes = await read(body);
        ended = !bytes;
        parser.feed(bytes ? decoder.decode(bytes, { stream: true }) : "\n\n");
        for (const { event = "message", data: sent } of queue.splice(0)) {
          controller.signal.throwIfAborted();
          let data = parse(sent);
          // A last block without its blank line is not an event, unless it is complete and ends the stream.
          if (ended && data === sent && sent !== "[DONE]") break;
          const known = !events || events.includes(event);
          const fails = fail?.includes(event);
          const failure =
            (fails || !named || event === "message") && failureOf(data, fails ? event : undefined, source);
          if (failure) throw failed(failure);
          // Otherwise it would be a silent gap. The last event may be text.
          if (data === sent && sent.startsWith("{") && known && !(named && end.includes(event)))
            throw broken("an event is not complete JSON", { kind: "parse", body: sent });
          if (!named) {
            // Frames come bare or in the envelope. Anything but an object, such as a heartbeat, is not a frame.
            data = fieldsOf(fieldsOf(data)?.data) ?? data;
            if (!fieldsOf(data)) continue;
          }
          const ends = named ? end.includes(event) : at(data, end.field) === end.value;
          if (ended && !ends) break;
          received++;
          last = !named ? data : known ? { event, data } : { event: "unknown", name: event, data };
          const taken = take(last, named ? event : undefined, data);
          if (ends) finish();
          if (taken) yield taken;
          if (ends) return;
        }
        if (full) throw broken("an event is too long");
      }
      throw broken(`no terminal event after ${received} events`);
    } catch (error) {
      // The cause of the end, not its consequence.
      const closed = over && (over.error ?? broken("closed before its end"));
      const why = (signal?.aborted ? signal.reason : (closed ?? error)) as Error;
      finish(why);
      throw why;
    } finally {
      finish();
    }
  }

  function iterate<T>(take: Take<T>): AsyncIterator<T, void> {
    const items = generate(take);
    return {
      async next() {
        if (!over) owner ??= items;
        if (owner === items) return items.next();
        throw failed({ kind: "validation", outcome: "not-sent", reason: "this stream was already consumed or closed" });
      },
      return() {
        // A generator would first wait for the read that is under way.
        if (owner === items) finish();
        return items.return();
      },
    };
  }

  return {
    [Symbol.asyncIterator]: () => iterate((item) => item as E),
    text: () => ({
      [Symbol.asyncIterator]: () =>
        iterate((_, name, data) => {
          const value = text && name === text.event && (at(data, text.field) || at(data, text.or));
          return typeof value === "string" ? value : undefined;
        }),
    }),
    async final() {
      let answer: unknown;
      let best = 0;
      const keep: Take<never> = (_, name, data) => {
        const rank = name === rule.final ? 2 : rule.final && fieldsOf(data)?.status !== undefined ? 1 : 0;
        if (rank >= best) [answer, best] = [data, rank];
        return undefined;
      };
      // Takes nothing, so that this reads to the end.
      await iterate(keep).next();
      return answer as F;
    },
    // The other name is where compiled `await using` looks in runtimes without the symbol.
    [Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]: () => Promise.resolve(finish()),
  };
}
