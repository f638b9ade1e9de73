export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Asked {
  headers: Record<string, string>;
  timeout: number;
  maxBytes: number;
}

/** The result of one attempt. The body is read for a 200 only. */
export type Attempt =
  | { status: number; headers: Headers; body?: Uint8Array }
  | { error: string; /** A retry would not help. */ lasting: boolean };

/** One GET: no cookies, no credentials, no redirects followed, bounded in time and size. */
export async function attempt(fetch: Fetch, url: string, { headers, timeout, maxBytes }: Asked): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      headers,
      credentials: "omit",
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
    });
    const answer = { status: response.status, headers: response.headers };
    if (response.status !== 200) {
      await response.body?.cancel();
      return answer;
    }
    const body = await readUpTo(response, maxBytes);
    return body ? { ...answer, body } : { error: `the response is larger than ${maxBytes} bytes`, lasting: true };
  } catch (error) {
    return { error: reasonOf(error, timeout), lasting: false };
  }
}

async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the body.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return "the request failed";
  if (error.name === "TimeoutError") return `no complete response within ${timeout / 1000} s`;
  const cause = error.cause as { code?: unknown; message?: unknown } | undefined;
  const detail = typeof cause?.code === "string" ? cause.code : cause?.message;
  return typeof detail === "string" ? `the request failed (${detail})` : `the request failed (${error.message})`;
}
