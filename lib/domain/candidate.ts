import type { Handle } from "./handle.ts";

/** Where on the X account the words stood. */
export type EvidenceField = "display-name" | "website" | "bio" | "bio-link" | "location" | "pinned-post";

/**
 * How the handle was written: `@user@host`; `user@host` that a cue or a known host makes a handle; "user (at) host";
 * an acct:-like URI; a link to the profile; a link on another site that names the handle.
 */
export type EvidenceForm = "address" | "bare-address" | "spelled-out" | "uri" | "profile-link" | "interaction-link";

export type Confidence = "high" | "low";

/** A handle that an X account declares, and the words that declare it. */
export interface Candidate {
  readonly handle: Handle;
  readonly field: EvidenceField;
  readonly form: EvidenceForm;
  /** The very words of the field, as they stand there. */
  readonly text: string;
  readonly confidence: Confidence;
  /** Why the confidence is what it is, as a word that the interface has a sentence for. */
  readonly reason: ConfidenceReason;
}

/**
 * `full-address` and `profile-link` speak for themselves; `cue` = a word like Mastodon stands beside it; `known-host` = the host is of
 * the fediverse; `maybe-past` = words near it leave open whether it is in use; `maybe-mail` = the words call it an e-mail address as well;
 * `maybe-stranger` = a sentence runs on into it, and it has none of the account's names.
 */
export type ConfidenceReason =
  | "full-address"
  | "profile-link"
  | "cue"
  | "known-host"
  | "maybe-past"
  | "maybe-mail"
  | "maybe-stranger";
