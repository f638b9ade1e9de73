import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "../../../scripts/json.ts";
import { clientOf, type Generated } from "./client.ts";
import { expressionOf, inputsOf } from "./inputs.ts";
import { baseType, createJudge, namesEvents, type Fields, type Frame } from "./judge.ts";
import { operationsOf, type Operation } from "./operation.ts";
import type { Answered, Wire } from "./wire.ts";

/** What the calls of one generated client do on the wire, judged by the document that the client was generated from. */
export interface RoundTrip {
  operations: Operation[];
  /** Sends every sampled input to the mock. What is wrong with what passes, and with what the call makes of it. */
  withMock(operation: Operation, count: number): Promise<string[]>;
  /** The same with sampled responses in place of those of the mock. */
  withSamples(operation: Operation, count: number): Promise<string[]>;
  /** Sends every sampled input, each with one sampled response. */
  withInputs(operation: Operation, count: number): Promise<string[]>;
  /** A module in which the compiler sees the inputs and results that the other two have seen. */
  typed(name: string): string;
}

export function createRoundTrip(
  document: JsonObject,
  generated: Generated,
  wire: Wire,
  token: string,
  plain = false,
): RoundTrip {
  const [server] = document.servers as { url: string }[];
  const root = new URL(server!.url.replace(/[{}]/g, "")).pathname.replace(/\/$/, "");
  const judge = createJudge(document);
  const verb = clientOf(generated, wire.url + root, token);
  const operations = operationsOf(document);
  const lines = new Set<string>();

  return {
    operations,
    async withMock(operation, count) {
      const problems: string[] = [];
      for (const input of inputsOf(judge, operation, count, plain))
        for (const each of verbsOf(operation)) problems.push(...(await exchange(operation, each, input)));
      return [...new Set(problems)];
    },
    async withSamples(operation, count) {
      const problems: string[] = [];
      // The one with what is required alone.
      const input = inputsOf(judge, operation, 2, plain)[1];
      for (const each of verbsOf(operation).filter(({ kind }) => kind !== "wait"))
        for (const answer of answersOf(operation, each.kind, count)) {
          wire.next = answer;
          problems.push(...(await exchange(operation, each, input!)));
        }
      return [...new Set(problems)];
    },
    async withInputs(operation, count) {
      const problems: string[] = [];
      for (const input of inputsOf(judge, operation, count, plain))
        for (const each of verbsOf(operation).filter(({ kind }) => kind !== "wait")) {
          // So many that each event is among them.
          [wire.next] = answersOf(operation, each.kind, each.kind === "stream" ? 12 : 1);
          problems.push(...(await exchange(operation, each, input)));
        }
      return [...new Set(problems)];
    },
    typed: (name) => typedModule(name, [...lines]),
  };

  async function exchange(operation: Operation, { name, kind, flag }: VerbOf, input: Fields): Promise<string[]> {
    wire.passed = [];
    const { [operation.id ?? ""]: id, ...rest } = input;
    const fields = flag === undefined ? rest : without(rest, flag);
    const args = operation.id === undefined ? [fields] : [id, fields];
    const wanted = flag === undefined || kind === "call" ? without(input, flag) : { ...input, [flag]: true };
    const said = (text: string) => `${name}(${args.map(expressionOf).join(", ")}): ${text}`;
    let result: unknown;
    try {
      const returned = verb(name)(...args);
      result = kind === "stream" ? await all(returned as AsyncIterable<unknown>) : await returned;
      if (result instanceof Blob) result = { type: result.type, text: await result.text() };
    } catch (error) {
      return [said(`${String(error)} ${wire.passed.map(({ answered }) => answered.text).join(" ")}`)];
    }
    const { sent, answered } = wire.passed[0]!;
    const { problems, payload } = judge.response(operation, answered);
    const seen =
      kind === "call" && operation.value["x-pagination"] && !operation.value["x-wait"]
        ? (result as { data: unknown }).data
        : result;
    const place = `calls.${name}`;
    lines.add(`${place}(${args.map(expressionOf).join(", ")});`);
    if (!problems.length && kind === "call")
      lines.add(`takes<Payload<ReturnType<typeof ${place}>>>(${expressionOf(payload)});`);
    if (!problems.length && kind === "stream")
      for (const event of payload as Json[])
        lines.add(`takes<Event<ReturnType<typeof ${place}>>>(${expressionOf(event)});`);
    return [
      ...(await judge.request(operation, root, sent, wanted)),
      ...problems.map((problem) => `${problem} in ${answered.text}`),
      ...(isDeepStrictEqual(seen, payload)
        ? []
        : [`the result is ${JSON.stringify(seen)}, not ${JSON.stringify(payload)}`]),
    ].map(said);
  }

  /** Responses that the document allows to a call. */
  function answersOf(operation: Operation, kind: VerbOf["kind"], count: number): Answered[] {
    return [...operation.responses].flatMap(([status, contents]) => {
      const content = contents.find(({ type }) => (baseType(type) === "text/event-stream") === (kind === "stream"));
      if (!content) return kind === "call" ? [{ status: Number(status), type: "", text: "" }] : [];
      const samples =
        content.pointer === undefined ? [{ some: 1 }] : judge.received.samples(content.pointer, count, plain);
      if (kind === "stream") return [eventsOf(operation, content.pointer!, Number(status), samples)];
      return samples.map((body) => ({ status: Number(status), type: content.type, text: JSON.stringify(body) }));
    });
  }

  function eventsOf({ value }: Operation, pointer: string, status: number, samples: readonly Json[]): Answered {
    const { end, fail = [] } = value["x-stream"] as {
      end: string[] | { field: string; value: string };
      fail?: string[];
    };
    const named = namesEvents(judge.document, pointer);
    const frames = samples.map((sample) => (named ? (sample as unknown as Frame) : { event: "", data: sample }));
    const isEnd = ({ event, data }: Frame) =>
      Array.isArray(end) ? end.includes(event) : (data as JsonObject)[end.field] === end.value;
    const last = frames.find(isEnd) ?? (Array.isArray(end) ? { event: end[0]!, data: "x" } : undefined);
    const before = frames.filter((frame) => !isEnd(frame) && !fail.includes(frame.event));
    const ending = last ?? {
      event: "",
      data: { ...(samples[0] as JsonObject), [(end as { field: string }).field]: (end as { value: string }).value },
    };
    const text = [...before, ending]
      .map(({ event, data }) => `${event ? `event: ${event}\n` : ""}data: ${JSON.stringify(data)}\n\n`)
      .join("");
    return { status, type: "text/event-stream", text };
  }
}

