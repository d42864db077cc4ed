import { z } from "zod/mini";
import { parseHandle } from "../domain/handle.ts";
import { createClient } from "./client.ts";
import { readFailure } from "./failure.ts";
import { parseTypedHost } from "./parse-typed-host.ts";
import { readText } from "./read-text.ts";
import { SignInError } from "./sign-in-error.ts";

/** For all questions together: somebody is waiting for the window to open. */
const FINDING_TIMEOUT_MS = 20_000;
const BODY_LIMIT_BYTES = 64 * 1024;

/** `uri` is the host of the instance's handles (Mastodon's v1 instance entity); some servers write it as a URL. */
const Instance = z.object({ uri: z.string(), version: z.string() });
const NodeInfo = z.object({ links: z.array(z.object({ href: z.string() })) });

export interface FoundInstance {
  /** Origin of the API, `https://…`. */
  readonly origin: string;
  /** Host of the handles of its people, in ASCII. */
  readonly handleHost: string;
}

/**
 * The instance behind what a person typed. Handles may live at another host than the API (`@me@example.org` served by
 * `social.example.org`): where the typed host does not speak the API, its NodeInfo tells which one does, or the place to which it sends
 * WebFinger (all that Mastodon's own guide asks of such a host). Throws a `SignInError`.
 */
export async function findInstance(typed: string, timeoutMs = FINDING_TIMEOUT_MS): Promise<FoundInstance> {
  const host = parseTypedHost(typed);
  if (host === undefined) throw new SignInError("not-an-address");
  const signal = AbortSignal.timeout(timeoutMs);
  const direct = await readInstance(host, signal);
  if (direct !== undefined) return direct;
  const user = parseHandle(typed)?.user ?? host;
  const tried = new Set([host]);
  for (const readApiHost of [readNodeInfoHost, readWebFingerHost]) {
    const apiHost = await readApiHost(host, user, signal);
    if (apiHost === undefined || tried.has(apiHost)) continue;
    tried.add(apiHost);
    const indirect = await readInstance(apiHost, signal);
    if (indirect !== undefined) return indirect;
  }
  throw new SignInError((await isReachable(host, signal)) ? "not-mastodon" : "unreachable");
}

async function readInstance(host: string, signal: AbortSignal): Promise<FoundInstance | undefined> {
  const origin = `https://${host}`;
  try {
    const { uri } = Instance.parse(await createClient(origin, { signal }).v1.instance.fetch());
    return { origin, handleHost: parseTypedHost(uri) ?? host };
  } catch (error) {
    const failure = readFailure(error);
    // An instance that shows itself to its own people only (limited federation mode): it speaks the API, and its name must do.
    const isClosed = failure.kind === "status" && failure.status === 401 && failure.isJson;
    return isClosed ? { origin, handleHost: host } : undefined;
  }
}

async function readNodeInfoHost(host: string, _user: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await get(`https://${host}/.well-known/nodeinfo`, signal);
    const { links } = NodeInfo.parse(JSON.parse(await readText(response, BODY_LIMIT_BYTES)));
    const href = links[0]?.href;
    return href === undefined ? undefined : parseTypedHost(href);
  } catch {
    return undefined;
  }
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
