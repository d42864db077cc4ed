import { type Directory, personAt } from "../people/person.ts";
import { type Exchange, escapeHtml, type Sent, sendHtml } from "../server/exchange.ts";

/** What a person sees who follows a link to a profile: enough to know that they have arrived. */
export function answerProfilePage(exchange: Exchange, user: string, directory: Directory): Sent {
  const person = personAt(directory, user, exchange.host);
  if (person === undefined || person.state === "gone") {
    const status = person === undefined ? 404 : 410;
    return sendHtml(exchange, status, page("Nobody here", "This profile does not exist."));
  }
  const address = `@${person.user}@${person.host}`;
  const moved = person.movedTo === undefined ? "" : `<p>Has moved to @${escapeHtml(person.movedTo)}.</p>`;
  sendHtml(exchange, 200, page(person.displayName, `<p>${escapeHtml(address)}</p>${moved}<p>Nobody here is real.</p>`));
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title><body style="font:16px system-ui;max-width:36rem;margin:4rem auto"><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}
