import { countSilentVisits, type SilentPages } from "../lib/domain/page-status.ts";
import { bugs } from "../package.json";

/** The form for a report that X's pages gave nothing, filled in with numbers: nothing in it is about the user. */
export function silentPagesReport(pages: SilentPages, version: string): string {
  const visits = Object.entries(pages.visits).map(([page, count]) => `${page}: ${count}`);
  const lines = [
    ...["Pages that gave nothing, by kind:", ...visits, ""],
    `Answers not understood: ${pages.notUnderstood}`,
    `Answers left unread: ${pages.dropped}`,
    `Flockover ${version}, ${navigator.userAgent}`,
  ];
  const query = new URLSearchParams({
    title: `X changed something: ${countSilentVisits(pages)} pages gave nothing`,
    body: lines.join("\n"),
  });
  return `${bugs}/new?${query}`;
}
