import { safeLink } from "./safe-link.ts";

/** The page about somebody on the user's own instance (its origin), where the user is signed in and can write to them. */
export function pageAtHome(instance: string, address: string): string | undefined {
  return safeLink(`${instance}/@${address}`);
}
