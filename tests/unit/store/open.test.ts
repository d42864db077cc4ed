import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openDatabase } from "../../../lib/store/open.ts";

it("the connection makes way for a newer version of the extension, whose database the old code cannot read, and says so", async () => {
  const { version } = await openDatabase();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open("flockover", version + 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  await expect(openDatabase()).rejects.toThrow(/version/i);
});
