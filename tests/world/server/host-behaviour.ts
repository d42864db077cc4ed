import { setTimeout as sleep } from "node:timers/promises";
import { type Exchange, type Handler, sendHtml } from "./exchange.ts";

/**
 * How a host behaves, whatever is asked of it.
 * - `up`: as its software does
 * - `down`: 503 with an HTML page and no CORS headers, as a web server before a dead application answers
 * - `reset`: the connection is dropped without an answer
 * - `hang`: the request is taken and never answered
 * - `slow`: as `up`, but 10 s late, which is past the limit of 8 s
 * - `html`: 200 with an ordinary web page to everything
 * - `limited`: 429 with `Retry-After: 60` and an HTML page
 * - `broken`: 500 with an HTML page
 * - `no-cors`: as `up`, with every Access-Control header taken away
 */
export type HostBehaviour = "up" | "down" | "reset" | "hang" | "slow" | "html" | "limited" | "broken" | "no-cors";

const SLOW_ANSWER_MS = 10_000;

export async function answerAs(
  behaviour: HostBehaviour,
  exchange: Exchange,
  handler: Handler,
  signal: AbortSignal,
): Promise<void> {
  switch (behaviour) {
    case "up":
      return handler(exchange);
    case "down":
      return sendHtml(exchange, 503, "<!doctype html><title>503</title><h1>Service Unavailable</h1>");
    case "broken":
      return sendHtml(exchange, 500, "<!doctype html><title>500</title><h1>We are sorry, something went wrong</h1>");
    case "limited":
      return sendHtml(exchange, 429, "<!doctype html><h1>Too many requests</h1>", { "Retry-After": "60" });
    case "html":
      return sendHtml(exchange, 200, "<!doctype html><title>A diary</title><h1>Notes on weather and bread</h1>");
    case "reset":
      exchange.request.socket.destroy();
      return;
    case "hang":
      return;
    case "slow":
      await sleep(SLOW_ANSWER_MS, undefined, { signal, ref: false }).catch(() => undefined);
      return signal.aborted ? undefined : handler(exchange);
    case "no-cors":
      dropAccessControl(exchange);
      return handler(exchange);
  }
}

function dropAccessControl({ response }: Exchange): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => (/^access-control-/i.test(name) ? response : setHeader(name, value));
}
