import { createFederation, type Federation, MemoryKvStore, Person } from "@fedify/fedify";
import { type Handler, send } from "../../world/server/exchange.ts";

/** A WebFinger server that is none of ours: Fedify's, with the people `alice` and `bob`, as the handler of a host. */
export interface FedifyOptions {
  /** Hosts that are the same server: handles end in one, the other answers. Both the same where there is one. */
  readonly handleHost: string;
  readonly webHost: string;
  /** Names the server knows people by, and the identifiers it keeps them under. */
  readonly people: Readonly<Record<string, string>>;
}

export function fedifyHandler({ handleHost, webHost, people }: FedifyOptions): Handler {
  const federation = createFederation<void>({
    kv: new MemoryKvStore(),
    origin: { handleHost, webOrigin: `https://${webHost}` },
  });
  const identifiers = new Set(Object.values(people));
  federation
    .setActorDispatcher("/users/{identifier}", (context, identifier) => {
      if (!identifiers.has(identifier)) return null;
      const [username = identifier] = Object.keys(people).filter((name) => people[name] === identifier);
      return new Person({
        id: context.getActorUri(identifier),
        preferredUsername: username,
        url: new URL(`https://${webHost}/@${username}`),
      });
    })
    // As many servers do, it takes capitals for the same.
    .mapHandle((_context, username) => people[username.toLowerCase()] ?? null);
  return (exchange) => answerBy(federation, exchange);
}

async function answerBy(federation: Federation<void>, exchange: Parameters<Handler>[0]): Promise<void> {
  const { url, request } = exchange;
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const answer = await federation.fetch(new Request(url, { headers }), { contextData: undefined });
  send(exchange, answer.status, await answer.text(), Object.fromEntries(answer.headers));
}
