import { trace } from "@opentelemetry/api";
import { ConsoleSpanExporter } from "@opentelemetry/sdk-trace-base";
import { expect, test, vi } from "vitest";
import { setStage } from "../support/examples.ts";

const { mock, run } = setStage();

test("errors: advice by kind and outcome", async () => {
  mock().next("POST /search", { status: 402, body: { success: false, error: "no credits" } });
  mock().next("POST /scrape", { cut: 20 });
  const { stdout, requests } = await run("errors.ts");
  const lines = Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(/: (.*)/)),
  );
  expect(lines).toEqual({
    "a wrong key": expect.stringMatching(/^check the key \(GET \/team\/credit-usage: 401 /),
    "a job that does not exist": expect.stringMatching(/^it is gone, or was never there \(GET \/crawl\/\{id\}: 404 /),
    "a limit below zero": expect.stringMatching(/^correct the input \(POST \/map: 400 .*limit: must be >= 1/),
    "a search": expect.stringMatching(/^the credits are used up \(POST \/search: 402 /),
    "a scrape": expect.stringMatching(
      /^see whether it has run before you repeat it \(connection, 1 attempts, request [\da-f-]{36}\)$/,
    ),
    "nobody there": "nothing has run: repeat it (connection, 2 attempts, request none)",
    "an aborted call": "not of the platform: enough",
  });
  expect(requests.filter((request) => request.startsWith("POST /scrape"))).toHaveLength(1);
  expect(stdout).not.toContain("fc-wrong-key");
});

test("any route: with the rules of calls, and as openapi-fetch", async () => {
  const { stdout, requests } = await run("any-route.ts");
  const [usage, refusal] = stdout.split("\n");
  expect(usage).toMatch(/^\d+ application\/json; charset=utf-8$/);
  expect(refusal).toMatch(/^200 \{"code":4006,"msg":"the agent does not exist"/);
  expect(requests).toEqual(["GET /team/credit-usage 200", "GET /v1/bots/{bot_id} 200"]);
});

test("telemetry: a span of each attempt, and a warning of what is going away", async () => {
  const exported = vi.spyOn(ConsoleSpanExporter.prototype, "export").mockImplementation((spans, done) => {
    names.push(...spans.map(({ name, attributes }) => `${name} ${String(attributes["http.response.status_code"])}`));
    done({ code: 0 });
  });
  const names: string[] = [];
  mock().next("POST /map", {
    status: 429,
    headers: { "retry-after-ms": "1" },
    body: { success: false, error: "slow" },
  });
  const { stdout, stderr } = await run("telemetry.ts");
  exported.mockRestore();
  trace.disable();
  expect(stdout).toBe("1 links\ncompleted\n");
  expect(stderr.split("\n")).toEqual([
    "POST /map is repeated in 1 ms",
    "POST /extract is going away; use /v2/scrape",
    "GET /extract/{id} is going away; use /v2/scrape",
    "",
  ]);
  const attempts = ["POST /map 429", "POST /map 200", "POST /extract 200", "GET /extract/{id} 200"];
  expect([...new Set(names)]).toEqual(attempts);
});
