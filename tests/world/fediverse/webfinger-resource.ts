/** What a WebFinger query asks for, or `undefined` when it is nonsense. */
export interface AskedFor {
  readonly user: string;
  readonly host: string;
}

/** Reads `acct:u@d`, `u@d`, `https://d/@u` and `https://d/users/u`, as Mastodon's webfinger_resource.rb does. */
export function askedFor(resource: string | null): AskedFor | undefined {
  if (resource === null || resource === "") return undefined;
  if (/^https?:\/\//i.test(resource)) {
    if (!URL.canParse(resource)) return undefined;
    const url = new URL(resource);
    const user = /^\/(?:@|users\/)([^/]+)\/?$/.exec(url.pathname)?.[1];
    return user === undefined ? undefined : { user, host: url.hostname };
  }
  const parts = resource
    .replace(/^acct:/i, "")
    .replace(/^@/, "")
    .split("@");
  const [user, host] = parts;
  if (parts.length !== 2 || !user || !host) return undefined;
  return { user, host: host.toLowerCase() };
}
