import { type Exchange, send, sendHtml } from "../server/exchange.ts";
import { type Behaviour, hostOf, type Word } from "./behaviour.ts";
import {
  askedAddress,
  type GoodJrd,
  goodJrd,
  type JrdLink,
  jrdOfAsked,
  PROFILE_PAGE,
  SELF_TYPE,
} from "./good-answer.ts";

const JRD_TYPE = { "Content-Type": "application/jrd+json; charset=utf-8" };

/** Answers with what is made of the good document. */
function spoilt(make: (jrd: GoodJrd, exchange: Exchange) => unknown): (exchange: Exchange) => void {
  return (exchange) => send(exchange, 200, JSON.stringify(make(jrdOfAsked(exchange), exchange)), JRD_TYPE);
}

function withLinks(...links: readonly unknown[]): (exchange: Exchange) => void {
  return spoilt((jrd) => ({ ...jrd, links }));
}

/** Answers with the bytes of the good document, as `make` writes them. */
function written(make: (text: string) => string | Buffer): (exchange: Exchange) => void {
  return (exchange) => {
    const body = make(JSON.stringify(jrdOfAsked(exchange)));
    exchange.response.writeHead(200, JRD_TYPE).end(body);
  };
}

const self = (href: string, type = SELF_TYPE): JrdLink => ({ rel: "self", type, href });
const actor = "https://obliging.hostile.example.com/users/alice";

