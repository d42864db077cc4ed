import { MINUTE_MS } from "../domain/durations.ts";

/** A token is renewed this long before it ends: should that fail, the old one is still good. */
const RENEW_AHEAD_MS = MINUTE_MS;

/** The part of an account that asking in its name rests on. */
interface Holder {
  readonly id: string;
  readonly token: string;
  /** ms since the epoch. */
  readonly expiresAt?: number;
}

export interface TokenTools<Account extends Holder> {
  readonly now: () => number;
  readonly load: (accountId: string) => Promise<Account | undefined>;
  /** Has the instance issue a new token, and keeps it, where it gives one. False where the instance could not be reached. */
  readonly renew: (account: Account) => Promise<boolean>;
}

/**
 * Asks an instance in the name of an account, with a token that is good: one that is about to end is renewed first, and a refused one is
 * tried once more if it was renewed or replaced (the user signed in anew) meanwhile. `isRefused` tells of an answer whether the token was not
 * taken. Undefined where there is no account, or its token could not be renewed just now.
 */
export type WithToken<Account> = <Answer>(
  accountId: string,
  ask: (account: Account) => Promise<Answer>,
  isRefused: (answer: Answer) => boolean,
) => Promise<Answer | undefined>;

export function createWithToken<Account extends Holder>(tools: TokenTools<Account>): WithToken<Account> {
  const renewing = new Map<string, Promise<Account | undefined>>();

  /**
   * The account as it is after the instance was asked for a new token: with that, or with one of a new sign-in, or as before; undefined where the
   * instance could not be reached, or the account is gone. A refresh token is good once.
   */
  const renew = (account: Account): Promise<Account | undefined> => {
    const running = renewing.get(account.id) ?? renewOnce(account).finally(() => renewing.delete(account.id));
    renewing.set(account.id, running);
    return running;
  };
  const renewOnce = async (account: Account): Promise<Account | undefined> =>
    (await tools.renew(account)) ? tools.load(account.id) : undefined;

  return async (accountId, ask, isRefused) => {
    const held = await tools.load(accountId);
    const endsSoon = held?.expiresAt !== undefined && held.expiresAt - tools.now() < RENEW_AHEAD_MS;
    const account = held && endsSoon ? await renew(held) : held;
    if (account === undefined) return undefined;
    const answer = await ask(account);
    if (!isRefused(answer)) return answer;
    const newest = await tools.load(accountId);
    const other = newest?.token === account.token ? await renew(account) : newest;
    if (other === undefined) return undefined;
    return other.token === account.token ? answer : ask(other);
  };
}
