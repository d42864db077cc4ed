import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Prefs = Record<string, string | number | boolean>;

/** Firefox asks home for updates, experiments, blocklists and more at start: a test browser is to ask nobody. */
const QUIET: Prefs = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.contentblocking.report.lockwise.enabled": false,
  "browser.discovery.enabled": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  "browser.newtabpage.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.blockedURIs.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "browser.search.serpEventTelemetryCategorization.enabled": false,
  "browser.search.update": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "browser.topsites.contile.enabled": false,
  "browser.urlbar.suggest.searches": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.usage.uploadEnabled": false,
  // Processes held ready for pages that nobody has opened: on two cores they only take the time of those that somebody has.
  "dom.ipc.processPrelaunch.enabled": false,
  "dom.push.connection.enabled": false,
  "extensions.blocklist.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "messaging-system.rsexperimentloader.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.http.speculative-parallel-limit": 0,
  "network.prefetch-next": false,
  "network.trr.mode": 5,
  "nimbus.rollouts.enabled": false,
  "security.certerrors.mitm.priming.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "data:,",
  "toolkit.telemetry.unified": false,
};

export interface ProfileOptions {
  geckoId: string;
  /** Host of the extension's own pages; Firefox would otherwise draw one at random. */
  uuid: string;
  proxyPort: number;
  downloads: string;
  showPrompts: boolean;
  reducedMotion: boolean;
  /** What the extension stored is kept when it is uninstalled. */
  keepsStorage: boolean;
}

/** What differs from one run to the next. */
export function prefsOf(options: ProfileOptions): Prefs {
  const { geckoId, uuid, proxyPort, downloads, showPrompts, reducedMotion, keepsStorage } = options;
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: uuid }),
    // A temporary add-on is uninstalled at exit; what it stored is to be there when the profile is used again.
    "extensions.webextensions.keepStorageOnUninstall": keepsStorage,
    "extensions.webextensions.keepUuidOnUninstall": keepsStorage,
    // Without prompts, what the extension asks for is granted.
    "extensions.webextOptionalPermissionPrompts": showPrompts,
    "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
    "network.proxy.type": 1,
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl_port": proxyPort,
    "browser.download.dir": downloads,
  };
}

/** Writes the settings of a test run into a profile folder, which is made where it is missing. */
export function writeProfile(folder: string, options: ProfileOptions): void {
  const prefs: Prefs = {
    ...QUIET,
    ...prefsOf(options),
    // 0: a free port, which Firefox writes to the file MarionetteActivePort.
    "marionette.port": 0,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    // Console calls of pages and of the extension go to stdout, uncaught errors too; Firefox's own talk does not.
    "devtools.console.stdout.content": true,
    "devtools.console.stdout.chrome": false,
    "browser.dom.window.dump.enabled": true,
  };
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, "user.js"), `${lines.join("\n")}\n`);
}
