import neo4j from "neo4j-driver";
import { afterAll, describe, inject } from "vitest";
import type { Store } from "../../graph/store.ts";
import { openNeo4jStore } from "../../graph/stores/neo4j.ts";
import { storeContract } from "../graph/contract.ts";

const uri = inject("neo4jUri");

// Without a server this does not run: tests/neo4j/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(uri !== null)("Neo4j", () => {
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store[Symbol.asyncDispose]();
  });
  storeContract(async () => {
    await empty(uri ?? "");
    const options = { uri: uri ?? "", username: "neo4j", password: null };
    const store = openNeo4jStore(options);
    opened.push(store);
    return store;
  });
});

/** One emptied server serves the whole run. */
async function empty(at: string): Promise<void> {
  await using driver = neo4j.driver(at);
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
}
