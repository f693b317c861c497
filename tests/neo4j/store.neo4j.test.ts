import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { load } from "../../graph/load.ts";
import { searchableLabels } from "../../graph/model.ts";
import { search } from "../../graph/queries/search.ts";
import type { Store } from "../../graph/store.ts";
import { openEmbeddedStore } from "../../graph/stores/embedded.ts";
import { type Neo4jOptions, openNeo4jStore } from "../../graph/stores/neo4j.ts";
import { ownGraph } from "../fixtures.ts";
import { storeContract } from "../graph/contract.ts";
import { searchContract } from "../graph/search-contract.ts";

const uri = inject("neo4jUri");

const opened: Store[] = [];
afterAll(async () => {
  for (const store of opened) await store[Symbol.asyncDispose]();
});

// Without a server this does not run: tests/neo4j/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(uri !== null)("Neo4j", () => {
  storeContract(() => openEmpty());
});

describe.runIf(uri !== null)("Neo4j's own text index", () => {
  searchContract(() => openEmpty({ searchedHere: 0 }));

  describe("and the index in this process", () => {
    let stores: Store[];
    beforeAll(async () => {
      const graph = await ownGraph();
      const embedded = await openEmbeddedStore();
      opened.push(embedded);
      stores = [await openEmpty({ searchedHere: 0 }), embedded];
      for (const store of stores) await load(store, graph);
    });

    it.each([
      "co",
      "trust",
      "co-production",
      "coproduction",
      "public service",
      "goverment",
      "co-prodcution of public servics",
      "accountabilty",
      "voorburg",
      "decision-making",
      "covid-19",
      "a e i o",
      "2012",
      "police",
      "zzzzz",
      "?",
    ])("find the same for %s, in the same order", async (text) => {
      const [theirs, ours] = await Promise.all(
        stores.map((store) =>
          store.read((reader) => search(reader, text, searchableLabels)),
        ),
      );
      expect(theirs).toEqual(ours);
    });
  });
});

/** One emptied server serves the whole run. */
async function openEmpty(options: Partial<Neo4jOptions> = {}): Promise<Store> {
  const at = uri ?? "";
  await using driver = neo4j.driver(at);
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
  const store = openNeo4jStore({
    uri: at,
    username: "neo4j",
    password: null,
    ...options,
  });
  opened.push(store);
  return store;
}
