import type { Grant } from "../../../lib/domain/sign-in.ts";
import type { AccountRow } from "../../../lib/store/schema.ts";

/** An account of the user at home.example.org, signed in. */
export function accountRow(id: string, change: Partial<AccountRow & Grant> = {}): AccountRow & Grant {
  const instance = "https://home.example.org";
  const app = {
    instance,
    redirectUri: "https://flockover.example.net/back",
    clientId: "client",
    clientSecret: "secret",
    scope: "read follow",
    tokenPath: "/oauth/token",
    revocationPath: "/oauth/revoke",
  };
  return { id, instance, displayName: "Me", homeId: "1", token: "t", scope: app.scope, app, ...change };
}
