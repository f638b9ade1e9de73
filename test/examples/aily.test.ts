import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { setStage } from "../support/examples.ts";

const { mock, run, load } = setStage();

test("ask: in a session of its own, in one that goes on, in its knowledge", async () => {
  const { stdout, requests } = await run("aily/ask.ts");
  expect(stdout).toMatch(/^(IN_PROGRESS\n)?COMPLETED\nYou said: How many bees live in a hive\? \(run_\d+\)$/m);
  expect(stdout).toContain(
    "You said: Book a visit of hive 3.\nUSER: Book a visit of hive 3.\nASSISTANT: You said: Book",
  );
  expect(stdout.trimEnd().split("\n").at(-1)).toBe('The answer to "Do bees sleep?" is in the handbook.');
  const count = (request: string) => requests.filter((each) => each === request).length;
  expect(count("POST /open-apis/aily/v1/sessions 200")).toBe(2);
  expect(count("DELETE /open-apis/aily/v1/sessions/{aily_session_id} 200")).toBe(2);
});

test("sign-in: with a state that belongs to the browser, and calls in the name of the user", async () => {
  const env = { PORT: "0", REDIRECT_URI: "http://localhost:3000/callback" };
  const { server } = await load<{ server: Server }>("aily/sign-in.ts", [], env);
  if (!server.listening) await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, cookie = "") => fetch(url + path, { redirect: "manual", headers: { cookie } });
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(";")[0]!;
  try {
    expect((await get("/")).headers.get("location")).toBe("/login");

    const login = await get("/login");
    const consent = new URL(login.headers.get("location")!);
    expect(Object.fromEntries(consent.searchParams)).toMatchObject({
      client_id: mock().aily.appId,
      redirect_uri: env.REDIRECT_URI,
      scope: "offline_access",
      code_challenge_method: "S256",
    });
    const callback = `/callback?code=code-1&state=${consent.searchParams.get("state")}`;
    expect((await get(callback)).status).toBe(400);
    expect((await get("/callback?code=code-1&state=unknown", "state=unknown")).status).toBe(400);

    const back = await get(callback, cookieOf(login));
    expect([back.status, back.headers.get("location")]).toEqual([302, "/"]);
    expect(mock().requests.at(-1)!.body).toMatchObject({ code: "code-1", code_verifier: expect.any(String) });
    expect((await get(callback, cookieOf(login))).status).toBe(400);

    expect(await (await get("/", cookieOf(back))).text()).toBe("You said: Hello");
  } finally {
    server.close().closeAllConnections();
  }
});
