import { generate } from "selfsigned";
import { HOSTILE_APEX } from "./behaviour.ts";

export interface Keys {
  readonly key: string;
  readonly cert: string;
}

export interface HostileCertificates {
  /** Vouches for every hostile host and for the places to which they lead, local ones too: only our own rules stop a look-up there. */
  readonly good: Keys;
  readonly "for-another-host": Keys;
  readonly expired: Keys;
  readonly "of-unknown-authority": Keys;
  /** In PEM: what a client must trust to meet the server. `of-unknown-authority` is not among them. */
  readonly trusted: readonly string[];
}

const LOCAL_NAMES = ["localhost", "intranet", "printer.local"];
const LOCAL_IPS = ["127.0.0.1", "192.168.1.1", "::1"];

/** @param names hosts beside the hostile ones that the good certificate vouches for */
export async function makeHostileCertificates(names: readonly string[]): Promise<HostileCertificates> {
  const all = [`*.${HOSTILE_APEX}`, ...LOCAL_NAMES, ...names];
  const good = await selfSigned("good", all, LOCAL_IPS, "2044-01-01");
  const other = await selfSigned("for another host", ["elsewhere.example.com"], [], "2044-01-01");
  const expired = await selfSigned("expired", all, [], "2024-02-01");
  const unknown = await selfSigned("of unknown authority", all, [], "2044-01-01");
  return {
    good,
    "for-another-host": other,
    expired,
    "of-unknown-authority": unknown,
    trusted: [good.cert, other.cert, expired.cert],
  };
}

/** @param what part of the name; clients find a certificate that they trust by its name, so no two may share one */
async function selfSigned(
  what: string,
  names: readonly string[],
  ips: readonly string[],
  validTo: string,
): Promise<Keys> {
  const altNames = [
    ...names.map((value) => ({ type: 2 as const, value })),
    ...ips.map((ip) => ({ type: 7 as const, ip })),
  ];
  const made = await generate([{ name: "commonName", value: `Flockover hostile server ${what}` }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date("2024-01-01T00:00:00Z"),
    notAfterDate: new Date(`${validTo}T00:00:00Z`),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ],
  });
  return { key: made.private, cert: made.cert };
}
