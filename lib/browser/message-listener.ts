import browser, { type Runtime } from "webextension-polyfill";
import { ContentMessage } from "../protocol/content-message.ts";
import type { Handlers, Message, MessageSource } from "../protocol/message.ts";
import { PageMessage } from "../protocol/page-message.ts";
import { CHANGED, type Reply, type ReplyError } from "../protocol/reply.ts";

export interface Listening {
  readonly pageHandlers: Handlers<PageMessage>;
  readonly contentHandlers: Handlers<ContentMessage>;
  /** Where our content script runs: match patterns for whole sites, `https://x.com/*`. */
  readonly contentPages: readonly string[];
}

/**
 * Answers all messages to the background. Who may say what is decided here: a content script (which speaks for a hostile page) only
 * the `ContentMessage`s, an extension page only the `PageMessage`s, and nobody else anything.
 */
export function listenToMessages(listening: Listening): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Not for us: returning nothing leaves the answer to whom it is for.
    if ((message as { type?: unknown } | null)?.type === CHANGED) return undefined;
    return answer(message, sender, listening);
  });
}

async function answer(
  message: unknown,
  sender: Runtime.MessageSender,
  { pageHandlers, contentHandlers, contentPages }: Listening,
): Promise<Reply<unknown>> {
  try {
    if (sender.id !== browser.runtime.id) return refuse("not-allowed", "Unknown sender");
    const from: MessageSource = sender.tab?.id === undefined ? {} : { tabId: sender.tab.id };
    if (isOwnPage(sender.url)) {
      const parsed = PageMessage.safeParse(message);
      return parsed.success ? await handle(pageHandlers, parsed.data, from) : refuse("invalid", parsed.error.message);
    }
    if (contentPages.some((pattern) => sender.url?.startsWith(pattern.slice(0, -1)))) {
      const parsed = ContentMessage.safeParse(message);
      return parsed.success
        ? await handle(contentHandlers, parsed.data, from)
        : refuse("invalid", parsed.error.message);
    }
    return refuse("not-allowed", "This page may not speak to the background");
  } catch (error) {
    return refuse("failed", error instanceof Error ? error.message : String(error));
  }
}

async function handle<M extends Message>(
  handlers: Handlers<M>,
  message: M,
  from: MessageSource,
): Promise<Reply<unknown>> {
  const handler = handlers[message.type as M["type"]] as (message: M, from: MessageSource) => Promise<unknown>;
  return { ok: true, value: await handler(message, from) };
}

function isOwnPage(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL("")) ?? false;
}

function refuse(kind: ReplyError["kind"], message: string): Reply<never> {
  return { ok: false, error: { kind, message } };
}
