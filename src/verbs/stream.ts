import { createParser, type EventSourceMessage } from "eventsource-parser";
import { isText, parse, toCode, type Failed, type Fields } from "../call/answer.js";
import { explain } from "../call/connection.js";
import { isPlatformError, retraced, type ErrorKind } from "../call/errors.js";
import { meta, remember } from "../call/meta.js";
import { at } from "../call/at.js";
import { onAbort, tooLong } from "../call/time.js";
import type { EventStream } from "../call/signature.js";
import type { StreamRule } from "../call/rule.js";
import type { createTranscript } from "./transcript.js";

/** What a stream of events needs of its call. */
export interface StreamSource {
  readonly rule: StreamRule;
  /** Makes what `final()` of a chat resolves with. */
  readonly transcribe?: typeof createTranscript | undefined;
  /** Sends the request; called at most once. Resolves with an event stream; `signal` aborts connection and body. */
  open(signal: AbortSignal): Promise<Response>;
  /** Makes the error to throw. */
  failure(details: Omit<Failed, "route">): Error;
  kindOf(code: number | string): ErrorKind | undefined;
  /** The failure that a text is which came in place of events. */
  refusal?(text: string): Omit<Failed, "route"> | undefined;
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
/** How much is kept of text that is no event. */
const maxStray = 2 ** 16;
/** How much of a chat is kept beside a reading, for a `final()` that may follow. */
const maxKept = 2 ** 22;

/** An event, or a failure in place of one. */
type Arrival = Partial<EventSourceMessage> & { failure?: Omit<Failed, "route"> };

const fieldsOf = (value: unknown): Fields | undefined => (Object(value) === value ? (value as Fields) : undefined);

/** The failure that data reports: any in an event of failure, otherwise only one with a code. */
function failureOf(data: unknown, event: string, fails: boolean | undefined, { kindOf }: StreamSource) {
  const fields = fieldsOf(data) ?? {};
  const from = fieldsOf(fields.last_error) ?? fields;
  const given = from.code ?? from.error_code;
  const code = toCode(given);
  if (!fails && !code) return undefined;
  // Of a text the first line, unless it is a piece of JSON: that may be what was said in the chat.
  const line = typeof data === "string" && !/["[{]/.test(data) && data.split("\n")[0];
  const said = [from.msg, from.error_message, line].find(isText);
  return {
    kind: (code && kindOf(code)) || "stream",
    reason: said?.slice(0, 1000) ?? `${event} without a reason`,
    ...(code && { code }),
    body: data,
  } satisfies Omit<Failed, "route">;
}

/** Creates the stream of a call that is not sent yet. */
export function createStream<E, F = unknown>(source: StreamSource): EventStream<E, F> {
  const { rule, signal, idleTimeout, timeout, failure: failed } = source;
  const { end, fail, text, events } = rule;
  const named = !("field" in end);
  const controller = new AbortController();
  let owner: unknown;
  let over: { error: unknown } | undefined;
  let response: Response | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let received = 0;
  let started = false;
  let last: unknown;
  let unwatch = (): void => {};
  const transcript = rule.chat && source.transcribe?.(rule);
  /** The data of the event that the rule names, otherwise of the last one. */
  let answer: unknown;
  let answered = false;
  /** Whether the stream was read to its end, and what `final()` needs was kept. */
  let whole = false;
  let kept = true;

  const queue: Arrival[] = [];
  let full = false;
  let flushed = false;
  let stray = "";
  let refused: Omit<Failed, "route"> | undefined;
  const parser = createParser({
    maxBufferSize: maxEvent,
    onEvent: (message) => queue.push(message),
    onError({ type, line = "" }) {
      full ||= /max/.test(type);
      // The last line may be the beginning of a field.
      if (!/unknown/.test(type) || (flushed && `\nevent\ndata\nid\nretry`.includes(`\n${line}`))) return;
      if (stray.length < maxStray) stray += `${line}\n`;
      refused ??= source.refusal?.(line) ?? source.refusal?.(stray);
      if (refused) queue.push({ failure: refused });
    },
  });
  const refusal = (found: Omit<Failed, "route">) => failed({ ...found, ...(received && { outcome: "unknown" }) });

  /** The error of a stream that ends too early, with all that came: events, and text that is no event. */
  function broken(reason: string, more?: Partial<Failed>): Error {
    flushed = true;
    parser.reset({ consume: true });
    if (refused) return refusal(refused);
    const text = stray.trimEnd().slice(0, maxStray);
    const body = received || !text ? { received, last, ...(text && { text }) } : text;
    return failed({ kind: "stream", reason, body, ...more });
  }

  function finish(error?: unknown): void {
    if (over) return;
    over = { error };
    unwatch();
    // Ends a read that is under way, too.
    reader?.cancel().catch(() => {});
    controller.abort();
    source.onEnd?.(error);
  }

  async function connect(): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    response = await source.open(controller.signal);
    reader = response.body!.getReader();
    // It was given up meanwhile.
    if (over) void reader.cancel().catch(() => {});
    return reader;
  }
  // Not even an `open` that ignores its signal keeps the stream from ending.
  const connected = () =>
    new Promise<ReadableStreamDefaultReader<Uint8Array>>((resolve, reject) => {
      controller.signal.addEventListener("abort", reject);
      // Not by a closure of ours, which would end the stack of an error before the caller.
      connect().then(resolve, reject);
    });

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
    throw broken(tooLong("bytes", ms), { kind: "timeout" });
  }

