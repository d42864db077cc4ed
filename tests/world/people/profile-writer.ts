import type { Random } from "../random.ts";
import type { FalseFriend } from "./false-friends.ts";
import type { Language } from "./languages.ts";
import type { Written } from "./spellings.ts";
import type { BioLink, XAccount } from "./x-account.ts";

/** X cuts a bio here, in code points. */
const BIO_LIMIT = 160;

type Texts = Pick<XAccount, "displayName" | "bio" | "bioLinks" | "location" | "website" | "pinnedPost">;

/** Collects what an account says, field by field, and joins it as people do. */
export class ProfileWriter {
  private name: string;
  private readonly lines: string[];
  private readonly links: BioLink[] = [];
  private location = "";
  private website: string | undefined;
  private pinned: { text: string; links: BioLink[] } | undefined;
  private readonly random: Random;
  private readonly language: Language;

  constructor(random: Random, language: Language) {
    this.random = random;
    this.language = language;
    const [first, seconds] = random.pick(language.names);
    const joined = language.code === "ja" || language.code === "zh" ? "" : " ";
    this.name = `${first}${joined}${random.pick(seconds)}${random.chance(0.2) ? ` ${random.pick(["🌻", "🚲", "🔭", "☕", "🌊"])}` : ""}`;
    this.lines = [
      random
        .pick(language.sentences)
        .replace("{t}", random.pick(language.trades))
        .replace("{l}", random.pick(language.loves)),
    ];
    if (random.chance(0.4)) this.location = random.pick(language.places);
  }

  /** Puts a true address where its spelling belongs. */
  declare(written: Written): void {
    switch (written.field) {
      case "displayName":
        this.name = this.random.chance(0.4) ? written.text : `${this.name} ${written.text}`;
        break;
      case "location":
        this.location = written.text;
        break;
      case "website":
        this.website = written.text;
        break;
      case "pinnedPost":
        this.pinned = { text: written.text, links: [...written.links] };
        break;
      case "bio":
      case "bioLink":
        this.links.push(...written.links);
        if (this.random.chance(0.25)) this.lines.unshift(written.text);
        else this.lines.push(written.text);
    }
  }

  add(friend: FalseFriend): void {
    if (friend.bio !== undefined) this.lines.push(friend.bio);
    if (friend.links !== undefined) this.links.push(...friend.links);
    if (friend.location !== undefined) this.location ||= friend.location;
    if (friend.website !== undefined) this.website ??= friend.website;
  }

  finish(postId: string): Texts {
    const bio = this.lines.join("\n");
    if ([...bio].length > BIO_LIMIT) throw new Error(`bio too long for X: ${bio}`);
    return {
      displayName: this.name,
      bio,
      bioLinks: this.links,
      location: this.location,
      ...(this.website === undefined ? {} : { website: this.website }),
      ...(this.pinned === undefined ? {} : { pinnedPost: { id: postId, ...this.pinned } }),
    };
  }

  /** A phrase to put before an address in this person's language. */
  cue(): string {
    return this.random.pick(this.language.cues);
  }
}
