import { z } from "zod/mini";
import { parseTypedHost } from "./parse-typed-host.ts";
import { readText } from "./read-text.ts";

const BODY_LIMIT_BYTES = 64 * 1024;

const Index = z.object({ links: z.array(z.object({ href: z.string() })) });
/** Letters and what joins them: it will stand in a sentence. */
const SoftwareName = z.string().check(z.regex(/^[\p{L}\d][\p{L}\d ._+-]{0,39}$/u));
const Document = z.object({ software: z.object({ name: SoftwareName }) });

/** Where a server of the fediverse describes itself. */
export interface NodeInfoLink {
  /** Host of the description: that of the server itself, where the host that was asked only sends on. */
  readonly host: string;
  readonly url: string;
}

/** `/.well-known/nodeinfo`, which every server of the fediverse has; undefined where there is none that can be read. */
export async function readNodeInfoLink(host: string, signal: AbortSignal): Promise<NodeInfoLink | undefined> {
  try {
    const { links } = Index.parse(await getJson(`https://${host}/.well-known/nodeinfo`, signal));
    const url = links[0]?.href ?? "";
    const described = parseTypedHost(url);
    return described === undefined ? undefined : { host: described, url };
  } catch {
    return undefined;
  }
}

/** Where all of its servers keep the description (`/nodeinfo/2.0`, `/api/nodeinfo/2.0.json`); nothing else is asked for on its word. */
const DOCUMENT_PATH = /(?:^|\/)nodeinfo\/[^/]+$/;

/** The name of the software, as it calls itself (mostly in lower case). */
export async function readSoftware({ host, url }: NodeInfoLink, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { pathname } = new URL(url);
    if (!DOCUMENT_PATH.test(pathname)) return undefined;
    return Document.parse(await getJson(`https://${host}${pathname}`, signal)).software.name;
  } catch {
    return undefined;
  }
}

async function getJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal,
  });
  return JSON.parse(await readText(response, BODY_LIMIT_BYTES));
}
