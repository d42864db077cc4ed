import { parseJson } from "../domain/parse-json.ts";
import type { Sighting } from "../domain/sighting.ts";
import type { Answer } from "./answer-channel.ts";
import type { AwaitedPins } from "./awaited-pins.ts";
import { readUsers } from "./read-users.ts";

/**
 * What one answer of X's servers gave.
 * - `accounts`: the accounts in it, and the parsed answer for who wants to know more of it
 * - `empty`: a list, timeline or profile without anybody in it
 * - `not-understood`: it speaks of accounts, and none of them could be read
 * - `refused`: X answered with an error (429 among them)
 * - `other`: it has nothing to do with accounts
 */
export type ReadAnswer =
  | { readonly kind: "accounts"; readonly sightings: readonly Sighting[]; readonly body: unknown }
  | { readonly kind: "empty" | "not-understood" | "refused" | "other" };

/** Reads an answer, `earlier` ones in mind. Most of X's answers have no account in them: those are told by their text, and never parsed. */
export function readAnswer({ status, text }: Pick<Answer, "status" | "text">, earlier?: AwaitedPins): ReadAnswer {
  if (status >= 400) return { kind: "refused" };
  if (!mayHoldAccounts(text)) return { kind: speaksOfAccounts(text) ? "not-understood" : nameEmpty(text) };
  const body = parseJson(text);
  if (body === undefined) return { kind: "not-understood" };
  const sightings = readUsers(body, earlier);
  if (sightings.length > 0) return { kind: "accounts", sightings, body };
  return { kind: speaksOfAccounts(text) ? "not-understood" : nameEmpty(text) };
}

/** Every layout so far (v0 to v3) has this key in each account; and whose post is pinned may be known from an earlier answer. */
function mayHoldAccounts(text: string): boolean {
  return text.includes('"screen_name"') || text.includes('"TimelinePinEntry"');
}

/** The layout may have changed, but that there is an account is to be seen. (The `User` around a timeline is none.) */
function speaksOfAccounts(text: string): boolean {
  return /"__typename":\s*"User"(?!\s*,\s*"timeline)/.test(text);
}

/** A list without anybody in it is short; a long one has somebody in it, in whatever disguise. UTF-16 units. */
const EMPTY_LENGTH = 5_000;

function nameEmpty(text: string): "empty" | "other" {
  return text.length < EMPTY_LENGTH && /"(?:instructions|user|users)":/.test(text) ? "empty" : "other";
}
