import type { ContentMessage, ContentReplies } from "./content-message.ts";
import type { PageMessage, PageReplies } from "./page-message.ts";

/** All that the background understands. This file holds types only, so that a content script may import it without zod. */
export type Message = ContentMessage | PageMessage;
export type Replies = ContentReplies & PageReplies;

export type MessageOf<Type extends Message["type"]> = Extract<Message, { type: Type }>;

/** Who sent a message, by the browser's word. */
export interface MessageSource {
  readonly tabId?: number;
}

/** One function per message; a missing one does not compile. */
export type Handlers<M extends Message> = {
  readonly [Type in M["type"]]: (message: Extract<M, { type: Type }>, from: MessageSource) => Answering<Replies[Type]>;
};

/** A function without a result answers with nothing. */
type Answering<Reply> = [Reply] extends [undefined] ? Promise<void> : Promise<Reply>;
