/**
 * International hosts as people read them: `xn--bcher-kva.example.org` is compared, stored and asked in that form, and shown as
 * `bücher.example.org`. A name that could be taken for another one stays as it is stored, as browsers have it in their address bars.
 */

/** `user@host` or a host (lower case, ASCII), with each label of the host in its own letters where that deceives nobody. */
export function readable(address: string): string {
  if (!address.includes("xn--")) return address;
  const start = address.lastIndexOf("@") + 1;
  const labels = address.slice(start).split(".");
  return address.slice(0, start) + labels.map(readableLabel).join(".");
}

function readableLabel(label: string): string {
  if (!label.startsWith("xn--")) return label;
  const decoded = decodePunycode(label.slice("xn--".length));
  if (decoded === undefined || !ONE_SCRIPT.test(decoded) || LOOKS_LATIN.test(decoded)) return label;
  // The browser has the last word: what it does not read back as the same name is not the same name.
  const url = `https://${decoded}.example/`;
  return URL.canParse(url) && new URL(url).hostname === `${label}.example` ? decoded : label;
}

/** Letters of one script, or of those that one language writes together. Of the Latin ones those of European languages. */
const ONE_SCRIPT = new RegExp(
  `^(?:${[
    "[a-z0-9ß-öø-ž-]+",
    "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー0-9-]+",
    ...["Hangul", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Georgian"].map(
      (script) => `(?:\\p{Script=${script}}|[\\p{M}0-9-])+`,
    ),
  ].join("|")})$`,
  "u",
);
/** Cyrillic and Greek letters that look like Latin ones, and nothing else. */
const LOOKS_LATIN = /^[асԁеһіјӏорԛѕԝхуъьгαικνορτυχ0-9-]+$/;

const [BASE, FIRST_DIGIT_LIMIT, LAST_DIGIT_LIMIT] = [36, 1, 26];
const [FIRST_BIAS, FIRST_CODE_POINT] = [72, 128];
/** DNS holds no longer label. */
const LABEL_LIMIT = 63;

/** Punycode (RFC 3492, section 6.2) to letters; undefined where it is none. */
function decodePunycode(encoded: string): string | undefined {
  if (encoded.length > LABEL_LIMIT) return undefined;
  const hyphen = encoded.lastIndexOf("-");
  const points = [...encoded.slice(0, Math.max(0, hyphen))].map((letter) => letter.charCodeAt(0));
  let [point, index, bias] = [FIRST_CODE_POINT, 0, FIRST_BIAS];
  for (let at = hyphen + 1; at < encoded.length; ) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(encoded.charAt(at++) || " ");
      if (digit < 0) return undefined;
      index += digit * weight;
      const limit = Math.min(Math.max(k - bias, FIRST_DIGIT_LIMIT), LAST_DIGIT_LIMIT);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    const length = points.length + 1;
    bias = adaptBias(index - before, length, before === 0);
    point += Math.floor(index / length);
    if (point > 0x10ffff) return undefined;
    index %= length;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** RFC 3492, section 6.1. */
function adaptBias(difference: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? 700 : 2));
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((BASE - FIRST_DIGIT_LIMIT) * LAST_DIGIT_LIMIT) / 2; k += BASE)
    delta = Math.floor(delta / (BASE - FIRST_DIGIT_LIMIT));
  return k + Math.floor((BASE * delta) / (delta + 38));
}
