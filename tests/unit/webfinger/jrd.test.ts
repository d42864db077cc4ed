import { describe, expect, it } from "vitest";
import { parseLookupTemplate } from "../../../lib/webfinger/host-meta.ts";
import { parseJrd } from "../../../lib/webfinger/jrd.ts";

const self = { rel: "self", type: "application/activity+json", href: "https://social.example.org/users/moos" };
const page = {
  rel: "http://webfinger.net/rel/profile-page",
  type: "text/html",
  href: "https://social.example.org/@moos",
};
const good = { subject: "acct:Moos@Example.org", links: [page, self] };
const parse = (jrd: unknown) => parseJrd(JSON.stringify(jrd));

describe("a JRD", () => {
  it("names the person, the actor and the page", () => {
    expect(parse(good)).toEqual({
      subject: { user: "moos", host: "example.org" },
      account: { actorUrl: self.href, profileUrl: page.href },
    });
  });

  it("may name a picture, and where people of its server follow somebody", () => {
    const avatar = {
      rel: "http://webfinger.net/rel/avatar",
      type: "image/png",
      href: "https://files.example.org/moos.png",
    };
    const template = "https://social.example.org/authorize_interaction?uri={uri}";
    const subscribe = { rel: "http://ostatus.org/schema/1.0/subscribe", template };
    expect(parse({ ...good, links: [self, avatar, subscribe] })?.account).toEqual({
      actorUrl: self.href,
      avatarUrl: avatar.href,
      subscribeTemplate: template,
    });
  });

  it.each([
    "http://social.example.org/follow?uri={uri}",
    "https://{uri}/follow",
    "https://social.example.org{uri}",
    "https://social.example.org.{uri}/follow",
    "https://social.example.org/follow",
    "https://localhost/follow?uri={uri}",
    "javascript:alert('{uri}')",
    "https://social.example.org/{uri}/{uri}",
  ])("never hands on %s to follow somebody at", (template) => {
    const subscribe = { rel: "http://ostatus.org/schema/1.0/subscribe", template };
    expect(parse({ ...good, links: [self, subscribe] })?.account).toEqual({ actorUrl: self.href });
  });

  it("may write all that a link can have, with null for what it has not", () => {
    const none = { type: null, href: null, titles: null, properties: null, template: null };
    const template = "https://social.example.org/authorize_interaction?uri={uri}";
    const links = [
      { ...none, ...self },
      { ...none, rel: "http://ostatus.org/schema/1.0/subscribe", template },
    ];
    expect(parse({ ...good, aliases: null, properties: null, links })?.account).toEqual({
      actorUrl: self.href,
      subscribeTemplate: template,
    });
  });

  it("may come with odd links, and the long form of the actor's type", () => {
    const long = { ...self, type: 'Application/LD+JSON ; profile="https://www.w3.org/ns/activitystreams"' };
    const jrd = { ...good, links: [null, 3, { rel: "self" }, { rel: 5, href: "x" }, long] };
    expect(parseJrd(JSON.stringify(jrd))?.account.actorUrl).toBe(self.href);
  });

  it("names by other relations neither the actor nor where to follow", () => {
    const elsewhere = "https://elsewhere.example.org/users/moos";
    const alternate = { ...self, rel: "alternate", href: elsewhere };
    const create = { rel: "https://w3id.org/fep/3b86/Create", template: `${elsewhere}?uri={uri}` };
    expect(parse({ ...good, links: [alternate, create, self] })?.account).toEqual({ actorUrl: self.href });
  });

  it.each([
    ["no JSON", "<html></html>"],
    ["a list", JSON.stringify([good])],
    ["null", "null"],
    ["no subject", JSON.stringify({ links: good.links })],
    ["a subject that is a URL", JSON.stringify({ ...good, subject: "https://example.org/@moos" })],
    ["a subject at an IP address", JSON.stringify({ ...good, subject: "acct:moos@127.0.0.1" })],
    ["no links", JSON.stringify({ subject: good.subject })],
    ["no actor", JSON.stringify({ ...good, links: [page] })],
    ["an actor of another kind", JSON.stringify({ ...good, links: [{ ...self, type: "text/html" }] })],
    [
      "an actor without https",
      JSON.stringify({ ...good, links: [{ ...self, href: "http://social.example.org/users/moos" }] }),
    ],
    ["an actor at localhost", JSON.stringify({ ...good, links: [{ ...self, href: "https://localhost/users/moos" }] })],
    [
      "an actor on another port",
      JSON.stringify({ ...good, links: [{ ...self, href: "https://social.example.org:8443/moos" }] }),
    ],
    ...["user@", "user:word@", ":word@"].map((credentials) => [
      `an actor at ${credentials}`,
      JSON.stringify({ ...good, links: [{ ...self, href: `https://${credentials}social.example.org/users/moos` }] }),
    ]),
    ["links of a wrong type", JSON.stringify({ ...good, links: { self } })],
  ])("with %s proves nothing", (_what, text) => {
    expect(parseJrd(text)).toBeUndefined();
  });

  it("never hands on a page that is not https", () => {
    const jrd = { ...good, links: [{ ...page, href: "javascript:alert(1)" }, self] };
    expect(parse(jrd)?.account).toEqual({ actorUrl: self.href });
  });
});

describe("host-meta", () => {
  const resource = "acct:moos@example.org";
  const asked = "https://social.example.org/.well-known/webfinger?resource=acct%3Amoos%40example.org";
  it.each([
    `<XRD><Link rel="lrdd" template="https://social.example.org/.well-known/webfinger?resource={uri}"/></XRD>`,
    `<Link type='application/xrd+xml' template='https://social.example.org/.well-known/webfinger?resource={uri}' rel='lrdd'/>`,
    `<hm:Link\n rel="lrdd"\n template="https://social.example.org/.well-known/webfinger?resource={uri}"></hm:Link>`,
  ])("names the look-up address in %s", (xml) => {
    expect(parseLookupTemplate(xml, resource)).toBe(asked);
  });

  it.each([
    "",
    `<Link rel="other" template="https://social.example.org/?r={uri}"/>`,
    `<Link rel="lrdd" template="https://social.example.org/"/>`,
    `<Link rel="lrdd" template="http://social.example.org/?r={uri}"/>`,
    `<Link rel="lrdd" template="https://10.0.0.1/?r={uri}"/>`,
    `<Link rel="lrdd" ${"a".repeat(5_000)} template="https://social.example.org/?r={uri}"/>`,
  ])("names none in %s", (xml) => {
    expect(parseLookupTemplate(xml, resource)).toBeUndefined();
  });
});
