import { isPublicHost } from "../domain/host.ts";
import { inTurn } from "./host-gate.ts";

/** How long and how much asking may take. */
export interface AskLimits {
  /** For the whole of one request, its redirects and its body. */
  readonly timeoutMs: number;
  /** For all requests of a look-up together, and the time that they wait for their turn: less than the lease of the pipeline's runner. */
  readonly lookupMs: number;
  /** Of the body as it is read, after decompression: a small file can unpack to gigabytes. */
  readonly bodyBytes: number;
}

/** A JRD of a busy server has some 2 kB; whatever sends more is not answering the question. */
export const ASK_LIMITS: AskLimits = { timeoutMs: 8_000, lookupMs: 50_000, bodyBytes: 64 * 1024 };

/** What a host answered; `body` is the text of a 200, and empty for every other status, whose body says nothing that is used. */
export interface HostAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface AskOptions {
  readonly accept: string;
  readonly limits: AskLimits;
  /** Ends the waiting for a turn, and the request. */
  readonly signal: AbortSignal;
}

/**
 * GETs a public https URL as a stranger: no cookies, no referrer, nothing cached, at most two at a time to one host. The manifest's
 * `connect-src https://*` stops http and other ports at every hop of a redirect. Throws where no answer can be had: a host that may not be
 * asked, too slow, too long, a redirect to a host that may not be asked; and a `TypeError` where the browser does not say why: no network,
 * a refusal by CORS, a redirect that was stopped.
 */
export async function askHost(url: string, { accept, limits, signal }: AskOptions): Promise<HostAnswer> {
  requireAskable(url);
  return inTurn(new URL(url).hostname, signal, async () => {
    const response = await fetch(url, {
      headers: { Accept: accept },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]),
    });
    const { status, headers } = response;
    try {
      requireAskable(response.url);
      return { status, headers, body: status === 200 ? await readBody(response, limits.bodyBytes) : "" };
    } finally {
      // What was not read to its end would go on arriving. Fails where reading has failed already.
      response.body?.cancel().catch(() => undefined);
    }
  });
}

/** Whether a URL may be asked at all: https, on port 443, at a name of the public DNS, without a user name in it. */
export function isAskable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return protocol === "https:" && port === "" && username === "" && password === "" && isPublicHost(hostname);
}

function requireAskable(url: string): void {
  if (!isAskable(url)) throw new Error(`Not a public https address: ${url}`);
}

/** The text as UTF-8 without its byte order mark; bytes that are not UTF-8 read as U+FFFD. Throws where it is longer than `limit`. */
async function readBody(response: Response, limit: number): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > limit) throw new Error(`The answer of ${response.url} is longer than ${limit} bytes`);
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    reader.releaseLock();
  }
}
