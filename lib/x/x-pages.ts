/** The sites that are X. */
export const X_PAGES = [
  "https://x.com/*",
  "https://twitter.com/*",
  "https://mobile.x.com/*",
  "https://mobile.twitter.com/*",
  "https://pro.x.com/*",
  "https://pro.twitter.com/*",
];
