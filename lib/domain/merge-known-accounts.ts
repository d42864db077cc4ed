import type { KnownAccount } from "./known-account.ts";

/** What is known of one X account where two browsers met it: the later words, and every X user who follows it. */
export function mergeKnownAccounts(one: KnownAccount, other: KnownAccount): KnownAccount {
  const [older, newer] = one.seenAt <= other.seenAt ? [one, other] : [other, one];
  const declaring = newer.declaration === undefined && older.declaration !== undefined ? older : newer;
  return { ...declaring, seenAt: newer.seenAt, followedBy: [...new Set([...newer.followedBy, ...older.followedBy])] };
}
