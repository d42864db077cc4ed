import { z } from "zod/mini";
import { parseHandle } from "../domain/handle.ts";
import type { Instance } from "../domain/sign-in.ts";
import { createClient } from "./client.ts";
import { readFailure } from "./failure.ts";
import { readNodeInfoLink, readSoftware } from "./nodeinfo.ts";
import { parseTypedHost } from "./parse-typed-host.ts";
import { SignInError } from "./sign-in-error.ts";

/** For all questions together: somebody is waiting for the window to open. */
const FINDING_TIMEOUT_MS = 20_000;

/**
 * `uri` is the host of the instance's handles (Mastodon's v1 instance entity); some servers write it as a URL, and GoToSocial writes the
 * host of its API there, with the handles' in `account_domain`.
 */
const InstanceEntity = z.object({ uri: z.string(), version: z.string(), accountDomain: z.optional(z.string()) });

export interface FindOptions {
  /** Whether the browser lets the extension read all answers of the host, whatever their headers say. */
  readonly mayRead: (host: string) => Promise<boolean>;
  readonly timeoutMs?: number;
}

/** `silent`: no answer, or none that the browser lets us read. */
type Answer = Instance | "silent" | "no-api";

/**
 * The instance behind what a person typed. Handles may live at another host than the API (`@me@example.org` served by
 * `social.example.org`): where the typed host does not speak the API, its NodeInfo tells which one does, or the place to which it sends
 * WebFinger (all that Mastodon's own guide asks of such a host). Throws a `SignInError`.
 */
export async function findInstance(
  typed: string,
  { mayRead, timeoutMs = FINDING_TIMEOUT_MS }: FindOptions,
): Promise<Instance> {
  const host = parseTypedHost(typed);
  if (host === undefined) throw new SignInError("not-an-address");
  const signal = AbortSignal.timeout(timeoutMs);
  const answers = new Map<string, Answer>();
  const ask = async (asked: string): Promise<Instance | undefined> => {
    if (!answers.has(asked)) answers.set(asked, await readInstance(asked, signal));
    const answer = answers.get(asked);
    return typeof answer === "object" ? answer : undefined;
  };
  const direct = await ask(host);
  if (direct !== undefined) return direct;
  const link = await readNodeInfoLink(host, signal);
  const described = link && (await ask(link.host));
  if (described !== undefined) return described;
  const sentTo = await readWebFingerHost(host, parseHandle(typed)?.user ?? host, signal);
  const redirected = sentTo === undefined ? undefined : await ask(sentTo);
  if (redirected !== undefined) return redirected;

  if (link !== undefined) {
    if (answers.get(link.host) === "silent") {
      const isOurs = await mayRead(link.host);
      throw new SignInError(isOurs ? "unreachable" : "needs-permission", { host: link.host });
    }
    throw new SignInError("not-mastodon", { host: link.host, software: await readSoftware(link, signal) });
  }
  throw new SignInError((await isReachable(host, signal)) ? "no-instance" : "unreachable", { host });
}

async function readInstance(host: string, signal: AbortSignal): Promise<Answer> {
  const origin = `https://${host}`;
  try {
    const { uri, version, accountDomain } = InstanceEntity.parse(
      await createClient(origin, { signal }).v1.instance.fetch(),
    );
    return { origin, handleHost: parseTypedHost(accountDomain ?? uri) ?? host, version };
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind === "no-answer") return isSilence(failure.cause) ? "silent" : "no-api";
    // An instance that shows itself to its own people only (limited federation mode): it speaks the API, and its name must do.
    return failure.status === 401 && failure.isJson ? { origin, handleHost: host, version: "" } : "no-api";
  }
}

/** What fetch fails with where no answer came, or none that may be read; everything else was an answer. */
export function isSilence(error: unknown): boolean {
  return error instanceof TypeError || error instanceof DOMException;
}

/** Where a redirect of WebFinger leads, whatever is answered there. */
async function readWebFingerHost(host: string, user: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const resource = encodeURIComponent(`acct:${user}@${host}`);
    const response = await get(`https://${host}/.well-known/webfinger?resource=${resource}`, signal);
    response.body?.cancel().catch(() => undefined);
    return parseTypedHost(response.url);
  } catch {
    return undefined;
  }
}

/** `no-cors` answers opaquely, but it answers: the name exists and somebody speaks https there. */
async function isReachable(host: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await get(`https://${host}/`, signal, "no-cors");
    response.body?.cancel().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

function get(url: string, signal: AbortSignal, mode: RequestMode = "cors"): Promise<Response> {
  return fetch(url, { mode, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal });
}
