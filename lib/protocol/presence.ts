/** The background asks a tab whether our content script is in it; only one that is can answer. */
export const PRESENCE = "presence.ask";
