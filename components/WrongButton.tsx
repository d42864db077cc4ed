import { AddressButton } from "./AddressButton.tsx";

/** The user's word that a handle is not the person whom the X account means. It can be taken back, so nothing is asked. */
export function WrongButton({ address, onWrong }: { address: string; onWrong: (address: string) => void }) {
  return <AddressButton word="thisIsWrong" address={address} testId="wrong" onClick={() => onWrong(address)} />;
}
