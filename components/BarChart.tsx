import { useId } from "preact/hooks";
import { useTexts } from "./Texts.tsx";

export interface BarChartProps {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** Bars with their names and numbers beside them: a table to a screen reader, a picture to everybody else. */
export function BarChart({ title, bars }: BarChartProps) {
  const { language } = useTexts();
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl>
        {bars.map(({ label, value }) => (
          <div key={label}>
            <dt>
              <bdi>{label}</bdi>
            </dt>
            <dd>
              <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
                <rect width={(100 * value) / most} height="1" />
              </svg>
              <span>{value.toLocaleString(language)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
