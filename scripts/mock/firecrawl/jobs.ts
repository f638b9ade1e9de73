import { randomUUID } from "node:crypto";
import { isObject, type JsonObject } from "../../json.ts";
import type { Call, Dialect } from "../dialect.ts";
import { documentOf, extracted, refusal, stamp } from "./answers.ts";
import { textOf } from "../store.ts";

interface PagedJob {
  id: string;
  url: string;
  created: number;
  urls: string[];
  formats: unknown;
  polls: number;
  cancelled: boolean;
}

/** Documents that each poll of a running job adds, and the default size of a page. */
const step = 5;
const siteSize = 12;
const day = 24 * 3600 * 1000;

export function pagedJobs(): Dialect["handlers"] {
  const crawls = jobsAt("/crawl");
  const batches = jobsAt("/batch/scrape");
  return {
    ...crawls.handlers,
    ...batches.handlers,
    "POST /crawl": ({ body, origin }) => {
      const site = textOf(body.url).replace(/\/$/, "");
      const size = Math.min(siteSize, Number(body.limit ?? siteSize));
      const options = isObject(body.scrapeOptions) ? body.scrapeOptions : {};
      const urls = Array.from({ length: size }, (_, i) => (i === 0 ? site : `${site}/page-${String(i)}`));
      return crawls.start(textOf(body.url), urls, options.formats, origin);
    },
    "POST /batch/scrape": ({ body, origin }) => {
      const urls = (body.urls as string[]).map(String);
      return { ...batches.start(urls[0] ?? "", urls, body.formats, origin), invalidURLs: [] };
    },
    "GET /crawl/active": () => ({ success: true, crawls: crawls.active() }),
  };
}

function jobsAt(path: "/crawl" | "/batch/scrape") {
  const jobs = new Map<string, PagedJob>();
  const jobOf = ({ params }: Call): PagedJob => {
    const job = jobs.get(params.id!);
    if (!job) throw refusal(404, "the job does not exist");
    return job;
  };
  const completed = ({ urls, polls }: PagedJob): number => Math.min(urls.length, polls * step);
  const statusOf = (job: PagedJob): string => {
    if (job.cancelled) return "cancelled";
    return completed(job) === job.urls.length ? "completed" : "scraping";
  };

  const handlers: Dialect["handlers"] = {
    [`GET ${path}/{id}`]: (call) => {
      const job = jobOf(call);
      if (!job.cancelled) job.polls++;
      const skip = whole(call.query.skip, 0, 0, Infinity);
      const limit = whole(call.query.limit, step, 1, 1000);
      const done = completed(job);
      const status = statusOf(job);
      const data = job.urls
        .slice(0, done)
        .slice(skip, skip + limit)
        .map((url) => documentOf(url, job.formats));
      const after = skip + data.length;
      // A running job has a next page before it is there; a cancelled one gets no further.
      const more = after < (job.cancelled ? done : job.urls.length);
      const limited = call.query.limit === undefined ? "" : `&limit=${String(limit)}`;
      return {
        success: true,
        status,
        total: job.urls.length,
        completed: done,
        creditsUsed: done,
        createdAt: stamp(job.created),
        expiresAt: stamp(job.created + day),
        ...(status === "completed" && { completedAt: stamp(Date.now()) }),
        ...(more && { next: `${call.origin}/v2${path}/${job.id}?skip=${String(after)}${limited}` }),
        data,
      };
    },
    [`DELETE ${path}/{id}`]: (call) => {
      const job = jobOf(call);
      if (statusOf(job) === "completed") throw refusal(409, "the job has ended");
      job.cancelled = true;
      return { status: "cancelled" };
    },
    [`GET ${path}/{id}/errors`]: (call) => {
      jobOf(call);
      return { errors: [], robotsBlocked: [] };
    },
  };

  const start = (url: string, urls: string[], formats: unknown, origin: string): JsonObject => {
    const id = randomUUID();
    jobs.set(id, { id, url, created: Date.now(), urls, formats, polls: 0, cancelled: false });
    return { success: true, id, url: `${origin}/v2${path}/${id}` };
  };
  const active = (): JsonObject[] =>
    [...jobs.values()]
      .filter((job) => statusOf(job) === "scraping")
      .map(({ id, url, created }) => ({ id, teamId: "team_mock", url, created_at: stamp(created), options: {} }));

  return { handlers, start, active };
}

function whole(value: unknown, standard: number, least: number, most: number): number {
  const number = Number(value ?? standard);
  if (!Number.isInteger(number) || number < least || number > most)
    throw refusal(400, "skip and limit must be whole numbers", { code: "BAD_REQUEST" });
  return number;
}

/** Jobs whose result comes in one piece. */
export function wholeJobs(): Dialect["handlers"] {
  interface Job {
    created: number;
    polls: number;
    cancelled: boolean;
    data: JsonObject;
    failed: boolean;
  }
  const jobs = new Map<string, Job>();
  const start = (kind: string, { prompt, urls, schema }: JsonObject): JsonObject => {
    const id = randomUUID();
    const data =
      schema === undefined ? { prompt: prompt ?? null, urls: urls ?? [] } : (extracted(schema) as JsonObject);
    const failed = textOf(prompt).includes("fail please");
    jobs.set(kind + id, { created: Date.now(), polls: 0, cancelled: false, data, failed });
    return { success: true, id };
  };
  const jobOf = (kind: string, id: string): Job => {
    const job = jobs.get(kind + id);
    if (!job) throw refusal(404, "the job does not exist");
    return job;
  };
  const look = (kind: string, id: string): JsonObject => {
    const job = jobOf(kind, id);
    const ended = job.cancelled || ++job.polls > 1;
    const expiresAt = stamp(job.created + day);
    if (!ended) return { success: true, status: "processing", expiresAt };
    if (job.cancelled) return { success: false, status: "cancelled", expiresAt };
    if (job.failed) return { success: false, status: "failed", error: "the job failed", expiresAt };
    return { success: true, status: "completed", data: job.data, expiresAt };
  };

  return {
    "POST /extract": ({ body }) => ({ ...start("extract", body), invalidURLs: [] }),
    "GET /extract/{id}": ({ params }) => look("extract", params.id!),
    "POST /agent": ({ body }) => start("agent", body),
    "GET /agent/{jobId}": ({ params }) => look("agent", params.jobId!),
    "DELETE /agent/{jobId}": ({ params }) => {
      jobOf("agent", params.jobId!).cancelled = true;
      return { success: true };
    },
  };
}
