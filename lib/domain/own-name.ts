/** Letters that two names share at their beginnings when they are of the same person, and which share of the shorter one that must be. */
const SHARED = 4;
const MOST = 2 / 3;
/** A shorter one is in many names by chance. */
const SHORT = 3;
/** Letters that one has inside and the other has not, where both are the same name: "annaschmidt", "anna_m_schmidt". */
const PUT_IN = 2;

/**
 * How much a handle's user part looks like one of the names that the X account goes by: "same" where one has the other in it, or is the other
 * with something put in; "alike" where it begins as a name or a word of it does, for most of its length: "anna_writes" is Anna Schmidt, and
 * "tidewatch" is not Tidemill. A family name at the end is what husband and wife share.
 */
export type Likeness = "same" | "alike" | "none";

export function likeness(user: string, names: readonly (string | undefined)[]): Likeness {
  const [wanted] = readName(user);
  if (wanted === "") return "none";
  const own = names.map((name = "") => readName(name)).filter(([whole]) => whole !== "");
  if (own.some((words) => words.includes(wanted) || isSame(words[0], wanted))) return "same";
  return own.some((words) => wanted.includes(words[0]) || words.some((word) => beginAlike(word, wanted)))
    ? "alike"
    : "none";
}

function isSame(own: string, wanted: string): boolean {
  if (wanted.length >= SHORT && own.includes(wanted)) return true;
  if (own.length >= SHARED && wanted.includes(own)) return true;
  const shorter = Math.min(own.length, wanted.length);
  const putIn = Math.max(own.length, wanted.length) - shorter;
  return shorter > SHARED && putIn <= PUT_IN && sharedStart(own, wanted) + sharedEnd(own, wanted) >= shorter;
}

function beginAlike(one: string, other: string): boolean {
  const shared = sharedStart(one, other);
  return shared >= SHARED && shared >= Math.min(one.length, other.length) * MOST;
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

function sharedEnd(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one.at(-1 - shared) === other.at(-1 - shared)) shared++;
  return shared;
}

/** All letters and digits of a name in a row, and then its words; a display name that holds a handle is more than a name. */
function readName(name: string): [whole: string, ...words: string[]] {
  const words = name
    .replace(/\S*[@/]\S*/g, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return [words.join(""), ...words];
}
