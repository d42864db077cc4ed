import { ANSWER_EVENT, encodeAnswer, OBSERVER_EVENT, READER_EVENT } from "./answer-channel.ts";

/** GraphQL operations, and the few older paths that still answer with accounts; on x.com, twitter.com and their subdomains. */
const ANSWER_URL =
  /^https:\/\/(?:[\w-]+\.)?(?:x|twitter)\.com\/(?:.*\/)?(?:graphql\/[\w-]+\/\w+|i\/api\/(?:1\.1|2)\/[\w/]+\.json)(?:[?#]|$)/;
const RATE_HEADERS = ["limit", "remaining", "reset"];
/** What comes before the reader listens is kept, within reason. */
const KEPT_ANSWERS = 100;

/**
 * Hands over each answer that the page gets from X's servers. It only looks on: the page's requests are made as it made them, with
 * the same arguments, results and errors, and nothing is ever asked of X.
 */
export function observeAnswers(): void {
  const kept: string[] = [];
  let readerListens = false;

  const dispatch = (type: string, detail?: string) => document.dispatchEvent(new CustomEvent(type, { detail }));
  const report = (url: string, status: number, header: (name: string) => string | null, text: string) => {
    const rateLimit = RATE_HEADERS.map((name) => header(`x-rate-limit-${name}`));
    const detail = encodeAnswer({ url, status, rateLimit, text });
    if (readerListens) dispatch(ANSWER_EVENT, detail);
    else if (kept.length < KEPT_ANSWERS) kept.push(detail);
  };

  document.addEventListener(READER_EVENT, () => {
    readerListens = true;
    for (const detail of kept.splice(0)) dispatch(ANSWER_EVENT, detail);
  });
  dispatch(OBSERVER_EVENT);

  const { fetch } = window;
  window.fetch = function (this: unknown, ...request: Parameters<typeof fetch>) {
    const answer = Reflect.apply(fetch, this, request) as ReturnType<typeof fetch>;
    answer
      .then(async (response) => {
        if (!ANSWER_URL.test(response.url)) return;
        const { url, status, headers } = response;
        report(url, status, (name) => headers.get(name), await response.clone().text());
      })
      .catch(() => undefined);
    return answer;
  };

  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...request: unknown[]) {
    this.addEventListener("load", reportXhr, { once: true });
    return Reflect.apply(open, this, request);
  };

  function reportXhr(this: XMLHttpRequest): void {
    if (!ANSWER_URL.test(this.responseURL)) return;
    const isJson = this.responseType === "json";
    if (!isJson && this.responseType !== "" && this.responseType !== "text") return;
    const text = isJson ? JSON.stringify(this.response) : this.responseText;
    report(this.responseURL, this.status, (name) => this.getResponseHeader(name), text);
  }
}
