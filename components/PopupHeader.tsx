import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Overview } from "../lib/protocol/page-message.ts";
import { AccountPanel } from "./AccountPanel.tsx";
import { Avatar } from "./Avatar.tsx";
import type { AccountActions } from "./account-actions.ts";
import { onEscape } from "./on-escape.ts";
import type { SignInActions } from "./sign-in-actions.ts";
import { useTexts } from "./Texts.tsx";

export interface PopupHeaderProps {
  readonly newPeople: number;
  /** Absent until the background has answered for the first time. */
  readonly overview: Pick<Overview, "account" | "accounts" | "signIn"> | undefined;
  readonly accountActions: AccountActions;
  readonly signInActions: SignInActions;
}

export function PopupHeader({ newPeople, overview, accountActions, signInActions }: PopupHeaderProps) {
  const { text, plural } = useTexts();
  const account = overview?.account;
  const [choice, setChoice] = useState<boolean>();
  // Adding an account opens a window, and that closes the popup: opened again, it shows how it went.
  const isUnderWay = account !== undefined && !account.signedOut && overview?.signIn.kind !== "idle";
  const isOpen = choice ?? isUnderWay;
  // What was asked for is done once another account has come, or one has gone.
  useEffect(() => setChoice(undefined), [account?.id]);
  const chip = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const close = () => {
    setChoice(false);
    if (overview?.signIn.kind === "failed") signInActions.onCancel();
    chip.current?.focus();
  };
  return (
    <header class="popup-header">
      <div class="bar">
        <h1>{text("extensionName")}</h1>
        {newPeople > 0 && (
          <span class="badge strong" data-testid="new-people">
            {plural("newPeople", newPeople)}
          </span>
        )}
        <span class="gap" />
        {account && (
          <button
            ref={chip}
            type="button"
            class="chip"
            data-testid="account"
            title={account.id}
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => (isOpen ? close() : setChoice(true))}
            {...(isOpen && { onKeyDown: onEscape(close) })}
          >
            <Avatar name={account.displayName} screenName={account.id} />
            <span class="unseen">{text("accountChip", account.id)}</span>
            <span class="clip" dir="ltr" aria-hidden="true">
              {account.id}
            </span>
          </button>
        )}
        <a class="icon-button tab-link" href="/popup.html#tab" target="_blank" title={text("openInTab")} rel="noopener">
          <svg viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={text("openInTab")}>
            <path d="M6.5 3.5h-2a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1v-2M9 3h4v4M13 3 7.5 8.5" />
          </svg>
        </a>
        <a
          class="icon-button"
          data-testid="open-settings"
          href="/options.html"
          target="_blank"
          title={text("openSettings")}
          rel="noopener"
        >
          <svg viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={text("openSettings")}>
            <path d="M2.5 5h5m4 0h2m-11 6h2m4 0h5M7.5 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0m-3 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0" />
          </svg>
        </a>
      </div>
      {account && isOpen && (
        <AccountPanel
          id={panelId}
          accounts={overview?.accounts ?? []}
          current={account}
          signIn={overview?.signIn ?? { kind: "idle" }}
          actions={accountActions}
          signInActions={signInActions}
          onClose={close}
        />
      )}
    </header>
  );
}
