import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Keys, makeAuthority } from "./authority.ts";

/** The apexes whose direct subdomains the world may play; deeper names must be listed one by one. */
const APEXES = ["x.com", "twitter.com", "twimg.com", "t.co", "example.com", "example.net", "example.org"];

export interface Certificate extends Keys {
  /** Path of the PEM file to trust: the certificate of the authority that has signed this one. */
  readonly caFile: string;
  remove(): Promise<void>;
}

/**
 * Makes one certificate for every name of the world, and an authority for it, whose own it writes to a temporary folder.
 * @param hosts names deeper than one label under an apex, which a wildcard does not cover
 */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const authority = await makeAuthority("Flockover test world");
  const names = new Set([...APEXES, ...APEXES.map((apex) => `*.${apex}`), ...hosts]);
  const keys = await authority.sign({ names: [...names] });
  const folder = await mkdtemp(join(tmpdir(), "flockover-world-"));
  const caFile = join(folder, "ca.pem");
  await writeFile(caFile, authority.cert);
  return { ...keys, caFile, remove: () => rm(folder, { recursive: true, force: true }) };
}
