import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { printedBy, setStage } from "../support/examples.ts";

const { mock, run, load } = setStage();

test("jobs: awaited, iterated, left and cancelled, found again by id", async () => {
  const { stdout, requests } = await run("firecrawl/jobs.ts");
  expect(stdout.split("\n")).toEqual([
    "crawl completed: 3 pages, 3 credits",
    ...["", "/page-1", "/page-2"].map((path) => `https://example.com${path}`),
    "# https://example.com/queen",
    "# https://example.com/dance",
    "agent: processing",
    "agent: completed",
    '{"prompt":"How many bees live in a hive?","urls":["https://example.com"]}',
    "",
  ]);
  const count = (request: string) => requests.filter((each) => each === request).length;
  expect([count("POST /crawl 200"), count("DELETE /crawl/{id} 200")]).toEqual([2, 1]);
  expect([count("POST /batch/scrape 200"), count("DELETE /batch/scrape/{id} 200")]).toEqual([1, 0]);
  expect(count("POST /agent 200")).toBe(1);
});

test("scrape: goes on with a large document, and prints what is beside the body", async () => {
  const details = { state: "processing_continues", retryAfterMs: 1 };
  mock().next("POST /scrape", { status: 408, body: { success: false, error: "still working", details } });
  const { stdout, requests } = await run("firecrawl/scrape.ts", ["https://bees.example"]);
  expect(stdout).toContain("# https://bees.example\n");
  expect(stdout).toContain("https://bees.example#top\n");
  expect(stdout).toMatch(/^status 200, 1 attempt, request [\da-f-]{36}, application\/json/m);
  expect(requests).toEqual(["POST /scrape 408", "POST /scrape 200"]);
});

test("structured: typed results, and what does not match is in the error", async () => {
  mock().next("POST /scrape", {
    status: 200,
    body: { success: true, data: { json: { name: "Honey", price: "cheap", inStock: true } } },
  });
  const { stdout, requests } = await run("firecrawl/structured.ts");
  expect(stdout).toMatch(/^POST \/scrape: .*price/);
  expect(requests).toContain("POST /batch/scrape 200");
  expect(requests).toContain("POST /agent 200");
});

test("browser: the session ends with the program, also when the code fails", async () => {
  const { stdout, requests } = await run("firecrawl/browser.ts");
  expect(stdout).toMatch(/^watch it at https:.*\nran \d+ characters: await page.goto.*\n0 sessions are left\n$/);
  expect(requests).toEqual([
    "POST /interact 200",
    "POST /interact/{sessionId}/execute 200",
    "DELETE /interact/{sessionId} 200",
    "GET /interact 200",
  ]);
  const failed = { success: true, stdout: "", stderr: "no such page", exitCode: 1, killed: false };
  mock().next("POST /interact/{sessionId}/execute", { status: 200, body: failed });
  await expect(run("firecrawl/browser.ts")).rejects.toThrow("exit code 1: no such page");
  expect(mock().requests.at(-1)).toMatchObject({ route: "DELETE /interact/{sessionId}", status: 200 });
});

test("webhook: what is signed gets in, once", async () => {
  const secret = "webhook-secret-0123456789";
  const env = { FIRECRAWL_WEBHOOK_SECRET: secret, PORT: "0" };
  const { server } = await load<{ server: Server }>("firecrawl/webhook.ts", [], env);
  if (!server.listening) await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/firecrawl`;
  const webhook = (type: string, webhookId: string, data: object[] = []) =>
    // Spaces, which are lost when a body is parsed and written again.
    JSON.stringify({ success: true, type, id: "job-1", webhookId, data, error: "no bees 🐝" }, null, 2);
  const signed = (body: string) => `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const statuses: number[] = [];
  const post = async (body: string, signature: string | undefined, type = "application/json") => {
    const headers = { "content-type": type, ...(signature && { "x-firecrawl-signature": signature }) };
    statuses.push((await fetch(url, { method: "POST", body, headers })).status);
  };
  try {
    const page = webhook("crawl.page", "1", [{ metadata: { sourceURL: "https://example.com/hive" } }]);
    const { stdout } = await printedBy(async () => {
      await post(page, signed(page));
      await post(page, signed(page));
      for (const type of ["crawl.completed", "crawl.failed", "unheard.of"])
        await post(webhook(type, type), signed(webhook(type, type)));
      await post(page, signed("{}"));
      await post(page, undefined);
      await post(page, signed(page), "text/plain");
    });
    expect(statuses).toEqual([204, 204, 204, 204, 204, 401, 401, 401]);
    expect(stdout.split("\n")).toEqual([
      "page https://example.com/hive",
      "crawl.completed job-1",
      "crawl job-1 failed: no bees 🐝",
      "unheard.of job-1",
      "",
    ]);
  } finally {
    server.close().closeAllConnections();
  }
});
