import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listCalls, typeNameOf, type Call } from "../scripts/spec/calls.ts";
import { listPlatforms, loadSpec } from "../scripts/spec/load.ts";
import { openEditor, type Editor } from "./support/editor.ts";

// What an editor shows a user, who has the declarations of the package and not its sources.

const specs = join(import.meta.dirname, "../specs");
const longest = 180;
const factory = (platform: string) => `create${typeNameOf(platform)}`;
const head = (platform: string, ...more: string[]) =>
  [
    `import { ${factory(platform)} } from "agent-platform-clients/${platform}";`,
    `const ${platform} = ${factory(platform)}({} as never);`,
    ...more,
  ].join("\n");

/** Verbs that no spec names: those of `src`, and those of the handles. */
const handles: Record<string, { open: string; verbs: string[] }> = {
  firecrawl: { open: "interact.open", verbs: ["execute", "delete"] },
  aily: { open: "sessions.open", verbs: ["send", "run", "messages", "update", "delete"] },
  coze: {
    open: "conversations.open",
    verbs: ["chat", "stream", "messages.create", "messages.list", "clear", "delete"],
  },
};

const platforms = await Promise.all(
  listPlatforms(specs).map(async (platform) => {
    const { document } = await loadSpec(specs, platform);
    const { open, verbs } = handles[platform]!;
    return { platform, calls: listCalls(document), open, verbs };
  }),
);

/** Where a verb stands in the file of the user, and what of it the name of the verb is. */
const verbsOf = ({ platform, calls, open, verbs }: (typeof platforms)[number]) => [
  ...calls.map(({ name }) => `${platform}.${name}`),
  `${platform}.${open}`,
  ...verbs.map((verb) => `handle.${verb}`),
];

