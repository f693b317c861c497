import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as v from "valibot";
import type { ServerFacts } from "../api/context.ts";
import { parseEnvironment } from "../api/environment.ts";
import { createGraphql } from "../api/graphql.ts";
import { graphqlListener } from "../api/graphql-listener.ts";
import { createLog } from "../api/log.ts";
import { createMetrics } from "../api/metrics.ts";
import { keepLoaded } from "../api/readiness.ts";
import { ListenError, startServer } from "../api/server.ts";
import { countedStore } from "../graph/observed.ts";
import { StoreError } from "../graph/store.ts";
import type { Graph } from "../graph/model.ts";
import { keptGraph } from "./kept-graph.ts";
import { aborted, stopSignal } from "./stop-signal.ts";
import { openStore } from "./store.ts";

/**
 * Reads the seeds, loads them into the store and serves explorer and API until SIGINT or SIGTERM. Run from the project's folder, with
 * the explorer built. `npm start` calls it from the bundle in `dist/server`.
 */
async function serve(): Promise<void> {
  const { source } = readArguments();
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new StartError(environment.issues);
  const { graph, words } =
    source === undefined
      ? { graph: await graphOfSeeds(), words: () => null }
      : await graphAndWords(source);
  await using store = await openStore(environment.value);
  const name = store.engine === "neo4j" ? "Neo4j" : "the embedded engine";
  console.log(
    `Loading ${graph.nodes.length} nodes and ${graph.relations.length} relations into ${name}.`,
  );
  await using loaded = keepLoaded(store, graph);
  // While the engine is at work.
  const { host, port, origins, logLevel } = environment.value;
  const log = createLog(logLevel);
  const metrics = createMetrics();
  const endpoint = createGraphql({
    typeDefs: await readFile("api/schema.graphql", "utf8"),
    store: countedStore(store, metrics.statement),
    facts: { engine: store.engine, words, build: await build() },
    log,
    documents: await ownDocuments(),
  });
  const state = await loaded.firstAttempt;
  if (!state.ready) {
    console.error(`${state.reason} Trying again until it works.`);
  }
  await using server = await startServer({
    host,
    port,
    explorer: "dist/explorer",
    graphql: graphqlListener({ endpoint, origins, metrics }),
    readiness: loaded.check,
    metrics,
    log,
  });
  console.log(`Lacuna is at ${server.url} (Ctrl-C ends it).`);
  await aborted(stopSignal());
}

function readArguments(): { source: string | undefined } {
  try {
    const { values } = parseArgs({ options: { source: { type: "string" } } });
    return { source: values.source };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError([
      reason,
      "npm start [-- --source FILE]: FILE is the source text of an agenda, whose words the explorer then shows.",
    ]);
  }
}

/** What tells this build from others: the hash of what it was built from, or the moment where nothing was built. */
async function build(): Promise<string> {
  return readIfThere("dist/source-hash.txt", String(Date.now()));
}

/** The documents of the explorer as it was built. */
async function ownDocuments(): Promise<readonly string[]> {
  const text = await readIfThere("dist/explorer-documents.json", "[]");
  return v.parse(v.array(v.string()), JSON.parse(text));
}

async function readIfThere(file: string, otherwise: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return otherwise;
  }
}

/** The graph of the seeds; in a bundle, which a build replaces, it is kept from one start to the next. */
async function graphOfSeeds(): Promise<Graph> {
  const bundled = import.meta.url.endsWith("/dist/server/serve.js");
  if (bundled) {
    const kept = await keptGraph("seeds", "dist/server/graph.json");
    if (!kept.ok) throw new StartError(kept.messages);
    return kept.value;
  }
  const { readSeeds } = await import("./agendas.ts");
  const read = await readSeeds("seeds");
  if (!read.ok) throw new StartError(read.messages);
  return read.value.graph;
}

/** The graph of the seeds and the words of a source text, which must bear each other out. */
async function graphAndWords(
  file: string,
): Promise<{ graph: Graph; words: ServerFacts["words"] }> {
  const { readSeeds } = await import("./agendas.ts");
  const { readSourceText } = await import("./source-text.ts");
  const read = await readSeeds("seeds");
  if (!read.ok) throw new StartError(read.messages);
  const source = await readSourceText(file, read.value);
  if (!source.ok) throw new StartError(source.messages);
  console.log(`The seeds fit ${file}.`);
  const { agenda, text } = source.value;
  return {
    graph: read.value.graph,
    words: (of, start, end) => (of === agenda ? text.slice(start, end) : null),
  };
}

/** What keeps the server from starting, in sentences a person can act on. */
class StartError extends Error {
  override readonly name = "StartError";

  constructor(messages: readonly string[]) {
    super(messages.join("\n"));
  }
}

try {
  await serve();
} catch (error) {
  const expected = [StartError, ListenError, StoreError];
  if (!(
    error instanceof Error && expected.some((each) => error instanceof each)
  )) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}
