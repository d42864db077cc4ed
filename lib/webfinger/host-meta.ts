import { foreignHostKind } from "../domain/foreign-hosts.ts";
import { isAskable } from "./ask-host.ts";

/**
 * The look-up address for `resource` that a host-meta document (RFC 6415) names: the first `Link` of `rel="lrdd"` with a template
 * that holds `{uri}`, at a host that may be asked and is not known to be something else. The document is XML, but a worker has no XML
 * parser, and one attribute pair is all that is wanted.
 */
export function parseLookupTemplate(xml: string, resource: string): string | undefined {
  for (const [link] of xml.matchAll(/<(?:\w+:)?Link\b[^>]{0,2000}>/gi)) {
    if (readAttribute(link, "rel") !== "lrdd") continue;
    const template = readAttribute(link, "template");
    if (!template?.includes("{uri}")) continue;
    const url = template.replace("{uri}", encodeURIComponent(resource));
    if (isAskable(url) && foreignHostKind(new URL(url).hostname) === undefined) return url;
  }
  return undefined;
}

function readAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag);
  return (match?.[1] ?? match?.[2])?.replaceAll("&amp;", "&");
}
