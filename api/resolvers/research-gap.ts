import type { RowOf } from "../../graph/rows.ts";
import { inRange } from "../bad-input.ts";
import { type Context, relatedRows, rowsOf, theRow } from "../context.ts";
import { after } from "../maybe-promise.ts";
import { conceptLinksOf } from "./concept-links.ts";

type Source = RowOf<"ResearchGap">;

interface OfScheme {
  readonly scheme?: string | null;
}

export const researchGap = {
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
