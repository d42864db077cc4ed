import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

interface Manifest {
  key?: string;
  optional_host_permissions?: string[];
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** The manifest of an extension: of a folder, or of a package. Throws where there is none. */
export function readManifest(extension: string): Manifest {
  const text = extension.endsWith(".zip")
    ? strFromU8(unzipSync(readFileSync(extension))["manifest.json"] ?? new Uint8Array())
    : readFileSync(join(extension, "manifest.json"), "utf8");
  return JSON.parse(text) as Manifest;
}

/**
 * Chromium's id of an extension that is loaded from a folder: 16 bytes of a SHA-256, written with the letters a to p. It is that of the
 * manifest's key, or of the folder's path where there is none.
 */
export function chromiumId({ key }: Manifest, folder: string): string {
  const hashed = key === undefined ? Buffer.from(folder) : Buffer.from(key, "base64");
  const digest = createHash("sha256").update(hashed).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** The id under which Firefox knows an extension. */
export function geckoId(manifest: Manifest): string {
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error("the manifest has no browser_specific_settings.gecko.id");
  return id;
}