const TABLE: readonly (readonly [name: string, word: Word, play: (exchange: Exchange) => void])[] = [
  // Not a JRD at all.
  ["html", "invalid", (exchange) => sendHtml(exchange, 200, "<!doctype html><h1>A diary</h1>")],
  ["html-as-jrd", "invalid", (exchange) => send(exchange, 200, "<!doctype html><h1>A diary</h1>", JRD_TYPE)],
  ["xrd", "invalid", (exchange) => send(exchange, 200, "<XRD><Subject>acct:alice</Subject></XRD>", JRD_TYPE)],
  ["empty", "invalid", (exchange) => send(exchange, 200, "", JRD_TYPE)],
  ["null", "invalid", (exchange) => send(exchange, 200, "null", JRD_TYPE)],
  ["number", "invalid", (exchange) => send(exchange, 200, "1e999", JRD_TYPE)],
  ["list-of-people", "invalid", spoilt((jrd) => [jrd, { ...jrd, subject: "acct:bob@mastodon.example.org" }])],
  ["half-a-jrd", "invalid", written((text) => text.slice(0, -10))],
  ["two-jrds", "invalid", written((text) => text + text)],
  ["guarded-json", "invalid", written((text) => `)]}',\n${text}`)],
  ["script", "invalid", written((text) => `callback(${text})`)],
  // Encodings.
  ["byte-order-mark", "found", written((text) => `\uFEFF${text}`)],
  ["latin-1", "found", written((text) => Buffer.from(text.replace("{", '{"name":"Zoë Müller",'), "latin1"))],
  ["utf-16", "invalid", written((text) => Buffer.from(`\uFEFF${text}`, "utf16le"))],
  ["null-bytes", "invalid", written((text) => `\0${text}\0`)],
  // Wrong types.
  ["subject-number", "invalid", spoilt((jrd) => ({ ...jrd, subject: 7 }))],
  ["subject-list", "invalid", spoilt((jrd) => ({ ...jrd, subject: [jrd.subject] }))],
  ["links-object", "invalid", spoilt((jrd) => ({ ...jrd, links: jrd.links[1] }))],
  ["links-missing", "invalid", spoilt(({ subject }) => ({ subject }))],
  ["links-of-all-kinds", "found", withLinks(null, 3, "x", [], { rel: 5, href: {} }, { href: actor }, self(actor))],
  ["type-number", "invalid", withLinks({ rel: "self", type: 1, href: actor })],
  ["prototype", "found", written((text) => text.replace("{", '{"__proto__":{"subject":"x"},"constructor":1,'))],
  // Subjects.
  ["subject-missing", "invalid", spoilt(({ links }) => ({ links }))],
  ["subject-empty", "invalid", spoilt((jrd) => ({ ...jrd, subject: "" }))],
  ["subject-without-acct", "found", spoilt((jrd, exchange) => ({ ...jrd, subject: askedAddress(exchange) }))],
  [
    "subject-in-capitals",
    "found",
    spoilt((jrd) => ({ ...jrd, subject: `acct:${jrd.subject.slice(5).toUpperCase()}` })),
  ],
  ["subject-url", "invalid", spoilt((jrd, { host }) => ({ ...jrd, subject: `https://${host}/@alice` }))],
  ["subject-of-two", "invalid", spoilt((jrd) => ({ ...jrd, subject: `${jrd.subject}@example.org` }))],
  ["subject-at-localhost", "invalid", spoilt((jrd) => ({ ...jrd, subject: "acct:alice@localhost" }))],
  ["subject-at-an-ip", "invalid", spoilt((jrd) => ({ ...jrd, subject: "acct:alice@127.0.0.1" }))],
  ["subject-with-port", "invalid", spoilt((jrd) => ({ ...jrd, subject: `${jrd.subject}:8443` }))],
  ["subject-with-path", "invalid", spoilt((jrd) => ({ ...jrd, subject: `${jrd.subject}/../x` }))],
  // Actors.
  ["actor-missing", "invalid", withLinks({ rel: PROFILE_PAGE, href: actor })],
  ["actor-of-html", "invalid", withLinks(self(actor, "text/html"))],
  ["actor-without-type", "invalid", withLinks({ rel: "self", href: actor })],
  ["actor-without-href", "invalid", withLinks({ rel: "self", type: SELF_TYPE })],
  [
    "actor-in-ld-json",
    "found",
    withLinks(self(actor, 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"')),
  ],
  ["actor-without-https", "invalid", withLinks(self("http://obliging.hostile.example.com/users/alice"))],
  ["actor-in-javascript", "invalid", withLinks(self("javascript:alert(1)"))],
  ["actor-at-localhost", "invalid", withLinks(self("https://localhost/users/alice"))],
  ["actor-with-password", "invalid", withLinks(self("https://a:b@obliging.hostile.example.com/users/alice"))],
  ["actor-after-a-bad-one", "found", withLinks(self("javascript:alert(1)"), self(actor))],
  ["page-in-javascript", "found", withLinks({ rel: PROFILE_PAGE, href: "javascript:alert(1)" }, self(actor))],
  ["page-without-https", "found", withLinks({ rel: PROFILE_PAGE, href: "http://example.com/" }, self(actor))],
];

/** Whose subject another host must confirm. */
const OTHERS: readonly Behaviour[] = [
  {
    name: "subject-elsewhere",
    word: "found",
    finds: `bob@${hostOf("obliging")}`,
    play: spoilt((jrd) => ({ ...jrd, subject: `acct:bob@${hostOf("obliging")}` })),
  },
  {
    name: "subject-of-a-neighbour",
    word: "found",
    finds: `bob@${hostOf("subject-of-a-neighbour")}`,
    requests: 2,
    play: spoilt((_, { host }) => goodJrd(`bob@${host}`)),
  },
  {
    name: "subject-unknown-elsewhere",
    word: "not-found",
    play: spoilt((jrd) => ({ ...jrd, subject: `acct:bob@${hostOf("status-404")}` })),
  },
  {
    name: "subject-at-a-mail-service",
    word: "invalid",
    requests: 1,
    play: spoilt((jrd) => ({ ...jrd, subject: "acct:bob@gmail.com" })),
  },
  {
    name: "subject-gone-elsewhere",
    word: "gone",
    play: spoilt((jrd) => ({ ...jrd, subject: `acct:bob@${hostOf("status-410")}` })),
  },
  {
    name: "subject-of-a-third",
    word: "invalid",
    play: spoilt((jrd) => ({ ...jrd, subject: `acct:bob@${hostOf("subject-elsewhere")}` })),
  },
  {
    name: "subject-that-changes",
    word: "invalid",
    requests: 2,
    play: spoilt((jrd, exchange) => ({ ...jrd, subject: `acct:x${askedAddress(exchange)}` })),
  },
];

/** Hosts whose document is odd, wrong, or a lie. */
export const DOCUMENTS: readonly Behaviour[] = [
  ...TABLE.map(([name, word, play]) => ({ name, word, play })),
  ...OTHERS,
];
