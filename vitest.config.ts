import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: "tests/neo4j-server.ts",
    // A real Neo4j on a busy machine answers late, never wrongly.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
