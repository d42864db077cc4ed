import type { Declaration } from "../../../lib/domain/declaration.ts";
import type { FollowStatus, MatchRow } from "../../../lib/domain/match-row.ts";

export function declaration(changes: Partial<Declaration> = {}): Declaration {
  return {
    xId: "1",
    field: "bio",
    form: "address",
    words: "@anna@social.example.org",
    text: "@anna@social.example.org",
    confidence: "high",
    reason: "full-address",
    x: { screenName: "anna", displayName: "Anna" },
    followed: true,
    ...changes,
  };
}

interface RowParts {
  readonly address?: string;
  readonly foundAt?: number;
  readonly declaredBy?: readonly Declaration[];
  readonly follow?: FollowStatus;
  readonly wasFollowed?: true;
}

export function matchRow(parts: RowParts = {}): MatchRow {
  const { address = "anna@social.example.org", foundAt = 0, declaredBy, follow, wasFollowed } = parts;
  return {
    match: { address, actorUrl: `https://social.example.org/users/${address}`, foundAt },
    isNew: false,
    isHidden: false,
    declaredBy: declaredBy ?? [declaration()],
    ...(follow && { follow }),
    ...(wasFollowed && { wasFollowed }),
  };
}
