import { EVERY_HOST, hasAccess } from "../../lib/browser/permissions.ts";
import { loadPreferences, loadSettings } from "../../lib/browser/settings.ts";
import { mayCall } from "../../lib/domain/follow-pace.ts";
import type { Handle } from "../../lib/domain/handle.ts";
import type { LookupOutcome } from "../../lib/domain/lookup.ts";
import { proveAtHome } from "../../lib/mastodon/prove-at-home.ts";
import { CONCURRENCY } from "../../lib/pipeline/verify.ts";
import { loadAccount, saveSignedOut } from "../../lib/store/accounts.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { loadPace } from "../../lib/store/paces.ts";
import { loadFollowingRead, savePeopleAnswer, saveReadingRest } from "../../lib/store/people.ts";
import { lookupHandle } from "../../lib/webfinger/lookup-handle.ts";
import { asAccount } from "./as-account.ts";

/** An instance is one host: it gets no more at a time than any other. */
const AT_HOME = 2;

/** Who is asked, at present. `home`: the user's instance, where the user has chosen so and is signed in there. */
export type Prover =
  | { readonly kind: "own-server" }
  | { readonly kind: "home"; readonly accountId: string; readonly restUntil: number }
  | { readonly kind: "nobody-signed-in" };

export async function loadProver(): Promise<Prover> {
  if ((await loadPreferences()).proving === "own-server") return { kind: "own-server" };
  const { accountId } = await loadSettings();
  const db = await openDatabase();
  const account = accountId === undefined ? undefined : await loadAccount(db, accountId);
  if (account === undefined || account.signedOut) return { kind: "nobody-signed-in" };
  const [pace, reading] = await Promise.all([loadPace(db, account.id), loadFollowingRead(db, account.id)]);
  const paceRest = mayCall(pace, Date.now()) ? 0 : (pace.restUntil ?? 0);
  return { kind: "home", accountId: account.id, restUntil: Math.max(paceRest, reading?.restUntil ?? 0) };
}

/** How many look-ups may be made at once. */
export async function countPlaces(): Promise<number> {
  const prover = await loadProver();
  switch (prover.kind) {
    case "own-server":
      return CONCURRENCY;
    case "home":
      return prover.restUntil > Date.now() ? 0 : AT_HOME;
    case "nobody-signed-in":
      return 0;
  }
}

/** Signed out since the look-up was claimed: it waits a little, and does not count as tried. */
const NOT_TRIED: LookupOutcome = { kind: "rate-limited", retryAfterMs: 60_000, through: "home" };

/** Asks whoever the user wants to be asked. */
export async function prove(handle: Handle): Promise<LookupOutcome> {
  const prover = await loadProver();
  switch (prover.kind) {
    case "own-server":
      return lookupHandle(handle, { seesAll: await hasAccess(EVERY_HOST) });
    case "home":
      return proveThrough(prover.accountId, handle);
    case "nobody-signed-in":
      return NOT_TRIED;
  }
}

/** What the instance says of the person is kept along with the proof: a follow then needs no second look-up. */
async function proveThrough(accountId: string, handle: Handle): Promise<LookupOutcome> {
  const proof = await asAccount(
    accountId,
    (account) => proveAtHome(account, handle, Date.now),
    ({ isSignedOut }) => isSignedOut === true,
  );
  if (proof === undefined) return NOT_TRIED;
  const { outcome, person, restUntil, isSignedOut } = proof;
  const db = await openDatabase();
  if (restUntil !== undefined) await saveReadingRest(db, accountId, restUntil);
  if (isSignedOut) await saveSignedOut(db, accountId);
  if (person !== undefined) {
    const question = { kind: "person", address: person.address } as const;
    await savePeopleAnswer(db, accountId, question, { kind: "person", person }, Date.now());
  }
  return outcome;
}

/** Whether look-ups can go on at all, and from when (ms since the epoch). */
export async function provesFrom(): Promise<number | undefined> {
  const prover = await loadProver();
  return prover.kind === "nobody-signed-in" ? undefined : prover.kind === "home" ? prover.restUntil : 0;
}
