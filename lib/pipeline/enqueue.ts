/**
 * Match → FollowJob: of the addresses that a page asks to follow, those that may be. Only people whom their own server has proven and
 * whom an X account declares; never the user's own account. Everything else is dropped: a page could be mistaken, and following a
 * stranger is the worst that can happen.
 */
export function selectFollowable(
  asked: readonly string[],
  { proven, ownAddress }: { proven: ReadonlySet<string>; ownAddress: string },
): string[] {
  return [...new Set(asked)].filter((address) => proven.has(address) && address !== ownAddress);
}
