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
  switch (hashOf(user) % 3) {
    case 0:
      return { note, fields: [{ name: "X", value: linkTo("x.com", onX), verified_at: null }] };
    case 1:
      return {
        note,
        fields: [{ name: "The bird", value: linkTo("Twitter.com", onX.toUpperCase()), verified_at: null }],
      };
    default:
      return { note: `<p>Invented.<br />Once at TWITTER.com/${onX}</p>`, fields: [] };
  }
}

function linkTo(host: string, name: string): string {
  const shown = `<span class="invisible">https://</span><span class="">${host}/${name}</span><span class="invisible"></span>`;
  return `<a href="https://${host}/${name}" target="_blank" rel="nofollow noopener" translate="no">${shown}</a>`;
}
