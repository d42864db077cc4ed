import { parseJson } from "../domain/parse-json.ts";
import { asObject } from "./json.ts";

export interface FollowingPart {
  /** X numbers the parts from 0. */
  readonly part: number;
  readonly ids: readonly string[];
}

const HEAD = /^\s*window\.YTD\.following\.part(\d{1,4})\s*=/;
const ID = /^\d{1,20}$/;

/** The number of the part of the list that begins like this; undefined if it is anything else. */
export function readFollowingHead(head: string): number | undefined {
  const part = HEAD.exec(head)?.[1];
  return part === undefined ? undefined : Number(part);
}

/**
 * One file of the list: `window.YTD.following.part0 = [{ "following": { "accountId": "123", "userLink": … } }, …]` (seen in archives of 2019
 * to 2026). Entries without a proper id are left out; undefined if it is anything else, or if no entry of a full list has one.
 */
export function parseFollowing(text: string): FollowingPart | undefined {
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const list = parseJson(text.slice(head[0].length).replace(/;\s*$/, ""));
  if (!Array.isArray(list)) return undefined;
  const ids = list.flatMap((entry: unknown) => {
    const id = asObject(asObject(entry)?.following)?.accountId;
    return typeof id === "string" && ID.test(id) ? [id] : [];
  });
  return list.length > 0 && ids.length === 0 ? undefined : { part: Number(head[1]), ids };
}
