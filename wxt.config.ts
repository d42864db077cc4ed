import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { X_PAGES } from "./lib/x/x-pages.ts";
import { describeLicenses } from "./tests/run/licenses.ts";

/**
 * Gives unpacked builds one fixed id (okehgmhohledeppcdfohmepblmfbbdhk), so that the sign-in's redirect address and what is
 * stored survive a reload from another folder. Only the public half exists; the store signs with its own.
 */
const DEVELOPMENT_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqvJ0NMR+lziQ8x9ARs8abxiKFD/PfAgr6XH1PTPb6lYXIwl7DdZfwe7ZSGCrGItSgOdW5pvpanXhYGSXFZS9MhAZGWDlYVqtI4G+DimVkaVH0pnRWO5Qnic3I7Up1jalpVfeug0zK24yn2PvoGjETJOmEIA5U+kaTmUvwzfmdQqoYiJGo/9oABCg7BpPNq776kYnBeBx7+4N653cIIlCa1MBWJIybtlV72SR7I30i4EFhhwWrsKAUivzaXiZftxz9C9QLc1PwNb56gIbeGZR2uVUaKrs+12UcHanx6PdgdNPLJuzNExw34DWYGMmUautnWqGUsGj2V/RzxG6/0ai8QIDAQAB";

const GECKO_ID = "extension@flockover";

/**
 * Pages of the extension run nothing but its own files; requests go to https on port 443 only, redirects included. Pictures of people come
 * from whatever host the user's instance keeps them at, so no list of hosts would do for them.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https://*",
  "connect-src 'self' https://*",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** How the head of each page begins; its own index.html says only what is its own. The theme is chosen before anything is painted. */
const PAGE_HEAD = `
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <script src="/first-paint.js"></script>
    `;

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ["@wxt-dev/auto-icons"],
  autoIcons: { baseIconPath: "public/icon.svg", developmentIndicator: false },
  hooks: {
    "build:publicAssets": (_wxt, files) => {
      files.push({ relativeDest: "licenses.txt", contents: describeLicenses() });
    },
  },
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      {
        name: "page-head",
        transformIndexHtml: { order: "post", handler: (html) => html.replace("<head>", `<head>${PAGE_HEAD}`) },
      },
    ],
    // The oldest browsers that the manifest names below.
    build: { target: "es2022", cssTarget: ["chrome123", "firefox142"], cssMinify: true },
  }),
  zip: {
    artifactTemplate: "packages/{{name}}-{{packageVersion}}-{{browser}}.zip",
    sourcesTemplate: "packages/{{name}}-{{packageVersion}}-sources.zip",
    // What Mozilla's reviewers need to make the same package again: `npm run zip`.
    includeSources: [
      ...["components", "entrypoints", "lib", "public", "tests/run"].map((folder) => `${folder}/**`),
      ...["package.json", "package-lock.json", "tsconfig.json", "wxt.config.ts", "README.md", "LICENSE"],
    ],
  },
  manifest: ({ browser, command }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "alarms", "identity", "declarativeNetRequestWithHostAccess"],
    optional_host_permissions: ["https://*/*"],
    // The marks on X link to it, from a closed shadow root. Under an address that no page can guess: Chrome draws one for each session,
    // Firefox one for each installation. It cannot be framed (`frame-ancestors`), and opening it does nothing.
    web_accessible_resources: [
      { resources: ["popup.html"], matches: X_PAGES, ...(browser === "chrome" && { use_dynamic_url: true }) },
    ],
    optional_permissions: ["notifications"],
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+F" } } },
    incognito: "not_allowed",
    ...(command === "build" && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: "142.0",
              // A server named in a bio learns the name that is asked for (website content that identifies a person); the user's
              // own instance gets its token back with each call. Nothing goes to us: there is no server of ours.
              data_collection_permissions: {
                required: ["websiteContent", "personallyIdentifyingInfo", "authenticationInfo"],
              },
            },
          },
        }
      : {
          minimum_chrome_version: "123",
          key: DEVELOPMENT_KEY,
        }),
  }),
});
