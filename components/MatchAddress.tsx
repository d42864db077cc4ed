import { AddressText } from "./AddressText.tsx";
import { safeLink } from "./safe-link.ts";

export interface MatchAddressProps {
  /** `user@host` */
  readonly address: string;
  readonly profileUrl: string | undefined;
}

/** The person's address, linked to their page where their server names one. */
export function MatchAddress({ address, profileUrl }: MatchAddressProps) {
  const profile = safeLink(profileUrl);
  const words = (
    <>
      @<AddressText address={address} />
    </>
  );
  return (
    <p class="address" dir="ltr">
      {profile ? (
        <a href={profile} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        <span>{words}</span>
      )}
    </p>
  );
}
