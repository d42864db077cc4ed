import { hashOf } from "../random.ts";
import type { Person } from "./person.ts";

/** The texts of a profile, as `Account` has them: HTML. */
interface ProfileTexts {
  readonly note: string;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly verified_at: null }[];
}

/** An account on X is named in a field or in the bio, in the ways that people have and in the markup that Mastodon gives them. */
export function profileTexts({ user, onX }: Pick<Person, "user" | "onX">): ProfileTexts {
  const note = "<p>Invented.</p>";
  if (onX === undefined) return { note, fields: [] };
  const withField = (name: string, value: string) => ({ note, fields: [{ name, value, verified_at: null }] });
  switch (hashOf(user) % 4) {
    case 0:
      return withField("X", linkTo("x.com", onX));
    case 1:
      return withField("The bird", linkTo("Twitter.com", onX.toUpperCase()));
    case 2:
      return withField("Formerly", `@${onX}@twitter.com`);
    default:
      return { note: `<p>Invented.<br />Once at TWITTER.com/${onX}</p>`, fields: [] };
  }
}

function linkTo(host: string, name: string): string {
  const shown = `<span class="invisible">https://</span><span class="">${host}/${name}</span><span class="invisible"></span>`;
  return `<a href="https://${host}/${name}" target="_blank" rel="nofollow noopener" translate="no">${shown}</a>`;
}
