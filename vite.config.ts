import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The explorer: static files in `dist/explorer`. In `npm run dev` the API is answered by the server on port 4000. */
export default defineConfig({
  root: "explorer",
  plugins: [react()],
  build: {
    outDir: "../dist/explorer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
