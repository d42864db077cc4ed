import { safeLink } from "./safe-link.ts";

export interface MatchAddressProps {
  /** `user@host` */
  readonly address: string;
  readonly profileUrl: string | undefined;
}

/** The person's address, linked to their page where their server names one. A line may break before the host. */
export function MatchAddress({ address, profileUrl }: MatchAddressProps) {
  const [user, host] = address.split("@");
  const profile = safeLink(profileUrl);
  const words = (
    <>
      @{user}
      <wbr />@{host}
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
