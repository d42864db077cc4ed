import { z } from "zod/mini";
import type { FollowOutcome } from "../domain/follow-job.ts";
import type { Asker } from "./account-entity.ts";
import { type CallOptions, createClient, type RestClient } from "./client.ts";
import { readFailure } from "./failure.ts";
import { type FollowResult, readOwnTrouble } from "./follow-person.ts";
import { readPace } from "./pace.ts";
import { readEntries } from "./read-entries.ts";

const ListEntity = z.object({ id: z.string(), title: z.string() });
const Member = z.object({ id: z.string() });

export interface ListResult extends Omit<FollowResult, "outcome"> {
  readonly outcome: FollowOutcome | { readonly kind: "listed"; readonly refused: ReadonlySet<string> };
}

/**
 * Puts followed people into the user's list with this title; the first time it is made. Whoever is in it already stays. `refused`: ids of the
 * people whom the instance would not take; `refused` as the outcome: it keeps no lists. Never throws.
 */
export async function addToList(
  asker: Asker,
  title: string,
  homeIds: readonly string[],
  { now, timeoutMs }: CallOptions,
): Promise<ListResult> {
  try {
    const client = createClient(asker.instance, { token: asker.token, timeoutMs });
    const id = await findList(client, title);
    const { data, headers } = await client.v1.lists.$select(id).accounts.list.$raw({ limit: 0 });
    const members = new Set(readEntries(Member, data).map((member) => member.id));
    const missing = homeIds.filter((homeId) => !members.has(homeId));
    return { outcome: { kind: "listed", refused: await addMembers(client, id, missing) }, ...readPace(headers, now()) };
  } catch (error) {
    const failure = readFailure(error);
    const own = readOwnTrouble(failure, now());
    if (own !== undefined) return own;
    // 501: the call is there, and does nothing (servers that speak Mastodon's API in part).
    const isFinal = failure.kind === "status" && (failure.status < 500 || failure.status === 501);
    return { outcome: { kind: isFinal ? "refused" : "unreachable" } };
  }
}

/** The id of the list; of several with the same title the first. */
async function findList(client: RestClient, title: string): Promise<string> {
  const lists = readEntries(ListEntity, await client.v1.lists.list());
  const known = lists.find((list) => list.title === title);
  return known?.id ?? ListEntity.parse(await client.v1.lists.create({ title })).id;
}

/**
 * All at once; where that is refused, for one of them is enough for it (Mastodon, app/controllers/api/v1/lists/accounts_controller.rb), one after
 * the other. Gives those who are refused.
 */
async function addMembers(client: RestClient, id: string, homeIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (homeIds.length === 0) return new Set();
  try {
    await client.v1.lists.$select(id).accounts.create({ accountIds: [...homeIds] });
    return new Set();
  } catch (error) {
    const failure = readFailure(error);
    const isAboutPeople = failure.kind === "status" && (failure.status === 404 || failure.status === 422);
    if (!isAboutPeople) throw error;
    if (homeIds.length === 1) return new Set(homeIds);
  }
  const refused = new Set<string>();
  for (const homeId of homeIds) {
    for (const one of await addMembers(client, id, [homeId])) refused.add(one);
  }
  return refused;
}
