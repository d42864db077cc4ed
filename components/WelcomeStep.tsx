import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface WelcomeStepProps {
  readonly title: string;
  readonly state: "now" | "done" | "skipped" | "ahead";
  /** The step has just become the one to do: the keyboard goes there. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

export function WelcomeStep({ title, state, takesFocus, children }: WelcomeStepProps) {
  const { text } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <li class="step" data-state={state} aria-current={state === "now" ? "step" : undefined}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
        {state === "done" && <span class="badge strong">{text("stepDone")}</span>}
        {state === "skipped" && <span class="badge">{text("stepSkipped")}</span>}
      </h2>
      {children}
    </li>
  );
}
