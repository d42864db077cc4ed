import { DAY_MS, MINUTE_MS } from "../domain/durations.ts";
import { hostOf } from "../domain/handle.ts";
import type { PeopleAnswer, PeopleQuestion } from "../domain/people-question.ts";
import type { Person } from "../domain/person.ts";
import type { Database, FollowingRead, PersonRow } from "./schema.ts";

/** Who is followed is read anew after this time. */
const FOLLOWING_FRESH_MS = DAY_MS;
/** What is said of a person is read anew after this time. */
const PERSON_FRESH_MS = 7 * DAY_MS;
/** And whether they are found at all. */
const ABSENCE_FRESH_MS = DAY_MS;
/** A person about whom the instance gave no answer gives way to all others for so long: it may be for them that it fails. */
const SILENCE_MS = 30 * MINUTE_MS;

/** Servers answer for so many people at once (see `RelationshipEntity`); Mastodon itself knows no limit. */
const RELATIONSHIPS_AT_ONCE = 40;

/** Of how many of these people the account's instance was not asked yet. Looks for keys only. */
export async function countUnmet(db: Database, accountId: string, addresses: readonly string[]): Promise<number> {
  const keys = await db.getAllKeys("people", IDBKeyRange.bound([accountId, ""], [accountId, []]));
  const met = new Set(keys.map(([, address]) => address));
  return addresses.filter((address) => !met.has(address)).length;
}

/**
 * What is to be asked next of an account's instance: whom it follows, a day after the last reading; the people at `wanted` addresses; how the
 * account stands to people, where that is older than the last reading; then, of all matches, those of whom nothing is known, or nothing
 * fresh, but for people of hosts in trouble.
 */
export async function nextPeopleQuestion(
  db: Database,
  accountId: string,
  wanted: readonly string[],
  now: number,
): Promise<PeopleQuestion | undefined> {
  const reading = await db.get("following-reads", accountId);
  return (
    dueReading(reading, now) ??
    (await wantedPerson(db, accountId, wanted, now)) ??
    (await dueRelationships(db, accountId, reading?.startedAt ?? 0)) ??
    (await duePerson(db, accountId, now))
  );
}

/**
 * Keeps an answer: one transaction, so that a page of people and the place of the next go together. An answer that comes after the account
 * was forgotten is forgotten too.
 */
export async function savePeopleAnswer(
  db: Database,
  accountId: string,
  question: PeopleQuestion,
  given: PeopleAnswer,
  now: number,
): Promise<void> {
  const answer = given.kind === "refused" ? nothingTold(question) : given;
  const tx = beginAnswer(db);
  if ((await tx.objectStore("accounts").count(accountId)) === 0) return tx.done;
  if (question.kind === "following" && answer.kind === "following")
    await saveFollowingPage(tx, accountId, question, answer, now);
  if (question.kind === "relationships" && answer.kind === "relationships")
    await saveRelationships(tx, accountId, question, answer, now);
  if (question.kind === "person" && (answer.kind === "person" || answer.kind === "silent")) {
    const people = tx.objectStore("people");
    const { address } = question;
    const older = await people.get([accountId, address]);
    const row =
      answer.kind === "person"
        ? updatedRow(older, { accountId, address, person: answer.person, now })
        : { ...(older ?? { accountId, address }), dueAt: now + SILENCE_MS };
    await people.put(row);
  }
  await tx.done;
}

function beginAnswer(db: Database) {
  return db.transaction(["accounts", "people", "following-reads", "matches", "follow-jobs"], "readwrite");
}

type AnswerTransaction = ReturnType<typeof beginAnswer>;
type QuestionOf<Kind extends PeopleQuestion["kind"]> = Extract<PeopleQuestion, { kind: Kind }>;
type AnswerOf<Kind extends PeopleAnswer["kind"]> = Extract<PeopleAnswer, { kind: Kind }>;

async function saveFollowingPage(
  tx: AnswerTransaction,
  accountId: string,
  { startedAt }: QuestionOf<"following">,
  { people, next }: AnswerOf<"following">,
  now: number,
): Promise<void> {
  for (const person of people) {
    const row: PersonRow = {
      accountId,
      address: person.address,
      dueAt: now + PERSON_FRESH_MS,
      relationshipAskedAt: now,
      person: { ...person, relationship: person.relationship ?? "following" },
    };
    await tx.objectStore("people").put(row);
    await noteAccepted(tx, accountId, person.address);
  }
  const reading = await tx.objectStore("following-reads").get(accountId);
  await tx.objectStore("following-reads").put({
    accountId,
    startedAt,
    ...(next === undefined ? { endedAt: now } : { cursor: next }),
    ...(reading?.restUntil !== undefined && { restUntil: reading.restUntil }),
  });
}

/** Who was only asked when it was their turn has said yes since. */
async function noteAccepted(tx: AnswerTransaction, accountId: string, address: string): Promise<void> {
  const jobs = tx.objectStore("follow-jobs");
  const job = await jobs.get([accountId, address]);
  if (job?.state === "done" && job.outcome?.kind === "requested")
    await jobs.put({ ...job, outcome: { ...job.outcome, kind: "following" } });
}

