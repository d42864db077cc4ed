import { toPublicHost } from "./host.ts";

/** A person's name on the fediverse: `user` at `host`, both lower case, the host in ASCII (punycode) form. */
export interface Handle {
  readonly user: string;
  readonly host: string;
}

/**
 * Letters, digits and `_`, with dots and hyphens inside: what Mastodon's `Account::USERNAME_RE` takes for remote
 * accounts. 64 is beyond every server's own limit and keeps hostile texts short.
 */
const USER = /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?$/;

/** Makes a handle of two loose parts, or undefined where they cannot be one (see `toPublicHost` for the host). */
export function makeHandle(user: string, host: string): Handle | undefined {
  const lowerUser = user.toLowerCase();
  if (!USER.test(lowerUser)) return undefined;
  const publicHost = toPublicHost(host);
  return publicHost === undefined ? undefined : { user: lowerUser, host: publicHost };
}

/** Reads `user@host`, `@user@host` or `acct:user@host`, and nothing around it. */
export function parseHandle(text: string): Handle | undefined {
  const match = /^\s*(?:acct:)?@?([^@\s]+)@([^@\s]+)\s*$/i.exec(text);
  return match?.[1] && match[2] ? makeHandle(match[1], match[2]) : undefined;
}

/** The handle as one word, `user@host`: its key in the store and in every message. */
export function formatAddress(handle: Handle): string {
  return `${handle.user}@${handle.host}`;
}

/** The host of an address, `user@host`. */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
