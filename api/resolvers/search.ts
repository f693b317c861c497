import { breathe } from "../../graph/breath.ts";
import { kinds, type NodeKind, searchableLabels } from "../../graph/model.ts";
import { search } from "../../graph/queries/search.ts";
import {
  cursorOf,
  pageInfo,
  pageOf,
  type PageArguments,
} from "../connection.ts";
import type { Context } from "../context.ts";
import { checkText } from "../filters.ts";
import { all } from "../maybe-promise.ts";
import { highlights } from "../highlights.ts";

interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly kinds?: readonly NodeKind[] | null;
}

/** The hits of a search, a page of them with their nodes and highlights, and what misspelt words were taken for. */
export async function searchConnection(
  _: unknown,
  args: SearchArguments,
  context: Context,
): Promise<unknown> {
  checkText("text", args.text);
  const wanted = args.kinds?.map((kind): string => kinds[kind]);
  const labels = searchableLabels.filter(
    (label) => wanted?.includes(label) ?? true,
  );
  const { terms, hits } = await search(context.reader, args.text, labels);
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const page = pageOf([...byId.keys()], args);
  const nodes = await all(page.ids.map((id) => context.node.load(id)));
  const edges: unknown[] = [];
  for (const [index, id] of page.ids.entries()) {
    await breathe();
    const node = nodes[index] ?? null;
    edges.push({
      ...byId.get(id),
      cursor: cursorOf(id),
      node,
      highlights: node === null ? [] : highlights(node, terms),
    });
  }
  return {
    totalCount: hits.length,
    pageInfo: pageInfo(page),
    corrections: terms
      .filter(({ corrected }) => corrected)
      .map(({ text, anyOf }) => ({
        word: text,
        readAs: anyOf.map((word) => word.text),
      })),
    edges,
  };
}
