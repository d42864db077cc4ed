import type { ArchiveProblem } from "../lib/domain/x-archive.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";

/** The sentence for each; a problem without one does not compile. */
export const ARCHIVE_PROBLEMS: Readonly<Record<ArchiveProblem, TextKey>> = {
  empty: "archiveEmpty",
  "not-archive": "archiveNotArchive",
  "other-file": "archiveOtherFile",
  broken: "archiveBroken",
  encrypted: "archiveEncrypted",
  "other-packing": "archiveOtherPacking",
  "several-owners": "archiveSeveralOwners",
  "without-following": "archiveWithoutFollowing",
  incomplete: "archiveIncomplete",
  "other-shape": "archiveOtherShape",
  "too-large": "archiveTooLarge",
  unreadable: "archiveUnreadable",
};
