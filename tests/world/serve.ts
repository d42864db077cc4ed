import { parseArgs } from "node:util";
import { startWorld } from "./world.ts";
import { LAYOUTS } from "./x/x-layouts.ts";

/** `node tests/world/serve.ts [--population true-rate] [--layout v1] [--scale 60] [--seed 1]`: starts a world and keeps it. */
const { values } = parseArgs({
  options: {
    population: { type: "string", default: "declared" },
    layout: { type: "string", default: "v3" },
    scale: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
  },
});

const world = await startWorld({
  population: values.population === "true-rate" ? "true-rate" : "declared",
  layout: LAYOUTS.find((layout) => layout === values.layout) ?? "v3",
  windowScale: Number(values.scale),
  seed: Number(values.seed),
});

const { truth } = world;
console.log(`TLS port    ${world.tlsPort}
proxy port  ${world.proxyPort}
CA file     ${world.caFile}

follows ${truth.following.length}, addresses declared ${truth.declared.length}, provable ${truth.provable.length}, followable ${truth.followable.length}

chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors --host-resolver-rules='MAP * 127.0.0.1:${world.tlsPort}' https://x.com/${truth.viewer.screenName}/following
curl --proxy http://127.0.0.1:${world.proxyPort} --cacert ${world.caFile} https://home.example.org/api/v2/instance`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void world.stop());
}
