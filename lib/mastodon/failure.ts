import { MastoHttpError } from "masto";

/** Why a call failed: the instance said so with a status, or no answer could be read. */
export type Failure =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly message: string;
      readonly headers: Headers | undefined;
    }
  | { readonly kind: "no-answer"; readonly cause: unknown };

/**
 * Reads what masto threw. Only an error with a JSON body becomes a `MastoHttpError`; an error page in HTML (a proxy, a CDN, snac) ends as
 * a bare TypeError without a status, just like a lost network. So whatever is not understood counts as "no answer, try later".
 */
export function readFailure(error: unknown): Failure {
  if (!(error instanceof MastoHttpError)) return { kind: "no-answer", cause: error };
  const headers = error.cause instanceof Response ? error.cause.headers : undefined;
  return { kind: "status", status: error.statusCode, message: String(error.message), headers };
}
