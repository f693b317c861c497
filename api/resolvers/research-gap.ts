import type { RowOf } from "../../graph/rows.ts";
import { type Context, relatedRows, theRow } from "../context.ts";
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
  concepts: async ({ id }: Source, { scheme }: OfScheme, context: Context) => {
    const links = await conceptLinksOf(context, id, scheme);
    return links.map(({ concept }) => concept);
  },
  citations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Citation", "citationsOfGap", id),
  works: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Work", "worksOfGap", id),
  recommendations: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Recommendation", "recommendationsOfGap", id),
};
