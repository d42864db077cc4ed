import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

/** The apexes whose direct subdomains the world may play; deeper names must be listed one by one. */
const APEXES = ["x.com", "twitter.com", "twimg.com", "t.co", "example.com", "example.net", "example.org"];

/** Fixed dates, so that nothing about the certificate depends on the day of the run. */
const VALID_FROM = new Date("2024-01-01T00:00:00Z");
const VALID_TO = new Date("2044-01-01T00:00:00Z");

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Path of the PEM file to trust; the certificate is its own authority. */
  readonly caFile: string;
  remove(): Promise<void>;
}

/**
 * Makes one self-signed certificate for every name of the world and writes it to a temporary folder.
 * @param hosts names deeper than one label under an apex, which a wildcard does not cover
 */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const names = new Set([...APEXES, ...APEXES.map((apex) => `*.${apex}`), ...hosts]);
  const made = await generate([{ name: "commonName", value: "Flockover test world" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: VALID_FROM,
    notAfterDate: VALID_TO,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [...names].map((value) => ({ type: 2, value })) },
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), "flockover-world-"));
  const caFile = join(folder, "ca.pem");
  await writeFile(caFile, made.cert);
  return { key: made.private, cert: made.cert, caFile, remove: () => rm(folder, { recursive: true, force: true }) };
}
