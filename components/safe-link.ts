/** The address of a link that a stranger's server named, or undefined where it is not plain https. */
export function safeLink(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" ? href : undefined;
}
