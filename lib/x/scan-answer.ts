import { parseJson } from "../domain/parse-json.ts";
import type { Answer } from "./answer-channel.ts";
import { asArray, asObject, type JsonObject } from "./json.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { type Visitor, walkAnswer } from "./walk-answer.ts";

/**
 * What one of X's answers means for the scan of the viewer's Following list.
 * - `people`: a page of the list
 * - `refused`: X would not give the page of the list; `isLimit` for 429
 * - `total`: how many people the viewer follows, from their own user object
 */
export type ScanAnswer =
  | {
      readonly kind: "people";
      readonly ids: readonly string[];
      /** Where the next page begins; X repeats it when there is none. */
      readonly cursor: string | undefined;
      /** The list begins anew, at its top. */
      readonly isFirst: boolean;
      /** X says that nobody follows. */
      readonly isLast: boolean;
      readonly rateLimit: Answer["rateLimit"];
    }
  | { readonly kind: "refused"; readonly isLimit: boolean; readonly rateLimit: Answer["rateLimit"] }
  | { readonly kind: "total"; readonly following: number };

/** True paths to the instructions have up to five keys. */
const DEPTH_LIMIT = 8;
/** X changes the names of its operations: a list of so many people, all of whom the viewer follows, is taken for theirs. */
const TELLING_COUNT = 5;
/** A made-up list gets no further than this in one answer; true ones have 50 to 73. */
const IDS_LIMIT = 500;
const TOTAL_LIMIT = 1_000_000;

/** Reads what the scan needs, or returns undefined for an answer that is none of its business. Nothing in it is believed. */
export function readScanAnswer(answer: Answer, read: ReadAnswer, viewerId: string | undefined): ScanAnswer | undefined {
  const { url, status, rateLimit } = answer;
  const isList = /\/graphql\/[\w-]+\/\w*Following\w*(?:[?#]|$)/.test(url);
  const owner = readOwner(url);
  if (owner !== undefined && viewerId !== undefined && owner !== viewerId) return undefined;
  if (read.kind === "refused") return isList ? { kind: "refused", isLimit: status === 429, rateLimit } : undefined;
  const body = read.kind === "accounts" ? read.body : isList ? parseJson(answer.text) : undefined;
  const instructions = findInstructions(body);
  if (instructions === undefined) {
    // 200 with errors and no list in it: X's page shows its Retry button.
    if (isList && read.kind !== "accounts") return { kind: "refused", isLimit: false, rateLimit };
    return readTotal(body, viewerId);
  }
  const page = readInstructions(instructions);
  const share = shareOfFollowed(read, page.ids);
  const isOwn = isList ? owner !== undefined || share >= 0.5 : share === 1 && page.ids.length >= TELLING_COUNT;
  return isOwn ? { kind: "people", ...page, rateLimit } : undefined;
}

/** Id of the X user whom an operation is about; a POST does not say it in its address. */
function readOwner(url: string): string | undefined {
  const text = URL.canParse(url) ? new URL(url).searchParams.get("variables") : null;
  const userId = asObject(parseJson(text ?? ""))?.userId;
  return typeof userId === "string" ? userId : undefined;
}

/** How many of these the viewer follows, from 0 to 1: nearly none in other people's lists (3 of 60 in one that was recorded). */
function shareOfFollowed(read: ReadAnswer, ids: readonly string[]): number {
  if (read.kind !== "accounts" || ids.length === 0) return 1;
  const followed = new Set(read.sightings.filter((one) => one.followed).map(({ xId }) => xId));
  return ids.filter((id) => followed.has(id)).length / ids.length;
}

function findInstructions(value: unknown, depth = 0): readonly unknown[] | undefined {
  const object = asObject(value);
  if (object === undefined || depth > DEPTH_LIMIT) return undefined;
  if (Array.isArray(object.instructions)) return object.instructions;
  for (const child of Object.values(object)) {
    const found = findInstructions(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** People in modules ("who to follow") are not of the list: only an entry of its own counts. */
function readInstructions(instructions: readonly unknown[]) {
  const ids: string[] = [];
  let cursor: string | undefined;
  let isFirst = false;
  let isLast = false;
  for (const instruction of instructions.slice(0, IDS_LIMIT).map(asObject)) {
    if (instruction?.type === "TimelineClearCache") isFirst = true;
    if (instruction?.type === "TimelineTerminateTimeline") {
      if (instruction.direction === "Top") isFirst = true;
      if (instruction.direction === "Bottom") isLast = true;
    }
    for (const entry of asArray(instruction?.entries).slice(0, IDS_LIMIT).map(asObject)) {
      const content = asObject(entry?.content);
      const id = readEntryId(entry);
      if (id !== undefined) ids.push(id);
      if (content?.cursorType === "Bottom" && typeof content.value === "string") cursor = content.value.slice(0, 200);
    }
  }
  return { ids: ids.slice(0, IDS_LIMIT), cursor, isFirst, isLast };
}

function readEntryId(entry: JsonObject | undefined): string | undefined {
  return typeof entry?.entryId === "string" ? /^user-(\d{1,20})$/.exec(entry.entryId)?.[1] : undefined;
}

function readTotal(body: unknown, viewerId: string | undefined): ScanAnswer | undefined {
  if (viewerId === undefined) return undefined;
  let following: unknown;
  const visitor: Visitor = {
    visit: (object) => {
      if ((object.rest_id ?? object.id_str) !== viewerId) return false;
      following ??=
        asObject(object.relationship_counts)?.following ??
        asObject(object.legacy)?.friends_count ??
        object.friends_count;
      return true;
    },
  };
  walkAnswer(body, visitor);
  if (typeof following !== "number" || !Number.isInteger(following)) return undefined;
  return following >= 0 && following <= TOTAL_LIMIT ? { kind: "total", following } : undefined;
}
