import type { PageKind } from "../domain/page-status.ts";
import { RESERVED_NAMES } from "./selectors.ts";

const FOLLOWS =
  /^\/\w{1,20}\/(?:following|followers|verified_followers|followers_you_follow|creator-subscriptions\/subscriptions)\/?$/;

/** The screen name that a path on X begins with, or undefined where it begins with a page of X's own. */
export function parseScreenName(path: string): string | undefined {
  const name = /^\/(\w{1,20})(?:[/?#]|$)/.exec(path)?.[1];
  return name === undefined || RESERVED_NAMES.has(name.toLowerCase()) ? undefined : name;
}

/** What a page on X is about, or undefined where no account need be on it (settings, messages, …). */
export function parsePageKind(path: string): PageKind | undefined {
  if (/^\/home\/?$/.test(path)) return "home";
  if (/^\/search\/?$/.test(path)) return "search";
  if (/^\/i\/lists\/\d+(?:\/(?:members|followers))?\/?$/.test(path)) return "list";
  if (parseScreenName(path) === undefined) return undefined;
  if (FOLLOWS.test(path)) return "follows";
  if (/^\/\w+\/status\/\d+/.test(path)) return "post";
  return /^\/\w+(?:\/(?:with_replies|media|likes|highlights|articles))?\/?$/.test(path) ? "profile" : undefined;
}
