import { loadSignInState, saveSettings, saveSignInState } from "../../lib/browser/settings.ts";
import { openSignInWindow, SignInWindowError, signInRedirectUri } from "../../lib/browser/sign-in-window.ts";
import { signIn, signOut } from "../../lib/mastodon/sign-in.ts";
import { SignInError } from "../../lib/mastodon/sign-in-error.ts";
import {
  deleteAccount,
  deleteAppRegistration,
  loadAccount,
  loadAppRegistration,
  saveAccount,
  saveAppRegistration,
} from "../../lib/store/accounts.ts";
import { openDatabase } from "../../lib/store/open.ts";
import { announce } from "./announce.ts";
import { wakeWork } from "./work.ts";

/** Runs a sign-in to its end, and leaves how it went where a popup that was closed meanwhile will read it. */
export async function runSignIn(typed: string): Promise<void> {
  await setState({ kind: "running", typed });
  try {
    const db = await openDatabase();
    const { account, token, scope } = await signIn(typed, {
      redirectUri: signInRedirectUri(),
      openSignInWindow: (url) => openSignInWindow(url).catch(rethrowWindowError),
      loadRegistration: (instance, redirectUri) => loadAppRegistration(db, instance, redirectUri),
      saveRegistration: (registration) => saveAppRegistration(db, registration),
      deleteRegistration: (instance, redirectUri) => deleteAppRegistration(db, instance, redirectUri),
    });
    await saveAccount(db, { ...account, token, scope });
    await saveSettings({ accountId: account.id });
    await setState({ kind: "idle" });
    wakeWork().catch(reportError);
  } catch (error) {
    if (!(error instanceof SignInError)) reportError(error);
    await setState({ kind: "failed", typed, reason: error instanceof SignInError ? error.reason : "refused" });
  }
}

/** The account and its token are forgotten here whether or not the instance can be told. */
export async function runSignOut(accountId: string): Promise<void> {
  const db = await openDatabase();
  const account = await loadAccount(db, accountId);
  await saveSettings({ accountId: undefined });
  await deleteAccount(db, accountId);
  announce();
  if (account === undefined) return;
  const registration = await loadAppRegistration(db, account.instance, signInRedirectUri());
  if (registration !== undefined) await signOut(registration, account.token);
}

/** A sign-in that was under way when the worker died will never end by itself. Call once, at the start of the worker. */
export async function noteInterruptedSignIn(): Promise<void> {
  const state = await loadSignInState();
  if (state.kind === "running") await setState({ kind: "failed", typed: state.typed, reason: "interrupted" });
}

async function setState(state: Parameters<typeof saveSignInState>[0]): Promise<void> {
  await saveSignInState(state);
  announce();
}

function rethrowWindowError(error: unknown): never {
  throw error instanceof SignInWindowError ? new SignInError(error.reason, { cause: error }) : error;
}
