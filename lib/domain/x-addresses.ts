/** Pages of X that the user is led to. Nothing here is ever asked by us. */

/** X sends this to the signed-in user's own list. */
export const FOLLOWING_PAGE = "https://x.com/following";

/** Where the user asks X for the archive of their account. */
export const ARCHIVE_PAGE = "https://x.com/settings/download_your_data";

export function profileOnX(screenName: string): string {
  return `https://x.com/${screenName}`;
}

/** X sends this to the profile of the account, whatever its name is by now. */
export function profileOfId(xId: string): string {
  return `https://x.com/intent/user?user_id=${xId}`;
}
