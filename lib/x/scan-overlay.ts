import type { Texts } from "../protocol/texts.ts";
import type { ScanView } from "./run-scan.ts";
import { describeScan } from "./scan-words.ts";

export interface ScanOverlayOptions {
  readonly texts: Texts;
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
  readonly onStop: () => void;
}

/** Its name in the page. */
export const SCAN_OVERLAY = "flockover-scan";

/** Without spaces: every page of X pays for each letter. */
const STYLE = `
:host{all:initial;position:fixed;inset:auto 16px 16px auto;z-index:2147483647;
font:13px/1.4 system-ui}
section{box-sizing:border-box;width:min(300px,100vw - 32px);display:grid;gap:8px;padding:14px;border-radius:10px;
border:1px solid light-dark(#8a8a99,#8f8e9c);color:light-dark(#1c1b22,#fbfbfe);background:light-dark(#fff,#1c1b22);
box-shadow:0 6px 24px #0004;font-variant-numeric:tabular-nums}
p{margin:0}
.title,.clock{font-weight:650}
.numbers{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px}
progress{inline-size:100%;block-size:8px;accent-color:light-dark(#5b4be0,#a99fff)}
.clock:empty{display:none}
.buttons{display:flex;gap:8px}
button{font:inherit;font-weight:550;padding:5px 14px;border:1px solid light-dark(#8a8a99,#8f8e9c);border-radius:6px;
color:inherit;background:none;cursor:pointer}
button:hover{background:light-dark(#f6f6fa,#2b2a33)}
:focus-visible{outline:2px solid light-dark(#5b4be0,#a99fff);outline-offset:2px}
[hidden]{display:none}
`;

/** X's two dark grounds, dim and lights out: which theme it has is chosen on X, whatever the system's is. */
const DARK = /^rgb\((0|21),/;

/**
 * What the scan shows on X's page. It stands in a closed shadow root, out of reach of the page's scripts and styles, and before
 * everything else in the page, so that the keyboard finds it first.
 */
export class ScanOverlay {
  readonly #texts: Texts;
  readonly #host = document.createElement(SCAN_OVERLAY);
  readonly #count = make("span");
  readonly #found = make("span");
  readonly #sentence = make("p");
  readonly #clock = make("p", "clock");
  readonly #progress = make("progress");
  readonly #pause = make("button");
  readonly #stop = make("button");
  readonly #onStop: () => void;
  #isPaused: boolean;
  #hasEnded = false;

  constructor({ texts, isPaused, onPause, onStop }: ScanOverlayOptions) {
    this.#texts = texts;
    this.#isPaused = isPaused;
    this.#onStop = onStop;
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    const root = this.#host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [style];
    root.append(this.#build());
    this.#pause.addEventListener("click", () => {
      this.#isPaused = !this.#isPaused;
      onPause(this.#isPaused);
      this.#namePause();
    });
    this.#stop.addEventListener("click", () => (this.#hasEnded ? this.remove() : this.#onStop()));
  }

  show(view: ScanView): void {
    // X's page may draw itself anew, and the body is not there from the start.
    if (!this.#host.isConnected) document.body?.prepend(this.#host);
    const { backgroundColor } = getComputedStyle(document.body ?? this.#host);
    this.#host.style.colorScheme = DARK.test(backgroundColor) ? "dark" : "light";
    const { count, found, sentence, clock } = describeScan(view, this.#texts, Date.now());
    say(this.#count, count);
    say(this.#found, found);
    say(this.#sentence, sentence);
    say(this.#clock, clock);
    this.#progress.hidden = view.expected === undefined;
    this.#progress.max = Math.max(1, view.expected ?? 1);
    this.#progress.value = Math.max(view.seen, view.seenBefore);
    if (view.end === undefined) return;
    this.#hasEnded = true;
    // The focus goes with a button that is hidden, and would be lost.
    if (this.#pause.matches(":focus")) this.#stop.focus();
    this.#pause.hidden = true;
    say(this.#stop, this.#texts.text("scanClose"));
  }

  remove(): void {
    this.#host.remove();
  }

  #build(): HTMLElement {
    const { text, language } = this.#texts;
    const section = make("section");
    section.lang = language;
    section.dir = text("localeDirection");
    section.setAttribute("aria-label", text("scanTitle"));
    this.#progress.setAttribute("aria-label", text("scanProgress"));
    this.#sentence.setAttribute("aria-live", "polite");
    this.#stop.textContent = text("scanStop");
    this.#pause.type = this.#stop.type = "button";
    this.#namePause();
    const title = make("p", "title");
    title.textContent = text("scanTitle");
    const numbers = make("p", "numbers");
    numbers.append(this.#count, this.#found);
    const buttons = make("p", "buttons");
    buttons.append(this.#pause, this.#stop);
    section.append(title, numbers, this.#progress, this.#sentence, this.#clock, buttons);
    return section;
  }

  #namePause(): void {
    this.#pause.textContent = this.#texts.text(this.#isPaused ? "scanContinue" : "scanPause");
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ""): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** Written only where it is new: what stands in a live region is read out whenever it is written. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
