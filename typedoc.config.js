import { readFileSync } from "node:fs";
import { Converter } from "typedoc";

// The guides, in the order of the README.
const [, guides] = readFileSync("README.md", "utf8").split("\n## Guides\n");
const pages = [...new Set([...guides.matchAll(/\]\((docs\/[^)#]+)\)/g)].map(([, path]) => path))];

/** What the subpaths export for the package itself; of no use to readers. */
const hidden = new Set(["conventions", "rules", "paths", "components", "operations", "webhooks", "$defs"]);

/**
 * Names modules as they are imported, and guides by their heading.
 * @param {import("typedoc").Application} application
 */
function name({ converter }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      module.name = module.name
        .replace(/^index$/, "agent-platform-clients")
        .replace(/^(?!agent-)/, "agent-platform-clients/");
      for (const child of [...(module.children ?? [])]) if (hidden.has(child.name)) project.removeReflection(child);
    }
    for (const page of project.documents ?? []) {
      // The page shows its name above the text.
      let { length } =
        page.content
          .map(({ text }) => text)
          .join("")
          .match(/^# .+\n+/)?.[0] ?? "";
      page.name = "";
      page.content = page.content.flatMap((part) => {
        page.name += part.text.slice(0, length);
        const text = part.text.slice(length);
        length = Math.max(0, length - part.text.length);
        return text === "" ? [] : [{ ...part, text }];
      });
      page.name = page.name.replaceAll(/^# |`|\n/g, "");
    }
  });
}

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "agent-platform-clients",
  entryPoints: ["src/index.ts", "src/firecrawl.ts", "src/aily.ts", "src/coze.ts"],
  basePath: "src",
  projectDocuments: pages,
  plugin: [name],
  customCss: "docs/site.css",
  kindSortOrder: ["Document", "Module", "Function", "Class", "Interface", "TypeAlias", "Variable", "Reference"],
  groupOrder: ["Documents", "Modules", "Functions", "Classes", "Interfaces", "Type Aliases", "*"],
  searchGroupBoosts: { Documents: 100, Functions: 2 },
  highlightLanguages: ["bash", "json", "mdx", "typescript", "yaml"],
  out: "site",
  disableSources: true,
  excludeExternals: true,
  headings: { readme: false, document: true },
  searchInComments: true,
  searchInDocuments: true,
  // `npm run types` does that.
  skipErrorChecking: true,
  validation: { invalidLink: true, notExported: false },
  treatWarningsAsErrors: true,
};
