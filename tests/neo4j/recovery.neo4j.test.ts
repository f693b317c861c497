import { describe, expect, inject, it } from "vitest";
import { keepLoaded } from "../../api/readiness.ts";
import { datasetVersion } from "../../graph/queries/dataset.ts";
import { openNeo4jStore } from "../../graph/stores/neo4j.ts";
import { startNeo4j } from "../../scripts/neo4j/server.ts";
import { defaultVersion } from "../../scripts/neo4j/version.ts";
import { fixtureGraph } from "../fixtures.ts";

const uri = inject("neo4jUri");
const version = process.env["LACUNA_NEO4J_VERSION"] ?? defaultVersion;

describe.runIf(uri !== null)("keepLoaded on Neo4j", () => {
  it("survives that the server goes away and comes back empty", async () => {
    const graph = await fixtureGraph();
    const first = await startNeo4j({ version, ephemeral: true });
    const port = Number(new URL(first.uri).port);
    await using store = openNeo4jStore(first);
    await using loaded = keepLoaded(store, graph, { deadline: 20_000 });
    expect(await loaded.firstAttempt).toEqual({ ready: true });
    await first[Symbol.asyncDispose]();
    expect(await loaded.check()).toEqual({
      ready: false,
      reason: `No Neo4j server answers at ${first.uri}: start it, or correct NEO4J_URI.`,
    });
    await using second = await startNeo4j({ version, ephemeral: true, port });
    expect(second.uri).toBe(first.uri);
    while (!(await loaded.check()).ready) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await store.read(datasetVersion)).toBe(graph.version);
  });

  it("says in a sentence that a database does not exist", async () => {
    const options = { uri: uri ?? "", username: "neo4j", password: null };
    await using store = openNeo4jStore({ ...options, database: "nowhere" });
    await expect(store.read(datasetVersion)).rejects.toThrow(
      `The Neo4j server at ${uri ?? ""} has no database "nowhere": create it, or correct NEO4J_DATABASE.`,
    );
  });
});
