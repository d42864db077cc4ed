import { api } from "./api.ts";

/** The version of the installed extension. */
export function readVersion(): string {
  return api.runtime.getManifest().version;
}
