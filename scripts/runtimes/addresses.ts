/** What the script is told: where everything is, and what it may know in advance. Plain data, baked into the script. */
export interface Addresses {
  /** The origin that the mock platforms are reached at, and that behaves badly under some paths. */
  api: string;
  /** Another origin. */
  elsewhere: string;
  /** Nothing listens there. */
  dead: string;
  /** Takes the report. */
  report: string;
  firecrawl: { apiKey: string };
  aily: { appId: string; appSecret: string };
  coze: { token: string };
  /** A body that is signed, with its header. */
  webhook: { body: string; signature: string; secret: string };
  jwt: { appId: string; keyId: string; privateKey: string };
  /** What the runtime lets us know of a connection that was refused. */
  refused: "not-sent" | "unknown";
}

/** What the script says when it is through. */
export interface Report {
  checks: number;
  failures: string[];
}

/** A report from outside, or `undefined` if it is none. */
export function readReport(text: string): Report | undefined {
  try {
    const { checks, failures } = JSON.parse(text) as Partial<Record<keyof Report, unknown>>;
    if (typeof checks !== "number" || !Array.isArray(failures)) return undefined;
    return { checks, failures: failures.map(String) };
  } catch {
    return undefined;
  }
}
