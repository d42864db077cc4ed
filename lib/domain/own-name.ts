/** Letters that two names share at their beginnings when they are of the same person, and which share of the shorter one that must be. */
const SHARED = 4;
const MOST = 2 / 3;

/**
 * Whether a handle's user part looks like one of the names that the X account goes by: then words that make it somebody else's are wrong, or
 * are a joke. One has the other in it, or it begins as a name or a word of it does, for most of its length: "anna_writes" is Anna Schmidt, and
 * "tidewatch" is not Tidemill. A family name at the end is what husband and wife share.
 */
export function resemblesName(user: string, names: readonly (string | undefined)[]): boolean {
  const [wanted] = readName(user);
  return names.some((name = "") => {
    const [own, ...ownWords] = readName(name);
    if (wanted === "" || own === "") return false;
    if (own.includes(wanted) || wanted.includes(own)) return true;
    return [own, ...ownWords].some((one) => beginAlike(one, wanted));
  });
}

function beginAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared++;
  return shared >= SHARED && shared >= shorter * MOST;
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
