import type { Fault } from "./mock.ts";

/** The faults that are planned, by route, each for one call. */
export function createFaults(routes: readonly string[]) {
  const planned = new Map<string, Fault[]>();
  return {
    plan(route: string, fault: Fault): void {
      if (!routes.includes(route)) throw new TypeError(unknownRoute(route, routes));
      const wrong = problemOf(fault);
      if (wrong) throw new TypeError(`next("${route}"): ${wrong}`);
      planned.set(route, [...(planned.get(route) ?? []), fault]);
    },
    take: (route: string): Fault | undefined => planned.get(route)?.shift(),
  };
}

const fields = {
  status: ["status", "headers", "body"],
  cut: ["cut"],
  stall: ["stall"],
  tokenExpired: ["tokenExpired"],
};
const wanted = "pass one of { status, headers, body }, { cut: bytes }, { stall: true } and { tokenExpired: true }";

function problemOf(fault: unknown): string | undefined {
  if (typeof fault !== "object" || fault === null) return `the fault must be an object; ${wanted}`;
  const kinds = Object.entries(fields).filter(([kind]) => kind in fault);
  const [kind, ...others] = kinds;
  if (!kind || others.length > 0) return `the fault has ${kind ? "several kinds" : "no kind"}; ${wanted}`;
  const stranger = Object.keys(fault).find((name) => !kind[1].includes(name));
  if (stranger !== undefined) return `"${stranger}" does not belong to a fault with "${kind[0]}"; ${wanted}`;
  const value: unknown = (fault as Record<string, unknown>)[kind[0]];
  if (kind[0] === "status") {
    const isStatus = Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
    return isStatus ? undefined : `"status" must be an integer from 200 to 599, got ${String(value)}`;
  }
  if (kind[0] === "cut") {
    const isCount = Number.isInteger(value) && Number(value) >= 0;
    return isCount ? undefined : `"cut" must be a number of bytes, got ${String(value)}`;
  }
  return value === true ? undefined : `"${kind[0]}" must be true, got ${String(value)}`;
}

function unknownRoute(route: string, routes: readonly string[]): string {
  const [method, path = ""] = route.split(" ");
  // What is asked for may be a whole path, with the root of the API and with ids.
  const near = routes
    .filter((each) => each.startsWith(`${String(method)} `) && patternOf(each.split(" ")[1]!).test(path))
    .sort((a, b) => b.length - a.length)[0];
  const help = near
    ? `did you mean "${near}"?`
    : 'pass a method and a path as in the route of an error, "POST /v3/chat"';
  return `no platform of the mock has the route "${route}"; ${help}`;
}

const patternOf = (path: string): RegExp =>
  new RegExp(`${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]*\}/g, "[^/]+")}$`);
