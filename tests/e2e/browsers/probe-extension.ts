import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Counts messages in memory and in storage, fetches, signs in, and opens a page when it is installed. */
const BACKGROUND = `
const api = globalThis.browser ?? globalThis.chrome;
let inMemory = 0;
const answers = {
  async count() {
    inMemory += 1;
    const { stored = 0 } = await api.storage.local.get("stored");
    await api.storage.local.set({ stored: stored + 1 });
    return { inMemory, stored: stored + 1 };
  },
  async isOnline() {
    return navigator.onLine;
  },
  async hang() {
    await fetch("https://slow.example.org/");
  },
  async fetch() {
    const response = await fetch("https://some-host.example.org/from-background");
    return { status: response.status, body: await response.text() };
  },
  async signIn() {
    const back = encodeURIComponent(api.identity.getRedirectURL());
    const url = await api.identity.launchWebAuthFlow({ interactive: true, url: "https://sign-in.example.org/authorize?redirect_uri=" + back });
    return new URL(url).search;
  },
  async fail() {
    console.error("said on purpose");
    setTimeout(() => { throw new Error("thrown on purpose"); });
    await fetch("https://some-host.example.org/missing");
  },
};
api.runtime.onMessage.addListener((name, _sender, respond) => {
  answers[name]().then(respond, (error) => respond({ error: String(error) }));
  return true;
});
api.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") api.tabs.create({ url: api.runtime.getURL("welcome.html") });
});
`;

const CONTENT = `
if (location.pathname === "/fail") {
  console.error("content said on purpose");
  throw new Error("content thrown on purpose");
}
`;

const PAGE = `<!doctype html><title>Probe</title><meta charset="utf-8">
<input id="field" value="old"><button id="copy">Copy</button><button id="hidden" hidden>Hidden</button>
<button id="grant">Grant</button><a id="save" download="words.csv" href="data:text/csv,Account%20address">Save</a>
<p id="copied"></p><p id="granted"></p><script src="page.js"></script>`;

const SCRIPT = `
const api = globalThis.browser ?? globalThis.chrome;
const show = (id, text) => { document.getElementById(id).textContent = text; };
document.getElementById("copy").onclick = () => show("copied", document.getElementById("field").value);
document.getElementById("field").onkeydown = ({ key }) => { if (key === "Enter") show("copied", "entered"); };
document.getElementById("grant").onclick = async () => {
  show("granted", await api.permissions.request({ origins: ["https://*/*"] }));
};
globalThis.ofThePage = "seen";
`;

/** Writes a small extension for both browsers, which does once each thing the drivers promise to be able to test. */
export function writeProbeExtension(folder: string): void {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const manifest = {
    manifest_version: 3,
    name: "Probe",
    version: "1",
    key: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    browser_specific_settings: { gecko: { id: "probe@flockover" } },
    permissions: ["storage", "identity"],
    optional_host_permissions: ["https://*/*"],
    content_scripts: [{ matches: ["https://x.com/*"], js: ["content.js"] }],
    background: { service_worker: "background.js", scripts: ["background.js"] },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "background.js"), BACKGROUND);
  writeFileSync(join(folder, "content.js"), CONTENT);
  writeFileSync(join(folder, "page.html"), PAGE);
  writeFileSync(join(folder, "page.js"), SCRIPT);
  writeFileSync(join(folder, "welcome.html"), "<!doctype html><title>Welcome</title><h1>Welcome</h1>");
}
