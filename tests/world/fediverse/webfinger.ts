import { type Directory, type Person, personAt } from "../people/person.ts";
import { type Exchange, header, type Sent, send, sendJson } from "../server/exchange.ts";
import type { Instance } from "./instances.ts";
import { jrdOf } from "./jrd.ts";
import { askedFor } from "./webfinger-resource.ts";

type Asked = "malformed" | "wrong-host" | "unknown" | "gone" | Person;

/**
 * Status for what each software does not have. RFC 7033, 4.2, wants 400 for a malformed question and 404 for an unknown person; the rest is
 * read from each one's source: Mastodon's `webfinger_controller.rb` (410 for the deleted), Pixelfed's 400 for whatever it does not know,
 * Misskey's 422 for another's host.
 */
const REFUSALS = {
  mastodon: { malformed: 400, "wrong-host": 404, unknown: 404, gone: 410 },
  gotosocial: { malformed: 400, "wrong-host": 400, unknown: 404, gone: 410 },
  misskey: { malformed: 400, "wrong-host": 422, unknown: 404, gone: 404 },
  friendica: { malformed: 400, "wrong-host": 404, unknown: 404, gone: 404 },
  pleroma: { malformed: 400, "wrong-host": 404, unknown: 404, gone: 404 },
  pixelfed: { malformed: 400, "wrong-host": 400, unknown: 400, gone: 400 },
} as const;

const THREE_DAYS = "max-age=259200, public";

/** Answers `/.well-known/webfinger` in the manner of the instance's software. CORS headers of Mastodon and Pixelfed are set before. */
export function answerWebfinger(exchange: Exchange, instance: Instance, directory: Directory): Sent {
  const { kind } = instance;
  if (kind === "gotosocial" && !/json|\*\/\*/.test(header(exchange, "accept") ?? "*/*")) {
    return sendJson(exchange, 406, { error: "Not Acceptable: server cannot provide any of the content-types" });
  }
  const asked = lookUp(exchange.url.searchParams.get("resource"), instance, directory);
  if (typeof asked === "string") return refuse(exchange, instance, REFUSALS[kind][asked]);
  if (kind === "friendica") exchange.response.setHeader("Access-Control-Allow-Origin", "*");
  sendJson(exchange, 200, jrdOf(asked, kind), {
    "Content-Type": "application/jrd+json; charset=utf-8",
    "Cache-Control": THREE_DAYS,
  });
}

function lookUp(resource: string | null, instance: Instance, directory: Directory): Asked {
  const asked = askedFor(resource);
  if (asked === undefined) return "malformed";
  // Hosts are compared in ASCII; a server knows itself by its own name and, on a split domain, by the other one.
  const ascii = URL.canParse(`https://${asked.host}`) ? new URL(`https://${asked.host}`).hostname : asked.host;
  const own = [instance.host, instance.handleHost, instance.apexOf?.webHost];
  if (!own.includes(ascii)) return "wrong-host";
  const person = personAt(directory, asked.user, ascii);
  if (person === undefined) return "unknown";
  return person.state === "gone" ? "gone" : person;
}

function refuse(exchange: Exchange, instance: Instance, status: number): Sent {
  switch (instance.kind) {
    case "gotosocial":
      return sendJson(exchange, status, { error: status === 404 ? "Not Found: no account found" : "Bad Request" });
    case "pleroma":
      return sendJson(exchange, status, "Couldn't find user");
    default:
      return send(exchange, status, "", { "Cache-Control": "max-age=180, public" });
  }
}
