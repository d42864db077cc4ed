import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  key?: string;
  optional_host_permissions?: string[];
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** The manifest of a built extension. Throws where the folder holds none. */
export function readManifest(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as Manifest;
}

/** Chromium's id of an extension: 16 bytes of the key's SHA-256, written with the letters a to p. */
export function chromiumId({ key }: Manifest): string {
  if (key === undefined) throw new Error("the manifest has no key, so the extension's id cannot be known");
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** The id under which Firefox knows an extension. */
export function geckoId(manifest: Manifest): string {
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error("the manifest has no browser_specific_settings.gecko.id");
  return id;
}
