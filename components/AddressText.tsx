import { readable } from "../lib/domain/readable-host.ts";

/** `user@host` as people read it, in which a line may break before the host. */
export function AddressText({ address }: { readonly address: string }) {
  const [user, host] = readable(address).split("@");
  return (
    <>
      {user}
      <wbr />@{host}
    </>
  );
}
