/** So long whatever was pressed has time to say itself where the focus goes. */
const OWN_WORD_MS = 100;

const TAKES_FOCUS = "a[href], button:enabled, input:enabled, select, summary";

/** An element, and which of its children the way to the focus goes through. */
interface Step {
  readonly parent: HTMLElement;
  readonly index: number;
}

/**
 * Where the focus goes from the page with what had it, as with a button that did what it was for, it goes to what has come into that place,
 * or stands beside it: else the keyboard would start anew, and a screen reader would not know where it is.
 */
export function keepFocus(): void {
  let focused: Element | undefined;
  let way: readonly Step[] = [];

  const restore = () => {
    if (focused === undefined || focused.isConnected || document.activeElement !== document.body) return;
    const step = way.find(({ parent }) => parent.isConnected && parent.textContent !== "");
    if (step !== undefined) focus(takerAt(step) ?? step.parent);
  };
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    focused = target;
    way = wayTo(target);
  });
  // Whoever clicks beside everything has left it.
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !focused?.contains(target)) focused = undefined;
  });
  new MutationObserver(() => {
    if (focused?.isConnected) way = wayTo(focused);
    else if (focused) setTimeout(restore, OWN_WORD_MS);
  }).observe(document.body, { childList: true, subtree: true });
}

/** From the nearest. */
function wayTo(element: Element): Step[] {
  const parent = element.parentElement;
  return parent === null ? [] : [{ parent, index: [...parent.children].indexOf(element) }, ...wayTo(parent)];
}

function takerAt({ parent, index }: Step): HTMLElement | undefined {
  const children = [...parent.children];
  return [...children.slice(index), ...children.slice(0, index).reverse()].flatMap(listTakers)[0];
}

function listTakers(element: Element): HTMLElement[] {
  return [element, ...element.querySelectorAll(TAKES_FOCUS)].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(TAKES_FOCUS) && one.checkVisibility(),
  );
}

/** Nothing but text may be left there: then that is where the keyboard goes on from. */
function focus(element: HTMLElement): void {
  if (!element.matches(TAKES_FOCUS)) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus();
}
