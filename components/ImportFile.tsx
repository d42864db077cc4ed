import { useState } from "preact/hooks";
import type { Account } from "../lib/domain/account.ts";
import { safeLink } from "./safe-link.ts";
import { saveImportFile } from "./save-import-file.ts";
import { useTexts } from "./Texts.tsx";

export interface ImportFileProps {
  readonly addresses: readonly string[];
  readonly account: Account | undefined;
}

/** The other way to follow: a file that the user gives to their instance. */
export function ImportFile({ addresses, account }: ImportFileProps) {
  const { text, plural } = useTexts();
  const [saved, setSaved] = useState<number>();
  const importPage = account && safeLink(`${account.instance}/settings/imports`);
  const save = () => {
    if (addresses.length === 0) return;
    saveImportFile(addresses);
    setSaved(addresses.length);
  };
  return (
    <>
      <button
        type="button"
        class="button"
        data-testid="export"
        title={text("exportHow")}
        disabled={addresses.length === 0}
        onClick={save}
      >
        {text("exportFile")}
      </button>
      <p class="hint export-word" aria-live="polite" data-testid="export-word">
        {saved !== undefined && (
          <>
            {plural("exportSaved", saved)} {text("exportHow")}{" "}
            {importPage && (
              <a href={importPage} target="_blank" rel="noopener">
                {text("exportOpenImport")}
              </a>
            )}
          </>
        )}
      </p>
    </>
  );
}
