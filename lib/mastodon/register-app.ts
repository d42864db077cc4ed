import { z } from "zod/mini";
import type { AppRegistration } from "../domain/sign-in.ts";
import { readFailure } from "./failure.ts";
import type { OauthServer } from "./oauth-server.ts";
import { postForm } from "./post-form.ts";
import type { WantedScopes } from "./scopes.ts";

const CLIENT_NAME = "Flockover";

const Registered = z.object({ client_id: z.string(), client_secret: z.string() });

/** Registers the extension. An instance that does not know the fine scopes is asked for the coarse ones. Throws as `postForm` does. */
export async function registerApp(
  instance: string,
  redirectUri: string,
  server: OauthServer,
  scopes: WantedScopes,
): Promise<AppRegistration> {
  const register = async (scope: string): Promise<AppRegistration> => {
    // One address as a string: a list of them is understood by Mastodon 4.3 and later only.
    const form = { client_name: CLIENT_NAME, redirect_uris: redirectUri, scopes: scope };
    const app = Registered.parse(await postForm(instance, server.registrationPath, form));
    const { tokenPath, revocationPath } = server;
    return {
      instance,
      redirectUri,
      clientId: app.client_id,
      clientSecret: app.client_secret,
      scope,
      tokenPath,
      revocationPath,
    };
  };
  try {
    return await register(scopes.fine);
  } catch (error) {
    const failure = readFailure(error);
    const isOfScopes = failure.kind === "status" && (failure.status === 400 || failure.status === 422);
    if (!isOfScopes || scopes.fine === scopes.coarse) throw error;
    return register(scopes.coarse);
  }
}
