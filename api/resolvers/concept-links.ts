import type { ConceptLinkRow } from "../../graph/queries/concept-links.ts";
import { type Context, rowsOf } from "../context.ts";

/** The links of a gap or a recommendation, of one scheme where that is given, with the rows of their concepts. */
export async function conceptLinksOf(
  context: Context,
  id: string,
  scheme?: string | null,
): Promise<readonly LinkSource[]> {
  const links = await context.links.load(id);
  const chosen = links.filter(
    (link) => scheme === undefined || scheme === null || link.scheme === scheme,
  );
  const concepts = await rowsOf(
    context,
    "Concept",
    chosen.map(({ concept }) => concept),
  );
  return chosen.map((link, index) => ({ ...link, concept: concepts[index] }));
}

type LinkSource = Omit<ConceptLinkRow, "concept"> & {
  readonly concept: unknown;
};

export const conceptLink = {
  passage: async ({ passage }: LinkSource, _: unknown, context: Context) => {
    if (passage === null) return null;
    const [row] = await rowsOf(context, "Passage", [passage]);
    return row;
  },
};
