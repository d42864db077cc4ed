/** Longest texts of an account that are kept, in UTF-16 units, and most links: a little over what X lets people write, links expanded. */
export const NAME_LIMIT = 200;
export const BIO_LIMIT = 2_000;
export const LINKS_LIMIT = 20;
