import { createMetrics } from "../../api/metrics.ts";
import { createLog } from "../../api/log.ts";
import { createGraphql, type GraphqlEndpoint } from "../../api/graphql.ts";
import { graphqlListener } from "../../api/graphql-listener.ts";
import { startServer } from "../../api/server.ts";
import { load } from "../../graph/load.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { readFile } from "node:fs/promises";
import { ownGraph } from "../fixtures.ts";

/**
 * A server over the seeds in a process of its own, which tells how long it let nobody else in. It takes orders from the process that
 * started it: see `startWatchedServer`.
 */
const store = await openEmbeddedStore();
await load(store, await ownGraph());
const typeDefs = await readFile("api/schema.graphql", "utf8");
const metrics = createMetrics();
let endpoint = newEndpoint();

function newEndpoint(): GraphqlEndpoint {
  const facts = { engine: "embedded", words: () => null, build: "1" };
  return createGraphql({ typeDefs, store, facts });
}

let watching = false;
let longest = 0;
let last = performance.now();
let processor = process.cpuUsage();

/** Looks at every turn of the event loop how long the one before took. */
function turn(): void {
  const now = performance.now();
  const { user, system } = process.cpuUsage(processor);
  // A busy machine gives this process less time, and other threads of the engine use more of it: the less of both is nearer to the truth.
  longest = Math.max(longest, Math.min(now - last, (user + system) / 1_000));
  last = now;
  processor = process.cpuUsage();
  if (watching) setImmediate(turn);
}

const orders: Readonly<Record<string, () => number | null>> = {
  /** The server forgets all that it knows of operations and of the data. */
  forget: () => {
    endpoint = newEndpoint();
    return null;
  },
  watch: () => {
    watching = true;
    last = performance.now();
    processor = process.cpuUsage();
    longest = 0;
    setImmediate(turn);
    return null;
  },
  /** Answers with the longest time since `watch` in which nobody was let in, in ms. */
  stop: () => {
    watching = false;
    return longest;
  },
};

process.on("message", (order) => {
  process.send?.(orders[String(order)]?.() ?? null);
});
process.on("disconnect", () => process.exit());

const server = await startServer({
  host: "127.0.0.1",
  port: 0,
  explorer: "explorer",
  graphql: graphqlListener({
    endpoint: (request) => endpoint(request),
    origins: [],
    metrics,
  }),
  readiness: () => Promise.resolve({ ready: true }),
  metrics,
  log: createLog("silent"),
});
process.send?.(server.url);
