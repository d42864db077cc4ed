import { z } from "zod/mini";
import { readText } from "./read-text.ts";

const BODY_LIMIT_BYTES = 64 * 1024;
const TIMEOUT_MS = 8_000;

/** RFC 8414, with Mastodon's `app_registration_endpoint`. Misskey has the document too, but no app can be registered there. */
const Metadata = z.object({
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.optional(z.string()),
  app_registration_endpoint: z.string(),
  scopes_supported: z.optional(z.array(z.string())),
});

/** How an instance does OAuth. Paths are of its own origin. */
export interface OauthServer {
  readonly registrationPath: string;
  readonly authorizationPath: string;
  readonly tokenPath: string;
  readonly revocationPath: string;
  /** Absent where the instance does not tell. */
  readonly scopes?: readonly string[];
}

/** Mastodon's paths, which every server that has no metadata has copied. */
const USUAL: OauthServer = {
  registrationPath: "/api/v1/apps",
  authorizationPath: "/oauth/authorize",
  tokenPath: "/oauth/token",
  revocationPath: "/oauth/revoke",
};

/** Reads `/.well-known/oauth-authorization-server` (Mastodon 4.3, Hollo). Without it, or where it makes no sense, the usual paths hold. */
export async function readOauthServer(instance: string): Promise<OauthServer> {
  try {
    const response = await fetch(`${instance}/.well-known/oauth-authorization-server`, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return USUAL;
    const metadata = Metadata.parse(JSON.parse(await readText(response, BODY_LIMIT_BYTES)));
    return {
      registrationPath: ownPath(metadata.app_registration_endpoint, instance),
      authorizationPath: ownPath(metadata.authorization_endpoint, instance),
      tokenPath: ownPath(metadata.token_endpoint, instance),
      revocationPath: ownPath(metadata.revocation_endpoint ?? USUAL.revocationPath, instance),
      ...(metadata.scopes_supported && { scopes: metadata.scopes_supported }),
    };
  } catch {
    return USUAL;
  }
}

/**
 * Secrets go to the instance and nowhere else: an endpoint on another origin makes the whole document one that is not believed. Asked of the
 * path by itself, as it is used: `//elsewhere.example/` is a path behind a host, and a host without one.
 */
function ownPath(endpoint: string, instance: string): string {
  const { origin, pathname } = new URL(endpoint, instance);
  const { origin: usedOrigin } = new URL(pathname, instance);
  if (origin !== instance || usedOrigin !== instance) throw new Error(`An endpoint of ${instance} lies elsewhere`);
  return pathname;
}
