import browser from "webextension-polyfill";
import type { SignInState } from "../protocol/sign-in-state.ts";

/** How the last sign-in goes: outlives the worker, not the browser. Only we ever write it, so it is not parsed. */
export async function loadSignInState(): Promise<SignInState> {
  const { signIn } = await browser.storage.session.get("signIn");
  return (signIn as SignInState | undefined) ?? { kind: "idle" };
}

export async function saveSignInState(signIn: SignInState): Promise<void> {
  await browser.storage.session.set({ signIn });
}
