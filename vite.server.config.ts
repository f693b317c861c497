import { defineConfig } from "vite";
import { preact } from "./vite.preact.ts";

/**
 * The server: one file that starts at once, in `dist/server`, one for the worker that makes references, one that renders the explorer's
 * pages, and beside them what they load when it is first needed.
 */
export default defineConfig({
  resolve: { alias: preact },
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        serve: "scripts/serve.ts",
        "reference-worker": "api/reference-worker.ts",
        "page-worker": "scripts/page-worker.mjs",
      },
      // In one folder with the files above: the server finds the worker's beside the one that starts it.
      output: { chunkFileNames: "[name]-[hash].js" },
    },
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    // No browser waits for it.
    chunkSizeWarningLimit: 4_000,
  },
  // The database packages bring native code or load parts of themselves by name.
  ssr: { noExternal: true, external: ["@grafeo-db/js", "neo4j-driver"] },
});
