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
import type { ReadSeeds } from "./agendas.ts";
import { builtPages } from "./built-pages.ts";
import { keptGraph } from "./kept-graph.ts";
import { aborted, stopSignal } from "./stop-signal.ts";
import { openStore } from "./store.ts";

/** Whether this is the bundle that a build makes: elsewhere the explorer is not built with it. */
const isBundled = import.meta.url.endsWith("/dist/server/serve.js");

/**
 * Reads the seeds, loads them into the store and serves explorer and API until SIGINT or SIGTERM. Run from the project's folder, with
 * the explorer built. `npm start` calls it from the bundle in `dist/server`.
 */
async function serve(): Promise<void> {
  const { source, seeds } = readArguments();
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new StartError(environment.issues);
  const { graph, words } =
    source === undefined
      ? { graph: await graphOfSeeds(seeds), words: () => null }
      : await graphAndWords(seeds, source);
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
    ...(isBundled && { pages: await builtPages(endpoint, log) }),
    graphql: graphqlListener({ endpoint, origins, metrics }),
    readiness: loaded.check,
    metrics,
    log,
  });
  console.log(`Lacuna is at ${server.url} (Ctrl-C ends it).`);
  await aborted(stopSignal());
}

interface StartArguments {
  /** The file with the source text of an agenda; undefined for none. */
  readonly source: string | undefined;
  /** The folder of the seeds. */
  readonly seeds: string;
}

const ownSeeds = "seeds";

function readArguments(): StartArguments {
  try {
    const { values } = parseArgs({
      options: {
        source: { type: "string" },
        seeds: { type: "string", default: ownSeeds },
      },
    });
    return { source: values.source, seeds: values.seeds };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError([
      reason,
      "npm start [-- [--source FILE] [--seeds FOLDER]]: FILE is the source text of an agenda, whose words the explorer then shows; FOLDER holds other seeds than those of the project.",
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

/** The graph of the seeds in a folder; in a bundle, which a build replaces, that of the project's own is kept from one start to the next. */
async function graphOfSeeds(folder: string): Promise<Graph> {
  if (isBundled && folder === ownSeeds) {
    const kept = await keptGraph(folder, "dist/server/graph.json");
    if (!kept.ok) throw new StartError(kept.messages);
    return kept.value;
  }
  return (await soundSeeds(folder)).graph;
}

/** The graph of the seeds in a folder and the words of a source text, which must bear each other out. */
async function graphAndWords(
  folder: string,
  file: string,
): Promise<{ graph: Graph; words: ServerFacts["words"] }> {
  const { readSourceText } = await import("./source-text.ts");
  const read = await soundSeeds(folder);
  const source = await readSourceText(file, read);
  if (!source.ok) throw new StartError(source.messages);
  console.log(`The seeds fit ${file}.`);
  const { agenda, text } = source.value;
  return {
    graph: read.graph,
    words: (of, start, end) => (of === agenda ? text.slice(start, end) : null),
  };
}

/** The seeds of a folder, which is there and whose files have no problems. */
async function soundSeeds(folder: string): Promise<ReadSeeds> {
  const { readSeeds } = await import("./agendas.ts");
  try {
    const read = await readSeeds(folder);
    if (read.ok) return read.value;
    throw new StartError(read.messages);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new StartError([`--seeds: expected a folder, received ${folder}`]);
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["ENOENT", "ENOTDIR"].includes(String(error.code))
  );
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
