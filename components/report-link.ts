import { countSilentVisits, type SilentPages } from "../lib/domain/page-status.ts";

/** Where the project lives: the only place that names it. */
const PROJECT_PAGE = "https://github.com/flockover/flockover";

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
  return `${PROJECT_PAGE}/issues/new?${query}`;
}
