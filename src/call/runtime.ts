/** What depends on the runtime, by the name that it has for itself: `Deno/2.9.6`; Node 20 has none. */
export function runtimeOf(name = globalThis.navigator?.userAgent ?? "") {
  return {
    /** The `user-agent` of requests. A browser sends its own; another one would need the consent of the server (CORS). */
    userAgent: name.startsWith("Mozilla") ? undefined : "agent-platform-clients/0.1.0",
    /** Whether its `fetch` sends a request again by itself when a connection that was kept open breaks. */
    resends: /^(Deno\b|Bun\/(0\.|1\.[0-2]\.|1\.3\.(\d|10)\b))/.test(name),
  } as const;
}
