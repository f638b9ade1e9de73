/** An official SDK of a vendor, which is no dependency of this project. */
export interface Sdk {
  pack: string;
  version: string;
  platform: string;
  /** The guide whose tables name all its methods. */
  guide: string;
}

export const officialSdks = {
  firecrawl: {
    pack: "@mendable/firecrawl-js",
    version: "4.42.0",
    platform: "Firecrawl",
    guide: "docs/migrate/firecrawl-js.md",
  },
  aily: {
    pack: "@larksuiteoapi/node-sdk",
    version: "1.74.0",
    platform: "Feishu, all products",
    guide: "docs/migrate/lark-node-sdk.md",
  },
  coze: { pack: "@coze/api", version: "1.3.9", platform: "Coze", guide: "docs/migrate/coze-api.md" },
} as const satisfies Record<string, Sdk>;
