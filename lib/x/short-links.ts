import { asArray, asObject, asWebUrl } from "./json.ts";

const SHORT_LINK = /https?:\/\/t\.co\/\w+/gi;

/**
 * The targets of X's short links, from a list of URL entities (`{ url: "https://t.co/…", expanded_url }`). Entities come
 * with `indices` too, but those count code points; the t.co address itself is unique, so it is what gets replaced.
 */
export class ShortLinks {
  readonly #targets = new Map<string, string>();

  constructor(...entityLists: readonly unknown[]) {
    for (const entity of entityLists.flatMap(asArray).slice(0, 100)) {
      const fields = asObject(entity);
      const short = asWebUrl(fields?.url);
      const target = asWebUrl(fields?.expanded_url);
      if (short !== undefined && target !== undefined) this.#targets.set(short, target);
    }
  }

  /** The expanded links, in the order of the entities. */
  targets(): string[] {
    return [...this.#targets.values()];
  }

  /** `text` with each known t.co link replaced by its target; unknown ones stay. */
  expand(text: string): string {
    if (this.#targets.size === 0) return text;
    return text.replace(SHORT_LINK, (short) => this.#targets.get(short) ?? short);
  }
}

/** Whether a link is one of X's own short ones, which tell nothing until expanded. */
export function isShortLink(url: string): boolean {
  return /^https?:\/\/t\.co\//i.test(url);
}