  /** @param keeps Whether all that `final()` needs is kept, however much it is. */
  async function* generate<T>(take: Take<T>, keeps: boolean): AsyncGenerator<T, void> {
    try {
      signal?.throwIfAborted();
      unwatch = onAbort(signal, () => finish(signal?.reason));
      const body = await connected();
      const decoder = new TextDecoder();
      let returned = false;
      for (let bytes, ended = false; !ended;) {
        bytes = await read(body);
        ended = flushed = !bytes;
        const chars = bytes ? decoder.decode(bytes, { stream: true }) : "\n\n";
        // The parser would wait for what follows a carriage return.
        parser.feed((returned ? chars.replace(/^\n/, "") : chars).replace(/\r\n?/g, "\n"));
        if (chars) returned = chars.endsWith("\r");
        for (const { event = "message", data: sent = "", failure: instead } of queue.splice(0)) {
          controller.signal.throwIfAborted();
          if (instead) throw refusal(instead);
          let data = parse(sent);
          // A last block without its blank line is not an event, unless it is complete and ends the stream.
          if (ended && data === sent && sent !== "[DONE]") break;
          const known = !events || events.includes(event);
          const fails = fail?.includes(event);
          const failure = (fails || !named || !known || event === "message") && failureOf(data, event, fails, source);
          if (failure) throw failed(failure);
          // Otherwise it would be a silent gap. The last event may be text.
          if (data === sent && sent.startsWith("{") && known && !(named && end.includes(event)))
            throw failed({
              ...{ kind: "parse", body: sent },
              reason: "an event is not complete JSON",
            });
          if (!named) {
            // Frames come bare or in the envelope. Anything but an object, such as a heartbeat, is not a frame.
            data = fieldsOf(fieldsOf(data)?.data) ?? data;
            if (!fieldsOf(data)) continue;
          }
          const ends = named ? end.includes(event) : at(data, end.field) === end.value;
          const isFinal = event === rule.final;
          if (ended && !ends && !isFinal) break;
          received++;
          last = !named ? data : known ? { event, data } : { event: "unknown", name: event, data };
          if (!answered) answer = data;
          answered ||= isFinal;
          if (kept) transcript?.take(event, data, sent);
          kept &&= keeps || !(transcript && transcript.size > maxKept);
          whole = ends;
          const taken = take(last, named ? event : undefined, data);
          if (ends) finish();
          if (taken) yield taken;
          if (ends) return;
        }
        if (full) throw broken("an event is too long");
        whole = ended && answered;
        if (whole) return;
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

  function iterate<T>(take: Take<T>, keeps = false): AsyncIterator<T, void> {
    const items = generate(take, keeps);
    return {
      async next() {
        if (!over) owner ??= items;
        if (owner === items) return items.next();
        throw failed({ kind: "validation", outcome: "not-sent", reason: "the stream is consumed or closed" });
      },
      return() {
        // A generator would first wait for the read that is under way.
        if (owner === items) finish();
        return items.return();
      },
    };
  }

  const textOf: Take<string> = (_, name, data) => {
    const value = text && name === text.event && (at(data, text.field) || at(data, text.or));
    return typeof value === "string" ? value : undefined;
  };

  return {
    [Symbol.asyncIterator]: () => iterate((item) => item as E),
    text: () => ({ [Symbol.asyncIterator]: () => iterate(textOf) }),
    toReadableStream() {
      // It is the runtime that reads.
      const caller = new Error();
      let shown: string | undefined;
      const parts = iterate((...event) => {
        const value = textOf(...event);
        if (!text?.cumulative) return value;
        // What was said may be changed by the next snapshot.
        shown = value ?? shown;
        return whole ? shown : undefined;
      });
      const encoder = new TextEncoder();
      return new ReadableStream<Uint8Array>(
        {
          async pull(target) {
            const { done, value } = await parts.next().catch((error: unknown) => {
              throw isPlatformError(error) ? retraced(error, caller) : error;
            });
            if (done) target.close();
            else target.enqueue(encoder.encode(value));
          },
          cancel: () => void parts.return!(),
        },
        // Nothing is read, nor sent, before it is asked for.
        { highWaterMark: 0 },
      );
    },
    async final() {
      if (over?.error) throw over.error as Error;
      // Takes nothing, so that this reads to the end.
      if (!whole || !kept) await iterate(() => undefined, true).next();
      return remember((transcript ? transcript.get() : answer) as F, meta(response));
    },
    // The other name is where compiled `await using` looks in runtimes without the symbol.
    [Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]: () => Promise.resolve(finish()),
  };
}
