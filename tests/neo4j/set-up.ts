import type { TestProject } from "vitest/node";
import { neo4jAvailable } from "../../scripts/neo4j/jars.ts";
import { startNeo4j } from "../../scripts/neo4j/server.ts";
import { defaultVersion } from "../../scripts/neo4j/version.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a throw-away Neo4j answers; null where this machine has none. */
    neo4jUri: string | null;
  }
}

/**
 * Starts a throw-away Neo4j for the whole test run where Java and the server's jars are on this machine; elsewhere names at the end what
 * did not run. With LACUNA_REQUIRE=all, as in CI, a missing one fails the run.
 */
export default async function setUp(
  project: TestProject,
): Promise<() => Promise<void>> {
  const version = process.env["LACUNA_NEO4J_VERSION"] ?? defaultVersion;
  const available = neo4jAvailable(version);
  if (!available.ok) {
    if (process.env["LACUNA_REQUIRE"] === "all") {
      throw new Error(available.reason);
    }
    project.provide("neo4jUri", null);
    return () => {
      console.log(
        `Not run: the tests on Neo4j ${version}. ${available.reason}`,
      );
      return Promise.resolve();
    };
  }
  const server = await startNeo4j({ version, ephemeral: true });
  project.provide("neo4jUri", server.uri);
  return async () => server[Symbol.asyncDispose]();
}
