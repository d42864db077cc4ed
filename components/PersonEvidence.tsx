import type { Declaration } from "../lib/domain/declaration.ts";
import { profileOnX } from "../lib/domain/x-addresses.ts";
import { Avatar } from "./Avatar.tsx";
import { EvidenceWords } from "./EvidenceWords.tsx";
import { xPicture } from "./picture-of.ts";
import { REASONS } from "./sentence-keys.ts";
import { useTexts } from "./Texts.tsx";

export interface PersonEvidenceProps {
  readonly declaration: Declaration;
  readonly showsXPictures: boolean;
}

/** An X account that declares somebody: who it is, in which words it does, and why those are believed. */
export function PersonEvidence({ declaration, showsXPictures }: PersonEvidenceProps) {
  const { text } = useTexts();
  const { x, followed, confidence, reason } = declaration;
  return (
    <li>
      <Avatar name={x.displayName} screenName={x.screenName} pictureUrl={xPicture(x, showsXPictures)} />
      <div>
        <p>
          <bdi class="name">{x.displayName || x.screenName}</bdi>{" "}
          <a href={profileOnX(x.screenName)} dir="ltr" target="_blank" rel="noopener">
            @{x.screenName}
          </a>{" "}
          <span class="hint">{text(followed ? "followedOnX" : "badgeElsewhere")}</span>
        </p>
        <EvidenceWords evidence={declaration} />
        {confidence === "high" && <p class="hint">{text(REASONS[reason])}</p>}
      </div>
    </li>
  );
}
