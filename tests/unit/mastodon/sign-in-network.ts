import { afterAll, afterEach, beforeEach } from "vitest";
import type { AppRegistration } from "../../../lib/domain/sign-in.ts";
import type { SignInOrder } from "../../../lib/mastodon/sign-in.ts";
import { enterNetwork, type Network } from "../network-setup.ts";
import { type Attempt, attemptSignIn, HOME } from "./home.ts";

/** So that no window of the limits ends in the middle of a test. */
const FIXED_TIME = Date.UTC(2026, 9, 1);
export const ORIGIN = `https://${HOME}`;

export interface SignInNetwork {
  readonly network: Network;
  /** The registrations that the extension has kept, by instance. */
  readonly kept: Map<string, AppRegistration>;
  /** Signs in at home; gives the account, or the word for why not. */
  readonly attempt: (change?: Attempt, order?: SignInOrder) => Promise<unknown>;
  /** How many requests had a path that begins so. */
  readonly calls: (path: string) => number;
}

/** Enters the network for the tests of one file, each of which begins with nobody signed in and nothing kept. */
export async function enterSignInNetwork(): Promise<SignInNetwork> {
  const network = await enterNetwork({ now: () => FIXED_TIME }, [HOME]);
  const kept = new Map<string, AppRegistration>();
  beforeEach(() => {
    network.world.reset();
    network.restore();
    kept.clear();
  });
  afterEach(() => network.restore());
  afterAll(() => network.leave());
  return {
    network,
    kept,
    attempt: (change, order) => attemptSignIn(kept, change, order),
    calls: (path) => network.world.requests.filter((request) => request.path.startsWith(path)).length,
  };
}
