import { type Exchange, send } from "../server/exchange.ts";
import { type Behaviour, hostOf, type Word } from "./behaviour.ts";
import { OBLIGING, obligingly } from "./good-answer.ts";

const lrdd = (template: string): string => `<XRD><Link rel="lrdd" template="${template}"/></XRD>`;

/** 404 at the well-known path; host-meta as `answer` gives it; an obliging answer at any other path. */
function knownBy(answer: (exchange: Exchange) => void): (exchange: Exchange) => void {
  return (exchange) => {
    if (exchange.url.pathname === "/.well-known/webfinger") send(exchange, 404, "");
    else if (exchange.url.pathname === "/.well-known/host-meta") answer(exchange);
    else obligingly(exchange);
  };
}

const naming = (template: (host: string) => string) =>
  knownBy((exchange) => send(exchange, 200, lrdd(template(exchange.host))));

const answering = (status: number, body = "") => knownBy((exchange) => send(exchange, status, body));

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${[..."bcdefgh"].map((name, i) => `<!ENTITY ${name} "${`&${"abcdefgh"[i]};`.repeat(10)}">`).join("")}]><XRD>&h;</XRD>`;

const TABLE: readonly (readonly [name: string, word: Word, requests: number, play: (exchange: Exchange) => void])[] = [
  ["on-the-same-host", "found", 3, naming((host) => `https://${host}/finger?resource={uri}`)],
  ["on-another-host", "found", 2, naming(() => `https://${OBLIGING}/finger?resource={uri}`)],
  ["with-an-entity", "found", 3, naming((host) => `https://${host}/finger?x=1&amp;resource={uri}`)],
  ["at-localhost", "not-found", 2, naming(() => "https://localhost/finger?resource={uri}")],
  ["at-an-ip", "not-found", 2, naming(() => "https://127.0.0.1/finger?resource={uri}")],
  ["at-a-mail-service", "not-found", 2, naming(() => "https://gmail.com/finger?resource={uri}")],
  ["without-https", "not-found", 2, naming((host) => `http://${host}/finger?resource={uri}`)],
  ["with-the-host-to-fill-in", "not-found", 2, naming(() => "https://{uri}/finger")],
  ["of-the-same-path", "not-found", 2, naming((host) => `https://${host}/.well-known/webfinger?resource={uri}`)],
  [
    "of-another-404",
    "not-found",
    2,
    naming(() => `https://${hostOf("status-404")}/.well-known/webfinger?resource={uri}`),
  ],
  [
    "of-a-redirect-to-localhost",
    "unreachable",
    2,
    naming(() => `https://${hostOf("redirect-to-localhost")}/?resource={uri}`),
  ],
  ["missing", "not-found", 2, answering(404)],
  ["forbidden", "not-found", 2, answering(403)],
  ["broken", "unreachable", 2, answering(503)],
  ["limited", "rate-limited", 2, answering(429)],
  ["empty", "not-found", 2, answering(200)],
  ["with-a-billion-laughs", "not-found", 2, answering(200, LAUGHS)],
  ["with-a-flood-of-links", "not-found", 2, answering(200, "<Link ".repeat(10_000))],
  ["too-long", "not-found", 2, answering(200, lrdd(`https://${OBLIGING}/finger?resource={uri}`).padEnd(70_000))],
];

/** Answers after which nobody looks elsewhere. */
const DEFINITE: readonly (readonly [status: number, word: Word])[] = [
  [400, "not-found"],
  [403, "refused"],
  [410, "gone"],
  [422, "not-found"],
  [500, "unreachable"],
];

/** Hosts that answer 404 and leave the rest to host-meta, which is asked for then and only then. */
export const HOST_METAS: readonly Behaviour[] = [
  ...TABLE.map(([name, word, requests, play]) => ({ name: `host-meta-${name}`, word, requests, play })),
  ...DEFINITE.map(([status, word]) => ({
    name: `host-meta-not-asked-after-${status}`,
    word,
    requests: 1,
    play: (exchange: Exchange) => {
      if (exchange.url.pathname === "/.well-known/webfinger") send(exchange, status, "");
      else send(exchange, 200, lrdd(`https://${OBLIGING}/finger?resource={uri}`));
    },
  })),
];
