import type { Message, Replies } from "../protocol/message.ts";
import type { Reply, ReplyError } from "../protocol/reply.ts";
import { api } from "./api.ts";

/** The background answered that it could not do what was asked. */
export class MessageError extends Error {
  readonly kind: ReplyError["kind"];

  constructor({ kind, message }: ReplyError) {
    super(message);
    this.name = "MessageError";
    this.kind = kind;
  }
}

/** Sends a message to the background and gives its answer. Throws a `MessageError`, or what the browser throws if nobody is there. */
export async function sendMessage<M extends Message>(message: M): Promise<Replies[M["type"]]> {
  const reply = (await api.runtime.sendMessage(message)) as Reply<Replies[M["type"]]> | undefined;
  if (reply === undefined) throw new MessageError({ kind: "failed", message: `No answer to ${message.type}` });
  if (!reply.ok) throw new MessageError(reply.error);
  return reply.value;
}
