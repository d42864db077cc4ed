import type { Random } from "../random.ts";
import type { BioLink, DeclaredField } from "./x-account.ts";

/** What the generator knows when it writes one address into an X profile. */
export interface SpellingTask {
  readonly random: Random;
  /** User name as the person writes it, with their capitals. */
  readonly user: string;
  /** Host as people write it: with umlauts where it has them. */
  readonly host: string;
  /** A phrase of the person's language that stands before a bare address. */
  readonly cue: string;
  /** A host where a stranger has the same user name. */
  readonly otherHost: string;
}

/** One address written into one field. */
export interface Written {
  readonly field: DeclaredField;
  /** The words to add to the field; for `website` the address of the link. */
  readonly text: string;
  readonly links: readonly BioLink[];
}

export interface Spelling {
  readonly name: string;
  /** How often it is used, relative to the others. */
  readonly weight: number;
  readonly write: (task: SpellingTask) => Written;
}

const plain = (field: DeclaredField, text: string): Written => ({ field, text, links: [] });

/** A link in the bio after `before`; X adds http:// to what is typed without a scheme. */
function inBio(typed: string, before = ""): Written {
  const expanded = /^https?:/i.test(typed) ? typed : `http://${typed}`;
  return { field: "bioLink", text: `${before}${typed}`, links: [{ typed, expanded }] };
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Every way in which the people of the world write an address, and how often. */
export const SPELLINGS: readonly Spelling[] = [
  { name: "handle", weight: 10, write: ({ user, host }) => plain("bio", `@${user}@${host}`) },
  { name: "handle-in-name", weight: 2, write: ({ user, host }) => plain("displayName", `@${user}@${host}`) },
  {
    name: "handle-in-brackets-in-name",
    weight: 1,
    write: ({ user, host }) => plain("displayName", `(@${user}@${host})`),
  },
  { name: "handle-in-location", weight: 2, write: ({ user, host }) => plain("location", `@${user}@${host}`) },
  { name: "bare-with-cue", weight: 6, write: ({ user, host, cue }) => plain("bio", `${cue}${user}@${host}`) },
  {
    name: "profile-link-as-website",
    weight: 5,
    write: ({ user, host }) => plain("website", `https://${host}/@${user}`),
  },
  { name: "profile-link-in-bio", weight: 3, write: ({ user, host }) => inBio(`https://${host}/@${user}`) },
  { name: "http-link-in-bio", weight: 1, write: ({ user, host }) => inBio(`http://${host}/@${user}`) },
  { name: "link-without-scheme", weight: 2, write: ({ user, host }) => inBio(`${host}/@${user}`) },
  { name: "link-in-location", weight: 1, write: ({ user, host }) => plain("location", `${host}/@${user}`) },
  { name: "users-link", weight: 2, write: ({ user, host, cue }) => inBio(`https://${host}/users/${user}`, cue) },
  { name: "web-link", weight: 2, write: ({ user, host, cue }) => inBio(`https://${host}/web/@${user}`, cue) },
  { name: "acct-uri", weight: 1, write: ({ user, host }) => plain("bio", `acct:${user}@${host}`) },
  {
    name: "spelled-out",
    weight: 2,
    write: ({ random, user, host, cue }) => {
      const [at, dot] = random.pick([
        [" (at) ", " (dot) "],
        ["(at)", "[dot]"],
        [" [at] ", " [dot] "],
      ] as const);
      return plain("bio", `${cue}${user}${at}${host.replaceAll(".", dot)}`);
    },
  },
  { name: "full-width", weight: 2, write: ({ user, host }) => plain("bio", fullWidth(`@${user}@${host}`)) },
  {
    name: "seen-on-another-instance",
    weight: 2,
    write: ({ user, host, otherHost }) => inBio(`https://${otherHost}/@${user}@${host}`),
  },
  {
    name: "seen-on-another-instance-as-website",
    weight: 1,
    write: ({ user, host, otherHost }) => plain("website", `https://${otherHost}/@${user}@${host}`),
  },
  { name: "capitals", weight: 2, write: ({ user, host }) => plain("bio", `@${user}@${host}`.toUpperCase()) },
  {
    name: "trailing-punctuation",
    weight: 3,
    write: ({ random, user, host }) =>
      plain("bio", `(${random.pick(["→ ", ""])}@${user}@${host}${random.pick([").", ")!", "),"])}`),
  },
  {
    name: "sentence-end",
    weight: 2,
    write: ({ random, user, host }) => plain("bio", `👉 @${user}@${host}${random.pick([".", "!", ";"])}`),
  },
];

/** The spelling used where an account's words must be read from the pinned post only. */
export const PINNED_SPELLING = "handle-in-pinned-post";

/** One deck of spelling after spelling by weight, dealt again and again, so that every spelling is surely met. */
export function spellingDeck(random: Random): () => Spelling {
  let deck: Spelling[] = [];
  return () => {
    if (deck.length === 0) {
      deck = random.shuffle(SPELLINGS.flatMap((spelling) => Array.from({ length: spelling.weight }, () => spelling)));
    }
    const next = deck.pop();
    if (next === undefined) throw new Error("no spellings");
    return next;
  };
}
