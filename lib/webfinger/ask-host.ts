import { isPublicHost } from "../domain/host.ts";

/** For the whole of one request, its redirects and its body. */
const TIMEOUT_MS = 8_000;
/** A JRD of a busy server has some 2 kB; whatever sends more is not answering the question. */
const BODY_LIMIT_BYTES = 64 * 1024;

/** What a host answered; `body` is the text, at most `BODY_LIMIT_BYTES` of UTF-8. */
export interface HostAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * GETs a public https URL as a stranger: no cookies, no referrer, nothing cached. The manifest's `connect-src https://*` stops
 * http and other ports at every hop of a redirect. Throws where no answer can be had: a host that may not be asked, no
 * network, a refusal by CORS (the browser does not tell which), too slow, too long, a redirect to a host that may not be asked.
 */
export async function askHost(url: string, accept: string): Promise<HostAnswer> {
  requireAskable(url);
  const response = await fetch(url, {
    headers: { Accept: accept },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  requireAskable(response.url);
  return { status: response.status, headers: response.headers, body: await readBody(response) };
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

async function readBody(response: Response): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > BODY_LIMIT_BYTES) {
      await reader.cancel();
      throw new Error(`The answer of ${response.url} is longer than ${BODY_LIMIT_BYTES} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
