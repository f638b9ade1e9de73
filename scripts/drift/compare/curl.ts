import type { Curl, OperationFacts } from "../../facts/facts.ts";
import { draft, sideOf, type Draft } from "../findings/group.ts";

/**
 * Shell commands of a page that call another method, host or path than it describes. Beside one that calls what it
 * describes, a page may show how another documented operation is called.
 */
export function strayCommands(operation: OperationFacts, documented: readonly OperationFacts[]): Draft[] {
  const calls = (curl: Curl, { key }: OperationFacts): boolean => {
    const [method = "", path = ""] = key.split(" ");
    const url = parse(curl.url);
    const isThere = url === undefined || (isHost(url.origin, operation) && isPath(url.path, path));
    return curl.method.toUpperCase() === method && isThere;
  };
  const isShown = operation.curls.some((curl) => calls(curl, operation));
  return operation.curls.flatMap((curl) => {
    const url = parse(curl.url);
    const others = isShown ? documented.filter(({ platform }) => platform === operation.platform) : [];
    if (url && others.some((other) => calls(curl, other))) return [];
    const [method = "", path = ""] = operation.key.split(" ");
    const wrong = [
      ...(curl.method.toUpperCase() === method ? [] : ["method"]),
      ...(url && !isHost(url.origin, operation) ? ["host"] : []),
      ...(url && !isPath(url.path, path) ? ["path"] : []),
    ];
    if (wrong.length === 0) return [];
    return [
      draft("docs/curl-vs-url", {
        of: operation,
        sides: [
          sideOf("curl", `${curl.method} ${url ? url.path : curl.url}`, curl.at),
          sideOf(operation.source.kind, operation.route, operation.at),
        ],
        message: `different ${wrong.join(" and ")}`,
        languages: [operation.source.language],
      }),
    ];
  });
}

/** Placeholders of all kinds may stand in a URL, so it is not parsed as one. */
function parse(url: string): { origin: string; path: string } | undefined {
  const match = /^(https?:\/\/[^/?#\s]+)([^?#\s]*)/.exec(url);
  return match ? { origin: match[1]!.toLowerCase(), path: match[2]! } : undefined;
}

/** A host that is a placeholder may be any. */
const isHost = (origin: string, { sets }: OperationFacts): boolean =>
  !sets.host?.length || /[${}<>[\]]/.test(origin) || sets.host.some(({ value }) => value.toLowerCase() === origin);

/** A path of OpenAPI begins after the version that its server has. */
function isPath(called: string, path: string): boolean {
  const [have, want] = [segments(called), segments(path)];
  if (have.length === want.length + 1 && /^v\d+$/.test(have[0]!)) have.shift();
  return have.length === want.length && want.every((part, i) => part.includes("{}") || part === have[i]);
}

const segments = (path: string): string[] => path.split("/").filter((part) => part !== "");