async function saveRelationships(
  tx: AnswerTransaction,
  accountId: string,
  { homeIds }: QuestionOf<"relationships">,
  { byHomeId }: AnswerOf<"relationships">,
  now: number,
): Promise<void> {
  const people = tx.objectStore("people");
  const asked = new Set(homeIds);
  const areAnyTold = homeIds.some((homeId) => byHomeId.has(homeId));
  for (const row of await people.getAll(ofAccount(accountId))) {
    if (row.person === undefined || !asked.has(row.person.homeId)) continue;
    const { relationship: older, ...person } = row.person;
    const relationship = older === "self" ? older : byHomeId.get(person.homeId);
    // Some servers answer for the first ones only: the others are asked for again, until nobody of them is answered for.
    if (relationship === undefined && areAnyTold) continue;
    if (relationship === "following") await noteAccepted(tx, accountId, row.address);
    const isNobody =
      relationship === "none" &&
      (await tx.objectStore("matches").count(row.address)) === 0 &&
      // Whose match went away while they were queued is still to be followed: forgotten, they would be looked up for ever.
      (await tx.objectStore("follow-jobs").count([accountId, row.address])) === 0;
    if (isNobody) await people.delete([accountId, row.address]);
    else
      await people.put({
        ...row,
        relationshipAskedAt: now,
        person: { ...person, ...(relationship && { relationship }) },
      });
  }
}

/** What an instance does not tell counts as told, and as nothing: it is not asked for again and again. */
function nothingTold({ kind }: PeopleQuestion): PeopleAnswer {
  switch (kind) {
    case "following":
      return { kind, people: [] };
    case "relationships":
      return { kind, byHomeId: new Map() };
    case "person":
      return { kind, person: undefined };
  }
}

export async function deletePerson(db: Database, accountId: string, address: string): Promise<void> {
  await db.delete("people", [accountId, address]);
}

/** Nothing is read for the account before `until` (ms since the epoch). */
export async function saveReadingRest(db: Database, accountId: string, until: number): Promise<void> {
  const tx = db.transaction(["accounts", "following-reads"], "readwrite");
  const readings = tx.objectStore("following-reads");
  const reading = (await readings.get(accountId)) ?? { accountId, startedAt: 0 };
  if ((await tx.objectStore("accounts").count(accountId)) > 0) await readings.put({ ...reading, restUntil: until });
  await tx.done;
}

export async function loadFollowingRead(db: Database, accountId: string): Promise<FollowingRead | undefined> {
  return db.get("following-reads", accountId);
}

/** The relationship outlives what is said of the person: each is asked for by itself. */
function updatedRow(
  older: PersonRow | undefined,
  { accountId, address, person, now }: { accountId: string; address: string; person: Person | undefined; now: number },
): PersonRow {
  if (person === undefined) return { accountId, address, dueAt: now + ABSENCE_FRESH_MS };
  const isSame = older?.person?.homeId === person.homeId;
  const relationship = person.relationship ?? (isSame ? older?.person?.relationship : undefined);
  return {
    accountId,
    address,
    dueAt: now + PERSON_FRESH_MS,
    relationshipAskedAt: isSame ? (older?.relationshipAskedAt ?? 0) : 0,
    person: { ...person, ...(relationship && { relationship }) },
  };
}

function dueReading(reading: FollowingRead | undefined, now: number): PeopleQuestion | undefined {
  if (reading?.cursor !== undefined) return { kind: "following", startedAt: reading.startedAt, cursor: reading.cursor };
  const isFresh = reading?.endedAt !== undefined && now - reading.endedAt < FOLLOWING_FRESH_MS;
  return isFresh ? undefined : { kind: "following", startedAt: now };
}

async function wantedPerson(
  db: Database,
  accountId: string,
  wanted: readonly string[],
  now: number,
): Promise<PeopleQuestion | undefined> {
  for (const address of wanted) {
    const row = await db.get("people", [accountId, address]);
    if (row !== undefined && row.dueAt > now) continue;
    if ((await db.count("matches", address)) > 0) return { kind: "person", address };
  }
  return undefined;
}

async function dueRelationships(db: Database, accountId: string, since: number): Promise<PeopleQuestion | undefined> {
  const older = IDBKeyRange.bound([accountId, 0], [accountId, since], false, true);
  const rows = await db.getAllFromIndex("people", "by-account-relationship", older, RELATIONSHIPS_AT_ONCE);
  const homeIds = rows.flatMap(({ person }) => person?.homeId ?? []);
  return homeIds.length === 0 ? undefined : { kind: "relationships", homeIds };
}

async function duePerson(db: Database, accountId: string, now: number): Promise<PeopleQuestion | undefined> {
  const tx = db.transaction(["people", "matches", "hosts"]);
  const fresh = IDBKeyRange.bound([accountId, now], [accountId, Number.MAX_SAFE_INTEGER], true);
  const [asked, matches, troubled] = await Promise.all([
    tx.objectStore("people").index("by-account-due").getAllKeys(fresh),
    tx.objectStore("matches").getAllKeys(),
    tx.objectStore("hosts").getAllKeys(),
  ]);
  const known = new Set(asked.map(([, address]) => address));
  const hosts = new Set(troubled);
  const address = matches.find((one) => !known.has(one) && !hosts.has(hostOf(one)));
  return address === undefined ? undefined : { kind: "person", address };
}

function ofAccount(accountId: string): IDBKeyRange {
  return IDBKeyRange.bound([accountId], [accountId, []]);
}

/** When something is to be asked of the account's instance (ms since the epoch), by what is known now. */
export async function nextPeopleDueAt(db: Database, accountId: string, now: number): Promise<number> {
  const reading = await db.get("following-reads", accountId);
  const isOpen = (await nextPeopleQuestion(db, accountId, [], now)) !== undefined;
  return Math.max(isOpen ? now : (reading?.endedAt ?? now) + FOLLOWING_FRESH_MS, reading?.restUntil ?? 0);
}
