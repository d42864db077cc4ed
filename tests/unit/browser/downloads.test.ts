import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Downloads } from "../../e2e/browsers/downloads.ts";

it("a download is the file that holds something, not one that Firefox puts beside it for a moment", async () => {
  const folder = mkdtempSync(join(tmpdir(), "flockover-downloads-"));
  try {
    const downloads = new Downloads(folder);
    writeFileSync(join(folder, "dG2u4HZc.json"), "");
    await expect(downloads.next(200)).rejects.toThrow("nothing was downloaded");
    writeFileSync(join(folder, "saved.json"), "{}");
    expect(await downloads.next(2_000)).toBe(join(folder, "saved.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
