import { expect, test } from "vitest";
import { signInSentence, signInWord } from "../../../components/sign-in-sentence.ts";
import type { SignInFailure } from "../../../lib/protocol/sign-in-state.ts";
import { english } from "./english.ts";

const { text } = english;
const typed = "@me@handles.example.org";
const host = "social.example.org";

test.each<[SignInFailure, string]>([
  ["unreachable", host],
  ["no-instance", host],
  ["not-mastodon", host],
  ["needs-permission", host],
  ["rate-limited", host],
  ["refused", host],
  ["not-an-address", "not an address"],
  ["denied", "did not agree"],
  ["closed", "closed"],
  ["interrupted", "interrupted"],
])("a sign-in that failed as %s is told with %j", (reason, words) => {
  expect(signInSentence({ kind: "failed", typed, reason, host }, text)).toContain(words);
});

test("the server is the one that was typed where no other is known", () => {
  expect(signInSentence({ kind: "failed", typed, reason: "refused" }, text)).toContain(typed);
});

test("the software is named where it is known", () => {
  const state = { kind: "failed", typed, reason: "not-mastodon", host, software: "misskey" } as const;
  expect(signInSentence(state, text)).toContain(`${host} runs misskey`);
});

test("a code that was refused is told apart from a server that does not answer", () => {
  expect(signInSentence({ kind: "code", typed, host, reason: "refused" }, text)).toContain("did not take this code");
  expect(signInSentence({ kind: "code", typed, host, reason: "unreachable" }, text)).toContain("No answer from");
});

test("speaks of a window once there is one, and until then of the instance, which may keep silent for a while", () => {
  const running = { kind: "running", typed: "home.example.org" } as const;
  expect(signInWord(running, english.text)).toBe("Asking your server …");
  expect(signInWord({ ...running, hasWindow: true }, english.text)).toBe(
    "A window of your instance opens: agree there.",
  );
  expect(signInWord({ kind: "idle" }, english.text)).toContain("never sees your password");
});
