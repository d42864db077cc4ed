import { z } from "zod/mini";
import { findXNames } from "../domain/find-x-names.ts";
import { formatAddress, hostOf, parseHandle } from "../domain/handle.ts";
import type { Person } from "../domain/person.ts";

/** What is optional to us may be missing, null, or of another type: servers differ, and none of it is worth losing a person for. */
const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** The parts of Mastodon's `Account` that are used, in masto's camel case. */
export const AccountEntity = z.object({
  id: z.string(),
  acct: z.string(),
  username: optional(z.string()),
  /** The id of the ActivityPub actor; since Mastodon 4.2. */
  uri: optional(z.string()),
  /** The page for people. */
  url: optional(z.string()),
  displayName: optional(z.string()),
  avatarStatic: optional(z.string()),
  followersCount: optional(z.number()),
  /** A day, or an instant (other servers). */
  lastStatusAt: optional(z.string()),
  locked: optional(z.boolean()),
  bot: optional(z.boolean()),
  moved: optional(z.nullable(z.object({ acct: z.string() }))),
  note: optional(z.string()),
  fields: optional(z.array(z.catch(z.object({ value: z.string() }), { value: "" }))),
});
export type AccountEntity = z.infer<typeof AccountEntity>;

/** The account of the user whose instance answers: `user@host`. */
export interface Asker {
  readonly id: string;
  /** The instance's own id of that account. */
  readonly homeId: string;
  readonly instance: string;
  readonly token: string;
}

/** `user@host` in the form of our own keys, or the words of the instance where they are no handle. */
export function addressOf(acct: string, asker: Pick<Asker, "id">): string {
  return readAddress(acct, asker) ?? acct;
}

/** Instances name their own people without a host. */
function readAddress(acct: string, { id }: Pick<Asker, "id">): string | undefined {
  const handle = parseHandle(acct.includes("@") ? acct : `${acct}@${hostOf(id)}`);
  return handle && formatAddress(handle);
}

/**
 * A picture that the instance itself hands out, or a host below its own (`files.mastodon.social`). Some servers name the picture at the person's
 * own server (snac does); to fetch it there would tell that server who looks.
 */
function ownPicture(url: string | undefined, instance: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  const own = new URL(instance).hostname;
  return protocol === "https:" && (hostname === own || hostname.endsWith(`.${own}`)) ? url : undefined;
}

/** The entity as a person, seen from `asker`'s instance; nothing of their relationship but that one's own account is one's own. */
export function readPerson(entity: AccountEntity, asker: Pick<Asker, "id" | "instance">, now: number): Person {
  const {
    id,
    acct,
    username,
    displayName,
    avatarStatic,
    followersCount,
    locked,
    bot,
    moved,
    note,
    fields = [],
  } = entity;
  const address = addressOf(acct, asker);
  // An address that is shown and followed as it stands.
  const movedTo = moved ? readAddress(moved.acct, asker) : undefined;
  const avatarUrl = ownPicture(avatarStatic, asker.instance);
  const lastPostAt = Date.parse(entity.lastStatusAt ?? "");
  const texts = [...(note === undefined ? [] : [note]), ...fields.map(({ value }) => value)];
  return {
    address,
    homeId: id,
    displayName: displayName || username || address.slice(0, address.indexOf("@")),
    ...(avatarUrl !== undefined && { avatarUrl }),
    // Some servers hide the number as -1.
    ...(followersCount !== undefined && followersCount >= 0 && { followers: followersCount }),
    ...(!Number.isNaN(lastPostAt) && { lastPostAt }),
    ...(locked !== undefined && { isLocked: locked }),
    ...(bot !== undefined && { isBot: bot }),
    ...(movedTo !== undefined && { movedTo }),
    ...(texts.length > 0 && { xNames: findXNames(texts) }),
    ...(address === asker.id && { relationship: "self" as const }),
    readAt: now,
  };
}
