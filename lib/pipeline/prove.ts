import { MINUTE_MS } from "../domain/durations.ts";
import { type FollowPace, mayCall } from "../domain/follow-pace.ts";
import type { Handle } from "../domain/handle.ts";
import type { HomeProof } from "../domain/home-proof.ts";
import type { LookupOutcome } from "../domain/lookup.ts";
import type { Person } from "../domain/person.ts";
import { CONCURRENCY } from "./verify.ts";

/** An instance is one host: it gets no more at a time than any other. */
const AT_HOME = 2;

export interface ProveTools {
  readonly now: () => number;
  /** Whether the user has chosen that their own instance is asked in the place of each handle's host. */
  readonly wantsHome: () => Promise<boolean>;
  /** The account that would ask. */
  readonly loadAccount: () => Promise<{ readonly id: string; readonly signedOut?: boolean | undefined } | undefined>;
  /** What keeps an account from asking: the pace of its following, and until when (ms since the epoch) reading rests. */
  readonly loadRest: (
    accountId: string,
  ) => Promise<{ readonly pace: FollowPace; readonly readingUntil?: number | undefined }>;
  readonly askHost: (handle: Handle) => Promise<LookupOutcome>;
  /** Whether the user lets every server's answer be read, so that none is hidden. */
  readonly seesAll: () => Promise<boolean>;
  /** Undefined where the account has no token that is good just now. */
  readonly askHome: (accountId: string, handle: Handle) => Promise<HomeProof | undefined>;
  /** Keeps what the instance says of somebody along with the proof: a follow then needs no second look-up. */
  readonly keepPerson: (accountId: string, person: Person) => Promise<void>;
  readonly rest: (accountId: string, until: number) => Promise<void>;
  readonly signedOut: (accountId: string) => Promise<void>;
}

/** Who is asked, at present. `home`: the user's instance, where the user has chosen so and is signed in there. */
type Prover =
  | { readonly kind: "own-server" }
  | { readonly kind: "home"; readonly accountId: string; readonly restUntil: number }
  | { readonly kind: "nobody-signed-in" };

/** Things have changed since the look-up was claimed: it does not count as tried, and its host has no part in it. */
const NOT_TRIED = { kind: "rate-limited", through: "home" } as const;
/** Signed out meanwhile: it waits a little. */
const NOBODY_SIGNED_IN: LookupOutcome = { ...NOT_TRIED, retryAfterMs: MINUTE_MS };
/** The user let answers be read while this one was hidden on its way: all others are being asked again, and so is this. */
const READABLE_NOW: LookupOutcome = { ...NOT_TRIED, retryAfterMs: 0 };

/** Proves handles through whomever the user wants to be asked. Where that is their own instance, nobody else is, whatever it answers. */
export function createProving(tools: ProveTools) {
  const loadProver = async (): Promise<Prover> => {
    if (!(await tools.wantsHome())) return { kind: "own-server" };
    const account = await tools.loadAccount();
    if (account === undefined || account.signedOut) return { kind: "nobody-signed-in" };
    const { pace, readingUntil = 0 } = await tools.loadRest(account.id);
    const paceUntil = mayCall(pace, tools.now()) ? 0 : (pace.restUntil ?? 0);
    return { kind: "home", accountId: account.id, restUntil: Math.max(paceUntil, readingUntil) };
  };

  const proveThrough = async (accountId: string, handle: Handle): Promise<LookupOutcome> => {
    const answer = await tools.askHome(accountId, handle);
    if (answer === undefined) return NOBODY_SIGNED_IN;
    const { outcome, person, restUntil, isSignedOut } = answer;
    if (restUntil !== undefined) await tools.rest(accountId, restUntil);
    if (isSignedOut) await tools.signedOut(accountId);
    if (person !== undefined) await tools.keepPerson(accountId, person);
    return outcome;
  };

  const askHost = async (handle: Handle): Promise<LookupOutcome> => {
    const outcome = await tools.askHost(handle);
    return outcome.kind === "hidden" && (await tools.seesAll()) ? READABLE_NOW : outcome;
  };

  return {
    loadProver,
    prove: async (handle: Handle): Promise<LookupOutcome> => {
      const prover = await loadProver();
      switch (prover.kind) {
        case "own-server":
          return askHost(handle);
        case "home":
          return proveThrough(prover.accountId, handle);
        case "nobody-signed-in":
          return NOBODY_SIGNED_IN;
      }
    },
    /** How many look-ups may be made at once. */
    countPlaces: async (): Promise<number> => {
      const prover = await loadProver();
      switch (prover.kind) {
        case "own-server":
          return CONCURRENCY;
        case "home":
          return prover.restUntil > tools.now() ? 0 : AT_HOME;
        case "nobody-signed-in":
          return 0;
      }
    },
    /** From when look-ups can go on (ms since the epoch), or undefined: not before the user has done something. */
    provesFrom: async (): Promise<number | undefined> => {
      const prover = await loadProver();
      return prover.kind === "nobody-signed-in" ? undefined : prover.kind === "home" ? prover.restUntil : 0;
    },
  };
}
