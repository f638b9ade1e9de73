// Fill a knowledge base of Coze with files and web pages, and wait until an agent can use them.
import { createCoze } from "agent-platform-clients/coze";

const coze = createCoze({
  token: process.env.COZE_TOKEN!,
  baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn",
});
const [workspace] = (await coze.workspaces.list()).items;
if (!workspace) throw new Error("the token sees no workspace");
const { dataset_id } = await coze.datasets.create({ name: "Hives", space_id: workspace.id, format_type: 0 });

const sources = [
  new File(["A hive has one queen."], "queen.txt"), // pdf, txt, doc or docx
  new File(["Bees dance to show the way."], "dance.txt"),
  "https://example.com/hives",
];
const { documents, failed } = await coze.datasets.documents.upload(dataset_id, sources, {
  timeout: 600_000,
  onProgress: ({ data }) => console.log(data.map(({ progress }) => `${progress} %`).join(", ")),
});
for (const { name } of documents) console.log(`${name} is ready`);
// What cannot be added does not stop the rest.
for (const { index, name, reason } of failed) console.log(`source ${index}, ${name}: ${reason}`);
