import { expect, it } from "vitest";
import { readProfile } from "../../../lib/x/read-profile.ts";
import { FOLLOW_BUTTON, PRIMARY_COLUMN, PROFILE_NAME } from "../../../lib/x/selectors.ts";

/** A profile page, as far as it is read: the header with a name in it, and a follow button. */
function pageWith(header: string): Document {
  const text = { nodeType: 3, nodeName: "#text", nodeValue: header, childNodes: [] };
  const name = { nodeType: 1, nodeName: "DIV", nodeValue: null, childNodes: [text], getAttribute: () => null };
  const button = { getAttribute: (key: string) => (key === "data-testid" ? "12-unfollow" : null), closest: () => null };
  const column = {
    querySelector: (selector: string) => (selector === PROFILE_NAME ? name : null),
    querySelectorAll: (selector: string) => (selector === FOLLOW_BUTTON ? [button] : []),
  };
  return { querySelector: (selector: string) => (selector === PRIMARY_COLUMN ? column : null) } as unknown as Document;
}

it.each([
  ["Anna", "Anna@anna_art", "/anna_art", "anna_art"],
  ["Anna", "Anna@Anna_Art", "/anna_art", "Anna_Art"],
  // The lower case of İ has two letters.
  ["İİrem", "İİrem@irem", "/irem", "irem"],
  ["Anna\n@anna_art of old", "Anna\n@anna_art of old@anna_art", "/anna_art/media", "anna_art"],
])("a header is parted into the name %s and the screen name as X writes it", (displayName, header, path, screenName) => {
  expect(readProfile(pageWith(header), path)).toMatchObject({ xId: "12", followed: true, displayName, screenName });
});

it("a header that still shows somebody else is not read", () => {
  expect(readProfile(pageWith("Bert@bert"), "/anna_art")).toBeUndefined();
});
