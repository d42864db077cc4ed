import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies a built extension to `folder` without one of its permissions: as for a browser that does not have what it stands for. */
export function copyBuildWithout(permission: string, build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { permissions: string[] };
  if (!manifest.permissions.includes(permission)) throw new Error(`The build has no permission ${permission}`);
  const permissions = manifest.permissions.filter((one) => one !== permission);
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
}
