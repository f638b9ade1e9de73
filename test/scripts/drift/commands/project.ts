import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkWith } from "../../../../scripts/drift/commands/check.ts";
import type { Coverage, Finding } from "../../../../scripts/drift/findings.ts";
import { driftWith, type Ran } from "./cli-run.ts";

interface Field {
  type: string;
  default?: unknown;
  maximum?: number;
  enum?: string[];
  description?: string;
}

/** An OpenAPI document of an invented tea house, with any fields of its one request. */
export const teahouse = (fields: Record<string, Field> = {}, paths: Record<string, unknown> = {}): string =>
  JSON.stringify(
    {
      openapi: "3.0.3",
      info: { title: "Teahouse", version: "1" },
      servers: [{ url: "https://api.teahouse.example" }],
      paths: {
        "/brew": {
          post: {
            operationId: "brew",
            "x-name": "teas.brew",
            summary: "Brews tea",
            externalDocs: { url: "https://docs.teahouse.example/brew" },
            requestBody: {
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    required: ["leaf"],
                    properties: { leaf: { type: "string" }, minutes: { type: "integer", default: 5 }, ...fields },
                  },
                },
              },
            },
            responses: {
              "200": {
                description: "A cup.",
                content: {
                  "application/json": { schema: { type: "object", properties: { cup: { type: "string" } } } },
                },
              },
            },
          },
        },
        ...paths,
      },
    },
    null,
    1,
  );

export const operation = {
  get: {
    operationId: "teas",
    "x-name": "teas.list",
    summary: "Lists teas",
    externalDocs: { url: "https://docs.teahouse.example/teas" },
    responses: { "200": { description: "Teas." } },
  },
};

/** What a report in JSON says, as far as tests look at it. */
export interface Reported {
  exit: number;
  summary: Record<string, number>;
  findings: Finding[];
  coverage: Coverage[];
}

export interface Project {
  folder: string;
  path(name: string): string;
  write(name: string, text: string): Promise<string>;
  read(name: string): Promise<string>;
  /** Runs a command on the specs of this project. */
  run(command: string, ...args: string[]): Promise<Ran>;
  /** The report of a run in JSON. */
  report(...args: string[]): Promise<Reported>;
  remove(): Promise<void>;
}

/** A folder with a spec of the tea house, pages that say the same, and a lock of them. */
export async function project(generated: Finding[] = []): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "drift-"));
  const path = (name: string): string => join(folder, name);
  const made: Project = {
    folder,
    path,
    async write(name, text) {
      await mkdir(dirname(path(name)), { recursive: true });
      await writeFile(path(name), text);
      return path(name);
    },
    read: (name) => readFile(path(name), "utf8"),
    run: (command, ...args) => driftWith({ check: quickly(generated) }, command, ...args, "--specs", path("specs")),
    async report(...args) {
      const ran = await made.run("check", "--format", "json", ...args);
      return { exit: ran.exit, ...(JSON.parse(ran.out) as Omit<Reported, "exit">) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await made.write("specs/teahouse.yaml", teahouse());
  await made.write("pages/teahouse.json", teahouse());
  return made;
}

/** A check that takes the generated files to be as they are said to be: generating takes long. */
const quickly = (findings: Finding[]) => checkWith(() => Promise.resolve(findings));
