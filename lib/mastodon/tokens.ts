import { z } from "zod/mini";
import type { AppRegistration } from "../domain/sign-in.ts";
import { readFailure } from "./failure.ts";
import { postForm } from "./post-form.ts";

const Issued = z.object({
  access_token: z.string(),
  refresh_token: z.optional(z.nullable(z.string())),
  /** Seconds. */
  expires_in: z.optional(z.catch(z.nullable(z.number()), null)),
});

/** What a token endpoint gives. */
export interface IssuedToken {
  readonly token: string;
  readonly refreshToken?: string;
  /** When it ends, ms since the epoch. */
  readonly expiresAt?: number;
}

/** RFC 6749, section 4.1.3, with the verifier of RFC 7636. Throws as `postForm` does. */
export function exchangeCode(
  app: AppRegistration,
  code: string,
  verifier: string,
  now: () => number,
): Promise<IssuedToken> {
  const { redirectUri } = app;
  return askForToken(
    app,
    {
      grant_type: "authorization_code",
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    },
    now,
  );
}

/**
 * A new token for one that ends (RFC 6749, section 6). The refresh token is good once; where the answer has no other, it stays good. Never throws:
 * `refused` means that only the user can get another, by signing in.
 */
export async function renewToken(
  app: AppRegistration,
  refreshToken: string,
  now: () => number,
): Promise<IssuedToken | "refused" | "unreachable"> {
  try {
    const form = { grant_type: "refresh_token", refresh_token: refreshToken };
    return await askForToken(app, form, now);
  } catch (error) {
    const failure = readFailure(error);
    return failure.kind === "status" && failure.status < 429 ? "refused" : "unreachable";
  }
}

/** Tells the instance to forget a token (RFC 7009). That the instance cannot be reached is no reason to keep it here. */
export async function revokeToken(app: AppRegistration, token: string): Promise<void> {
  const { instance, revocationPath, clientId, clientSecret } = app;
  await postForm(instance, revocationPath, { client_id: clientId, client_secret: clientSecret, token }).catch(
    () => undefined,
  );
}

async function askForToken(
  { instance, tokenPath, clientId, clientSecret }: AppRegistration,
  form: Readonly<Record<string, string>>,
  now: () => number,
): Promise<IssuedToken> {
  const answer = await postForm(instance, tokenPath, { client_id: clientId, client_secret: clientSecret, ...form });
  const { access_token: token, refresh_token: refreshToken, expires_in: life } = Issued.parse(answer);
  return { token, ...(refreshToken && { refreshToken }), ...(life && life > 0 && { expiresAt: now() + life * 1_000 }) };
}
