import type { SignInFailure } from "../protocol/sign-in-state.ts";

/** What a sentence about the failure names. */
export interface SignInErrorDetail {
  /** The host that it is about. */
  readonly host?: string;
  /** What runs there, as it calls itself. */
  readonly software?: string | undefined;
}

/** Why a sign-in did not come about, in a word that the interface has a sentence for. */
export class SignInError extends Error {
  readonly reason: SignInFailure;
  readonly detail: SignInErrorDetail;

  constructor(reason: SignInFailure, detail: SignInErrorDetail = {}, options?: ErrorOptions) {
    super(`Sign-in failed: ${reason}`, options);
    this.name = "SignInError";
    this.reason = reason;
    this.detail = detail;
  }
}
