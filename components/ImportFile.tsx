import { useEffect, useRef, useState } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import type { FollowOptions } from "../lib/domain/follow-options.ts";
import { formatImportFile, formatListsFile, IMPORT_FILE_NAME, LISTS_FILE_NAME } from "../lib/domain/import-file.ts";
import { safeLink } from "./safe-link.ts";
import { saveFile } from "./save-file.ts";
import { useTexts } from "./Texts.tsx";

export interface ImportFileProps {
  readonly addresses: readonly string[];
  readonly account: Account | undefined;
  readonly options?: FollowOptions;
  /** It is the better way, because there are so many. */
  readonly isFirst?: boolean;
  /** Another file may be offered beside it: the button tells how many people are in this one. */
  readonly isCounted?: boolean;
}

/** The other way to follow: a file that the user gives to their instance, which then follows without the limit of a day. */
export function ImportFile(props: ImportFileProps) {
  const { addresses, account, options = {}, isFirst = false, isCounted = false } = props;
  const { text, plural } = useTexts();
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<string>();
  const word = useRef<HTMLDivElement>(null);
  // Where there is little room, what has come to stand below the button would be out of sight.
  useEffect(() => {
    if (saved.length > 0) word.current?.scrollIntoView({ block: "nearest" });
  }, [saved]);
  const list = typed ?? options.list ?? "";
  // Where others have theirs, if they have one, is not known.
  const importPage = account?.isMastodon && safeLink(`${account.instance}/settings/imports`);
  const isKnown = account === undefined || account.isMastodon;
  const save = () => {
    if (addresses.length === 0) return;
    saveFile(IMPORT_FILE_NAME, formatImportFile(addresses, options));
    setSaved(addresses);
  };
  return (
    <>
      <button
        type="button"
        class={isFirst ? "button primary" : "button"}
        data-testid="export"
        title={text("exportHow")}
        disabled={addresses.length === 0}
        onClick={save}
      >
        {isCounted ? text("exportFileOf", addresses.length) : text("exportFile")}
      </button>
      <div ref={word} class="hint export-word" aria-live="polite" data-testid="export-word">
        {saved.length > 0 && (
          <>
            <p>
              {plural("exportSaved", saved.length)} {text("exportHow")} {isKnown && text("exportThen")}{" "}
              {importPage && (
                <a href={importPage} target="_blank" rel="noopener" data-testid="import-page">
                  {text("exportOpenImport")}
                </a>
              )}
            </p>
            <form
              class="buttons"
              onSubmit={(event) => {
                event.preventDefault();
                saveFile(LISTS_FILE_NAME, formatListsFile(list.trim(), saved));
              }}
            >
              <label>
                {text("exportList")}{" "}
                <input
                  type="text"
                  data-testid="list-name"
                  value={list}
                  maxLength={100}
                  onInput={(event) => setTyped(event.currentTarget.value)}
                />
              </label>
              <button type="submit" class="button" data-testid="export-list" disabled={list.trim() === ""}>
                {text("exportListFile")}
              </button>
            </form>
          </>
        )}
      </div>
    </>
  );
}
