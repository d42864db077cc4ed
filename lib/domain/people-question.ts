import type { Person, Relationship } from "./person.ts";

/** One thing that can be asked of the instance of an account about people; a call or two each. */
export type PeopleQuestion =
  /** The next page of those whom the account follows: the first one, or where `cursor` says. `startedAt`: when the first was asked for. */
  | { readonly kind: "following"; readonly startedAt: number; readonly cursor?: string }
  | { readonly kind: "relationships"; readonly homeIds: readonly string[] }
  | { readonly kind: "person"; readonly address: string };

/** `signed-out`: the token is no good. `refused`: the instance does not tell that. `silent`: it did not answer, or in no way that could be understood. */
export type PeopleAnswer =
  | { readonly kind: "following"; readonly people: readonly Person[]; readonly next?: string }
  /** Who is missing is unknown: suspended, or left out by the server. */
  | { readonly kind: "relationships"; readonly byHomeId: ReadonlyMap<string, Relationship> }
  /** Undefined: the instance does not find them. */
  | { readonly kind: "person"; readonly person: Person | undefined }
  | { readonly kind: "signed-out" | "refused" | "silent" };