describe.each(platforms)("$platform", ({ platform, calls, open, verbs }) => {
  const all = verbsOf({ platform, calls, open, verbs });
  const editor = openEditor(
    head(
      platform,
      `const handle = await ${platform}.${open}();`,
      ...all.map((verb, i) => `const result${i} = await ${verb}(null!, null!);\nvoid result${i};`),
    ),
  );

  test("the file of the user is without errors", () => expect(editor.errors()).toEqual([]));

  test("the hover of every verb is one short line before its documentation", () => {
    const wrong = all.flatMap((verb) => {
      const { signature, documentation } = editor.hover(`= await ${verb}(`.slice(0, -1));
      const fine =
        /^\(method\) (\w+\.)?\w+(<\w+>)?\(.*\): [^{]+$/.test(signature) &&
        signature.length <= longest &&
        documentation !== "";
      return fine ? [] : [`${verb}: ${signature} (${signature.length}) ${documentation.slice(0, 20)}`];
    });
    expect(wrong).toEqual([]);
  });

  test("signature help is that line", () => {
    const wrong = all.flatMap((verb) => {
      const shown = editor.signature(`= await ${verb}(`);
      return shown.length <= longest && /^\w+(<S extends Schema>)?\(.*\): [^{\n]+$/.test(shown)
        ? []
        : [`${verb}: ${shown}`];
    });
    expect(wrong).toEqual([]);
  });

  test("the hover of every result is a named type", () => {
    const wrong = all.flatMap((verb, i) => {
      const { signature } = editor.hover(`void result${i}`);
      const fine = /^const result\d+: [\w<>|[\], ]+$/.test(signature) && signature.length <= longest;
      return fine ? [] : [`${verb}: ${signature}`];
    });
    expect(wrong).toEqual([]);
  });

  test("go-to-definition lands on the method and its comment", () => {
    const wrong = all.flatMap((verb) => {
      const { line, comment } = editor.definition(`= await ${verb}(`.slice(0, -1));
      const name = verb.slice(verb.lastIndexOf(".") + 1);
      return line.replace("<S extends Schema>", "").startsWith(`${name}(`) && /\w/.test(comment)
        ? []
        : [`${verb}: ${comment} ${line}`];
    });
    expect(wrong).toEqual([]);
  });

  test("a misspelt field is reported against the input's name", () => {
    const sent = calls.filter(takesFields);
    const use = ({ name, id }: Call) => `void ${platform}.${name}(${id ? "null!, " : ""}{ zzz: 1 });`;
    const errors = openEditor(head(platform, ...sent.map(use))).errors();
    expect(errors).toHaveLength(sent.length);
    // An input that may have any field besides is told by the field that is missing.
    const named = /'zzz' does not exist in type '\w+Input(<Schema>)?'\.$|parameter of type '\w+Input'/;
    const wrong = errors.filter((error) => !named.test(error));
    expect(wrong).toEqual([]);
  });
});

/** Whether a call has fields beside its identifier. */
const takesFields = ({ operation, id, kind }: Call): boolean =>
  (kind === "call" || kind === "stream") &&
  (operation.parameters.some(({ name }) => name !== id?.name) || operation.bodyFields.length > 0);

describe("coze.chat.create as an example", () => {
  const input = `{ user_id: "u", additional_messages: [] as const }`;
  const text = head("coze", "const chat = await coze.chat.create({ bot_id: 'b', user_id: 'u' });", "chat.st");
  const editor: Editor = openEditor(text);

  test("hovers", () => {
    expect(editor.hover("coze.chat.create")).toMatchObject({
      signature: "(method) create(input: ChatCreateInput, init?: Init): Promise<Chat>",
      documentation: expect.stringContaining("additional_messages exceeds its limits"),
    });
    expect(editor.hover("const chat").signature).toBe("const chat: Chat");
    expect(editor.hover("bot_id")).toMatchObject({
      signature: "(property) ChatCreateInput.bot_id: string",
      documentation: "Agent that answers.",
    });
    expect(editor.completions("chat.st")).toContain("status");
  });

  test("errors name the input", () => {
    const errors = (call: string) => openEditor(head("coze", `void coze.chat.create(${call});`)).errors();
    expect(errors(`{ bot_idd: "b", user_id: "u" }`)).toEqual([
      "Object literal may only specify known properties, but 'bot_idd' does not exist in type 'ChatCreateInput'. Did you mean to write 'bot_id'?",
    ]);
    expect(errors(input)[0]).toContain("but required in type 'ChatCreateInput'");
    expect(errors(`{ bot_id: 1, user_id: "u" }`)).toEqual(["Type 'number' is not assignable to type 'string'."]);
  });
});

test("a project with declarations can export whatever it got", () => {
  const exports = platforms.flatMap(({ platform, calls, open }) => {
    const groups = [...new Set(calls.map(({ name }) => name.replace(/\.?[^.]*$/, "")))].filter(Boolean);
    const id = (path: string) => path.replaceAll(".", "_");
    return [
      `import { ${factory(platform)} } from "agent-platform-clients/${platform}";`,
      `export const ${platform} = ${factory(platform)}({} as never);`,
      `export const ${platform}_raw = ${platform}.raw;`,
      ...groups.map((group) => `export const ${platform}_${id(group)} = ${platform}.${group};`),
      ...calls.map(({ name }) => `export const ${platform}_${id(name)}_ = ${platform}.${name};`),
      ...calls.map(({ name }) => `export const ${platform}_${id(name)}_f = () => ${platform}.${name}(null!, null!);`),
      `export const ${platform}_handle = await ${platform}.${open}();`,
      `export const ${platform}_get = ${platform}.raw.GET;`,
    ];
  });
  const editor = openEditor(exports.join("\n"), { declaration: true, noEmit: false, isolatedModules: true });
  expect(editor.errors()).toEqual([]);
});

test.each(platforms)("completion of $platform offers types of its own and nothing internal", ({ platform, calls }) => {
  const editor = openEditor(`import type {  } from "agent-platform-clients/${platform}";`);
  const offered = editor.completions("import type { ");
  const wanted = [
    ...["Init", "StreamInit", "WaitInit", "DocumentsInit", "Paged", "EventStream", "PlatformError", "Routes"],
  ];
  expect(offered).toEqual(
    expect.arrayContaining([...wanted, `${typeNameOf(platform)}Calls`, `${typeNameOf(platform)}Raw`]),
  );
  for (const { name, kind } of calls)
    if (kind === "call" || kind === "stream") expect(offered).toContain(`${typeNameOf(name)}Input`);
  expect(
    offered.filter((name) => /^(Rule|Rules|Conventions|Engine|Transport.*|None|Leaves|.*IsComplete)$/.test(name)),
  ).toEqual([]);
});
