import { readFile } from "node:fs/promises";
import type { TaggedEndpoint } from "../api/graphql.ts";
import type { Log } from "../api/log.ts";
import { type PagesListener, pagesListener } from "../api/pages-listener.ts";
import { renderedPages } from "../api/pages.ts";
import { openPageThread } from "./page-thread.ts";

/** The pages of the explorer in `dist/explorer`, rendered over an endpoint by the worker that was built with it. */
export async function builtPages(
  endpoint: TaggedEndpoint,
  log: Log,
): Promise<PagesListener> {
  const index = await readFile("dist/explorer/index.html", "utf8");
  const renderer = openPageThread();
  return pagesListener(renderedPages({ endpoint, renderer, index, log }));
}
