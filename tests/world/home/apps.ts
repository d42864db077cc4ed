import type { Exchange } from "../server/exchange.ts";
import { ApiError, answer, type Call } from "./call.ts";
import type { App } from "./home-state.ts";
import { scopesIn } from "./scopes.ts";

const NAME_LIMIT = 60;
const URI_LIMIT = 2000;
/** Shows the code on a page instead of sending it on. */
export const OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

/** POST /api/v1/apps: registers an app; every answer has a secret, as Mastodon's apps are always confidential. */
export function registerApp(call: Call): void {
  const { params, home } = call;
  const { scopes: known, unknownScopes, takesListOfRedirects } = home.dress;
  const name = params.one("client_name") ?? "";
  const redirectUris = params.all("redirect_uris").flatMap((text) => text.split(/\s+/).filter((uri) => uri !== ""));
  const scopes = scopesIn(params.one("scopes") ?? "read");
  const website = params.one("website") ?? null;
  const wrong = [
    ...(name === "" ? ["Application name can't be blank"] : []),
    ...(name.length > NAME_LIMIT ? [`Application name is too long (maximum is ${NAME_LIMIT} characters)`] : []),
    ...(redirectUris.length === 0 ? ["Redirect URI can't be blank"] : []),
    ...(redirectUris.join("\n").length > URI_LIMIT ? ["Redirect URI is too long (maximum is 2000 characters)"] : []),
    ...(redirectUris.every(isRedirectUri) ? [] : ["Redirect URI must be an absolute URI."]),
    ...(params.isList("redirect_uris") && !takesListOfRedirects ? ["Redirect URI is invalid"] : []),
    ...(unknownScopes !== "refused at registration" || scopes.every((scope) => known.includes(scope))
      ? []
      : ["Scopes doesn't match configured on the server."]),
    ...(website === null || /^https?:\/\//.test(website) ? [] : ["Application website must be a valid URL"]),
  ];
  if (wrong.length > 0) throw new ApiError(422, `Validation failed: ${wrong.join(", ")}`);
  const app: App = {
    id: String(home.state.apps.length + 1),
    name,
    clientId: home.state.opaque("client"),
    clientSecret: home.state.opaque("secret"),
    redirectUris,
    scopes,
    website,
  };
  home.state.apps.push(app);
  answer(call, credentialApplication(app));
}

function isRedirectUri(uri: string): boolean {
  return uri === OUT_OF_BAND || (URL.canParse(uri) && !uri.includes("#") && !/^(data|javascript):/i.test(uri));
}

function credentialApplication(app: App): object {
  return {
    id: app.id,
    name: app.name,
    website: app.website,
    scopes: app.scopes,
    redirect_uri: app.redirectUris.join("\n"),
    redirect_uris: app.redirectUris,
    client_id: app.clientId,
    client_secret: app.clientSecret,
    client_secret_expires_at: 0,
    vapid_key: "BCk-QqERU0q-CfYZjcuB6lnyyOYfJ2AifKqfeGIm7Z-HiTU5T9eTG5GxVA0_OH5mMlI4UkkDTpaZwozy0TzdZ2M=",
  };
}

/** The app that an OAuth call names by id and secret, in the body or by Basic authentication. */
export function authenticatedApp(call: Call): App | undefined {
  const [id, secret] = basicCredentials(call.exchange) ?? [
    call.params.one("client_id"),
    call.params.one("client_secret"),
  ];
  return call.home.state.apps.find((app) => app.clientId === id && app.clientSecret === secret);
}

function basicCredentials(exchange: Exchange): [string, string] | undefined {
  const encoded = /^Basic (.+)$/i.exec(exchange.request.headers.authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return [decodeURIComponent(id), decodeURIComponent(secret)];
}
