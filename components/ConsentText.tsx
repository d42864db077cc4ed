import { useTexts } from "./Texts.tsx";

/** What leaves the browser, in three sentences: what one agrees to. */
export function ConsentText() {
  const { text } = useTexts();
  return (
    <ul class="leaves">
      <li>{text("leavesServers")}</li>
      <li>{text("leavesNobody")}</li>
      <li>{text("leavesFollowing")}</li>
    </ul>
  );
}
