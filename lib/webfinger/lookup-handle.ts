import { formatAddress, type Handle } from "../domain/handle.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import { askHost, type HostAnswer } from "./ask-host.ts";
import { parseLookupTemplate } from "./host-meta.ts";
import { type Jrd, parseJrd } from "./jrd.ts";

const JRD_TYPES = "application/jrd+json, application/json";

/**
 * Asks a handle's own host whether the person is there, as Mastodon itself does (app/lib/webfinger.rb,
 * app/services/resolve_account_service.rb): the well-known path; on 404, and only then, the path that host-meta names; and where the
 * answer names another subject, one question to the subject's own host, which must name itself. Never throws.
 */
export async function lookupHandle(handle: Handle): Promise<LookupOutcome> {
  const first = await askForJrd(handle);
  if (first.kind !== "jrd") return first;
  if (isSame(first.jrd.subject, handle)) return proven(first.jrd);
  const confirmed = await askForJrd(first.jrd.subject);
  if (confirmed.kind !== "jrd") return confirmed;
  return isSame(confirmed.jrd.subject, first.jrd.subject) ? proven(confirmed.jrd) : { kind: "invalid" };
}

type Answer = { readonly kind: "jrd"; readonly jrd: Jrd } | Exclude<LookupOutcome, { kind: "found" }>;

async function askForJrd(handle: Handle): Promise<Answer> {
  const resource = `acct:${formatAddress(handle)}`;
  try {
    const url = `https://${handle.host}/.well-known/webfinger?resource=${encodeURIComponent(resource)}`;
    const answer = await askHost(url, JRD_TYPES);
    if (answer.status !== 404) return readAnswer(answer);
    const hostMeta = await askHost(`https://${handle.host}/.well-known/host-meta`, "application/xrd+xml").catch(
      () => undefined,
    );
    const template = hostMeta?.status === 200 ? parseLookupTemplate(hostMeta.body, resource) : undefined;
    if (template === undefined || template === url) return { kind: "not-found" };
    return readAnswer(await askHost(template, JRD_TYPES));
  } catch {
    return { kind: "unreachable" };
  }
}

/** 400 and 422 are what Pixelfed, GoToSocial and Misskey say of names that are not theirs (see their WebFinger controllers). */
function readAnswer({ status, headers, body }: HostAnswer): Answer {
  if (status === 200) {
    const jrd = parseJrd(body);
    return jrd === undefined ? { kind: "invalid" } : { kind: "jrd", jrd };
  }
  if (status === 404 || status === 400 || status === 422) return { kind: "not-found" };
  if (status === 410) return { kind: "gone" };
  if (status === 401 || status === 403) return { kind: "refused" };
  if (status === 429) return { kind: "rate-limited", ...readRetryAfter(headers) };
  return { kind: "unreachable" };
}

/** RFC 9110 section 10.2.3, in seconds; a date is rare on a 429 and reads as absent. At most a day is believed. */
function readRetryAfter(headers: Headers): { retryAfterMs?: number } {
  const seconds = Number(headers.get("Retry-After"));
  return seconds > 0 ? { retryAfterMs: Math.min(seconds, 86_400) * 1_000 } : {};
}

function isSame(one: Handle, other: Handle): boolean {
  return one.user === other.user && one.host === other.host;
}

function proven({ subject, actorUrl, profileUrl }: Jrd): LookupOutcome {
  const account = { address: formatAddress(subject), actorUrl };
  return { kind: "found", account: profileUrl === undefined ? account : { ...account, profileUrl } };
}
