import { generatedFindings, type GeneratedOptions } from "./generated.ts";

process.once("message", (options: GeneratedOptions) => {
  void generatedFindings(options).then((findings) => process.send!(findings, () => process.disconnect()));
});
