import { join } from "node:path";
import { OpenAPIBackend, type Document } from "openapi-backend";
import { addFormats, ajvOptions, toJsonSchema } from "../../scripts/mock/schemas.ts";
import { platformOf } from "../../scripts/platforms.ts";
import { listPlatforms, loadSpec } from "../../scripts/spec/load.ts";

const specs = join(import.meta.dirname, "../../specs");

const backends = await Promise.all(
  listPlatforms(specs).map(async (platform) => {
    const spec = await loadSpec(specs, platform);
    const { document } = spec;
    const bases = platformOf(spec).servers.map(({ href }) => href.replace(/\/$/, ""));
    const backend = new OpenAPIBackend({
      definition: toJsonSchema(document) as unknown as Document,
      apiRoot: "/",
      quick: true,
      coerceTypes: true,
      ajvOpts: ajvOptions,
      customizeAjv: (ajv) => addFormats(ajv),
    });
    await backend.init();
    return { platform, bases, backend };
  }),
);

interface Exchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Throws when a request to a vendor, or the success it is answered with, is not what the spec says. */
export async function checkExchange({ method, url, headers, body }: Exchange, answer: Response): Promise<void> {
  const isBelow = (base: string): boolean => url.startsWith(`${base}/`);
  const found = backends.find(({ bases }) => bases.some(isBelow));
  if (!found) return;
  const { backend, bases, platform } = found;
  const { pathname, search } = new URL(url.slice(bases.find(isBelow)!.length), "https://spec.example");
  const request = { method, path: pathname, query: search, headers, body };
  const operation = backend.matchOperation(request);
  if (!operation) throw new Error(`${platform} has no ${method} ${pathname}`);
  if (!headers["content-type"]?.startsWith("multipart/"))
    complain("request", backend.validateRequest(request, operation).errors);
  const payload = (await answer
    .clone()
    .json()
    .catch(() => undefined)) as { code?: unknown; success?: unknown } | undefined;
  if (!answer.ok || payload?.code || payload?.success === false) return;
  complain("answer", backend.validateResponse(payload, operation, answer.status).errors);

  function complain(what: string, errors: unknown[] | null | undefined): void {
    if (errors?.length) throw new Error(`${what} of ${method} ${pathname} is not valid: ${JSON.stringify(errors)}`);
  }
}
