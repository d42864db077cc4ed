import type { XAccount } from "../people/x-account.ts";
import { hashOf } from "../random.ts";

/**
 * What X's user objects carry besides the person's words, in the shares and sizes that were seen in lists of followed people (May and August
 * 2026): an eighth of a user object's bytes, in which no reader has anything to look for.
 */
export interface Ornaments {
  /** Empty where the person has put no picture there. */
  readonly bannerUrl: string;
  /** The badge of a firm that the person is of. */
  readonly affiliatesLabel: object;
  /** Of people who have told X what they do for a living. */
  readonly professional: object | undefined;
  readonly tipjar: object;
  readonly verification: object;
}

const FIRMS = ["Otter Works", "Pond & Sons", "Reed Radio", "Heron Labs"] as const;
const TRADES = ["Author", "Bakery", "Science & Technology", "Nonprofit"] as const;

export function ornamentsOf({ xId }: Pick<XAccount, "xId">): Ornaments {
  const isAmong = (share: number, what: string) => hashOf(`${xId}/${what}`) % 100 < share;
  const pick = <Item>(from: readonly Item[], what: string) => from[hashOf(`${xId}/${what}`) % from.length] as Item;
  return {
    bannerUrl: isAmong(85, "banner")
      ? `https://pbs.twimg.com/profile_banners/${xId}/${1_500_000_000 + (hashOf(xId) % 2e8)}`
      : "",
    affiliatesLabel: isAmong(30, "firm") ? affiliatesLabel(pick(FIRMS, "firm name")) : {},
    professional: isAmong(45, "professional")
      ? {
          category: isAmong(50, "trade")
            ? [{ icon_name: "IconBriefcaseStroke", id: 713, name: pick(TRADES, "trade name") }]
            : [],
          professional_type: isAmong(70, "creator") ? "Creator" : "Business",
          rest_id: `14${String(hashOf(xId)).padStart(17, "0")}`,
        }
      : undefined,
    tipjar: isAmong(40, "tips") ? { is_enabled: isAmong(50, "tips on") } : {},
    verification: { verified: false, ...(isAmong(15, "type") && { verified_type: "Business" }) },
  };
}

function affiliatesLabel(firm: string): object {
  return {
    label: {
      badge: { url: `https://pbs.twimg.com/profile_images/18${hashOf(firm)}00000000/badge_normal.jpg` },
      description: firm,
      url: { url: `https://twitter.com/${firm.replaceAll(/\W/g, "")}`, urlType: "DeepLink" },
      userLabelDisplayType: "Badge",
      userLabelType: "BusinessLabel",
    },
  };
}
