import { foreignHostKind } from "../domain/foreign-hosts.ts";
import { formatAddress, type Handle } from "../domain/handle.ts";
import type { HostWord, LookupOutcome } from "../domain/lookup.ts";
import { ASK_LIMITS, type AskLimits, askHost, type HostAnswer } from "./ask-host.ts";
import { parseLookupTemplate } from "./host-meta.ts";
import { type Jrd, parseJrd } from "./jrd.ts";
import { readRetryAfter, readUsedUp } from "./retry-after.ts";

const JRD_TYPES = "application/jrd+json, application/json";

export interface LookupOptions {
  readonly limits?: AskLimits;
  /** Whether the user's permission lets us read every host's answer. Without it the browser hides why a request failed. */
  readonly seesAll?: boolean;
}

/**
 * Asks a handle's own host whether the person is there, as Mastodon itself does (app/lib/webfinger.rb,
 * app/services/resolve_account_service.rb): the well-known path; on 404, and only then, the path that host-meta names; and where the
 * answer names another subject, one question to the subject's own host, which must name itself. Six requests at the most. Never throws.
 */
export async function lookupHandle(
  handle: Handle,
  { limits = ASK_LIMITS, seesAll = true }: LookupOptions = {},
): Promise<LookupOutcome> {
  const context: Context = { limits, seesAll, signal: AbortSignal.timeout(limits.lookupMs), words: new Map() };
  const outcome = await proveHandle(handle, context);
  const words = [...context.words.values()];
  const wishes = words.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return {
    ...outcome,
    ...(wishes.length > 0 && { retryAfterMs: Math.max(...wishes) }),
    ...(words.length > 1 && { words }),
  };
}

interface Context {
  readonly limits: AskLimits;
  readonly seesAll: boolean;
  readonly signal: AbortSignal;
  /** How each host that was asked answered last. */
  readonly words: Map<string, HostWord>;
}

type Unproven = { readonly kind: Exclude<LookupOutcome["kind"], "found"> };
type Answer = { readonly kind: "jrd"; readonly jrd: Jrd } | Unproven;

async function proveHandle(handle: Handle, context: Context): Promise<LookupOutcome> {
  const first = await askForJrd(handle, context);
  if (first.kind !== "jrd") return first;
  if (isSame(first.jrd.subject, handle)) return proven(first.jrd);
  const confirmed = await askForJrd(first.jrd.subject, context);
  if (confirmed.kind !== "jrd") return confirmed;
  return isSame(confirmed.jrd.subject, first.jrd.subject) ? proven(confirmed.jrd) : { kind: "invalid" };
}

async function askForJrd(handle: Handle, context: Context): Promise<Answer> {
  // A handle or a subject may name a host that is known to be something else: it would learn a name for nothing.
  if (foreignHostKind(handle.host) !== undefined) return { kind: "invalid" };
  const resource = `acct:${formatAddress(handle)}`;
  const url = `https://${handle.host}/.well-known/webfinger?resource=${encodeURIComponent(resource)}`;
  const { status, verdict } = await askAt(url, context);
  return status === 404 ? askAsHostMetaSays(handle.host, resource, url, context) : verdict;
}

/**
 * After a 404 for `asked`: once more, where host-meta names another address. The 404 stands where host-meta cannot be read: without
 * permission for the host, many a server's plain "no such file" cannot, and it must not pass for a server in trouble.
 */
async function askAsHostMetaSays(host: string, resource: string, asked: string, context: Context): Promise<Answer> {
  const url = `https://${host}/.well-known/host-meta`;
  const hostMeta = await askHost(url, { ...context, accept: "application/xrd+xml" }).catch(() => undefined);
  if (hostMeta !== undefined && (hostMeta.status >= 500 || hostMeta.status === 429)) {
    const verdict = readVerdict(hostMeta);
    note(host, verdict, hostMeta, context);
    return verdict;
  }
  const template = hostMeta?.status === 200 ? parseLookupTemplate(hostMeta.body, resource) : undefined;
  if (template === undefined || template === asked) return { kind: "not-found" };
  return (await askAt(template, context)).verdict;
}

/** Asks for a JRD, and notes how the host answered; to give no answer is one, too. */
async function askAt(url: string, context: Context): Promise<{ status?: number; verdict: Answer }> {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  try {
    const answer = await askHost(url, { ...context, accept: JRD_TYPES });
    const verdict = readVerdict(answer);
    note(host, verdict, answer, context);
    return { status: answer.status, verdict };
  } catch (error) {
    const verdict = { kind: error instanceof TypeError && !context.seesAll ? "hidden" : "unreachable" } as const;
    context.words.set(host, { host, ...verdict });
    return { verdict };
  }
}

/** An answer, and how long its host wants to be left alone: said with 429 and 503, or by a count of requests that has come to its end. */
function note(host: string, { kind }: Answer, { status, headers }: HostAnswer, { words }: Context): void {
  const now = Date.now();
  const isTooMuch = status === 429 || status === 503;
  const retryAfterMs = isTooMuch ? readRetryAfter(headers, now) : readUsedUp(headers, now);
  words.set(host, { host, kind: kind === "jrd" ? "found" : kind, ...(retryAfterMs !== undefined && { retryAfterMs }) });
}

/**
 * 400 and 422 are what Pixelfed, GoToSocial and Misskey say of names that are not theirs (see their WebFinger controllers). Every other
 * 4xx is a server that does not answer such questions, or not to us; every other answer below that proves nothing.
 */
function readVerdict({ status, body }: HostAnswer): Answer {
  if (status === 200) {
    const jrd = parseJrd(body);
    return jrd === undefined ? { kind: "invalid" } : { kind: "jrd", jrd };
  }
  if (status === 404 || status === 400 || status === 422) return { kind: "not-found" };
  if (status === 410) return { kind: "gone" };
  if (status === 429) return { kind: "rate-limited" };
  if (status >= 500) return { kind: "unreachable" };
  return { kind: status >= 400 ? "refused" : "invalid" };
}

function isSame(one: Handle, other: Handle): boolean {
  return one.user === other.user && one.host === other.host;
}

function proven({ subject, account }: Jrd): LookupOutcome {
  return { kind: "found", account: { address: formatAddress(subject), ...account } };
}
