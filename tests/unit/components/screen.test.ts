import { expect, test } from "vitest";
import { chooseScreen } from "../../../components/screen.ts";
import { currentStep } from "../../../components/welcome-steps.ts";

test.each([
  [{ consented: false }, 0, undefined, "consent"],
  [{ consented: false }, 3, { accountsSeen: 900 }, "consent"],
  [{ consented: true }, 0, undefined, undefined],
  [{ consented: true }, 0, { accountsSeen: 0 }, "empty"],
  [{ consented: true }, 0, { accountsSeen: 900 }, "searching"],
  [{ consented: true }, 1, undefined, "list"],
] as const)("with %j, %i matches and %j the popup shows %s", (overview, matches, totals, screen) => {
  expect(chooseScreen(overview, matches, totals)).toBe(screen);
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
