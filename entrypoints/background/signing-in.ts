import { hasAccess, justHost } from "../../lib/browser/permissions.ts";
import { loadSettings, saveSettings } from "../../lib/browser/settings.ts";
import { loadSignInState, saveSignInState } from "../../lib/browser/sign-in-state.ts";
import {
  hasSignInWindow,
  openSignInWindow,
  SignInWindowError,
  signInRedirectUri,
} from "../../lib/browser/sign-in-window.ts";
import { openTab } from "../../lib/browser/tabs.ts";
import { formatAddress, parseHandle } from "../../lib/domain/handle.ts";
import { allowsLists } from "../../lib/mastodon/scopes.ts";
import {
  beginSignIn,
  finishSignIn,
  OUT_OF_BAND,
  type SignedIn,
  type SignInOrder,
  type SignInTools,
  signIn,
} from "../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../lib/mastodon/sign-in-error.ts";
import { revokeToken } from "../../lib/mastodon/tokens.ts";
import type { SignInState, SignInWish } from "../../lib/protocol/sign-in-state.ts";
import {
  deleteAccount,
  deleteAppRegistration,
  forgetPeople,
  listAccounts,
  loadAccount,
  loadAppRegistration,
  saveAccount,
  saveAppRegistration,
} from "../../lib/store/accounts.ts";
import { openDatabase } from "../../lib/store/open.ts";
import {
  deletePendingSignIn,
  loadPendingSignIn,
  savePendingSignIn,
  saveRefusedCode,
} from "../../lib/store/pending-sign-ins.ts";
import type { AccountRow, Database } from "../../lib/store/schema.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

/** Counts the sign-ins: one that the user has given up for another may still succeed, but its failure is of no interest. */
let latest = 0;
/** Counts how often everything was deleted: what a sign-in from before brings is given back. */
let deletions = 0;

/**
 * Signs in through a window, to the end; or, where there can be none or the user wants it so, opens the instance's page in a tab, from
 * which the user brings a code. How it went is left where a popup that was closed meanwhile will read it.
 */
export async function runSignIn({ typed, way, withLists }: SignInWish): Promise<void> {
  const attempt = ++latest;
  const since = deletions;
  await deletePendingSignIn(await openDatabase());
  const before = await loadSignInState();
  // Trying again, or another way, is for the same.
  const forLists = withLists || ("withLists" in before && before.typed === typed && before.withLists);
  const running = { kind: "running", typed, way, withLists: forLists } as const;
  await setState(running);
  try {
    const order = await makeOrder(typed, forLists);
    if (way === "code" || !hasSignInWindow()) await openCodePage(order, attempt);
    else await keep(await signIn(order, openWindow, tools(signInRedirectUri())), typed, since);
  } catch (error) {
    if (attempt === latest) await setState({ ...running, kind: "failed", ...explain(error) });
  }

  async function openWindow(url: string): Promise<string> {
    // The user has given it up while the instance was silent.
    if (attempt !== latest) throw new SignInError("closed");
    await setState({ ...running, hasWindow: true });
    try {
      return await openSignInWindow(url);
    } catch (error) {
      throw error instanceof SignInWindowError ? new SignInError(error.reason, {}, { cause: error }) : error;
    } finally {
      if (attempt === latest) await setState(running);
    }
  }
}

/**
 * The user may have allowed what the last sign-in failed for, by itself or with all else: then it goes on, whether or not the page that asked is
 * still there. Browsers ask nobody for what is allowed already, so there would be no other word of it.
 */
export async function continueSignIn(): Promise<void> {
  const state = await loadSignInState();
  if (state.kind !== "failed" || state.reason !== "needs-permission" || !state.host) return;
  if (await hasAccess(justHost(state.host))) await runSignIn(state);
}

/** The user brings what the instance's page shows. What is not taken may be brought again: the page is still there. */
export async function takeCode(code: string): Promise<void> {
  const since = deletions;
  const db = await openDatabase();
  const pending = await loadPendingSignIn(db, Date.now());
  if (pending === undefined) return;
  try {
    await keep(await finishSignIn(pending, code, Date.now), pending.typed, since);
  } catch (error) {
    await saveRefusedCode(db, pending.state, explain(error).reason);
    announce();
  }
}

export async function showCodePage(): Promise<void> {
  const pending = await loadPendingSignIn(await openDatabase(), Date.now());
  if (pending !== undefined) await openTab(pending.url);
}

/** Its registration goes too: that no code came may be because the instance has forgotten it, which only its page says. */
export async function cancelSignIn(): Promise<void> {
  latest++;
  const db = await openDatabase();
  const pending = await loadPendingSignIn(db, Date.now());
  if (pending !== undefined) {
    await deleteAppRegistration(db, pending.app.instance, pending.app.redirectUri);
    await deletePendingSignIn(db);
  }
  await setState({ kind: "idle", ...(pending && { typed: pending.typed }) });
}

