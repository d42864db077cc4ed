import { matchAt } from "./match-at.ts";
import { addressSpot, hostAt, LOOKS_LIMIT, looks, type Spot, USER_HERE, userBefore } from "./spot.ts";

/** Without the rest of the pattern, and without Unicode, it is looked for in a fraction of the time. */
const URI_HINT = /(?:acct|fedi|fediverse|mastodon|web\+ap):/i;
const URI = /(?<![\p{L}\p{N}])(?:acct|fediverse|fedi|mastodon|web\+ap):(?:\/\/)?@?(?=[a-z0-9_])/giu;

/** `acct:user@host` and its like. */
export function findUris(text: string): Spot[] {
  if (!text.includes(":") || !URI_HINT.test(text)) return [];
  return looks(text, URI).flatMap((match) => {
    const userStart = match.index + match[0].length;
    const user = matchAt(USER_HERE, text, userStart);
    if (user === undefined || text[userStart + user.length] !== "@") return [];
    const hostStart = userStart + user.length + 1;
    const host = hostAt(text, hostStart);
    if (host === undefined) return [];
    return addressSpot(text, { start: match.index, end: hostStart + host.length }, { user, host }, "uri") ?? [];
  });
}

/** `@user@host` and `user@host`; also `@user@https://host`, which X makes of it when it takes the host for a link. */
export function findAddresses(text: string): Spot[] {
  const spots: Spot[] = [];
  let looked = 0;
  for (let at = text.indexOf("@"); at >= 0 && looked < LOOKS_LIMIT; at = text.indexOf("@", at + 1)) {
    const user = userBefore(text, at);
    if (user === undefined) continue;
    looked++;
    const hostStart = at + 1 + (matchAt(SCHEME, text, at + 1)?.length ?? 0);
    const host = hostAt(text, hostStart);
    if (host === undefined) continue;
    const userStart = at - user.length;
    const isFull = text[userStart - 1] === "@";
    const start = isFull ? userStart - 1 : userStart;
    // What stands right before may make it part of something else, unless it is of a script that parts no words.
    if (
      start > 0 &&
      (isFull ? isNameBefore(text, start, user) : GOES_ON.test(text.slice(Math.max(0, start - 2), start)))
    )
      continue;
    const place = { start, end: hostStart + host.length };
    const spot = addressSpot(text, place, { user, host }, isFull ? "address" : "bare-address");
    if (spot !== undefined) spots.push(spot);
  }
  return spots;
}

const SCHEME = /https?:\/\//iy;
const GOES_ON = /[\p{Script=Latin}\p{N}+=&%$]$/u;

/**
 * Whether a name of two labels or more ends at a position; or a name, and behind it a host for a name: `@a@one.example@two.example` is nobody.
 */
function isNameBefore(text: string, end: number, user: string): boolean {
  if (!/[\w-]/.test(text.charAt(end - 1))) return false;
  return user.includes(".") || /[\w-]\.[\w-]+$/.test(text.slice(Math.max(0, end - 64), end));
}
