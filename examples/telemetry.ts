// Watch calls with OpenTelemetry, and hear of operations that are going away.
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { createFirecrawl, type PlatformEvent } from "agent-platform-clients";

trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())] }),
);
const tracer = trace.getTracer("agent-platform-clients");

/** One span per attempt. Events have no bodies, headers, queries or credentials. */
function on({ type, platform, route, attempt, status, requestId, durationMs = 0, ...event }: PlatformEvent) {
  if (type === "deprecated") console.warn(`${route} is going away; use ${event.successor}`);
  if (type === "retry") console.warn(`${route} is repeated in ${event.delayMs} ms`);
  if (type !== "response") return;
  const end = Date.now();
  const attributes = { platform, attempt, "http.response.status_code": status, "request.id": requestId };
  const span = tracer.startSpan(route, { kind: SpanKind.CLIENT, startTime: end - durationMs, attributes });
  if (event.error) span.setStatus({ code: SpanStatusCode.ERROR, message: String(event.error) });
  span.end(end);
}

const firecrawl = createFirecrawl({
  apiKey: process.env.FIRECRAWL_API_KEY!,
  baseUrl: process.env.FIRECRAWL_BASE_URL,
  on,
});
const { links } = await firecrawl.map({ url: "https://example.com" });
console.log(links?.length, "links");
const { status } = await firecrawl.extract.run({ urls: ["https://example.com"], prompt: "What is it about?" });
console.log(status);
