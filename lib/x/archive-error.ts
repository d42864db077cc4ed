import type { ArchiveProblem } from "../domain/x-archive.ts";

/** Ends the reading of an archive from any depth; `readArchive` turns it into a result. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem) {
    super(`The archive cannot be read: ${problem}`);
    this.name = "ArchiveError";
    this.problem = problem;
  }
}
