import { useState } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface ArchivePickerProps {
  readonly isReading: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by the browser's own dialogue, or dropped onto it. */
export function ArchivePicker({ isReading, onFiles }: ArchivePickerProps) {
  const { text } = useTexts();
  const [isOver, setOver] = useState(false);
  const give = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the field inside is everybody's.
    <div
      class="drop"
      data-testid="archive-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isReading) give(event.dataTransfer?.files);
      }}
    >
      <label class="button">
        <input
          type="file"
          class="unseen"
          data-testid="archive-file"
          accept=".zip,.js"
          multiple
          disabled={isReading}
          onChange={({ currentTarget }) => {
            give(currentTarget.files);
            // So that the same file can be chosen again, after it was mended.
            currentTarget.value = "";
          }}
        />
        {text("archiveChoose")}
      </label>
      <p class="hint">{text("archiveDrop")}</p>
    </div>
  );
}
