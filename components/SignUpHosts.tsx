import { useMemo } from "preact/hooks";
import type { MatchRow } from "../lib/domain/match-row.ts";
import { readable } from "../lib/domain/readable-host.ts";
import { listSignUpHosts } from "./sign-up-hosts.ts";
import { useTexts } from "./Texts.tsx";

const HOSTS_SHOWN = 5;

/** All servers of Mastodon that promise to be run well, by Mastodon's own people. */
const ANY_HOST = "https://joinmastodon.org/servers";

/** For whoever has no account yet: where most of their people are, and how to get there. */
export function SignUpHosts({ rows }: { readonly rows: readonly MatchRow[] }) {
  const { text, language } = useTexts();
  const hosts = useMemo(() => listSignUpHosts(rows, HOSTS_SHOWN), [rows]);
  return (
    <section class="sign-up" aria-labelledby="sign-up-title" data-testid="sign-up">
      <h3 id="sign-up-title">{text("signUpTitle")}</h3>
      <p class="hint">
        {text("signUpText")} {hosts.length > 0 && text("signUpHosts")}
      </p>
      {hosts.length > 0 && (
        <ul>
          {hosts.map(({ host, people, frontPage }) => (
            <li key={host} data-testid="sign-up-host">
              <a href={frontPage} target="_blank" rel="noopener noreferrer">
                <bdi>{readable(host)}</bdi>
              </a>{" "}
              <span class="badge">{people.toLocaleString(language)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">
        <a href={ANY_HOST} target="_blank" rel="noopener noreferrer">
          {text("signUpAny")}
        </a>
      </p>
    </section>
  );
}
