import type { Account } from "../lib/domain/account.ts";
import { type FollowOptions, LONGEST_LIST_TITLE } from "../lib/domain/follow-options.ts";
import { useTexts } from "./Texts.tsx";

export interface FollowOptionsFormProps {
  readonly options: FollowOptions;
  readonly account: Account;
  readonly onChange: (options: FollowOptions) => void;
  /** Signs in once more, for lists too. */
  readonly onAllowLists: (accountId: string) => void;
}

/** What most people leave as it is, tucked away: boosts, notifications, a list. Lists take a wider agreement, which is asked for only here. */
export function FollowOptionsForm({ options, account, onChange, onAllowLists }: FollowOptionsFormProps) {
  const { text } = useTexts();
  const { hidesBoosts, notifies, list } = options;
  const change = (next: { boosts?: boolean; notifies?: boolean; list?: string }) => {
    const title = next.list ?? list ?? "";
    onChange({
      ...((next.boosts === undefined ? hidesBoosts : !next.boosts) && { hidesBoosts: true }),
      ...((next.notifies ?? notifies) && { notifies: true }),
      ...(title !== "" && { list: title }),
    });
  };
  return (
    <details class="follow-options" data-testid="follow-options">
      <summary>{text("followOptions")}</summary>
      <div class="options">
        <label>
          <input
            type="checkbox"
            data-testid="option-boosts"
            checked={hidesBoosts !== true}
            onChange={(event) => change({ boosts: event.currentTarget.checked })}
          />
          {text("optionBoosts")}
        </label>
        <label>
          <input
            type="checkbox"
            data-testid="option-notify"
            checked={notifies === true}
            onChange={(event) => change({ notifies: event.currentTarget.checked })}
          />
          {text("optionNotify")}
        </label>
        {account.allowsLists ? (
          <label>
            {text("exportList")}
            <input
              type="text"
              data-testid="option-list"
              value={list ?? ""}
              maxLength={LONGEST_LIST_TITLE}
              onInput={(event) => change({ list: event.currentTarget.value.trimStart() })}
            />
          </label>
        ) : (
          <button
            type="button"
            class="button quiet"
            data-testid="allow-lists"
            title={text("optionAllowListsHint")}
            onClick={() => onAllowLists(account.id)}
          >
            {text("optionAllowLists")}
          </button>
        )}
      </div>
    </details>
  );
}
