import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorld, type World } from "../../world/world.ts";
import {
  ask,
  authorizeFields,
  decide,
  exactly,
  exchangeCode,
  HOME,
  REDIRECT,
  register,
  searchFor,
} from "./world-client.ts";

/** Mastodon's API as OpenAPI; kept beside the checkout and never copied into it. */
const SCHEMA = new URL("../../../../shared/mastodon-openapi.json", import.meta.url);
const present = existsSync(SCHEMA);

let world: World;
let ajv: Ajv2020;

beforeAll(async () => {
  if (!present) return;
  world = await startWorld();
  ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat("uri", (text) => URL.canParse(text));
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat("email", /^[^@\s]+@[^@\s]+$/);
  ajv.addFormat("iso-639-1", /^[a-z]{2}$/);
  ajv.addSchema(JSON.parse(readFileSync(SCHEMA, "utf8")), "mastodon");
});
afterAll(() => world?.stop());

function expectToBe(name: string, body: unknown): void {
  const validate = ajv.compile({ $ref: `mastodon#/components/schemas/${name}` });
  validate(body);
  expect(validate.errors ?? [], name).toEqual([]);
}

describe("the fake instance beside Mastodon's own description", () => {
  it("answers everything on the way to a follow in Mastodon's shapes", async ({ skip }) => {
    skip(!present, "Mastodon's description of its API is not beside the checkout");
    const body = {
      client_name: "Flockover",
      redirect_uris: REDIRECT,
      website: "https://flockover.example.org",
      scopes: "read write",
    };
    expectToBe("CredentialApplication", (await ask(world, `${HOME}/api/v1/apps`, { body })).json());
    const app = await register(world, "read write");
    const target = await decide(world, authorizeFields(app, "read write"), "authorize");
    const answer = await exchangeCode(world, app, target.searchParams.get("code") ?? "");
    expectToBe("Token", answer.json());
    const token = answer.json<{ access_token: string }>().access_token;
    const api = async (path: string, post = false) =>
      (await ask(world, `${HOME}${path}`, { token, method: post ? "POST" : "GET" })).json<unknown>();

    expectToBe("DiscoverOauthServerConfigurationResponse", await api("/.well-known/oauth-authorization-server"));
    expectToBe("CredentialAccount", await api("/api/v1/accounts/verify_credentials"));
    expectToBe("Instance", await api("/api/v2/instance"));
    expectToBe("V1Instance", await api("/api/v1/instance"));
    const samples = [
      ...world.truth.byOutcome.locked,
      ...world.truth.byOutcome.moved,
      ...world.truth.byOutcome.found.slice(0, 8),
    ];
    for (const address of samples) {
      expectToBe("Search", await api(`/api/v2/search?q=${address}&resolve=true`));
      const hits = await searchFor(
        world,
        token,
        world.truth.declarations.find((each) => each.address === address)?.canonical ?? "",
      );
      expect(hits.length, address).toBeGreaterThan(0);
      for (const hit of hits) expectToBe("Account", hit);
    }
    const address = world.truth.byOutcome.locked[0] ?? "";
    const account = exactly(await searchFor(world, token, address), address);
    expectToBe("Account", await api(`/api/v1/accounts/${account?.id}`));
    expectToBe("Relationship", await api(`/api/v1/accounts/${account?.id}/follow`, true));
    expectToBe("Relationship", await api(`/api/v1/accounts/${account?.id}/unfollow`, true));
    for (const relation of (await api(`/api/v1/accounts/relationships?id[]=${account?.id}`)) as unknown[]) {
      expectToBe("Relationship", relation);
    }
    expectToBe("Error", await api("/api/v1/accounts/1"));
    expectToBe("Error", await api("/api/v1/accounts/1/follow", true));
    expectToBe("Error", (await ask(world, `${HOME}/api/v1/accounts/relationships`)).json());
    expectToBe("Error", (await exchangeCode(world, app, "wrong")).json());
  });
});
