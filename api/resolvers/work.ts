import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { inRange } from "../bad-input.ts";
import { type Context, relatedRows, rowsOf } from "../context.ts";
import { after } from "../maybe-promise.ts";
import { bibtex, citation, cslItem, ris } from "../references.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Work">;

interface CitationArguments {
  readonly style?: string | null;
  readonly locale?: string | null;
}

export const work = {
  authors: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Author", "authorsOf", id),
  url: ({ doi }: Source) =>
    doi === null ? null : `https://doi.org/${encodeURI(doi)}`,
  citations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Citation", "citationsOfWork", id),
  possibleCitations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Citation", "citationsThatMayMeanWork", id),
  listedAt: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Passage", "listingsOfWork", id),
  gaps: ({ id }: Source, page: PageArguments, context: Context) =>
    after(context.related("gapsOfWork", id), (ids) => connection(ids, page)),
  citedWith: (
    { id }: Source,
    { first }: { readonly first?: number | null },
    context: Context,
  ) => {
    const size = inRange("first", first, { min: 1, max: 100 }, 20);
    return after(context.citedWith.load(id), (all) => {
      const cited = all.slice(0, size);
      const works = rowsOf(
        context,
        "Work",
        cited.map(({ work }) => work),
      );
      return after(works, (rows) =>
        cited.map(({ count }, index) => ({ work: rows[index], count })),
      );
    });
  },
  csl: async (source: Source, _: unknown, context: Context) =>
    JSON.stringify(await itemOf(source, context)),
  bibtex: async (source: Source, _: unknown, context: Context) =>
    bibtex(await itemOf(source, context)),
  ris: async (source: Source, _: unknown, context: Context) =>
    ris(await itemOf(source, context)),
  citation: async (
    source: Source,
    { style, locale }: CitationArguments,
    context: Context,
  ) =>
    citation(await itemOf(source, context), style ?? "apa", locale ?? "en-US"),
};

async function itemOf(source: Source, context: Context) {
  return cslItem(
    source,
    await relatedRows(context, "Author", "authorsOf", source.id),
  );
}
