import type { Operation } from "../../spec/operations.ts";
import type { Reply } from "../reply.ts";

const successor = "/v2/scrape";

/** A reply of a deprecated operation says so by its headers and in its body, as the server does after it knows the caller. */
export function withDeprecation(reply: Reply, { route, value }: Operation): Reply {
  if (value.deprecated !== true || reply.status === 401) return reply;
  const warning = `${route} is deprecated: use ${successor} with the format json`;
  return {
    ...reply,
    headers: {
      ...reply.headers,
      deprecation: "true",
      link: `<${successor}>; rel="successor-version"`,
      warning: `299 - "${warning}"`,
    },
    body: { ...reply.body, warnings: [warning], replacement: successor },
  };
}
