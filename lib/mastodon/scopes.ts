/** The least that finding and following people takes (the `doorkeeper_authorize!` lines of Mastodon's API controllers). */
const FOLLOWING = "read:accounts read:search read:follows write:follows";
/** And what putting them into a list takes besides. */
const LISTS = "read:lists write:lists";

/** The same permission in two forms: servers without fine scopes (Pixelfed) know the coarse one only. */
export interface WantedScopes {
  readonly fine: string;
  readonly coarse: string;
}

/** Lists are asked for only when the user wants to use them. */
export function wantedScopes(withLists: boolean): WantedScopes {
  return withLists
    ? { fine: `${FOLLOWING} ${LISTS}`, coarse: "read write follow" }
    : { fine: FOLLOWING, coarse: "read follow" };
}

/** Whether all scopes of `wanted` are among those of `held`, both written as OAuth does, with spaces between them. */
export function covers(held: string, wanted: string): boolean {
  const known = new Set(held.split(" "));
  return wanted.split(" ").every((scope) => known.has(scope));
}

/** Whether a token with `scope` may read and change the user's lists. */
export function allowsLists(scope: string): boolean {
  return covers(scope, LISTS) || covers(scope, "read write");
}
