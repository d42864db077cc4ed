/** Proof Key for Code Exchange (RFC 7636): whoever catches the code cannot use it without the verifier. */
export interface Pkce {
  readonly verifier: string;
  /** SHA-256 of the verifier (method S256). */
  readonly challenge: string;
}

export async function createPkce(): Promise<Pkce> {
  const verifier = randomToken();
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return { verifier, challenge: base64Url(new Uint8Array(hash)) };
}

/** 256 random bits as 43 URL-safe characters: a verifier (RFC 7636 section 4.1), a `state` (RFC 6749 section 10.12). */
export function randomToken(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
