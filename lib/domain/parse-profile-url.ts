import { foreignHostKind, isOptInHost } from "./foreign-hosts.ts";
import { type Handle, makeHandle, parseHandle } from "./handle.ts";
import { toPublicHost } from "./host.ts";

/** A handle that a link names, and how sure the shape of the link is. */
export interface LinkedHandle {
  readonly handle: Handle;
  /**
   * `profile`: a path that means a person at every server that has it; `maybe-profile`: a path that other kinds of sites have as
   * well; `interaction`: the link names a handle at another host.
   */
  readonly shape: "profile" | "maybe-profile" | "interaction";
}

/** Web clients, which show other servers' people: `https://elk.zone/HOST/@user`, `https://phanpy.social/#/HOST/@user`. They have no people. */
const CLIENTS: ReadonlySet<string> = new Set(
  "elk.zone main.elk.zone phanpy.social dev.phanpy.social semaphore.social pinafore.social trunks.social mangane.app fedi.software fediverse.to".split(
    " ",
  ),
);
/** Sites whose people have handles at another host, that everybody knows. */
const HANDLE_HOSTS: ReadonlyMap<string, string> = new Map([
  ...["www.threads.net", "threads.com", "www.threads.com"].map((host) => [host, "threads.net"] as const),
  ["www.flipboard.com", "flipboard.com"],
]);
/** Query parameters in which share, follow and redirect links carry a handle or a profile's address. */
const CARRYING_PARAMETERS = [
  "uri",
  "url",
  "acct",
  "account",
  "handle",
  "q",
  "id",
  "u",
  "to",
  "resource",
  "text",
  "target",
];

/** Those that carry nothing else. */
const HANDLE_PARAMETERS: ReadonlySet<string> = new Set(["uri", "acct", "account", "handle", "resource", "id"]);

const HANDLE_AMONG_WORDS = /(?:^|\s)(@[^\s@]+@[^\s@,;!?()]+)(?=[\s,;!?()]|$)/;

/** Paths before `@user` that Mastodon's own front ends have used. */
const LEADING = new Set(["web", "deck"]);
/** `/KIND/user` where the kind is a person or a group at some servers, and something else at other sites. */
const MAYBE_KINDS = new Set([
  "users",
  "user",
  "profile",
  "u",
  "c",
  "m",
  "a",
  "accounts",
  "author",
  "video-channels",
  "channel",
]);
/** Pages where other paths have a name: "/users/sign_in". */
const NO_NAMES: ReadonlySet<string> = new Set(
  "sign_in sign_up sign-in sign-up signin signup login logout register password new edit settings me all index search list".split(
    " ",
  ),
);
/** What only Friendica has behind `/profile/user`. */
const FRIENDICA_TABS = new Set(["profile", "conversations", "remote_follow", "unkmail"]);
const NESTING_LIMIT = 3;

/** Most links have nothing that a parser would read differently from what stands there: host, slash, plain segments. */
const PLAIN_LINK = /^https?:\/\/([a-z0-9.-]+)((?:\/[\w@~-][\w@~.-]*)*)\/?$/i;

/** The handle that an http(s) link names, or undefined. */
export function parseProfileUrl(link: string, depth = 0): LinkedHandle | undefined {
  const plain = PLAIN_LINK.exec(link);
  if (plain !== null) {
    const host = toPublicHost(plain[1] ?? "");
    return host === undefined ? undefined : parsePath(host, plain[2] ?? "", depth);
  }
  if (depth > NESTING_LIMIT || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.username !== "" || url.port !== "")
    return undefined;
  const host = toPublicHost(url.hostname);
  if (host === undefined) return undefined;
  return (
    parseCarried(url, depth) ?? parsePath(host, url.hash.startsWith("#/") ? url.hash.slice(1) : url.pathname, depth)
  );
}

function parsePath(webHost: string, encodedPath: string, depth: number): LinkedHandle | undefined {
  const host = HANDLE_HOSTS.get(webHost) ?? webHost;
  const path = decode(encodedPath);
  const nested = /^\/+(?:[\w-]+\/){0,3}(https?:\/\/.+)$/i.exec(path)?.[1];
  if (nested !== undefined) return asInteraction(parseProfileUrl(nested, depth + 1));
  const isClient = CLIENTS.has(host);
  if (!isClient && foreignHostKind(host) !== undefined) return undefined;
  const segments = path.split("/").filter((segment) => segment !== "");
  const [first = "", second = "", third = ""] = segments;
  if (isClient) return parseClientPath(first, second);
  const named = LEADING.has(first) ? second : first;
  if (named.startsWith("@")) return parseNamed(named, host, isOptInHost(host) ? "maybe-profile" : "profile");
  if (NO_NAMES.has(second) && (first === "users" || MAYBE_KINDS.has(first))) return undefined;
  if (first === "users") return isNumber(second) ? undefined : parseNamed(second, host, "profile");
  // With a dot or a colon it is a name of Bluesky's: a host's, or a DID.
  if (first === "profile" && /[.:]/.test(second) && !second.includes("@")) return undefined;
  if (first === "profile" && FRIENDICA_TABS.has(third)) return parseNamed(second, host, "profile");
  if (MAYBE_KINDS.has(first))
    return isNumber(second) || isFile(segments.at(-1)) ? undefined : parseNamed(second, host, "maybe-profile");
  // Mirrors and open-in services: `/HOST/@user`, `/follow/@user@host`.
  const elsewhere = segments.find((segment) => /^@[^@]+@[^@]+$/.test(segment));
  if (elsewhere !== undefined) return asInteraction(asLinked(parseHandle(elsewhere)));
  if (second.startsWith("@") && first.includes(".")) return parseClientPath(first, second);
  if (isPixelfed(host)) return parsePixelfed(segments, host);
  if (first.startsWith("~")) return parseNamed(first.slice(1), host, "maybe-profile");
  return undefined;
}

