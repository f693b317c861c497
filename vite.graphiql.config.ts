import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./vite.compressed.ts";

/**
 * The page that asks the API at `/graphiql`, beside the explorer in `dist/explorer`: GraphiQL needs React itself. In `npm run dev` it is at
 * port 5174.
 */
export default defineConfig({
  root: "explorer",
  plugins: [react(), compressed()],
  // The explorer's packages are made ready for another React.
  cacheDir: "../node_modules/.vite-graphiql",
  optimizeDeps: { entries: "graphiql.html" },
  css: {
    postcss: {
      plugins: [
        {
          // GraphiQL brings 350 kB of fonts inside its style sheet. Its page has fonts of its own, and may not load such.
          postcssPlugin: "without-embedded-fonts",
          AtRule: {
            "font-face": (rule) => {
              if (rule.toString().includes("data:font/")) rule.remove();
            },
          },
        },
      ],
    },
  },
  build: {
    outDir: "../dist/explorer",
    assetsDir: "assets/graphiql",
    emptyOutDir: false,
    assetsInlineLimit: 0,
    // GraphiQL with all it needs, which no page of the explorer loads.
    chunkSizeWarningLimit: 1_100,
    rolldownOptions: {
      input: "explorer/graphiql.html",
      // A first start should print what a person can do something about.
      checks: { bundlerTimings: false },
      onLog: (level, log, handle) => {
        // GraphiQL is compiled already: what its files say to the React compiler has no effect.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
  server: {
    port: 5174,
    proxy: { "/graphql": "http://127.0.0.1:4000" },
  },
});
