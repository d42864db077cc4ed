/**
 * Whether the browser says that there is no network at all. It errs where a machine's network is unusual, so take its word only for why
 * something failed, never as a reason not to try.
 */
export function isOffline(): boolean {
  return navigator.onLine === false;
}
