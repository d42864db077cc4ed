import { ANSWER_EVENT, encodeAnswer, OBSERVER_EVENT, READER_EVENT } from "./answer-channel.ts";

/** GraphQL operations, and the few older paths that still answer with accounts; on x.com, twitter.com and their subdomains. */
const ANSWER_URL =
  /^https:\/\/([\w-]+\.)?(x|twitter)\.com\/([^?#]*\/)?(graphql\/[\w-]+\/\w+|(1\.1|2)\/[\w/]+\.json)([?#]|$)/;
/** What comes before the reader listens is kept, within reason: so many answers, and so many UTF-16 units of them. */
const KEPT_ANSWERS = 100;
const KEPT_LENGTH = 20_000_000;

/** The part of the page's own world that is looked on. */
export interface ObservedPage {
  fetch: typeof fetch;
  readonly XMLHttpRequest: { readonly prototype: XMLHttpRequest };
  readonly document: EventTarget;
}

/**
 * Hands over each answer that the page gets from X's servers. It only looks on: the page's requests are made as it made them, with
 * the same arguments, results and errors, and nothing is ever asked of X. (One thing differs: a `fetch` that fails and that nobody
 * in the page catches is no `unhandledrejection` any more, as somebody has looked at it.)
 */
export function observeAnswers(page: ObservedPage = window): void {
  const mark = Symbol.for(ANSWER_EVENT);
  if (mark in page) return;
  Object.defineProperty(page, mark, {});

  const { document } = page;
  const kept: Event[] = [];
  let keptLength = 0;
  let readerListens = false;

  const report = (url: string, status: number, header: (name: string) => string | null, text: string) => {
    const rateLimit = ["limit", "remaining", "reset"].map((name) => header(`x-rate-limit-${name}`));
    const event = encodeAnswer({ url, status, rateLimit, text });
    if (readerListens) document.dispatchEvent(event);
    else if (kept.length < KEPT_ANSWERS && keptLength + text.length <= KEPT_LENGTH) {
      keptLength += text.length;
      kept.push(event);
    }
  };

  document.addEventListener(READER_EVENT, () => {
    readerListens = true;
    for (const event of kept.splice(0)) document.dispatchEvent(event);
  });
  document.dispatchEvent(new Event(OBSERVER_EVENT));

  // Proxies, because they have the name, the length and the text of the function that they stand for.
  page.fetch = new Proxy(page.fetch, {
    apply(fetch, self, request) {
      const answer = Reflect.apply(fetch, self, request);
      answer
        .then(async (response: Response) => {
          const { url, status, headers } = response;
          if (ANSWER_URL.test(url)) report(url, status, (name) => headers.get(name), await response.clone().text());
        })
        .catch(() => {});
      return answer;
    },
  });

  const { prototype } = page.XMLHttpRequest;
  prototype.open = new Proxy(prototype.open, {
    apply(open, self: XMLHttpRequest, request) {
      const result = Reflect.apply(open, self, request);
      // A request that is opened again is listened to once all the same: it is one function. When it is called, the page has its answer.
      self.addEventListener("loadend", reportXhr);
      return result;
    },
  });

  function reportXhr(this: XMLHttpRequest): void {
    try {
      const url = this.responseURL;
      const text = ANSWER_URL.test(url) ? readText(this) : undefined;
      if (text !== undefined) report(url, this.status, (name) => this.getResponseHeader(name), text);
    } catch {
      // Whatever it was, the page is to notice nothing.
    }
  }
}

/** A Blob could be read only later, and X asks for none. */
function readText({ response, responseType }: XMLHttpRequest): string | undefined {
  if (typeof response === "string") return response;
  if (responseType === "json") return JSON.stringify(response);
  return responseType === "arraybuffer" ? new TextDecoder().decode(response) : undefined;
}
