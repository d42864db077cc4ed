/** A time of day, with the day where it is not today; `now` and `at` in ms since the epoch. */
export function formatTime(at: number, now: number, language: string): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { weekday: "short", day: "numeric", month: "short" }),
    hour: "numeric",
    minute: "2-digit",
  }).format(at);
}

/** A day, `at` in ms since the epoch. Servers tell the day of the last post only, in UTC. */
export function formatDay(at: number, language: string): string {
  return dayFormat(language).format(at);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function dayFormat(language: string): Intl.DateTimeFormat {
  const known = dayFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  dayFormats.set(language, known);
  return known;
}
