import { type Context, rowsOf } from "../context.ts";
import type { LinkSource } from "../known.ts";
import { after, type MaybePromise } from "../maybe-promise.ts";

/** The links of a gap or a recommendation, of one scheme where that is given, with the rows of their concepts. */
export function conceptLinksOf(
  context: Context,
  id: string,
  scheme?: string | null,
): MaybePromise<readonly LinkSource[]> {
  return after(allLinksOf(context, id), (links) =>
    scheme === undefined || scheme === null
      ? links
      : links.filter((link) => link.scheme === scheme),
  );
}

function allLinksOf(
  context: Context,
  id: string,
): MaybePromise<readonly LinkSource[]> {
  const known = context.known.linkSources;
  const before = known.get(id);
  if (before !== undefined) return before;
  return after(context.links.load(id), (links) => {
    const ids = links.map(({ concept }) => concept);
    return after(rowsOf(context, "Concept", ids), (concepts) => {
      const sources = links.map((link, index) => {
        const concept = concepts[index];
        if (concept === undefined) throw new TypeError("Rows are missing");
        return { ...link, concept };
      });
      known.set(id, sources);
      return sources;
    });
  });
}

export const conceptLink = {
  passage: ({ passage }: LinkSource, _: unknown, context: Context) =>
    passage === null ? null : context.node.load(passage),
};