/** How signing in stands. The code that is waited for is in the database, as it may outlive the browser. */
export async function readSignInState(): Promise<SignInState> {
  const pending = await loadPendingSignIn(await openDatabase(), Date.now());
  if (pending === undefined) return loadSignInState();
  const { typed, instance, reason } = pending;
  return { kind: "code", typed, host: new URL(instance.origin).host, ...(reason && { reason }) };
}

/** From now on, this account follows. */
export async function switchAccount(accountId: string): Promise<void> {
  if ((await loadAccount(await openDatabase(), accountId)) === undefined) return;
  await saveSettings({ accountId });
  if ((await loadSignInState()).kind === "idle") await saveSignInState({ kind: "idle" });
  announce();
}

/** The account and its token are forgotten here whether or not the instance can be told. Another one, if there is any, takes its place. */
export async function runSignOut(accountId: string): Promise<void> {
  const db = await openDatabase();
  const account = await loadAccount(db, accountId);
  // First, so that nobody who is gone is the one who follows, should the worker die in between.
  if ((await loadSettings()).accountId === accountId) {
    const others = (await listAccounts(db)).filter(({ id }) => id !== accountId);
    const next = others.find(({ signedOut }) => !signedOut) ?? others[0];
    await saveSettings({ accountId: next?.id });
  }
  await deleteAccount(db, accountId);
  announce();
  if (account?.app !== undefined) await revokeToken(account.app, account.token);
}

/** Call before everything is deleted: a window or a code that is still under way is to leave nothing. */
export function forgetSignIns(): void {
  latest++;
  deletions++;
}

/** A sign-in that was under way when the worker died will never end by itself. Call once, at the start of the worker. */
export async function noteInterruptedSignIn(): Promise<void> {
  const state = await loadSignInState();
  if (state.kind === "running") await setState({ ...state, kind: "failed", reason: "interrupted" });
}

async function openCodePage(order: SignInOrder, attempt: number): Promise<void> {
  const pending = await beginSignIn(order, tools(OUT_OF_BAND));
  if (attempt !== latest) return;
  const db = await openDatabase();
  await savePendingSignIn(db, { ...pending, typed: order.typed, startedAt: Date.now() });
  await setState({ kind: "idle" });
  await openTab(pending.url);
}

/** @param since what `deletions` was when the sign-in began */
async function keep({ account, ...grant }: SignedIn, typed: string, since: number): Promise<void> {
  const db = await openDatabase();
  const before = await loadAccount(db, account.id);
  // A server says itself whose accounts it has: what another one was to do for this account is none of its business.
  if (before !== undefined && before.instance !== account.instance) await deleteAccount(db, account.id);
  // One that no longer knew its token may have been set up anew, and have given its ids to others.
  else if (before?.signedOut) await forgetPeople(db, account.id);
  await saveAccount(db, { ...account, ...grant });
  await saveSettings({ accountId: account.id });
  if (since !== deletions) return runSignOut(account.id);
  await deletePendingSignIn(db);
  const meant = await findTyped(db, typed);
  await setState({ kind: "idle", ...(meant?.signedOut && { insteadOf: meant.id }) });
  void wakeWork();
  // Nobody holds the old token any more. An instance may have given the same again.
  if (before?.app && !before.signedOut && before.token !== grant.token) await revokeToken(before.app, before.token);
}

/** Signing in again keeps what was allowed. Where another account is signed in at the same instance, it must not be taken in its place. */
async function makeOrder(typed: string, withLists: boolean | undefined): Promise<SignInOrder> {
  const db = await openDatabase();
  const known = await findTyped(db, typed);
  const others = (await listAccounts(db)).filter(({ id, signedOut }) => !signedOut && id !== known?.id);
  return {
    typed,
    withLists: withLists || (known !== undefined && allowsLists(known.scope)),
    isAnother: (instance) => others.some((account) => account.instance === instance),
  };
}

/** The account whose handle was typed, if it is one of those that are there. */
async function findTyped(db: Database, typed: string): Promise<AccountRow | undefined> {
  const handle = parseHandle(typed);
  return handle && loadAccount(db, formatAddress(handle));
}

function tools(redirectUri: string): SignInTools {
  const since = deletions;
  return {
    redirectUri,
    now: Date.now,
    mayRead: (host) => hasAccess(justHost(host)),
    loadRegistration: async (instance) => loadAppRegistration(await openDatabase(), instance, redirectUri),
    saveRegistration: async (registration) => {
      if (since === deletions) await saveAppRegistration(await openDatabase(), registration);
    },
  };
}

function explain(error: unknown): Pick<Extract<SignInState, { kind: "failed" }>, "reason" | "host" | "software"> {
  if (!(error instanceof SignInError)) {
    reportError(error);
    return { reason: "refused" };
  }
  return { reason: error.reason, ...error.detail };
}

async function setState(state: SignInState): Promise<void> {
  await saveSignInState(state);
  announce();
}
