import { run } from "./mock/cli.ts";
import { startMock } from "./mock/server.ts";

await run(process.argv.slice(2), { name: "npm run mock --", start: startMock });
