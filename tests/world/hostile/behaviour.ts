import type { Socket } from "node:net";
import type { Handler } from "../server/exchange.ts";

/** What a browser must make of it: the words of a look-up's outcome, decided here and not computed. */
export type Word = "found" | "not-found" | "gone" | "invalid" | "refused" | "unreachable" | "rate-limited";

/**
 * One way for a host to misbehave, or to behave unusually, when it is asked for a person. It is played under the host name
 * `<name>.hostile.example.com`, on every path unless it says otherwise.
 */
export interface Behaviour {
  readonly name: string;
  /** How asking for `alice` there must end. */
  readonly word: Word;
  readonly play: Handler;
  /** The address that must be found, where it is not the one that was asked for. */
  readonly finds?: string;
  /** How many requests the host must get, where that matters. */
  readonly requests?: number;
  /** How long the host must be left alone (ms), where it asks for it. */
  readonly retryAfterMs?: number;
  /** Shown in place of the certificate that vouches for the host. */
  readonly certificate?: "for-another-host" | "expired" | "of-unknown-authority" | "signed-by-itself";
  /** Takes the connection before TLS begins. */
  readonly wire?: (socket: Socket) => void;
}

export const HOSTILE_APEX = "hostile.example.com";

export function hostOf(name: string): string {
  return `${name}.${HOSTILE_APEX}`;
}

/** For behaviours that never come so far as to answer a request. */
export const never: Handler = () => {};
