/**
 * The file that Mastodon's page "Import and export" takes as a follow list (Mastodon, app/models/form/import.rb and
 * app/models/export.rb): this header line to the letter, one address a row, boosts shown, no notifications, all languages.
 */
const HEADER = "Account address,Show boosts,Notify on new posts,Languages";

/** Begins with `following_accounts`, by which Mastodon knows the kind of the file (form/import.rb, `guessed_type`). */
export const IMPORT_FILE_NAME = "following_accounts.csv";

/** The text of an import file. Addresses are `user@host` without a comma or quote (see `makeHandle`), each written once. */
export function formatImportFile(addresses: readonly string[]): string {
  return `${[HEADER, ...[...new Set(addresses)].map((address) => `${address},true,false,`)].join("\n")}\n`;
}
