import type { XAccount } from "../people/x-account.ts";
import { hashOf } from "../random.ts";
import { type Exchange, escapeHtml, sendHtml } from "../server/exchange.ts";

/** X's kind of policy: a nonce voids 'unsafe-inline', and no extension scheme is among the sources. */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    "connect-src 'self' https://*.x.com https://*.twitter.com https://*.twimg.com https://x.com https://twitter.com",
    "img-src 'self' data: blob: https://*.twimg.com",
    "font-src 'self' https://*.twimg.com",
    "frame-src 'self'",
    "object-src 'none'",
    `script-src 'nonce-${nonce}' 'self' 'unsafe-inline' https://*.twimg.com https://x.com/ https://twitter.com/`,
    "style-src 'self' 'unsafe-inline' https://*.twimg.com",
    "worker-src 'self' blob:",
  ].join("; ");
}

/** Any page of the look-alike: the frame around what the script fetches, with X's cookie that tells who is signed in. */
export function answerXPage(exchange: Exchange, viewer: XAccount): void {
  const nonce = Buffer.from(String(hashOf(exchange.url.href))).toString("base64url");
  const apex = exchange.host.split(".").slice(-2).join(".");
  const cookie = `Domain=.${apex}; Path=/; Secure; SameSite=None`;
  sendHtml(exchange, 200, page(viewer, nonce), {
    "Content-Security-Policy": policy(nonce),
    "Set-Cookie": [
      `twid=u%3D${viewer.xId}; ${cookie}`,
      `ct0=${"0123456789abcdef".repeat(2)}; ${cookie}`,
      `auth_token=of-the-look-alike; HttpOnly; ${cookie}`,
    ],
    "Cache-Control": "no-store",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
  });
}

function page(viewer: XAccount, nonce: string): string {
  const me = escapeHtml(viewer.screenName);
  const state = JSON.stringify({
    session: { user_id: viewer.xId },
    viewer: { screenName: viewer.screenName },
    entities: { users: { entities: { [viewer.xId]: { id_str: viewer.xId, screen_name: viewer.screenName } } } },
  }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>X look-alike</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="https://abs.twimg.com/look-alike/style.css">
<script nonce="${nonce}">window.__INITIAL_STATE__=${state};</script>
</head>
<body>
<div id="react-root">
<div class="note">This is a look-alike for trying Flockover. Nobody here is real.</div>
<div class="columns">
<nav aria-label="Primary">
<a href="/home" data-testid="AppTabBar_Home_Link">Home</a>
<a href="/${me}/following" data-testid="AppTabBar_Following_Link">Following</a>
<a href="/${me}" data-testid="AppTabBar_Profile_Link">Profile</a>
<div data-testid="SideNav_AccountSwitcher_Button">@${me}</div>
</nav>
<main role="main" data-testid="primaryColumn"></main>
<aside data-testid="sidebarColumn"><section><strong>What to try</strong><p>Open <a href="/${me}/following">the people you follow</a>
and scroll, then look at Flockover’s window.</p></section></aside>
</div>
</div>
<div id="layers"></div>
<script type="module" crossorigin="anonymous" nonce="${nonce}" src="https://abs.twimg.com/look-alike/main.ts"></script>
</body>
</html>`;
}
