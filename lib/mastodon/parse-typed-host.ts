import { parseHandle } from "../domain/handle.ts";
import { isPublicHost } from "../domain/host.ts";

/**
 * The host in what a person typed: `mastodon.example.org`, `https://mastodon.example.org/@me`, `mastodon.example.org/@me`,
 * `@me@mastodon.example.org`. Undefined where there is none that may be asked; a URL with a user name in it is a trap
 * (`https://mastodon.example.org@evil.example.com/`) and has none.
 */
export function parseTypedHost(typed: string): string | undefined {
  const text = typed.trim();
  const handle = parseHandle(text);
  if (handle !== undefined) return handle.host;
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(url)) return undefined;
  const { hostname, port, username, password } = new URL(url);
  if (port !== "" || username !== "" || password !== "") return undefined;
  return isPublicHost(hostname) ? hostname : undefined;
}
