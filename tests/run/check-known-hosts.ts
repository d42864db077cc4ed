import { toPublicHost } from "../../lib/domain/host.ts";
import { listUnmetHosts } from "./list-unmet-hosts.ts";

// npm run check:hosts -- INSTANCE: which of the hosts in lib/domain/known-hosts.ts the instance has never met. One request, to that instance.

const host = toPublicHost(process.argv[2] ?? "");
if (host === undefined) {
  console.error("Name an instance whose peers are public: npm run check:hosts -- mastodon.example");
  process.exit(1);
}
const { shipped, peers, unmet } = await listUnmetHosts(host);
if (peers === 0) {
  console.error(
    `${host} does not say whom it knows: it is no instance, cannot be reached, or keeps its peers to itself.`,
  );
  process.exit(1);
}
for (const one of unmet) console.log(one);
console.log(
  `${host} names ${peers} peers. Of ${shipped} shipped hosts it has never met ${unmet.length}, perhaps gone: look before you remove one.`,
);
