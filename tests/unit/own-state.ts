import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";

/**
 * Before each test file: test files share a process, for starting one takes longer than most files do, and what one of them has left in
 * modules and in the database is nothing to the next.
 */
vi.resetModules();
globalThis.indexedDB = new IDBFactory();
