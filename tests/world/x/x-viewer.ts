import { type XAccount, xAccount } from "../people/x-account.ts";

/** The X user who is signed in. */
export function viewerFollowing(count: number): XAccount {
  return xAccount({
    xId: "1458820311264751617",
    screenName: "brisk_wanderer",
    displayName: "Brisk Wanderer",
    bio: "Walks, mostly. The one who is trying Flockover.",
    followed: false,
    following: count,
    followers: 42,
  });
}
