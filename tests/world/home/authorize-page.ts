import { escapeHtml } from "../server/exchange.ts";
import type { Home } from "./call.ts";
import type { App } from "./home-state.ts";

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: light-dark(#eef0fb, #17181f); }
  main { width: min(26rem, 90vw); padding: 2rem; border-radius: 12px; background: light-dark(#fff, #23252f); box-sizing: border-box; }
  h1 { font-size: 1.25rem; margin: 0 0 1rem; }
  li { margin: .3rem 0; }
  form { display: flex; gap: .75rem; margin-top: 1.5rem; }
  button { flex: 1; padding: .7rem; border: 0; border-radius: 8px; font: inherit; font-weight: 600; cursor: pointer; }
  #authorize { background: #5b54c9; color: #fff; } #deny { background: light-dark(#e4e5ee, #3a3c4a); color: inherit; }
  small { opacity: .7; }`;

function page({ host }: Pick<Home, "host">, title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${body}
<p><small>${host} is part of the Flockover test world. Nobody here is real.</small></p></main></body></html>`;
}

/** The page that asks the user; `fields` go back with the decision. */
export function authorizePage(
  home: Home,
  app: App,
  scopes: readonly string[],
  fields: readonly (readonly [string, string])[],
): string {
  const hidden = fields
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join("");
  const asked = scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join("");
  return page(
    home,
    "Authorization required",
    `<h1>Authorize ${escapeHtml(app.name)} to use your account?</h1>
<p>You are signed in as <strong>@${escapeHtml(`${home.user.user}@${home.host}`)}</strong>. The app asks for:</p><ul>${asked}</ul>
<form method="post" action="/oauth/authorize">${hidden}
<button id="deny" name="decision" value="deny">Deny</button>
<button id="authorize" name="decision" value="authorize">Authorize</button></form>`,
  );
}

/** @param message text already safe for HTML */
export function oauthErrorPage(home: Home, message: string): string {
  return page(home, "Error", `<h1>An error has occurred</h1><p>${message}</p>`);
}

export function outOfBandPage(home: Home, code: string): string {
  return page(
    home,
    "Authorization code",
    `<h1>Copy this code</h1><p>Paste it into the app that asked:</p><p><input id="code" readonly value="${escapeHtml(code)}"></p>`,
  );
}
