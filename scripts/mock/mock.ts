export interface MockOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** Called with one line per request: method, path, status. */
  log?: (line: string) => void;
  /** Bytes of the largest request body. 64 MiB if left out. */
  bodyLimit?: number;
}

/** The options by which the factories reach the mock. A type only: the platforms are those that have a spec. */
export interface Clients {
  /** `createFirecrawl({ ...mock.firecrawl })` */
  firecrawl: { baseUrl: string; apiKey: string };
  /** `createAily({ ...mock.aily })`; with a token, `createAily({ baseUrl: mock.aily.baseUrl, token: mock.tokens.aily })` */
  aily: { baseUrl: string; appId: string; appSecret: string };
  /** `createCoze({ ...mock.coze })` */
  coze: { baseUrl: string; token: string };
}

/** How a call misbehaves: by another response, a body that breaks off after some bytes, silence, or a token that has expired. */
export type Fault =
  | {
      status: number;
      headers?: Readonly<Record<string, string>>;
      /** A text is sent as it is, anything else as JSON. */
      body?: unknown;
    }
  | { cut: number }
  | { stall: true }
  | { tokenExpired: true };

export interface SeenRequest {
  platform?: string;
  operationId?: string;
  /** As `next` takes it: `GET /v1/bots/{bot_id}`. */
  route?: string;
  method: string;
  /** Without its query. */
  path: string;
  query: Record<string, string | string[]>;
  /** By their names in small letters. */
  headers: Record<string, string>;
  /** JSON, or the fields of a form, in which the name of a file stands for it. */
  body?: Record<string, unknown>;
  /** Of the response, once there is one. */
  status?: number;
}

/** A response of the mock that was not valid against the spec; the caller received a 500 instead. */
export interface SpecViolation {
  platform: string;
  operationId?: string;
  problem: string;
}

export interface Mock extends Clients, AsyncDisposable {
  /** The origin, such as `http://127.0.0.1:4010`. */
  url: string;
  /** The bearer token that each platform takes. */
  tokens: Record<keyof Clients, string>;
  /** Every way to make a client of every platform. */
  clients: { platform: string; options: Readonly<Record<string, string>> }[];
  /** Makes the next call of a route (`POST /v3/chat`) misbehave. Called again, it is the call after that one. */
  next(route: string, fault: Fault): void;
  /** The last thousand requests, oldest first. */
  requests: SeenRequest[];
  /** Stays empty unless the mock has a defect. */
  violations: SpecViolation[];
  /** Stops listening and closes all connections; resolves when the port is free. */
  close(): Promise<void>;
}
