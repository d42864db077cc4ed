import { describe, expect, it } from "vitest";
import { manifestOf, type PackageName, readPackage, textOf } from "./package-files.ts";

/** What the code of an extension says when it uses a permission. */
const SIGNS: Record<string, RegExp> = {
  storage: /\.storage\.local\b/,
  // Lifts the limit of IndexedDB, which would be emptied without a word where space gets short.
  unlimitedStorage: /\bindexedDB\b/,
  alarms: /\.alarms\.create\(/,
  identity: /\.identity\.launchWebAuthFlow\(/,
  notifications: /\.notifications\.create\(/,
  declarativeNetRequestWithHostAccess: /\.declarativeNetRequest\.update\w+Rules\(/,
};

describe.each<PackageName>(["chrome", "firefox"])("the manifest for %s", (name) => {
  const files = readPackage(name);
  const manifest = manifestOf(files);
  const scripts = [...files.keys()].filter((path) => path.endsWith(".js"));
  const code = scripts.map((path) => textOf(files, path)).join("\n");

  it("asks for no permission that the code does not use", () => {
    const unused = [...manifest.permissions, ...(manifest.optional_permissions ?? [])].filter(
      (permission) => !SIGNS[permission]?.test(code),
    );
    expect(unused, "Take the permission away, or say in SIGNS by what its use is known.").toEqual([]);
  });

  it("asks for no host by itself", () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
  });

  it("runs in X's pages and in no others", () => {
    const hosts = manifest.content_scripts.flatMap(({ matches }) => matches);
    expect(hosts.filter((match) => !/^https:\/\/(?:(?:mobile|pro)\.)?(?:x|twitter)\.com\/\*$/.test(match))).toEqual([]);
  });

  it("opens the popup by a key of its own, which the user can change", () => {
    expect(manifest.commands).toEqual({ _execute_action: { suggested_key: { default: "Alt+Shift+F" } } });
    expect(manifest.action.default_popup).toBe("popup.html");
  });

  it("lets X's pages link to one page of its own, under an address that they cannot guess, and nobody speak to it", () => {
    // `frame-ancestors` below keeps that page out of frames; the link stands in a closed shadow root.
    const page = { resources: ["popup.html"], matches: [...(manifest.content_scripts[0]?.matches ?? [])].sort() };
    const reachable = manifest.web_accessible_resources?.map((some) => ({
      ...some,
      matches: [...some.matches].sort(),
    }));
    expect(reachable).toEqual([name === "chrome" ? { ...page, use_dynamic_url: true } : page]);
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  it("allows its pages its own code and no other", () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split(";").map((rule) => {
        const [directive = "", ...sources] = rule.trim().split(/\s+/);
        return [directive, sources.join(" ")];
      }),
    );
    expect(policy["default-src"]).toBe("'none'");
    expect(policy["script-src"]).toBe("'self'");
    expect(policy["style-src"]).toBe("'self'");
    // No host may be asked over http or on another port, a redirect included.
    expect(policy["connect-src"]).toBe("'self' https://*");
    for (const directive of ["form-action", "base-uri", "frame-ancestors"]) expect(policy[directive]).toBe("'none'");
    const sources = Object.values(policy).join(" ");
    expect(sources).not.toMatch(/unsafe|\*(?!\s|$)|http:/);
  });
});