/** Pixelfed has its people at `/user`, and their pictures at `/p/user/ID`; these are pages of its own. */
const PIXELFED_PAGES = new Set(
  "i p c discover site about privacy terms help login register explore public timeline tags language settings account api storage stories search groups portfolio web".split(
    " ",
  ),
);

function isPixelfed(host: string): boolean {
  return host.split(".").includes("pixelfed");
}

function parsePixelfed([first = "", second = "", third = ""]: string[], host: string): LinkedHandle | undefined {
  if (first === "p" && isNumber(third)) return parseNamed(second, host, "profile");
  return second === "" && !PIXELFED_PAGES.has(first) ? parseNamed(first, host, "profile") : undefined;
}

/**
 * `@user`, `user`, or whom a server shows of another, `/u/user@other-host` (Lemmy, Misskey); a feed's or an actor's ending is not part of
 * the name.
 */
function parseNamed(name: string, host: string, shape: "profile" | "maybe-profile"): LinkedHandle | undefined {
  const bare = name.replace(/^@/, "").replace(/\.(?:rss|atom|json)$/i, "");
  // "/users/123-anna", "/author/anna.html": a number or a file with somebody's name in it.
  if (/^\d+-|\.(?:html?|php|aspx?)$/i.test(bare)) return undefined;
  if (bare.includes("@")) return asInteraction(asLinked(parseHandle(bare)));
  const handle = makeHandle(bare, host);
  return handle === undefined ? undefined : { handle, shape };
}

function parseClientPath(first: string, second: string): LinkedHandle | undefined {
  if (first.startsWith("@")) return asInteraction(asLinked(parseHandle(first)));
  if (!second.startsWith("@")) return undefined;
  const host = second.includes("@", 1) ? undefined : toPublicHost(first);
  return asInteraction(asLinked(host === undefined ? parseHandle(second) : makeHandle(second.slice(1), host)));
}

/** `/authorize_interaction?uri=acct:user@host`, `/share?text=@user@host`, `/redirect?url=https%3A%2F%2F…`. */
function parseCarried(url: URL, depth: number): LinkedHandle | undefined {
  if (url.search.length < 4) return undefined;
  if (/^\?https?(?::|%3a)\/?\/?/i.test(url.search))
    return asInteraction(parseProfileUrl(decode(url.search.slice(1)), depth + 1));
  for (const pair of url.search.slice(1).split("&").slice(0, 20)) {
    const [name = "", value = ""] = pair.split("=", 2);
    const carried = decode(value.replaceAll("+", " ")).trim();
    // A bare address is a handle only where the parameter is made for one: elsewhere it is somebody's e-mail.
    if (!CARRYING_PARAMETERS.includes(name.toLowerCase()) && !/^(?:@|acct:|https?:)/i.test(carried)) continue;
    const found = /^https?:\/\//i.test(carried)
      ? parseProfileUrl(carried, depth + 1)
      : asLinked(parseHandle(HANDLE_AMONG_WORDS.exec(carried)?.[1] ?? carried));
    if (found === undefined || foreignHostKind(found.handle.host) !== undefined) continue;
    // "?to=anna@host": a mailbox, or a person.
    const isBare = /^[^@:/\s]+@/.test(carried) && !HANDLE_PARAMETERS.has(name.toLowerCase());
    return isBare ? { ...found, shape: "maybe-profile" } : asInteraction(found);
  }
  return undefined;
}

function asLinked(handle: Handle | undefined): LinkedHandle | undefined {
  return handle && foreignHostKind(handle.host) === undefined ? { handle, shape: "interaction" } : undefined;
}

/** A path that may mean something else stays doubtful when another link carries it. */
function asInteraction(linked: LinkedHandle | undefined): LinkedHandle | undefined {
  return linked?.shape === "profile" ? { ...linked, shape: "interaction" } : linked;
}

/** Ids of posts and accounts, which say nothing of the name. */
function isNumber(segment: string): boolean {
  return /^\d+$/.test(segment);
}

/** Pictures and films lie among an instance's files, whose folders are called like the pages of people: `/accounts/avatars/000/001.png`. */
function isFile(segment = ""): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm|mp3|css|js)$/i.test(segment);
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
