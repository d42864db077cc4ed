/** Takes back, by Escape, what stands open here and no more: the browser would close the whole popup. */
export function onEscape(takeBack: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    takeBack();
  };
}
