import "fake-indexeddb/auto";
import { beforeEach } from "vitest";
import { deleteEverything } from "../../../lib/store/delete-everything.ts";
import { openDatabase } from "../../../lib/store/open.ts";

export const NOW = 1_800_000_000_000;

/** The database of the test file that imports it: empty before each test. */
export const db = await openDatabase();
beforeEach(() => deleteEverything(db));
