import type { RowOf } from "../../graph/rows.ts";
import { inRange } from "../bad-input.ts";
import { type Context, relatedRows, rowsOf, theRow } from "../context.ts";
import { after, type MaybePromise } from "../maybe-promise.ts";
import { conceptLinksOf } from "./concept-links.ts";

type Source = RowOf<"ResearchGap">;

interface OfScheme {
  readonly scheme?: string | null;
}

export const researchGap = {
  previous: (gap: Source, _: unknown, context: Context) =>
    gapBeside(context, gap, -1),
  next: (gap: Source, _: unknown, context: Context) =>
    gapBeside(context, gap, 1),
  agenda: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Agenda", "agendaOfGap", id),
  section: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Section", "sectionOfGap", id),
  passages: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Passage", "passagesOf", id),
  links: ({ id }: Source, { scheme }: OfScheme, context: Context) =>
    conceptLinksOf(context, id, scheme),
  concepts: ({ id }: Source, { scheme }: OfScheme, context: Context) =>
    after(conceptLinksOf(context, id, scheme), (links) =>
      links.map(({ concept }) => concept),
    ),
  citations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Citation", "citationsOfGap", id),
  works: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Work", "worksOfGap", id),
  recommendations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Recommendation", "recommendationsOfGap", id),
  related: (
    { id }: Source,
    { first }: { readonly first?: number | null },
    context: Context,
  ) => {
    const size = inRange("first", first, { min: 1, max: 20 }, 5);
    return after(context.relatedGaps(id, size), (related) => {
      const gaps = rowsOf(
        context,
        "ResearchGap",
        related.map((each) => each.id),
      );
      return after(gaps, (rows) =>
        related.map(({ score, because }, index) => ({
          gap: rows[index],
          score,
          because,
        })),
      );
    });
  },
};

/** The gap so many places behind another in the text order of its agenda, or before it where `by` is negative; null beyond the ends. */
function gapBeside(
  context: Context,
  { id }: Source,
  by: number,
): MaybePromise<Source | null> {
  const ids = after(theRow(context, "Agenda", "agendaOfGap", id), (agenda) =>
    context.related("gapsOfAgenda", agenda.id),
  );
  return after(ids, (all) => {
    const beside = all[all.indexOf(id) + by];
    if (beside === undefined) return null;
    return after(
      rowsOf(context, "ResearchGap", [beside]),
      ([row]): Source | null => row ?? null,
    );
  });
}
