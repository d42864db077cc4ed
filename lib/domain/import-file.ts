import type { FollowOptions } from "./follow-options.ts";

/**
 * The file that Mastodon's page "Import and export" takes as a follow list (Mastodon, app/models/form/import.rb and
 * app/models/export.rb): this header line to the letter, one address a row, all languages.
 */
const HEADER = "Account address,Show boosts,Notify on new posts,Languages";

/** Begins with `following_accounts`, by which Mastodon knows the kind of the file (form/import.rb, `guessed_type`). */
export const IMPORT_FILE_NAME = "following_accounts.csv";

/** The text of an import file. Addresses are `user@host` without a comma or quote (see `makeHandle`), each written once. */
export function formatImportFile(addresses: readonly string[], { hidesBoosts, notifies }: FollowOptions = {}): string {
  const rows = [...new Set(addresses)].map((address) => `${address},${!hidesBoosts},${notifies === true},`);
  return `${[HEADER, ...rows].join("\n")}\n`;
}

/** Begins with `lists`, by which Mastodon knows the kind of the file. */
export const LISTS_FILE_NAME = "lists.csv";

/**
 * The text of a file that puts everybody into one list, which the instance makes if need be (Mastodon, app/models/export.rb, `to_lists_csv`: no
 * header line). The name is quoted where it has to be (RFC 4180); a leading `=` or its like would be a formula in a spreadsheet, but not here.
 */
export function formatListsFile(list: string, addresses: readonly string[]): string {
  const name = /[",\r\n]/.test(list) ? `"${list.replaceAll('"', '""')}"` : list;
  return `${[...new Set(addresses)].map((address) => `${name},${address}`).join("\n")}\n`;
}
