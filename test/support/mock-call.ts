import type { Mock } from "../../scripts/mock/server.ts";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Whatever was in the body, to be asserted on. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** A caller with a base URL and a token. */
export function caller(baseUrl: string, token?: string) {
  return async (route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const [method = "GET", path = "/"] = route.split(" ");
    const form = body instanceof FormData;
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !form && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: form || typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") === true;
    return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
  };
}

export const callers = (mock: Mock) => ({
  firecrawl: caller(mock.firecrawl.baseUrl, mock.firecrawl.apiKey),
  aily: caller(`${mock.aily.baseUrl}/open-apis/aily/v1`, mock.tokens.aily),
  coze: caller(mock.coze.baseUrl, mock.coze.token),
});

export interface StreamEvent {
  id?: string;
  event?: string;
  data: unknown;
}

/** The frames of a stream, each of which must be whole. */
export function framesOf(text: string): StreamEvent[] {
  if (!text.endsWith("\n\n")) throw new Error("the last frame has no end");
  return text
    .slice(0, -2)
    .split("\n\n")
    .map((frame) => {
      const fields = Object.fromEntries(
        frame.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      return { ...fields, data: JSON.parse(fields.data ?? "") as unknown };
    });
}

export function formWith(file: Blob, name: string, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set("file", file, name);
  return form;
}
