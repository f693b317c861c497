import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The explorer and, at `/graphiql`, a page that asks the API: static files in `dist/explorer`. In `npm run dev` the API is answered by
 * the server on port 4000.
 */
export default defineConfig({
  root: "explorer",
  plugins: [react()],
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
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // GraphiQL with all it needs, which no page of the explorer loads.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: ["explorer/index.html", "explorer/graphiql.html"],
      onLog: (level, log, handle) => {
        // GraphiQL is compiled already: what its files say to the React compiler has no effect.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
