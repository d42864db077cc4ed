/**
 * Where X's pages show accounts: the only place that knows X's markup. X's class names change with every build, its test ids
 * hardly ever; each line says where it is and when it was last seen in use: by public extensions and scripts whose work on X's pages
 * hangs on it. Tag names are left out: the row was a `div` until May 2024 and is a `button` since.
 */

/** One row of a list of people: Following, Followers, members, search for people, "who to follow". August 2026. */
export const USER_CELL = '[data-testid="UserCell"]';
/** The portrait beside a name; what follows the prefix is the screen name, or `unknown`. May 2026. */
export const AVATAR = '[data-testid^="UserAvatar-Container-"]';
export const AVATAR_PREFIX = "UserAvatar-Container-";
/** The button whose test id is `<numeric id>-follow` or `<numeric id>-unfollow`, everywhere. August 2026. */
export const FOLLOW_BUTTON = '[data-testid$="-follow"], [data-testid$="-unfollow"], [data-testid$="-cancel"]';
/** "Follows you", on a ground of its own. August 2026. */
export const FOLLOWS_YOU = "userFollowIndicator";
/** What is said of an account in its row, and is not its bio: "Follows you", "X and Y follow". August 2026. */
export const BADGES: ReadonlySet<string> = new Set([FOLLOWS_YOU, "socialContext", "icon-verified", "icon-lock"]);
/** The column that the page is about; the other one has suggestions. August 2026. */
export const PRIMARY_COLUMN = '[data-testid="primaryColumn"]';
/** Header of a profile: display name and @name together. August 2026. */
export const PROFILE_NAME = '[data-testid="UserName"]';
/** Bio in a profile and in a hover card; a row's bio has no test id. August 2026. */
export const DESCRIPTION = '[data-testid="UserDescription"]';
/** Header of a profile. August 2026. */
export const PROFILE_LOCATION = '[data-testid="UserLocation"]';
/** Header of a profile: a t.co link, whose text is the address without scheme, cut with `…` if long. August 2026. */
export const PROFILE_WEBSITE = '[data-testid="UserUrl"]';
/** The card that opens over a name, in `#layers`. August 2026. */
export const HOVER_CARD = '[data-testid="HoverCard"]';

/** First parts of paths on X that are no screen name. May 2026. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "compose",
  "explore",
  "hashtag",
  "help",
  "home",
  "i",
  "intent",
  "jobs",
  "login",
  "logout",
  "messages",
  "notifications",
  "privacy",
  "search",
  "settings",
  "share",
  "signup",
  "tos",
  "unknown",
]);
