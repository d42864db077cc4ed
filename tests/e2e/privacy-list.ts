import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { OWN_INSTANCES } from "../world/home/own-instances.ts";
import type { RecordedRequest } from "../world/server/recorded-request.ts";

/** One row of the table in PRIVACY.md: a request that the extension can make. */
export interface ListedRequest {
  /** As the row says it, e.g. `GET https://HOST/.well-known/webfinger?resource`. */
  readonly text: string;
  readonly method: string;
  readonly to: "HOST" | "INSTANCE" | "pbs.twimg.com";
  readonly path: RegExp;
  /** Names of what may stand in the query. */
  readonly query: readonly string[];
  readonly hasToken: boolean;
  readonly isPicture: boolean;
}

const ROW =
  /^\| `((\S+) https:\/\/(HOST|INSTANCE|pbs\.twimg\.com)(\/[^?`]*)(?:\?([^`]*))?)` \|.*\|\s*(token|picture)?\s*\|$/;

/** The table of PRIVACY.md. Throws where a row of it cannot be read: what nobody can check is promised to nobody. */
export function readPrivacyList(): ListedRequest[] {
  const rows = readFileSync(resolve(import.meta.dirname, "../../PRIVACY.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| [`*\w]/.test(line) && !line.startsWith("| Request |"));
  return rows.map((row) => {
    const [, text = "", method = "", to, path = "", query = "", mark] = ROW.exec(row) ?? [];
    if (to !== "HOST" && to !== "INSTANCE" && to !== "pbs.twimg.com")
      throw new Error(`PRIVACY.md has a row that is no request: ${row}`);
    const names = query === "" ? [] : query.split("&");
    return {
      text,
      method,
      to,
      path: pathPattern(path),
      query: names,
      hasToken: mark === "token",
      isPicture: mark === "picture",
    };
  });
}

/** `ID` stands for one part of a path, `**` for any number of them. */
function pathPattern(path: string): RegExp {
  const escaped = path.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("**", ".*").replace(/\bID\b/g, "[^/]+")}$`);
}

/** Hosts of X: what goes there comes from X's own pages. */
const X_HOST = /(?:^|\.)(?:x|twitter|twimg)\.com$|^t\.co$/;

/** Hosts that the tests type as their own: those of the world's user, the one of a real server, and two at which nobody can sign in. */
const INSTANCES: ReadonlySet<string> = new Set([
  ...OWN_INSTANCES.map(({ host }) => host),
  "alder.example.org",
  "verlag.example.com",
  "key.example.net",
]);

/** What of a record the list does not allow, in words; empty where all is well. */
export function findUnlisted(
  requests: readonly RecordedRequest[],
  list: readonly ListedRequest[],
  instances: ReadonlySet<string> = INSTANCES,
): string[] {
  return requests.flatMap((request) => {
    const {
      host,
      method,
      path,
      origin = "",
      userAgent = "Mozilla/",
      authorized,
      cookie,
      referer,
      isPage,
      isPicture,
    } = request;
    const said = `${method} https://${host}${path}`;
    if (X_HOST.test(host)) return /-extension:/.test(origin) ? [`${said}: the extension asked X`] : [];
    // Pages that a person opened, the sign-in window's among them; and servers that talk to each other.
    if (isPage || !userAgent.startsWith("Mozilla/")) return [];
    const url = new URL(path, `https://${host}`);
    const listed = list.find(
      (row) =>
        (row.to === "HOST" || instances.has(host)) &&
        row.isPicture === isPicture &&
        // OPTIONS is the browser's own question whether it may send the request.
        [row.method, "OPTIONS"].includes(method) &&
        row.path.test(url.pathname) &&
        isSameQuery(row, url),
    );
    if (listed === undefined) return [`${said}: not in the table of PRIVACY.md`];
    if (authorized && !listed.hasToken) return [`${said}: a token, where the table has none`];
    return [cookie && `${said}: with cookies`, referer && `${said}: with a referrer`].filter(
      (one) => one !== undefined,
    );
  });
}

function isSameQuery({ query }: ListedRequest, { searchParams }: URL): boolean {
  return [...new Set(searchParams.keys())].sort().join() === [...query].sort().join();
}
