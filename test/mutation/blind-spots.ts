import type { Verdict } from "./judge.ts";

/** Changes that the checker cannot notice, and why. */
export interface BlindSpot {
  dialect: string;
  /** All operators where it is missing. */
  operators?: readonly string[];
  /** Which of the mutants, by the row or list that they change. */
  stated?: RegExp;
  file?: RegExp;
  reason: string;
}

/** The mark of a change in a spec of what neither the documentation nor the lock says anything of. */
export const notStated = "not stated";

const blindSpots: readonly BlindSpot[] = [
  {
    dialect: "coze-md",
    file: /(?:asr_api|streaming_chat_api|tts_api)\.md$/,
    reason: "Operations over WebSocket are recognised and counted, not compared: no spec of ours has any.",
  },
  {
    dialect: "coze-md",
    file: /oauth_jwt\w*\.md$/,
    stated: /^\s+\|/,
    reason: "Claims of the JWT that a client signs, in a list of steps: they belong to no operation.",
  },
  {
    dialect: "coze-md",
    operators: ["required"],
    stated: /(?:时|场景下|如果|若)[^。]{0,60}(?:必选|必填|必传)/,
    reason: "The row says required in some cases only: grade C, so the column alone says nothing.",
  },
  {
    dialect: "feishu-md",
    operators: ["required"],
    stated: /(?:时|如果|若|则).{0,12}(?:必填|必传|必须)/,
    reason: "The row says required in some cases only: grade C, so the column alone says nothing.",
  },
  {
    dialect: "coze-md",
    file: /workflow_resume\.md$/,
    reason: "One table lists the contents of all events; of most rows it does not say to which event they belong.",
  },
  {
    dialect: "coze-md",
    file: /(?:workflow_stream_run|chat_v3|workflow_chat)\.md$/,
    operators: ["row-added", "type", "array-added", "required"],
    stated: /^\| (?:id|event|data) \|/,
    reason: "The table lists the parts of a frame on the wire, which are the same for all streams.",
  },
  {
    dialect: "coze-md",
    file: /(?:chat_v3|workflow_chat|create_conversation|create_message)\.md$/,
    stated: /^\| (?:text|file_id|file_url|type \| String \| 必选) \|/,
    reason: "What a text holds that is itself JSON: no field of the request, whose type is a text.",
  },
  {
    dialect: "coze-md",
    operators: ["reference"],
    stated: /\(#openapiparameter\)/,
    reason: "The page has no such section (docs/dangling-ref): an object of nobody knows what, before and after.",
  },
  {
    dialect: "coze-md",
    operators: ["reference-to-itself"],
    reason: "An object that holds itself is followed once; deeper levels would repeat the same facts without end.",
  },
  {
    dialect: "feishu-md",
    file: /data-knowledge__ask\.md$/,
    stated: /field-name" ?>(?:code|msg|data)</,
    reason:
      "The table draws an envelope around the frames of the stream that its own sample shows bare (docs/example-vs-table).",
  },
  {
    dialect: "firecrawl-md",
    operators: ["component-required-removed", "component-required-added"],
    stated: /^<ResponseField/,
    reason:
      "Of an answer, few pages say which of its fields are always there: a component that does not say it is silent.",
  },
  {
    dialect: "firecrawl-md",
    operators: ["component-required-removed"],
    stated: /\brequired (?:only )?(?:when|if|for|unless)\b/i,
    reason: "The text says required in some cases only: grade C, so the attribute alone says nothing.",
  },
  {
    dialect: "firecrawl-md",
    operators: ["component-default-removed", "component-default-added", "component-nullable"],
    reason: "A component without a default, or a type without null, does not say that there is none.",
  },
  ...["firecrawl-md", "openapi"].map((dialect) => ({
    dialect,
    operators: ["error-media", "yaml-error-media"],
    reason: "Media types are those of success: what a failure is written in is no fact of the model.",
  })),
];

/** Facts of our specs by kind, where no source says anything that they could be compared with. */
const unstated: Readonly<Record<string, readonly string[]>> = {
  "The operation is on none of the reviewed pages, which specs/accepted says of each.": [
    ...["url", "method", "path-variable"],
  ],
  "The field is on no page: it is the SDK's or the server's, or part of an answer that reports a failure.": [
    ...["parameter-name", "parameter-required", "location", "name", "type", "array-added", "row-added"],
  ],
  "Pages have no column that says which fields of an answer are always there.": ["required-removed"],
  "No source states a limit or a default of this field.": ["minLength", "maxLength", "maxItems", "minItems", "default"],
  "No source states a range or a pattern of this field.": ["minimum", "maximum", "pattern"],
  "Lists in prose need not be full, so values beyond them contradict nothing.": ["enum", "enum-added", "enum-removed"],
  "Pages do not list the statuses and the media types of failures, and of other answers only some.": [
    ...["status", "error-media", "media"],
  ],
  "Pages state it in a sentence, by a link to another page, or not at all.": [
    ...["permission", "token", "rate-limit", "error-code"],
  ],
  "The second region of a service is on no page.": ["host"],
};

const spots: readonly BlindSpot[] = [
  ...blindSpots,
  ...Object.entries(unstated).map(([reason, operators]) => ({
    ...{ dialect: "spec", operators, reason },
    stated: new RegExp(`^${notStated}$`),
  })),
];

export const blindSpotOf = ({
  dialect,
  operator,
  stated,
  file,
}: Pick<Verdict, "dialect" | "operator" | "stated" | "file">): BlindSpot | undefined =>
  spots.find(
    (spot) =>
      (spot.dialect === dialect || dialect.endsWith(` ${spot.dialect}`)) &&
      (spot.operators?.includes(operator) ?? true) &&
      (spot.stated?.test(stated) ?? true) &&
      (spot.file?.test(file) ?? true),
  );
