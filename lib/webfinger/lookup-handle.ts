import { formatAddress, type Handle } from "../domain/handle.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import { ASK_LIMITS, type AskLimits, askHost, type HostAnswer } from "./ask-host.ts";
import { parseLookupTemplate } from "./host-meta.ts";
import { type Jrd, parseJrd } from "./jrd.ts";
import { readRetryAfter } from "./retry-after.ts";

const JRD_TYPES = "application/jrd+json, application/json";

/**
 * Asks a handle's own host whether the person is there, as Mastodon itself does (app/lib/webfinger.rb,
 * app/services/resolve_account_service.rb): the well-known path; on 404, and only then, the path that host-meta names; and where the
 * answer names another subject, one question to the subject's own host, which must name itself. Six requests at the most. Never throws.
 */
export async function lookupHandle(handle: Handle, limits: AskLimits = ASK_LIMITS): Promise<LookupOutcome> {
  const first = await askForJrd(handle, limits);
  if (first.kind !== "jrd") return first;
  if (isSame(first.jrd.subject, handle)) return proven(first.jrd);
  const confirmed = await askForJrd(first.jrd.subject, limits);
  if (confirmed.kind !== "jrd") return confirmed;
  return isSame(confirmed.jrd.subject, first.jrd.subject) ? proven(confirmed.jrd) : { kind: "invalid" };
}

type Answer = { readonly kind: "jrd"; readonly jrd: Jrd } | Exclude<LookupOutcome, { kind: "found" }>;

async function askForJrd(handle: Handle, limits: AskLimits): Promise<Answer> {
  const resource = `acct:${formatAddress(handle)}`;
  const url = `https://${handle.host}/.well-known/webfinger?resource=${encodeURIComponent(resource)}`;
  try {
    const answer = await askHost(url, JRD_TYPES, limits);
    return answer.status === 404 ? await askAsHostMetaSays(handle.host, resource, url, limits) : readAnswer(answer);
  } catch {
    return { kind: "unreachable" };
  }
}

/**
 * After a 404 for `asked`: once more, where host-meta names another address. The 404 stands where host-meta cannot be read: without
 * permission for the host, many a server's plain "no such file" cannot, and it must not pass for a server in trouble.
 */
async function askAsHostMetaSays(host: string, resource: string, asked: string, limits: AskLimits): Promise<Answer> {
  const url = `https://${host}/.well-known/host-meta`;
  const hostMeta = await askHost(url, "application/xrd+xml", limits).catch(() => undefined);
  if (hostMeta !== undefined && (hostMeta.status >= 500 || hostMeta.status === 429)) return readAnswer(hostMeta);
  const template = hostMeta?.status === 200 ? parseLookupTemplate(hostMeta.body, resource) : undefined;
  if (template === undefined || template === asked) return { kind: "not-found" };
  return readAnswer(await askHost(template, JRD_TYPES, limits));
}

/**
 * 400 and 422 are what Pixelfed, GoToSocial and Misskey say of names that are not theirs (see their WebFinger controllers). Every other
 * 4xx is a server that does not answer such questions, or not to us; every other answer below that proves nothing.
 */
function readAnswer({ status, headers, body }: HostAnswer): Answer {
  if (status === 200) {
    const jrd = parseJrd(body);
    return jrd === undefined ? { kind: "invalid" } : { kind: "jrd", jrd };
  }
  if (status === 404 || status === 400 || status === 422) return { kind: "not-found" };
  if (status === 410) return { kind: "gone" };
  if (status === 429) {
    const retryAfterMs = readRetryAfter(headers, Date.now());
    return { kind: "rate-limited", ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (status >= 500) return { kind: "unreachable" };
  return { kind: status >= 400 ? "refused" : "invalid" };
}

function isSame(one: Handle, other: Handle): boolean {
  return one.user === other.user && one.host === other.host;
}

function proven({ subject, actorUrl, profileUrl }: Jrd): LookupOutcome {
  const account = { address: formatAddress(subject), actorUrl };
  return { kind: "found", account: profileUrl === undefined ? account : { ...account, profileUrl } };
}
