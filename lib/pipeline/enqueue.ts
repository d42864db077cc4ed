/**
 * Match → FollowJob: of the addresses that a page asks to follow, those that may be. Only people whom their own server has proven and
 * whom an X account declares; never an account of the user. Everything else is dropped: a page could be mistaken, and following a
 * stranger is the worst that can happen.
 */
export function selectFollowable(
  asked: readonly string[],
  { proven, ownAddresses }: { proven: ReadonlySet<string>; ownAddresses: ReadonlySet<string> },
): string[] {
  return [...new Set(asked)].filter((address) => proven.has(address) && !ownAddresses.has(address));
}
