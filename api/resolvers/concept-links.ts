import type { ConceptLinkRow } from "../../graph/queries/concept-links.ts";
import { type Context, rowsOf } from "../context.ts";
import { after, type MaybePromise } from "../maybe-promise.ts";

/** The links of a gap or a recommendation, of one scheme where that is given, with the rows of their concepts. */
export function conceptLinksOf(
  context: Context,
  id: string,
  scheme?: string | null,
): MaybePromise<readonly LinkSource[]> {
  return after(context.links.load(id), (links) => {
    const chosen = links.filter(
      (link) =>
        scheme === undefined || scheme === null || link.scheme === scheme,
    );
    const concepts = rowsOf(
      context,
      "Concept",
      chosen.map(({ concept }) => concept),
    );
    return after(concepts, (rows) =>
      chosen.map((link, index) => ({ ...link, concept: rows[index] })),
    );
  });
}

type LinkSource = Omit<ConceptLinkRow, "concept"> & {
  readonly concept: unknown;
};

export const conceptLink = {
  passage: ({ passage }: LinkSource, _: unknown, context: Context) =>
    passage === null ? null : context.node.load(passage),
};
