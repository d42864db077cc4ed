import type { SignInFailure } from "../protocol/page-message.ts";

/** Why a sign-in did not come about, in a word that the interface has a sentence for. */
export class SignInError extends Error {
  readonly reason: SignInFailure;

  constructor(reason: SignInFailure, options?: ErrorOptions) {
    super(`Sign-in failed: ${reason}`, options);
    this.name = "SignInError";
    this.reason = reason;
  }
}
