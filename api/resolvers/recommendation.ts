import type { RowOf } from "../../graph/rows.ts";
import { type Context, relatedRows, theRow } from "../context.ts";
import { conceptLinksOf } from "./concept-links.ts";

type Source = RowOf<"Recommendation">;

export const recommendation = {
  family: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Concept", "familyOfRecommendation", id),
  stakeholders: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Concept", "stakeholdersOfRecommendation", id),
  passages: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Passage", "passagesOf", id),
  links: ({ id }: Source, _: unknown, context: Context) =>
    conceptLinksOf(context, id),
  gaps: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "ResearchGap", "gapsOfRecommendation", id),
};
