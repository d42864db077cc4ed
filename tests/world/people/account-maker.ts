import { hashOf, type Random } from "../random.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { ProfileWriter } from "./profile-writer.ts";
import { screenNames } from "./screen-names.ts";
import type { Declaration, XAccount } from "./x-account.ts";

/** An account in the making: its name is known, its words are still being written. */
export interface Draft {
  readonly screenName: string;
  readonly language: Language;
  readonly writer: ProfileWriter;
  finish(followed: boolean, declares: readonly Declaration[]): XAccount;
}

/** Makes drafts with unique screen names and ids. */
export function accountMaker(random: Random): () => Draft {
  const nextName = screenNames(random);
  const nextId = xIds(random);
  return () => {
    const screenName = nextName();
    const language = random.pickWeighted(LANGUAGES);
    const writer = new ProfileWriter(random, language);
    return {
      screenName,
      language,
      writer,
      finish: (followed, declares) => ({
        xId: nextId(),
        screenName,
        ...ordinaryThings(screenName),
        ...writer.finish(`18${random.digits(17)}`),
        lang: language.code,
        protected: random.chance(0.05),
        verified: random.chance(0.08),
        followers: random.int(20_000),
        following: random.int(2_000),
        followed,
        followsViewer: random.chance(0.3),
        declares,
      }),
    };
  };
}

/** What the people of recorded lists have beside their words: six in ten a website, most of them nothing but that; five in ten a pinned post. */
function ordinaryThings(screenName: string): Pick<XAccount, "website" | "pinnedPost"> {
  const name = screenName.toLowerCase().replaceAll("_", "-");
  const pinnedPost = {
    id: `17${String(hashOf(screenName)).padStart(17, "0")}`,
    text: "All about my year, in a thread.",
    links: [],
  };
  return {
    ...(hashOf(`${screenName}/website`) % 100 < 55 && { website: `https://www.${name}.example.net/about-me` }),
    ...(hashOf(`${screenName}/pinned`) % 100 < 50 && { pinnedPost }),
  };
}

/** X ids as they are: short ones of the early years, 18 or 19 digits since snowflakes. */
function xIds(random: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const id = random.pick([
        () => random.digits(8),
        () => random.digits(9),
        () => `1${random.digits(9)}`,
        () => random.digits(18),
        () => `1${random.digits(18)}`,
      ])();
      if (!used.has(id)) {
        used.add(id);
        return id;
      }
    }
  };
}
