/** Pages of X that have a word where others have a screen name. */
const NO_NAMES: ReadonlySet<string> = new Set([
  "home",
  "i",
  "intent",
  "search",
  "share",
  "hashtag",
  "explore",
  "settings",
]);

/**
 * A link to an account on X, as the HTML of a profile has it: in an attribute, or as text without its scheme. The name ends the path, so a
 * link to somebody's post is none. The host begins where no other host's name goes on.
 */
const ACCOUNT_LINK =
  /(?<![a-z0-9.@_-])(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com\/(?:#!\/)?@?(\w{1,15})\/?(?![\w/-]|\.\w)/gi;

/** The same account as people of the fediverse write it, with X's host where another server's would stand: `@name@twitter.com`. */
const ACCOUNT_HANDLE = /(?<![\w.@/-])@(\w{1,15})@(?:x|twitter)\.com(?![\w/-]|\.\w)/gi;

/** No profile names more accounts than this of its own. */
const MAX_NAMES = 10;

/**
 * The screen names (lower case) of the X accounts that the texts of a fediverse profile name: its note and its fields, HTML as the instance
 * gives it.
 */
export function findXNames(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => [ACCOUNT_LINK, ACCOUNT_HANDLE].flatMap((form) => [...text.matchAll(form)]));
  const names = found.map(([, name = ""]) => name.toLowerCase());
  return [...new Set(names)].filter((name) => !NO_NAMES.has(name)).slice(0, MAX_NAMES);
}
