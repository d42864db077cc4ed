import type { ConfidenceReason, EvidenceField } from "../lib/domain/candidate.ts";
import type { SignInFailure } from "../lib/protocol/sign-in-state.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";

/** The sentence for each word of the protocol; a word without one does not compile. */
export const SIGN_IN_FAILURES: Readonly<Record<SignInFailure, TextKey>> = {
  "not-an-address": "signInNotAnAddress",
  unreachable: "signInUnreachable",
  "no-instance": "signInNoInstance",
  "not-mastodon": "signInNotMastodon",
  "needs-permission": "signInNeedsPermission",
  denied: "signInDenied",
  closed: "signInClosed",
  "rate-limited": "signInRateLimited",
  refused: "signInRefused",
  interrupted: "signInInterrupted",
};

export const FIELDS: Readonly<Record<EvidenceField, TextKey>> = {
  "display-name": "fieldDisplayName",
  website: "fieldWebsite",
  bio: "fieldBio",
  "bio-link": "fieldBioLink",
  location: "fieldLocation",
  "pinned-post": "fieldPinnedPost",
};

/** Only reasons for doubt are said. */
export const DOUBTS: Readonly<Partial<Record<ConfidenceReason, TextKey>>> = {
  "maybe-past": "reasonMaybePast",
  "maybe-mail": "reasonMaybeMail",
  "maybe-stranger": "reasonMaybeStranger",
};

/** Why a handle is believed, or not. */
export const REASONS: Readonly<Record<ConfidenceReason, TextKey>> = {
  "full-address": "reasonFullAddress",
  "profile-link": "reasonProfileLink",
  cue: "reasonCue",
  "known-host": "reasonKnownHost",
  "maybe-past": "reasonMaybePast",
  "maybe-mail": "reasonMaybeMail",
  "maybe-stranger": "reasonMaybeStranger",
};
