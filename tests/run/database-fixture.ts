import "fake-indexeddb/auto";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { saveAppRegistration } from "../../lib/store/accounts.ts";
import { saveHidden } from "../../lib/store/hidden-people.ts";
import { saveHostSet } from "../../lib/store/host-sets.ts";
import { SCHEMA_VERSION } from "../../lib/store/migrate.ts";
import { savePendingSignIn } from "../../lib/store/pending-sign-ins.ts";
import { saveReadingRest } from "../../lib/store/people.ts";
import { saveWrongMark } from "../../lib/store/wrong-marks.ts";
import { saveXFollows } from "../../lib/store/x-follows.ts";
import { dumpDatabase } from "../faults/database-dump.ts";
import { ME } from "../faults/life.ts";
import { Machine } from "../faults/machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "../faults/people.ts";
import { ROOT, succeeds } from "./command.ts";

// npm run database-fixture: writes down how a database of today's version looks, invented people in it, for the tests to upgrade for ever after.
// Run it before each release that brings a migration, and commit what it writes.

const HOME = "https://home.example.org";

const machine = new Machine(new Servers());
await machine.insist((life) => life.report(makeSightings(12)));
await machine.runAll();
await machine.insist((life) => life.queueFollows(addressesOf(8).filter(isThere)));
await machine.runAll();
const { db } = await machine.life();
await machine.insist((life) => life.queueFollows(addressesOf(11).filter(isThere)));
await saveHostSet(db, HOME, ["heron.example.org", "moss.example.com"], machine.now);
await saveXFollows(db, { ownerId: "1", followed: ["1000", "1001", "9999"] });
// What the pipeline alone does not write: what a sign-in keeps, a host in trouble, and what the user has said of people.
const [hidden = "", wrong = ""] = addressesOf(12).filter(isThere).reverse();
await saveHidden(db, hidden, true, machine.now);
await saveWrongMark(db, wrong, machine.now);
const app = {
  instance: HOME,
  redirectUri: "https://redirect.example.org/",
  clientId: "id",
  clientSecret: "invented",
  scope: "read:accounts",
  tokenPath: "/oauth/token",
  revocationPath: "/oauth/revoke",
};
await saveAppRegistration(db, app);
await savePendingSignIn(db, {
  instance: { origin: HOME, handleHost: "home.example.org", version: "4.5.0" },
  app,
  scope: "read:accounts",
  state: "state",
  verifier: "verifier",
  url: `${HOME}/oauth/authorize`,
  typed: "home.example.org",
  startedAt: machine.now,
});
await saveReadingRest(db, ME, machine.now);
await db.put("hosts", {
  host: "heron.example.org",
  failuresInRow: 3,
  outcome: { kind: "refused" },
  restUntil: machine.now,
});
await db.add("broken-rows", { store: "matches", row: "not a row", setAsideAt: machine.now });
const file = resolve(ROOT, `tests/fixtures/db/v${SCHEMA_VERSION}.json`);
writeFileSync(file, await dumpDatabase(db as never));
// So that the same rows leave the file as it was committed.
const isFormatted = await succeeds("biome", "format", "--config-path=tests/lint.json", "--write", file);
process.exitCode = isFormatted ? 0 : 1;
console.log(`Written: ${file}`);
