import { spareRestUntil } from "../domain/follow-pace.ts";
import { formatAddress, type Handle } from "../domain/handle.ts";
import type { HomeProof } from "../domain/home-proof.ts";
import { isPublicHost } from "../domain/host.ts";
import { type AccountEntity, type Asker, addressOf, readPerson } from "./account-entity.ts";
import { findAtHome } from "./ask-about-people.ts";
import { readFailure } from "./failure.ts";
import { readBudget, readReset, readRest } from "./pace.ts";

/**
 * Has the user's own instance find the person of a handle: it asks the handle's host through WebFinger, so that this host does not see the
 * user. What it finds counts as proof where it names exactly this handle, or the same user at this web host (an apex may have another name).
 * Of whom it does not find it does not say why. Never throws.
 */
export async function proveAtHome(asker: Asker, handle: Handle, now: () => number): Promise<HomeProof> {
  try {
    const address = formatAddress(handle);
    const { found, headers } = await findAtHome(asker, address, (entity) => isMeant(entity, handle, asker));
    const restUntil = readRest(headers, now()) ?? spareRestUntil(readBudget(headers, now()));
    return { ...readFound(found, asker, now()), ...(restUntil !== undefined && { restUntil }) };
  } catch (error) {
    return readTrouble(error, now());
  }
}

function isMeant(entity: AccountEntity, handle: Handle, asker: Asker): boolean {
  const address = addressOf(entity.acct, asker);
  if (address === formatAddress(handle)) return true;
  const hosts = [entity.uri, entity.url].map((url) => (url !== undefined && isHttps(url) ? new URL(url).hostname : ""));
  return address.startsWith(`${handle.user}@`) && hosts.includes(handle.host);
}

function readFound(found: AccountEntity | undefined, asker: Asker, now: number): HomeProof {
  if (found === undefined) return { outcome: { kind: "not-found", through: "home" } };
  const [profileUrl, uri] = [found.url, found.uri].map((url) => (url !== undefined && isHttps(url) ? url : undefined));
  const actorUrl = uri ?? profileUrl;
  if (actorUrl === undefined) return { outcome: { kind: "invalid", through: "home" } };
  const person = readPerson(found, asker, now);
  const account = { address: person.address, actorUrl, ...(profileUrl !== undefined && { profileUrl }) };
  return { outcome: { kind: "found", account, through: "home" }, person };
}

/** Trouble between the user and the instance says nothing about the person, and counts as no try. */
function readTrouble(error: unknown, now: number): HomeProof {
  const failure = readFailure(error);
  const outcome = { kind: "rate-limited", through: "home" } as const;
  if (failure.kind === "no-answer") return { outcome: { kind: "unreachable", through: "home" } };
  if (failure.status === 401) return { outcome, isSignedOut: true };
  if (failure.status !== 429) return { outcome: { kind: "unreachable", through: "home" } };
  const restUntil = readReset(failure.headers, now);
  return { outcome: { ...outcome, retryAfterMs: restUntil - now }, restUntil };
}

function isHttps(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && isPublicHost(hostname);
}
