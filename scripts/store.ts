import type { Environment } from "../api/environment.ts";
import type { Store } from "../graph/store.ts";
import { openEmbeddedStore } from "../graph/stores/embedded.ts";

/** The store that the environment names: Neo4j where NEO4J_URI is set, else the embedded engine. */
export async function openStore({ neo4j }: Environment): Promise<Store> {
  if (neo4j === null) return openEmbeddedStore();
  // The driver is a quarter of a second to load: only where it is used.
  const { openNeo4jStore } = await import("../graph/stores/neo4j.ts");
  return openNeo4jStore(neo4j);
}
