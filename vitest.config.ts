import { defineConfig } from "vitest/config";
import { preact } from "./vite.preact.ts";

/** Tests that need what not every machine has are named for it and set it up for themselves. */
const neo4j = "tests/**/*.neo4j.test.ts";
const browser = "tests/**/*.browser.test.ts";

export default defineConfig({
  resolve: {
    alias: [
      // The package has a CommonJS and an ES build: as in Node, everyone must get the same one.
      { find: /^graphql$/u, replacement: "graphql/index.js" },
      // What asks for React gets Preact, as in what ships: aliases do not reach what Node loads by itself, nor CommonJS.
      { find: /^urql$/u, replacement: "urql/dist/urql.es.js" },
      {
        find: /^@testing-library\/react$/u,
        replacement:
          "@testing-library/react/dist/@testing-library/react.esm.js",
      },
      ...preact,
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "anywhere",
          server: { deps: { inline: ["urql", "@testing-library/react"] } },
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [neo4j, browser],
          globalSetup: "tests/seeds/set-up.ts",
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: [neo4j],
          globalSetup: "tests/neo4j/set-up.ts",
          // The first statements of a cold server on a busy machine take their time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browser],
          globalSetup: "tests/browser/set-up.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
