import { defineConfig } from "vite";

/** The server: one file that starts at once, in `dist/server`, and beside it what is loaded when it is first needed. */
export default defineConfig({
  build: {
    ssr: "scripts/serve.ts",
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    // No browser waits for it.
    chunkSizeWarningLimit: 4_000,
  },
  // The database packages bring native code or load parts of themselves by name.
  ssr: { noExternal: true, external: ["@grafeo-db/js", "neo4j-driver"] },
});
