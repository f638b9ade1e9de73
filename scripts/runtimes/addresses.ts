/** Input of the script: addresses and expected values. Plain data, embedded in the script. */
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
  /** The outcome that the runtime reports for a refused connection. */
  refused: "not-sent" | "unknown";
  /** Whether the runtime sends a write again whose connection, one that was kept open, breaks. */
  resends: boolean;
}

/** The report of the script. */
export interface Report {
  checks: number;
  failures: string[];
}

/** Parses a report; `undefined` for anything else. */
export function readReport(text: string): Report | undefined {
  try {
    const { checks, failures } = JSON.parse(text) as Partial<Record<keyof Report, unknown>>;
    if (typeof checks !== "number" || !Array.isArray(failures)) return undefined;
    return { checks, failures: failures.map(String) };
  } catch {
    return undefined;
  }
}
