import { deviant } from "./recording.ts";

/** Events as the platforms write them. */
export const event = (name: string, data: unknown): string =>
  `event:${name}\ndata:${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;

/** A frame without a name, as Aily writes them. */
export const frame = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

export const eventStream = (body: BodyInit | null, init: ResponseInit = {}): Response =>
  deviant(
    new Response(body, { ...init, headers: { "content-type": "text/event-stream; charset=utf-8", ...init.headers } }),
  );

/** A stream that gives the parts one by one, and then nothing more or an error; it counts how often it is asked and cancelled. */
export function live(parts: readonly string[], cut?: Error) {
  const seen = { cancelled: 0, pulled: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts[seen.pulled++];
        if (part !== undefined) controller.enqueue(new TextEncoder().encode(part));
        else if (cut) controller.error(cut);
        else return new Promise<void>(() => {});
        return undefined;
      },
      cancel: () => void seen.cancelled++,
    },
    { highWaterMark: 0 },
  );
  return { seen, answer: eventStream(body) };
}

/** What an iteration gives, and what it throws at its end. */
export async function taken<T>(items: AsyncIterable<T>): Promise<{ items: T[]; error?: unknown }> {
  const found: T[] = [];
  try {
    for await (const item of items) found.push(item);
  } catch (error) {
    return { items: found, error };
  }
  return { items: found };
}
