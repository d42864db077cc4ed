import { type Exchange, header, send } from "../server/exchange.ts";

/** Which verbs may be used across origins on a path, and which headers a page may read. */
export interface CorsRule {
  readonly path: RegExp;
  readonly methods: readonly string[];
  readonly expose?: readonly string[];
}

const EVERY_VERB = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

/** Mastodon's rules (config/initializers/cors.rb): `/oauth/authorize` has none. */
export const MASTODON_CORS: readonly CorsRule[] = [
  { path: /^\/\.well-known\//, methods: ["GET"] },
  { path: /^\/nodeinfo\//, methods: ["GET"] },
  { path: /^\/@[^/]+$/, methods: ["GET"] },
  { path: /^\/users\/[^/]+$/, methods: ["GET"] },
  {
    path: /^\/api\//,
    methods: EVERY_VERB,
    expose: [
      "Link",
      "Mastodon-Async-Refresh",
      "X-RateLimit-Reset",
      "X-RateLimit-Limit",
      "X-RateLimit-Remaining",
      "X-Request-Id",
    ],
  },
  { path: /^\/oauth\/token$/, methods: ["POST"] },
  { path: /^\/oauth\/revoke$/, methods: ["POST"] },
  { path: /^\/oauth\/userinfo$/, methods: ["GET", "POST"] },
];

/** Software that lets every page do everything, and read every header. */
export const EVERYWHERE_CORS: readonly CorsRule[] = [{ path: /^/, methods: EVERY_VERB, expose: ["*"] }];

/** Pixelfed of 2024: the well-known paths only. */
export const PIXELFED_CORS: readonly CorsRule[] = [{ path: /^\/\.well-known\//, methods: ["GET"] }];

/**
 * Sets the headers as rack-cors does: on every answer of a path with a rule, but only for a request that has an Origin.
 * @returns true when the request was a preflight and is answered
 */
export function applyCors(exchange: Exchange, rules: readonly CorsRule[]): boolean {
  const origin = header(exchange, "origin");
  const preflight = exchange.method === "OPTIONS" ? header(exchange, "access-control-request-method") : undefined;
  const verb = preflight ?? exchange.method;
  const rule = rules.find(({ path, methods }) => path.test(exchange.url.pathname) && methods.includes(verb));
  if (origin === undefined) return false;
  exchange.response.setHeader("Vary", "Origin");
  if (rule !== undefined) {
    exchange.response.setHeader("Access-Control-Allow-Origin", "*");
    exchange.response.setHeader("Access-Control-Allow-Methods", rule.methods.join(", "));
    exchange.response.setHeader("Access-Control-Expose-Headers", rule.expose?.join(", ") ?? "");
    exchange.response.setHeader("Access-Control-Max-Age", "7200");
  }
  if (preflight === undefined) return false;
  const asked = header(exchange, "access-control-request-headers");
  if (rule !== undefined && asked !== undefined) exchange.response.setHeader("Access-Control-Allow-Headers", asked);
  send(exchange, 200, "");
  return true;
}

/** Software that answers everybody: the header on every answer, Origin or not. */
export function allowEveryOrigin(exchange: Exchange): void {
  exchange.response.setHeader("Access-Control-Allow-Origin", "*");
}
