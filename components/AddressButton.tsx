import { readable } from "../lib/domain/readable-host.ts";
import type { TextKey } from "../lib/protocol/text-key.ts";
import { useTexts } from "./Texts.tsx";

export interface AddressButtonProps {
  readonly word: TextKey;
  readonly address: string;
  readonly testId: string;
  readonly onClick: () => void;
}

/** A button that stands beside each of many addresses: its name for screen readers says which is meant. */
export function AddressButton({ word, address, testId, onClick }: AddressButtonProps) {
  const { text } = useTexts();
  return (
    <button
      type="button"
      class="button quiet"
      data-testid={testId}
      aria-label={`${text(word)}: ${readable(address)}`}
      onClick={onClick}
    >
      {text(word)}
    </button>
  );
}
