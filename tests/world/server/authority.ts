import { generate } from "selfsigned";

/** Fixed dates, so that nothing about a certificate depends on the day of the run. */
const VALID_FROM = new Date("2024-01-01T00:00:00Z");
const VALID_TO = new Date("2044-01-01T00:00:00Z");

/** All keys are made alike. */
const KEYS = { keyType: "ec", algorithm: "sha256", notBeforeDate: VALID_FROM } as const;

/** A private key and the certificate to it, in PEM. */
export interface Keys {
  readonly key: string;
  readonly cert: string;
}

/** Whom a certificate vouches for, and until when. */
export interface Subject {
  /** Hosts by name; `*.` stands for one label. */
  readonly names: readonly string[];
  readonly ips?: readonly string[];
  readonly validTo?: Date;
}

/**
 * Vouches for hosts, as the authorities do that browsers know: whoever trusts its certificate takes those that it has signed. Not the hosts for
 * themselves, because Firefox cannot be made to trust a certificate that is both.
 */
export interface Authority {
  /** In PEM: what a client must trust. */
  readonly cert: string;
  sign(subject: Subject): Promise<Keys>;
}

/** @param name clients find an authority by it, so no two that one client trusts may share one */
export async function makeAuthority(name: string): Promise<Authority> {
  const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
    ...KEYS,
    notAfterDate: VALID_TO,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  return { cert, sign: (subject) => makeHostKeys(`Signed by ${name}`, subject, { key, cert }) };
}

/** A certificate that nobody but the host itself has signed. */
export function signOneself(subject: Subject): Promise<Keys> {
  return makeHostKeys("Signed by itself", subject);
}

async function makeHostKeys(name: string, subject: Subject, signer?: Keys): Promise<Keys> {
  const { names, ips = [], validTo = VALID_TO } = subject;
  const altNames = [
    ...names.map((value) => ({ type: 2 as const, value })),
    ...ips.map((ip) => ({ type: 7 as const, ip })),
  ];
  const made = await generate([{ name: "commonName", value: name }], {
    ...KEYS,
    notAfterDate: validTo,
    ...(signer && { ca: signer }),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ],
  });
  return { key: made.private, cert: made.cert };
}
