import type { MigrationDatabase } from "../migration.ts";

/** The stores of the first version. */
export function up(db: MigrationDatabase): void {
  const sightings = db.createObjectStore("sightings", { keyPath: "xId" });
  sightings.createIndex("by-follower", "followedBy", { multiEntry: true });
  sightings.createIndex("by-address", "addresses", { multiEntry: true });
  sightings.createIndex("by-maybe-host", "maybeHosts", { multiEntry: true });

  // Indexes leave out rows without the field: `by-due` holds open jobs only, `by-unseen` only what is new.
  const lookups = db.createObjectStore("lookups", { keyPath: "address" });
  lookups.createIndex("by-due", "dueAt");
  lookups.createIndex("by-host", "host");
  lookups.createIndex("by-host-outcome", ["host", "outcome.kind"]);
  lookups.createIndex("by-outcome", "outcome.kind");
  lookups.createIndex("by-proven", "outcome.account.address");

  db.createObjectStore("hosts", { keyPath: "host" });
  db.createObjectStore("host-sets", { keyPath: "instance" });

  const matches = db.createObjectStore("matches", { keyPath: "address" });
  matches.createIndex("by-unseen", "unseenSince");
  matches.createIndex("by-found", ["foundAt", "address"]);
  db.createObjectStore("hidden-people", { keyPath: "address" });

  const followJobs = db.createObjectStore("follow-jobs", { keyPath: ["accountId", "address"] });
  followJobs.createIndex("by-account-due", ["accountId", "dueAt"]);
  followJobs.createIndex("by-account-asked", ["accountId", "askedAt"]);
  followJobs.createIndex("by-address", "address");

  const wrongMarks = db.createObjectStore("wrong-marks", { keyPath: "address" });
  wrongMarks.createIndex("by-person", "person");

  const people = db.createObjectStore("people", { keyPath: ["accountId", "address"] });
  people.createIndex("by-account-relationship", ["accountId", "relationshipAskedAt"]);
  people.createIndex("by-account-due", ["accountId", "dueAt"]);
  db.createObjectStore("following-reads", { keyPath: "accountId" });
  db.createObjectStore("paces", { keyPath: "accountId" });

  db.createObjectStore("x-follows", { keyPath: "ownerId" });

  db.createObjectStore("accounts", { keyPath: "id" });
  db.createObjectStore("app-registrations", { keyPath: ["instance", "redirectUri"] });
  db.createObjectStore("pending-sign-ins");
  db.createObjectStore("broken-rows", { autoIncrement: true });
}
