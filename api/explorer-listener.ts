import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import type { PagesListener } from "./pages-listener.ts";

/** Answers with the explorer; false where nothing of it is at the path, and nothing was answered. */
export type ExplorerListener = (
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) => Promise<boolean>;

/** What a page of the explorer may load: its own files and nothing else. */
const pageHeaders = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** What GraphiQL may load. The hash is of the one style that its dialogs write themselves, to keep the page behind them from scrolling. */
const graphiqlHeaders = {
  ...pageHeaders,
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='; connect-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
};

/** The bundler puts a hash of the content into the names of the files in it. */
const assets = "/assets/";

/**
 * Serves the files of the built explorer in `folder`, and `pages` at every other path; without those, every page is the same file for a
 * browser to fill.
 */
export function explorerListener(
  folder: string,
  pages?: PagesListener,
): ExplorerListener {
  const files = sirv(folder, {
    single: pages === undefined,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      setHeaders(
        response,
        path.startsWith("/graphiql") ? graphiqlHeaders : pageHeaders,
      );
      response.setHeader(
        "cache-control",
        path.startsWith(assets)
          ? "public, max-age=31536000, immutable"
          : "no-cache",
      );
    },
  });
  return async (request, response, id) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const isFirstPage = path === "/" || path === "/index.html";
    if (pages === undefined || !isFirstPage) {
      let isFile = true;
      files(request, response, () => {
        isFile = false;
      });
      // It says so before it returns.
      if (isFile as boolean) return true;
    }
    if (pages === undefined || path.startsWith(assets)) return false;
    setHeaders(response, pageHeaders);
    await pages(request, response, id);
    return true;
  };
}

function setHeaders(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
}
