import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { isPublicHost } from "../../../lib/domain/host.ts";
import { AccountEntity, readPerson } from "../../../lib/mastodon/account-entity.ts";
import { readNodeInfoLink, readSoftware } from "../../../lib/mastodon/nodeinfo.ts";
import { readOauthServer } from "../../../lib/mastodon/oauth-server.ts";
import { parseTypedHost } from "../../../lib/mastodon/parse-typed-host.ts";
import { RelationshipEntity, readRelationship } from "../../../lib/mastodon/relationship.ts";
import { nearlyJson, oddText, spoiled } from "../nearly-json.ts";
import { enterNetwork } from "../network-setup.ts";
import { HOME, json, spoil } from "./home.ts";

const ASKER = { id: `me@${HOME}`, instance: `https://${HOME}` };
const ACCOUNT = {
  id: "1",
  acct: "a@one.example.org",
  username: "a",
  displayName: "A",
  avatarStatic: "https://one.example.org/a.png",
  followersCount: 3,
  lastStatusAt: "2026-11-24",
  locked: false,
  bot: false,
  moved: { acct: "b@two.example.org" },
  note: "",
  fields: [{ value: "https://x.com/a" }],
};
const anything = nearlyJson(["acct", "value", "name", "software", "links", "href"]);
/** Over real connections, so fewer. */
const OVER_TLS = { numRuns: 60 };

const network = await enterNetwork({}, [HOME]);
afterEach(() => network.restore());
afterAll(() => network.leave());

describe("whatever an instance answers", () => {
  it("an account is a person whose fields can be shown, or none", () => {
    fc.assert(
      fc.property(fc.oneof(spoiled(ACCOUNT, anything), anything), (entity) => {
        const { data } = AccountEntity.safeParse(entity);
        if (data === undefined) return;
        const person = readPerson(data, ASKER, 1);
        expect(person.avatarUrl ?? ASKER.instance).toContain(ASKER.instance);
        expect(person.followers ?? 0).toBeGreaterThanOrEqual(0);
        expect(person.lastPostAt ?? 0).not.toBeNaN();
        expect(typeof person.displayName).toBe("string");
        expect(person.relationship === "self").toBe(person.address === ASKER.id);
      }),
      { numRuns: 500 },
    );
  });

  it("what is odd beside the name of an account costs nobody but itself", () => {
    const { id, acct, ...beside } = ACCOUNT;
    fc.assert(
      fc.property(spoiled(beside, anything), (rest) => {
        const entity = AccountEntity.parse({ id, acct, ...(rest as object) });
        expect(readPerson(entity, ASKER, 1).address).toBe(acct);
      }),
    );
  });

  it("a relationship is one of three, or none", () => {
    fc.assert(
      fc.property(fc.oneof(spoiled({ following: true, requested: false }, anything), anything), (entity) => {
        const { data } = RelationshipEntity.safeParse(entity);
        if (data !== undefined) expect(["following", "requested", "none"]).toContain(readRelationship(data));
      }),
    );
  });

  it("its endpoints are paths of its own", async () => {
    const right = {
      authorization_endpoint: `https://${HOME}/o/a`,
      token_endpoint: `https://${HOME}/o/t`,
      app_registration_endpoint: `https://${HOME}/o/apps`,
    };
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoiled(right, anything), anything), async (metadata) => {
        spoil(network, /oauth-authorization-server$/, json(200, metadata));
        const server = await readOauthServer(`https://${HOME}`);
        for (const path of [server.registrationPath, server.authorizationPath, server.tokenPath, server.revocationPath])
          expect(new URL(`https://${HOME}${path}`).origin).toBe(`https://${HOME}`);
      }),
      OVER_TLS,
    );
  });

  it("its software is a name for a sentence, and described on a public host", async () => {
    const href = `https://${HOME}/nodeinfo/2.0`;
    const signal = AbortSignal.timeout(60_000);
    const index = fc.oneof(
      spoiled({ href }, anything).map((link) => ({ links: [link] })),
      anything,
    );
    const description = fc.oneof(
      spoiled({ name: "mastodon" }, anything).map((software) => ({ software })),
      anything,
    );
    await fc.assert(
      fc.asyncProperty(index, description, async (links, software) => {
        spoil(network, /well-known\/nodeinfo$/, json(200, links));
        const link = await readNodeInfoLink(HOME, signal);
        if (link !== undefined) expect(isPublicHost(link.host)).toBe(true);
        spoil(network, /nodeinfo\/2\.0$/, json(200, software));
        const name = await readSoftware({ host: HOME, url: href }, signal);
        if (name !== undefined) expect(name).toMatch(/^[\p{L}\d][\p{L}\d ._+-]{0,39}$/u);
      }),
      OVER_TLS,
    );
  });
});

it("whatever somebody types, the host that is asked is of the public DNS", () => {
  const typed = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.emailAddress(), oddText, fc.ipV4());
  fc.assert(
    fc.property(typed, (text) => {
      const host = parseTypedHost(text);
      if (host !== undefined) expect(isPublicHost(host)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
