import { type Keys, makeAuthority, signOneself } from "../server/authority.ts";
import { HOSTILE_APEX } from "./behaviour.ts";

export interface HostileCertificates {
  /** Vouches for every hostile host and for the places to which they lead, local ones too: only our own rules stop a look-up there. */
  readonly good: Keys;
  readonly "for-another-host": Keys;
  readonly expired: Keys;
  readonly "of-unknown-authority": Keys;
  readonly "signed-by-itself": Keys;
  /** In PEM: the authority that a client must trust to meet the server. It has signed the first three. */
  readonly authority: string;
}

const LOCAL_NAMES = ["localhost", "intranet", "printer.local"];
const LOCAL_IPS = ["127.0.0.1", "192.168.1.1", "::1"];

/** @param hosts those beside the hostile ones that the good certificate vouches for */
export async function makeHostileCertificates(hosts: readonly string[]): Promise<HostileCertificates> {
  const names = [`*.${HOSTILE_APEX}`, ...LOCAL_NAMES, ...hosts];
  const [known, unknown] = await Promise.all([
    makeAuthority("Flockover hostile server"),
    makeAuthority("Flockover authority that nobody knows"),
  ]);
  const [good, other, expired, stranger, itself] = await Promise.all([
    known.sign({ names, ips: LOCAL_IPS }),
    known.sign({ names: ["elsewhere.example.com"] }),
    known.sign({ names, validTo: new Date("2024-02-01T00:00:00Z") }),
    unknown.sign({ names }),
    signOneself({ names }),
  ]);
  return {
    good,
    "for-another-host": other,
    expired,
    "of-unknown-authority": stranger,
    "signed-by-itself": itself,
    authority: known.cert,
  };
}
