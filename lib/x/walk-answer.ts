import type { JsonObject } from "./json.ts";
import { READ_USER_FIELDS } from "./user-object.ts";

/** A true answer has some ten thousand values; past a million somebody is playing, and the rest is left unread. */
const VALUES_LIMIT = 1_000_000;
/** True answers are some thirty levels deep. What lies deeper is put aside and read last, so that no depth can exhaust the stack. */
const DEPTH_LIMIT = 100;

/** Looks at each object of an answer. */
export interface Visitor {
  /** Says whether the object was a user, and has been read: what is known to hold no other account is then left out. */
  visit(object: JsonObject): boolean;
}

/** Shows each object of a JSON value to the visitor, parents first, in reading order. */
export function walkAnswer(root: unknown, visitor: Visitor): void {
  new Walk(visitor).walk(root);
}

/** Methods, and a visitor that is an object: V8 compiles functions that are made anew for each answer anew for each (`--trace-opt`). */
class Walk {
  readonly #visitor: Visitor;
  readonly #deep: object[] = [];
  #left = VALUES_LIMIT;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  walk(root: unknown): void {
    for (let next = root; typeof next === "object" && next !== null; next = this.#deep.pop()) this.#walkValue(next, 0);
  }

  #walkValue(value: object, depth: number): void {
    if (depth > DEPTH_LIMIT) this.#deep.push(value);
    else if (Array.isArray(value)) this.#walkArray(value, depth);
    else this.#walkObject(value as JsonObject, depth);
  }

  #walkArray(values: readonly unknown[], depth: number): void {
    for (let i = 0; i < values.length && this.#left > 0; i++) {
      this.#left--;
      const value = values[i];
      if (typeof value === "object" && value !== null) this.#walkValue(value, depth + 1);
    }
  }

  #walkObject(object: JsonObject, depth: number): void {
    const isReadUser = this.#visitor.visit(object);
    // JSON's objects inherit nothing that could be enumerated; asking for own keys first would cost more than all the rest.
    for (const key in object) {
      if (--this.#left <= 0) return;
      const value = object[key];
      if (typeof value === "object" && value !== null && !(isReadUser && READ_USER_FIELDS.has(key)))
        this.#walkValue(value, depth + 1);
    }
  }
}
