import type { JsonObject } from "./json.ts";

/** A true answer has some ten thousand values; past a million somebody is playing, and the rest is left unread. */
const VALUES_LIMIT = 1_000_000;
/** True answers are some thirty levels deep. What lies deeper is put aside and read last, so that no depth can exhaust the stack. */
const DEPTH_LIMIT = 100;

/** What the visitor says of an object: its children are to be read too, or only those that are not among `SETTLED`. */
export type Visit = (object: JsonObject) => "unsettled" | "settled";

/** Calls `visit` with each object of a JSON value, parents first, in reading order. */
export function walkAnswer(root: unknown, visit: Visit, settled: ReadonlySet<string>): void {
  const deep: object[] = [];
  let left = VALUES_LIMIT;

  function walkValue(value: object, depth: number): void {
    if (depth > DEPTH_LIMIT) deep.push(value);
    else if (Array.isArray(value)) walkArray(value, depth);
    else walkObject(value as JsonObject, depth);
  }

  function walkArray(values: readonly unknown[], depth: number): void {
    for (let i = 0; i < values.length && left > 0; i++) {
      left--;
      const value = values[i];
      if (typeof value === "object" && value !== null) walkValue(value, depth + 1);
    }
  }

  function walkObject(object: JsonObject, depth: number): void {
    const isSettled = visit(object) === "settled";
    // JSON's objects inherit nothing that could be enumerated; asking for own keys first would cost more than all the rest.
    for (const key in object) {
      if (--left <= 0) return;
      const value = object[key];
      if (typeof value === "object" && value !== null && !(isSettled && settled.has(key))) walkValue(value, depth + 1);
    }
  }

  if (typeof root === "object" && root !== null) walkValue(root, 0);
  for (let next = deep.pop(); next !== undefined; next = deep.pop()) walkValue(next, 0);
}
