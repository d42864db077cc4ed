import { api } from "./api.ts";

/** The address of our page about a person; see `web_accessible_resources` in wxt.config.ts. */
export function personPage(address: string): string {
  return api.runtime.getURL(`popup.html#person=${encodeURIComponent(address)}`);
}
