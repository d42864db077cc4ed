/** Every message is answered with one of these: no silence, and nothing thrown across a border. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ReplyError };

export interface ReplyError {
  /** `not-allowed`: this sender may not say that; `invalid`: not a message; `failed`: it went wrong on the way. */
  readonly kind: "not-allowed" | "invalid" | "failed";
  /** For a person reading a log, in English. */
  readonly message: string;
}

/**
 * The background tells the pages that something they show has changed. It carries no data: whoever cares reads anew, so a lost or
 * doubled one does no harm.
 */
export const CHANGED = "state.changed";
