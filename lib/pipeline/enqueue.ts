import type { MatchRow } from "../domain/match-row.ts";

/**
 * Match → FollowJob: of the addresses that a page asks to follow, those that may be. Only people whom their own server has proven and
 * whom an X account declares, which is what a row says; nobody whom the user has hidden, and never an account of the user. Everything
 * else is dropped: a page could be mistaken, and following a stranger is the worst that can happen.
 */
export function selectFollowable(
  asked: readonly string[],
  rows: readonly Pick<MatchRow, "match" | "isHidden">[],
  ownAddresses: ReadonlySet<string>,
): string[] {
  const followable = new Set(rows.filter(({ isHidden }) => !isHidden).map(({ match }) => match.address));
  return [...new Set(asked)].filter((address) => followable.has(address) && !ownAddresses.has(address));
}
