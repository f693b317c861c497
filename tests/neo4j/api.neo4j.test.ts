import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createGraphql, type GraphqlEndpoint } from "../../api/graphql.ts";
import type { GraphqlAnswer } from "../../api/graphql-answers.ts";
import { examples } from "../../explorer/graphiql/examples.ts";
import { load } from "../../graph/load.ts";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { openNeo4jStore } from "../../graph/stores/neo4j.ts";
import { startNeo4j } from "../../scripts/neo4j/server.ts";
import { defaultVersion } from "../../scripts/neo4j/version.ts";
import { fixtureGraph, ownGraph } from "../fixtures.ts";

const uri = inject("neo4jUri");
const version = process.env["LACUNA_NEO4J_VERSION"] ?? defaultVersion;

describe.runIf(uri !== null)("the API on Neo4j", () => {
  let embedded: Store;
  let server: Awaited<ReturnType<typeof startNeo4j>>;
  let neo4j: Store;
  beforeAll(async () => {
    embedded = await openEmbeddedStore();
    await load(embedded, await ownGraph());
    server = await startNeo4j({ version, ephemeral: true });
    neo4j = openNeo4jStore(server);
    await load(neo4j, await ownGraph());
  });
  afterAll(async () => {
    await neo4j[Symbol.asyncDispose]();
    await embedded[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it("answers every example as it does on the embedded engine, anew and from what it kept", async () => {
    const [here, there] = [await endpoint(embedded), await endpoint(neo4j)];
    for (const { id, query, variables } of examples) {
      const body = JSON.stringify({
        query,
        variables: JSON.parse(variables || "{}") as unknown,
      });
      const expected = await ask(here, body);
      for (const source of ["run", "run", "kept"]) {
        const answer = await ask(there, body);
        expect([id, answer.source]).toEqual([id, source]);
        expect([id, json(answer)]).toEqual([id, json(expected)]);
      }
    }
  });

  it("is never stale after a load by another process", async () => {
    const graphql = await endpoint(neo4j);
    const body = JSON.stringify({ query: "{ agendas { id } }" });
    await using other = openNeo4jStore(server);
    let asked = false;
    for (const graph of [await fixtureGraph(), await ownGraph()]) {
      await load(other, graph);
      const ids = graph.nodes
        .filter(({ labels }) => labels.includes("Agenda"))
        .map(({ id }) => ({ id }));
      for (const source of asked ? ["run", "kept"] : ["run", "run", "kept"]) {
        asked = true;
        const answer = await ask(graphql, body);
        expect(answer.source).toBe(source);
        expect(json(answer)).toMatchObject({ data: { agendas: ids } });
      }
    }
  });

  it("says in time that the server is gone, also for what it kept, and recovers by itself", async () => {
    const port = Number(new URL(server.uri).port);
    const graphql = await endpoint(neo4j);
    const body = JSON.stringify({ query: "{ agendas { title } }" });
    for (const source of ["run", "run", "kept"]) {
      expect((await ask(graphql, body)).source).toBe(source);
    }
    await server[Symbol.asyncDispose]();
    for (const each of [
      body,
      JSON.stringify({ query: "{ agendas { id } }" }),
    ]) {
      const answer = await ask(graphql, each);
      expect(answer.status).toBe(503);
      expect(json(answer)).toMatchObject({
        errors: [{ extensions: { code: "DATABASE_UNAVAILABLE" } }],
      });
    }
    server = await startNeo4j({ version, ephemeral: true, port });
    await load(neo4j, await ownGraph());
    expect(json(await ask(graphql, body))).toHaveProperty("data");
  });
});

describe("the API on a server that takes connections and says nothing", () => {
  it("gives up at its deadline", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const login = { username: "neo4j", password: null };
    await using store = openNeo4jStore({
      uri: `bolt://127.0.0.1:${port}`,
      ...login,
    });
    const graphql = await endpoint(store, 300);
    const answer = await ask(graphql, '{"query":"{ agendas { id } }"}');
    expect(answer.status).toBe(503);
    expect(json(answer)).toMatchObject({
      errors: [{ extensions: { code: "DEADLINE_EXCEEDED" } }],
    });
    silent.close();
  });
});

async function endpoint(
  store: Store,
  deadline?: number,
): Promise<GraphqlEndpoint> {
  return createGraphql({
    typeDefs: await readFile("api/schema.graphql", "utf8"),
    store,
    facts: { engine: "either", words: () => null, build: "1" },
    ...(deadline !== undefined && { deadline }),
  });
}

function ask(graphql: GraphqlEndpoint, body: string): Promise<GraphqlAnswer> {
  return graphql({ method: "POST", search: "", body, headers: {}, id: "1" });
}

function json(answer: GraphqlAnswer): unknown {
  return JSON.parse(answer.body.toString());
}
