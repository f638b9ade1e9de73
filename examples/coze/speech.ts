// Turn a text into speech with a voice of Coze, and save it: npx tsx examples/coze/speech.ts "Bees dance." dance.wav
import { writeFile } from "node:fs/promises";
import { createCoze, meta } from "agent-platform-clients/coze";

const [input = "A hive has one queen.", file = "speech.wav"] = process.argv.slice(2);
const coze = createCoze({
  token: process.env.COZE_TOKEN!,
  baseUrl: process.env.COZE_BASE_URL ?? "https://api.coze.cn",
});
const [voice] = (await coze.audio.voices.list({ page_size: 1 })).items;
if (!voice) throw new Error("there is no voice");
const speech = await coze.audio.speech.create({ input, voice_id: voice.voice_id, response_format: "wav" });
await writeFile(file, speech.stream());
console.log(`${file}: ${speech.size} bytes of ${speech.type}, request ${meta(speech)?.requestId}`);
