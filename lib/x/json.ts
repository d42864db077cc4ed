/**
 * Reading fields of JSON that nobody vouches for: X's layouts change, and any script in X's page can forge an answer. Each
 * reader takes a value of any type and gives the wanted type or nothing, without throwing. (Zod would do the same, but it
 * stays out of the content scripts: they run in every page of X.)
 */

export type JsonObject = { readonly [key: string]: unknown };

/** A longer address is cut off nowhere, but left out: half an address leads somewhere else. */
const URL_LIMIT = 2_000;
const WEB_URL = /^https?:\/\/[^\s/]/i;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A non-empty string, trimmed and cut to `limit` UTF-16 units; "" counts as absent, as X uses it so. */
export function asText(value: unknown, limit: number): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const text = value.length > limit ? value.slice(0, limit) : value;
  return text.trim() || undefined;
}

export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** An absolute http(s) URL as it stands, or nothing: no other scheme ever leaves this folder. */
export function asWebUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > URL_LIMIT) return undefined;
  const url = value.trim();
  return WEB_URL.test(url) ? url : undefined;
}
