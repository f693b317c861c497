import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { preact } from "./vite.preact.ts";
import { compressed } from "./vite.compressed.ts";

const noTransitions = new URL(
  "explorer/behaviour/no-transitions.ts",
  import.meta.url,
);

/**
 * The explorer: static files in `dist/explorer`, into which the server writes what a page says. In `npm run dev` the API is answered by the
 * server on port 4000.
 */
export default defineConfig({
  root: "explorer",
  plugins: [compressed()],
  // Beside it lies the page of GraphiQL, which is served elsewhere.
  optimizeDeps: { entries: "index.html" },
  resolve: {
    alias: [
      ...preact,
      { find: "d3-transition", replacement: fileURLToPath(noTransitions) },
    ],
  },
  build: {
    outDir: "../dist/explorer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // What nearly every page needs is smaller, and sooner there, in one file; only what comes first stays by itself.
              name: "core",
              minShareCount: 8,
              test: (id) => !id.includes("preload-helper"),
            },
          ],
        },
      },
    },
    modulePreload: {
      // Nothing that makes a page more than text comes before the text has been painted.
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === "html" ? [] : dependencies,
    },
  },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
