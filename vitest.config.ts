import { defineConfig } from "vitest/config";

export default defineConfig({
  // The package has a CommonJS and an ES build: as in Node, everyone must get the same one.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: "tests/neo4j-server.ts",
    // A real Neo4j on a busy machine answers late, never wrongly.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
