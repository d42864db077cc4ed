import { readable } from "../lib/domain/readable-host.ts";
import { useTexts } from "./Texts.tsx";

/** The user's word that a handle is not the person whom the X account means. It can be taken back, so nothing is asked. */
export function WrongButton({ address, onWrong }: { address: string; onWrong: (address: string) => void }) {
  const { text } = useTexts();
  return (
    <button
      type="button"
      class="button quiet"
      data-testid="wrong"
      aria-label={`${text("thisIsWrong")}: ${readable(address)}`}
      onClick={() => onWrong(address)}
    >
      {text("thisIsWrong")}
    </button>
  );
}
