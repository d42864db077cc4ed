import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPublicHost } from "../../../lib/domain/host.ts";
import { readable } from "../../../lib/domain/readable-host.ts";

describe("an international host", () => {
  it.each([
    ["anna@xn--bcher-kva.example.org", "anna@bücher.example.org"],
    ["xn--mnchen-3ya.example.com", "münchen.example.com"],
    ["anna@xn--wgv71a119e.example.org", "anna@日本語.example.org"],
    ["xn--80adksbqg7ac.example.org", "вконтакте.example.org"],
    ["anna@xn--strae-oqa.example.org", "anna@straße.example.org"],
    ["anna@mastodon.example.org", "anna@mastodon.example.org"],
    ["a@social.xn--lofll-1sat.is", "a@social.loðfíll.is"],
    // Samples of RFC 3492, section 7.1: long enough for the bias to change many times.
    ["xn--ihqwcrb4cv8a8dqg056pqjye.example.org", "他们为什么不说中文.example.org"],
    ["xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa.example.org", "なぜみんな日本語を話してくれないのか.example.org"],
    ["xn--b1abfaaepdrnnbgefbadotcwatmq2g4l.example.org", "почемужеонинеговорятпорусски.example.org"],
    ["xn--4dbcagdahymbxekheh6e0a7fei0b.example.org", "למההםפשוטלאמדבריםעברית.example.org"],
  ])("%s is shown as %s", (address, shown) => {
    // The pair is right by the browser's own reading, whatever is shown.
    if (shown !== address)
      expect(toPublicHost(shown.slice(shown.indexOf("@") + 1))).toBe(address.slice(address.indexOf("@") + 1));
    expect(readable(address)).toBe(shown);
  });

  it.each([
    ["letters of two scripts", "mаstodon.example.org"],
    ["letters that all look like Latin ones", "аорсе.example.org"],
    ["signs", "i❤.example.org"],
  ])("stays as it is with %s", (_name, written) => {
    const host = toPublicHost(written) ?? "";
    expect(host).toContain("xn--");
    expect(readable(host)).toBe(host);
  });

  it.each([
    "xn--",
    "xn--999999999",
    "xn--a-ÿ",
    "anna@xn--zzzzzzzzzzzzzz.example.org",
  ])("is left alone where it is none: %s", (text) => expect(readable(text)).toBe(text));

  it("is the same host, however it is shown", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abzäßøñğł-йцушщёж東京のカ한국אבج0"),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, (label) => {
        const host = toPublicHost(`${label}.example.org`);
        if (host !== undefined) expect(toPublicHost(readable(host))).toBe(host);
      }),
    );
  });
});
