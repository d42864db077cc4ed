import type { LookupCounts } from "../../lib/protocol/page-message.ts";
import type { ScanState } from "../../lib/protocol/scan-state.ts";
import type { World } from "../world/world.ts";
import type { Page } from "./browsers/browser.ts";
import { poll } from "./browsers/poll.ts";

/** What the popup's page asks the background in two messages, over the same border. */
export async function readOverview(popup: Page): Promise<Overview> {
  return popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: object }> } };
    };
    const [overview, totals] = await Promise.all(
      ["overview.read", "totals.read"].map((type) => chrome.runtime.sendMessage({ type })),
    );
    return { ...overview?.value, ...totals?.value } as Overview;
  });
}

/** The part of the background's overview and totals that the steps wait for. */
export interface Overview {
  readonly accountsSeen: number;
  readonly accountsFollowed: number;
  readonly lookups: LookupCounts;
  readonly matches: number;
  readonly account?: { readonly id: string; readonly signedOut?: boolean };
  readonly accounts: readonly { readonly id: string }[];
  readonly signIn: { readonly kind: string; readonly reason?: string; readonly typed?: string };
  readonly follows: {
    readonly open: number;
    readonly done: number;
    readonly failed: number;
    readonly toList: number;
  };
  readonly scan?: ScanState;
}

export async function waitForOverview(
  popup: Page,
  isReached: (overview: Overview) => boolean,
  timeoutMs = 30_000,
): Promise<Overview> {
  let last: Overview | undefined;
  return poll(
    async () => {
      last = await readOverview(popup);
      return isReached(last) ? last : undefined;
    },
    timeoutMs,
    () => `The background stands at ${JSON.stringify(last)}`,
  );
}

/** All accounts were reported, each handle found in them has its first answer, and the list shows it. */
export async function waitForProof(popup: Page, accountsSeen: number, timeoutMs = 120_000): Promise<Overview> {
  const isProven = (overview: Overview) => overview.accountsSeen >= accountsSeen && overview.lookups.open === 0;
  const overview = await waitForOverview(popup, isProven, timeoutMs);
  await popup.waitFor(`[data-testid="verified"][value="${overview.matches}"]`);
  return overview;
}

/** So long nothing has to change before all work counts as done. */
const REST_MS = 2_000;

/**
 * All look-ups are done, those included that signing in brings: the instance's peers make candidates of addresses that could be mailboxes,
 * a moment after the last look-up was done.
 */
export async function waitForRest(popup: Page, world: World): Promise<Overview> {
  await poll(
    () => world.requests.some(({ path }) => path.endsWith("/instance/peers")) || undefined,
    30_000,
    () => "Nobody asked the instance for its peers",
  );
  let last = "";
  let since = Date.now();
  return waitForOverview(popup, ({ matches, lookups }) => {
    const now = JSON.stringify({ matches, lookups });
    if (now !== last) since = Date.now();
    last = now;
    return lookups.open === 0 && Date.now() - since >= REST_MS;
  });
}
