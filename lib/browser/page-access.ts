import { hasAccess } from "./permissions.ts";

/**
 * Whether our content scripts run in these pages (match patterns). Firefox lets its user take that back, page by page. Chrome has no question
 * for it: `permissions.contains` tells there of hosts that may be asked, and content scripts need none.
 */
export async function runsIn(pages: readonly string[]): Promise<boolean> {
  return !import.meta.env.FIREFOX || hasAccess(pages);
}
