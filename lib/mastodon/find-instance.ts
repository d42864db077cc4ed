import { z } from "zod/mini";
import { parseHandle } from "../domain/handle.ts";
import { isPublicHost, toPublicHost } from "../domain/host.ts";
import { createClient } from "./client.ts";
import { SignInError } from "./sign-in-error.ts";

const TIMEOUT_MS = 10_000;

/** `uri` is the host of the instance's handles (Mastodon's v1 instance entity); some servers write it as a URL. */
const Instance = z.object({ uri: z.string(), version: z.string() });
const NodeInfo = z.object({ links: z.array(z.object({ href: z.string() })) });

export interface FoundInstance {
  /** Origin of the API, `https://…`. */
  readonly origin: string;
  /** Host of the handles of its people, in ASCII. */
  readonly handleHost: string;
}

/** The host in what a person typed: `mastodon.example.org`, `https://mastodon.example.org/@me`, `@me@mastodon.example.org`. */
export function parseTypedHost(typed: string): string | undefined {
  const text = typed.trim();
  const handle = parseHandle(text);
  if (handle !== undefined) return handle.host;
  if (!/^https?:\/\//i.test(text)) return toPublicHost(text.replace(/\/+$/, ""));
  if (!URL.canParse(text)) return undefined;
  const { hostname, port } = new URL(text);
  return port === "" && isPublicHost(hostname) ? hostname : undefined;
}

/**
 * The instance behind what a person typed. Handles may live at another host than the API (`@me@example.org` served by
 * `social.example.org`): where the typed host does not speak the API, its NodeInfo tells which one does. Throws a `SignInError`.
 */
export async function findInstance(typed: string): Promise<FoundInstance> {
  const host = parseTypedHost(typed);
  if (host === undefined) throw new SignInError("not-an-address");
  const direct = await readInstance(host);
  if (direct !== undefined) return direct;
  const apiHost = await readApiHost(host);
  const indirect = apiHost === undefined || apiHost === host ? undefined : await readInstance(apiHost);
  if (indirect !== undefined) return indirect;
  throw new SignInError(apiHost === undefined && !(await isReachable(host)) ? "unreachable" : "not-mastodon");
}

async function readInstance(host: string): Promise<FoundInstance | undefined> {
  const origin = `https://${host}`;
  try {
    const { uri } = Instance.parse(await createClient(origin).v1.instance.fetch());
    return { origin, handleHost: parseTypedHost(uri) ?? host };
  } catch {
    return undefined;
  }
}

async function readApiHost(host: string): Promise<string | undefined> {
  try {
    const response = await get(`https://${host}/.well-known/nodeinfo`);
    const { links } = NodeInfo.parse(await response.json());
    const href = links[0]?.href;
    return href === undefined ? undefined : parseTypedHost(href);
  } catch {
    return undefined;
  }
}

/** `no-cors` answers opaquely, but it answers: the name exists and somebody speaks https there. */
async function isReachable(host: string): Promise<boolean> {
  return get(`https://${host}/`, "no-cors").then(
    () => true,
    () => false,
  );
}

function get(url: string, mode: RequestMode = "cors"): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(url, { mode, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal });
}