interface VerbOf {
  name: string;
  kind: "call" | "stream" | "wait";
  flag?: string | undefined;
}

/** The verbs of an operation that send its request once. */
function verbsOf({ name, value }: Operation): VerbOf[] {
  const stream = value["x-stream"] as { name?: string; flag?: string } | undefined;
  const group = name.replace(/[^.]*$/, "");
  return [
    { name, kind: stream && stream.flag === undefined ? "stream" : "call", flag: stream?.flag },
    ...(stream?.name === undefined ? [] : [{ name: stream.name, kind: "stream" as const, flag: stream.flag }]),
    ...(value["x-wait"] ? [{ name: `${group}wait`, kind: "wait" as const }] : []),
  ];
}

async function all(events: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const event of events) found.push(event);
  return found;
}

const without = (fields: Fields, name: string | undefined): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

const typedModule = (name: string, lines: readonly string[]): string => `import type * as types from "./${name}.js";
declare const calls: types.${name[0]!.toUpperCase()}${name.slice(1)}Calls;
type Payload<R> = R extends AsyncIterable<unknown> & Promise<{ data: infer D }> ? D : Awaited<R>;
type Event<R> = R extends AsyncIterable<infer E> ? E : never;
declare function takes<T>(value: T): void;
${lines.join("\n")}
`;
