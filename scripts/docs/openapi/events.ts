import type { Item } from "../../facts/facts.ts";
import { addWhole, type Collector } from "./fields.ts";
import { membersOf, propertiesOf, type Member, type Place, type Part, type Property } from "./schema.ts";

interface Named {
  names: { name: string; pointer: string }[];
  data: Property | undefined;
}

/**
 * Fields of an event stream. Where the schema is a union of `{ event, data }` with fixed names, fields are named by
 * their event and the names are returned; else the fields are those of every frame.
 */
export function addEvents(into: Collector, parts: readonly Part[], place: Place): Item[] | undefined {
  const { context } = into;
  const location = "event";
  const members = membersOf(context, parts);
  const list = (members.length ? members : [{ ...place, parts }]).map((member) => namedOf(into, member));
  if (!list.every((named) => named !== undefined)) {
    addWhole(into, { location, path: "", at: context.loc(place.pointer), origin: place.origin, parts });
    return undefined;
  }
  const items: Item[] = [];
  for (const { names, data } of list) {
    for (const { name, pointer } of names) {
      items.push({ value: name, at: context.loc(pointer) });
      if (!data) continue;
      const at = context.loc(data.pointer);
      addWhole(into, { location, path: name, at, origin: data.origin, parts: data.parts });
    }
  }
  return items;
}

function namedOf({ context }: Collector, { parts }: Member): Named | undefined {
  const properties = propertiesOf(context, parts);
  const event = properties.find(({ name }) => name === "event");
  for (const { value, pointer } of event?.parts ?? []) {
    const keyword = Array.isArray(value.enum) ? "enum" : "const";
    const values = keyword === "enum" ? (value.enum as unknown[]) : [value.const];
    const names = values.filter((name) => typeof name === "string");
    if (!names.length || names.length < values.length) continue;
    const data = properties.find(({ name }) => name === "data");
    return { names: names.map((name) => ({ name, pointer: `${pointer}/${keyword}` })), data };
  }
  return undefined;
}
