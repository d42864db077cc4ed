/** `user@host`, in which a line may break before the host. */
export function AddressText({ address }: { readonly address: string }) {
  const [user, host] = address.split("@");
  return (
    <>
      {user}
      <wbr />@{host}
    </>
  );
}
