import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readHandles } from "../../lib/domain/find-handles.ts";
import { formatAddress } from "../../lib/domain/handle.ts";
import { isShippedHost } from "../../lib/domain/known-hosts.ts";
import type { Sighting } from "../../lib/domain/sighting.ts";
import { readUsers } from "../../lib/x/read-users.ts";

// npm run check:recorded [-- FOLDER]: every handle found in recorded answers of X, and every maybe, with all that the account says, to be
// read by eye. Real people are in them: the answers lie beside the checkout, and nothing of them belongs into the project.

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../../../shared/x-responses"));
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
if (files.length === 0) {
  console.error(`No recorded answers are there: ${folder}. Name another folder: npm run check:recorded -- FOLDER`);
  process.exit(1);
}

const people = readEverybody();
const read = people.map((sighting) => ({ sighting, ...readHandles(sighting, isShippedHost) }));
const hits = read.filter(({ candidates }) => candidates.length > 0);
const doubtful = read.filter(({ maybes }) => maybes.length > 0);

console.log("Handles: is each the person's own?\n");
for (const { sighting, candidates } of hits) {
  for (const { handle, confidence, reason, field, form, text } of candidates)
    console.log(`${formatAddress(handle)}  ${confidence} (${reason}), ${form} in ${field}: ${JSON.stringify(text)}`);
  printTexts(sighting);
}
console.log("Maybes, asked for nowhere: is each a mailbox, or nothing?\n");
for (const { sighting, maybes } of doubtful) {
  console.log(maybes.map(formatAddress).join("  "));
  printTexts(sighting);
}
console.log(
  `${people.length} accounts in ${files.length} answers: ${hits.length} with handles, ${doubtful.length} with maybes.`,
);

/** Each account once, as the answer shows it that says most of it. */
function readEverybody(): Sighting[] {
  const fullest = new Map<string, Sighting>();
  for (const file of files) {
    for (const sighting of readUsers(JSON.parse(readFileSync(join(folder, file), "utf8")))) {
      const before = fullest.get(sighting.xId);
      if (before === undefined || lengthOf(before) < lengthOf(sighting)) fullest.set(sighting.xId, sighting);
    }
  }
  return [...fullest.values()];
}

function lengthOf(sighting: Sighting): number {
  return JSON.stringify(sighting).length;
}

function printTexts({ screenName, displayName, bio, links, location, pinnedPost }: Sighting): void {
  console.log(JSON.stringify({ screenName, displayName, bio, links, location, pinnedPost }, null, 2), "\n");
}
