import "fake-indexeddb/auto";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { saveHostSet } from "../../lib/store/host-sets.ts";
import { SCHEMA_VERSION } from "../../lib/store/migrate.ts";
import { saveXFollows } from "../../lib/store/x-follows.ts";
import { dumpDatabase } from "../faults/database-dump.ts";
import { Machine } from "../faults/machine.ts";
import { addressesOf, isThere, makeSightings, Servers } from "../faults/people.ts";
import { ROOT } from "./command.ts";

// npm run database-fixture: writes down how a database of today's version looks, invented people in it, for the tests to upgrade for ever after.
// Run it before each release that brings a migration, and commit what it writes.

const machine = new Machine(new Servers());
await machine.insist((life) => life.report(makeSightings(12)));
await machine.runAll();
await machine.insist((life) => life.queueFollows(addressesOf(8).filter(isThere)));
await machine.runAll();
const { db } = await machine.life();
await machine.insist((life) => life.queueFollows(addressesOf(11).filter(isThere)));
await saveHostSet(db, "https://home.example.org", ["heron.example.org", "moss.example.com"], machine.now);
await saveXFollows(db, { ownerId: "1", followed: ["1000", "1001", "9999"] });
const file = resolve(ROOT, `tests/fixtures/db/v${SCHEMA_VERSION}.json`);
writeFileSync(file, await dumpDatabase(db as never));
console.log(`Written: ${file}`);
