import type { Json, JsonObject } from "../../json.ts";
import { ok, refusal, seconds } from "./answers.ts";
import type { Dialect } from "../dialect.ts";
import { Bytes } from "../reply.ts";
import { numberedPage, textOf, type Ids } from "../store.ts";

const trainings = 10;

export function cozeAudio(ids: Ids): Dialect["handlers"] {
  const made = (fields: JsonObject): JsonObject => ({
    voice_id: ids.numeric(),
    ...{ model_type: "big", language_code: "en", language_name: "English", preview_text: "Hello" },
    preview_audio: "https://example.com/voice.mp3",
    ...{ create_time: seconds(), update_time: seconds() },
    ...fields,
  });
  const voices = ["Drone", "Worker"].map((name) => made({ name, is_system_voice: true, available_training_times: 0 }));

  const voiceOf = (id: Json | undefined): JsonObject => {
    const voice = voices.find(({ voice_id }) => voice_id === id);
    if (!voice) throw refusal(4200, "the voice does not exist");
    return voice;
  };
  const sizeOf = ([file]: File[]): number => {
    if (!file || file.size === 0) throw refusal(4300, "the file is empty or missing");
    return file.size;
  };

  return {
    "GET /v1/audio/voices": ({ query }) => {
      const { filter_system_voice, model_type, voice_state = "cloned" } = query;
      const found = voices.filter(
        (voice) =>
          !(filter_system_voice === true && voice.is_system_voice === true) &&
          (model_type === undefined || voice.model_type === model_type) &&
          (voice.is_system_voice === true || voice_state === "all" || voice.state === voice_state),
      );
      const { items, has_more } = numberedPage(found, query, 100);
      return ok({ voice_list: items, has_more });
    },
    "POST /v1/audio/voices/clone": ({ body, files }) => {
      sizeOf(files);
      const { voice_name, voice_id, language = "en", preview_text = "Hello" } = body;
      const trained = { name: voice_name!, language_code: language, language_name: language, preview_text };
      if (voice_id === undefined) {
        const left = { is_system_voice: false, state: "cloned", available_training_times: trainings - 1 };
        const voice = made({ ...trained, ...left });
        voices.push(voice);
        return ok({ voice_id: voice.voice_id! });
      }
      const voice = voiceOf(voice_id);
      const left = Number(voice.available_training_times);
      if (left === 0) throw refusal(4000, "the voice cannot be trained any more");
      Object.assign(voice, trained, { available_training_times: left - 1, update_time: seconds() });
      return ok({ voice_id });
    },
    // Of the formats, only one needs no encoder.
    "POST /v1/audio/speech": ({ body }) => {
      voiceOf(body.voice_id);
      return new Bytes("audio/wav", silence(Number(body.sample_rate ?? 24_000), textOf(body.input).length));
    },
    "POST /v1/audio/transcriptions": ({ files }) => ok({ text: `A recording of ${String(sizeOf(files))} bytes.` }),
  };
}

/** A WAV file with a millisecond of silence for each letter: 16 bits, one channel. */
function silence(rate: number, letters: number): Uint8Array {
  const size = 2 * Math.ceil((rate / 1000) * letters);
  const file = Buffer.alloc(44 + size);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + size, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(size, 40);
  return file;
}
