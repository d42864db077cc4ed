/** Scopes the home instance knows (Mastodon 4.5), coarse ones first. */
export const SCOPES: readonly string[] = [
  "read",
  "profile",
  "write",
  "write:accounts",
  "write:blocks",
  "write:bookmarks",
  "write:favourites",
  "write:filters",
  "write:follows",
  "write:lists",
  "write:media",
  "write:mutes",
  "write:notifications",
  "write:statuses",
  "read:accounts",
  "read:blocks",
  "read:bookmarks",
  "read:favourites",
  "read:filters",
  "read:follows",
  "read:lists",
  "read:mutes",
  "read:notifications",
  "read:search",
  "read:statuses",
  "follow",
  "push",
];

export function scopesIn(text: string): string[] {
  return text.split(/\s+/).filter((scope) => scope !== "");
}

/** Every asked scope is one of the app's, or lies within a coarse one of the app's. */
export function isSubset(asked: readonly string[], allowed: readonly string[]): boolean {
  return asked.every((scope) => allowed.includes(scope) || allowed.includes(scope.split(":")[0] ?? ""));
}
