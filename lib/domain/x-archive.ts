/** What is taken from the archive that X gives its users: whom its owner follows, and nothing else. */
export interface XArchive {
  /** Id of the X account whose archive it is; absent where only the list was given, which does not say. */
  readonly ownerId?: string;
  /** Its name in addresses, `/^\w{1,20}$/`, at the time of the archive. */
  readonly ownerName?: string;
  /** When X made it, ms since the epoch. */
  readonly madeAt?: number;
  /** Ids of everyone followed (`/^\d{1,20}$/`), each once, in the archive's order; at most `MAX_ARCHIVE_FOLLOWS`. */
  readonly followed: readonly string[];
}

/** What may be wrong with a file that is given as an archive; the interface has a sentence for each. */
export type ArchiveProblem =
  | "empty"
  /** Neither a zip nor one of X's files. */
  | "not-archive"
  /** One of X's files, but not the list of those followed. */
  | "other-file"
  /** A zip that was cut or damaged. */
  | "broken"
  | "encrypted"
  /** Packed by other means than X's, which browsers do not know. */
  | "other-packing"
  /** Archives of two X accounts at once. */
  | "several-owners"
  /** A sound zip without the list. */
  | "without-following"
  /** Some parts of the list are missing. */
  | "incomplete"
  /** The list is there, in a form that nobody has seen yet. */
  | "other-shape"
  | "too-large"
  /** The browser could not read the file: it was moved, changed, or is a folder. */
  | "unreadable";

/** More than anybody who can be helped follows; a list of this size is some 10 MB of ids. */
export const MAX_ARCHIVE_FOLLOWS = 500_000;
