import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGraphql } from "../api/graphql.ts";
import { load } from "../graph/load.ts";
import { countedStore } from "../graph/observed.ts";
import type { Graph } from "../graph/model.ts";
import { openEmbeddedStore } from "../graph/stores/embedded.ts";
import { openNeo4jStore } from "../graph/stores/neo4j.ts";
import { readSeeds } from "./agendas.ts";
import { neo4jAvailable } from "./neo4j/jars.ts";
import { startNeo4j } from "./neo4j/server.ts";
import { defaultVersion } from "./neo4j/version.ts";

/**
 * Measures, in one run on this machine, what the project promises: `npm run bench`, after `npm start` has installed and built. Times are
 * medians in ms; only their ratios mean anything elsewhere.
 */

const rounds = 7;

/** A server of the same language that does nothing: it answers every request with two bytes. */
const bare = `
  const server = require("node:http").createServer((_, response) => response.end("{}"));
  server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));
`;

const question = {
  query: `{ researchGaps(where: { concepts: [{ scheme: "four-cos", anyOf: ["co-delivery"] }] }) { totalCount } }`,
};

/** From spawning `command` to its first right answer, in ms. */
async function startTime(
  command: readonly string[],
  path: string,
  right: (body: string) => boolean,
): Promise<number> {
  const begin = performance.now();
  const server = spawn(process.execPath, command, {
    env: { ...process.env, PORT: "0", NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /http:\/\/[\w.:]+/u.exec(line)?.[0];
      if (url === undefined) continue;
      const response = await fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(question),
      });
      const body = await response.text();
      if (!right(body)) throw new Error(`A wrong answer: ${body}`);
      return performance.now() - begin;
    }
    throw new Error("The server ended before it answered.");
  } finally {
    server.kill();
    await once(server, "exit");
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function benchStart({ relations }: Graph): Promise<void> {
  const coDelivery = relations.filter(
    ({ type, from, to }) =>
      type === "BEARS_ON" && from.startsWith("gap-") && to === "co-delivery",
  );
  const times: { lacuna: number[]; bare: number[] } = { lacuna: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(
      await startTime(["-e", bare], "/", (body) => body === "{}"),
    );
    times.lacuna.push(
      await startTime(["scripts/start.mjs"], "/graphql", (body) =>
        body.includes(`"totalCount":${coDelivery.length}`),
      ),
    );
  }
  const [lacuna, node] = [median(times.lacuna), median(times.bare)];
  report("start to first right answer", lacuna, node, "bare node:http");
}

async function benchLoad(graph: Graph): Promise<void> {
  const embedded: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using store = await openEmbeddedStore();
    embedded.push(await timed(() => load(store, graph)));
  }
  const available = neo4jAvailable(defaultVersion);
  if (!available.ok) {
    console.log(`load: embedded ${median(embedded).toFixed(0)} ms`);
    console.log(`Not run: the load on Neo4j. ${available.reason}`);
    return;
  }
  await using server = await startNeo4j({ ephemeral: true });
  await using store = openNeo4jStore(server);
  const first = await timed(() => load(store, graph));
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await store.write((writer) =>
      writer.run("MATCH (n:LacunaNode) DETACH DELETE n", {}),
    );
    later.push(await timed(() => load(store, graph)));
  }
  report("load on a fresh Neo4j", first, median(embedded), "embedded");
  report("load on a warm Neo4j", median(later), median(embedded), "embedded");
  const again = await timed(() => load(store, graph));
  report("load of the same content", again, median(later), "warm Neo4j");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function benchStatements(graph: Graph): Promise<void> {
  await using store = await openEmbeddedStore();
  await load(store, graph);
  const counter = { statements: 0 };
  const counted = countedStore(store, () => {
    counter.statements += 1;
  });
  const typeDefs = await readFile("api/schema.graphql", "utf8");
  const facts = { engine: store.engine, words: () => null, build: "" };
  const graphql = createGraphql({
    typeDefs,
    store: counted,
    facts,
    costLimit: Infinity,
  });
  for (const [name, query] of Object.entries(operations)) {
    counter.statements = 0;
    const answer = await graphql({
      method: "POST",
      search: "",
      body: JSON.stringify({ query }),
      headers: {},
      id: name,
    });
    const body = String(answer.body);
    if (body.includes('"errors"')) throw new Error(body);
    console.log(`statements of ${name}: ${counter.statements}`);
  }
}

const operations = {
  "one gap with all round it":
    '{ researchGap(id: "gap-social-capital") { title section { title parent { title } } passages { start text } links { basis concept { label scheme { title } } passage { start } } citations { intent work { label authors { name } } } } }',
  "a page of 20 gaps with links, works and facets":
    '{ researchGaps { nodes { title links { concept { label scheme { id } } } works { label } } facets(scheme: "pestel") { count concept { label } } } }',
  "100 gaps, four levels deep":
    "{ researchGaps(first: 100) { nodes { works { authors { works { nodes { gaps { nodes { links { concept { broader { label } } } } } } } } } } } }",
  "a search": '{ search(text: "digital") { edges { node { id } } } }',
  "a neighbourhood of depth 2":
    '{ neighbourhood(ids: ["gap-digital-impact"], depth: 2) { nodes { id } links { sentence } } }',
};

function report(
  what: string,
  time: number,
  reference: number,
  name: string,
): void {
  console.log(
    `${what}: ${time.toFixed(0)} ms, ${(time / reference).toFixed(2)} times ${name} (${reference.toFixed(0)} ms)`,
  );
}

const read = await readSeeds("seeds");
if (!read.ok) throw new Error(read.messages.join("\n"));
await benchStart(read.value.graph);
await benchStatements(read.value.graph);
await benchLoad(read.value.graph);
