/** X sends this to the signed-in user's own list. */
export const FOLLOWING_PAGE = "https://x.com/following";
