/** What an instance answered in place of what was wanted. */
export interface RefusalAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** `error` of a JSON body: a sentence of Mastodon's API, or a word of OAuth (RFC 6749, section 5.2). "" where there is none. */
  readonly message: string;
  /** Whether the body was JSON. An error page is often that of a proxy before the instance, and says nothing about people then. */
  readonly isJson: boolean;
}

/** A call that was answered with an error status. Calls without a readable answer end in whatever fetch threw. */
export class RefusalError extends Error {
  readonly answer: RefusalAnswer;

  constructor(answer: RefusalAnswer) {
    super(`${answer.status} ${answer.message}`.trim());
    this.name = "RefusalError";
    this.answer = answer;
  }
}

/** Why a call failed: the instance said so with a status, or no answer could be read. */
export type Failure =
  | ({ readonly kind: "status" } & RefusalAnswer)
  | { readonly kind: "no-answer"; readonly cause: unknown };

export function readFailure(error: unknown): Failure {
  return error instanceof RefusalError ? { kind: "status", ...error.answer } : { kind: "no-answer", cause: error };
}
