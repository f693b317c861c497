import type { NodeRow } from "../../graph/rows.ts";
import {
  cursorOf,
  type Page,
  pageInfo,
  pageOf,
  type PageArguments,
} from "../connection.ts";
import { type Context, rowsOf } from "../context.ts";
import { after } from "../maybe-promise.ts";

/** What a list of gaps, works or recommendations resolves to; nodes are fetched where they are asked for. */
export interface ConnectionSource {
  readonly page: Page;
}

/** The source of a connection over `all`. */
export function connection(
  all: readonly string[],
  page: PageArguments,
): ConnectionSource {
  return { page: pageOf(all, page) };
}

/** The resolvers that every connection of nodes of one label shares. */
export function connectionOf(label: NodeRow["__typename"]): {
  totalCount: (source: ConnectionSource) => number;
  nodes: (source: ConnectionSource, args: unknown, context: Context) => unknown;
  edges: (source: ConnectionSource, args: unknown, context: Context) => unknown;
  pageInfo: (source: ConnectionSource) => unknown;
} {
  return {
    totalCount: ({ page }) => page.all.length,
    nodes: ({ page }, _, context) => rowsOf(context, label, page.ids),
    edges: ({ page }, _, context) =>
      after(rowsOf(context, label, page.ids), (rows) =>
        rows.map((node) => ({ cursor: cursorOf(node.id), node })),
      ),
    pageInfo: ({ page }) => pageInfo(page),
  };
}
