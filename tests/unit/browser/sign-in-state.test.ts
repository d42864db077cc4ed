import { expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { loadSignInState, saveSignInState } from "../../../lib/browser/sign-in-state.ts";

it("is idle until one is tried", async () => {
  fakeBrowser.reset();
  expect(await loadSignInState()).toEqual({ kind: "idle" });
  await saveSignInState({ kind: "running", typed: "home.example.org" });
  expect(await loadSignInState()).toEqual({ kind: "running", typed: "home.example.org" });
});
