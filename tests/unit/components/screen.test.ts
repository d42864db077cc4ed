import { expect, test } from "vitest";
import { chooseScreen } from "../../../components/screen.ts";
import { currentStep } from "../../../components/welcome-steps.ts";

test.each([
  [{ consented: false, accountsSeen: 0 }, 0, "consent"],
  [{ consented: false, accountsSeen: 900 }, 3, "consent"],
  [{ consented: true, accountsSeen: 0 }, 0, "empty"],
  [{ consented: true, accountsSeen: 900 }, 0, "searching"],
  [{ consented: true, accountsSeen: 900 }, 1, "list"],
] as const)("with %j and %i matches the popup shows %s", (overview, matches, screen) => {
  expect(chooseScreen(overview, matches)).toBe(screen);
});

const account = { id: "a@b.example.org", instance: "https://b.example.org", displayName: "A" };

test.each([
  [{ consented: false }, false, "consent"],
  [{ consented: false, account }, true, "consent"],
  [{ consented: true }, false, "sign-in"],
  [{ consented: true, account: { ...account, signedOut: true as const } }, false, "sign-in"],
  [{ consented: true }, true, "browse"],
  [{ consented: true, account }, false, "browse"],
] as const)("with %j (later: %s) the welcome page is at %s", (overview, isLater, step) => {
  expect(currentStep(overview, isLater)).toBe(step);
});
