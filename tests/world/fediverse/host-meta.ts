import { type Exchange, send } from "../server/exchange.ts";

/** The XML that tells where WebFinger is answered (RFC 6415), asked for after a 404 at the well-known path. */
export function answerHostMeta(exchange: Exchange): void {
  const template = `https://${exchange.host}/.well-known/webfinger?resource={uri}`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Link rel="lrdd" template="${template}"/></XRD>
`;
  send(exchange, 200, xml, { "Content-Type": "application/xrd+xml; charset=utf-8" });
}
