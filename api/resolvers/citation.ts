import type { RowOf } from "../../graph/rows.ts";
import { type Context, relatedRows, theRow } from "../context.ts";

type Source = RowOf<"Citation">;

export const citation = {
  work: async ({ id }: Source, _: unknown, context: Context) => {
    const [work] = await relatedRows(context, "Work", "workOfCitation", id);
    return work ?? null;
  },
  candidates: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Work", "candidatesOfCitation", id),
  section: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Section", "sectionOf", id),
  intent: async ({ id }: Source, _: unknown, context: Context) => {
    const intent = await theRow(context, "Concept", "intentOfCitation", id);
    return intent.label;
  },
  gaps: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "ResearchGap", "gapsOfCitation", id),
};
