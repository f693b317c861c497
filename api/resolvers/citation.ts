import type { RowOf } from "../../graph/rows.ts";
import { type Context, maybeRow, relatedRows, theRow } from "../context.ts";
import { after } from "../maybe-promise.ts";

type Source = RowOf<"Citation">;

export const citation = {
  work: ({ id }: Source, _: unknown, context: Context) =>
    maybeRow(context, "Work", "workOfCitation", id),
  candidates: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Work", "candidatesOfCitation", id),
  section: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "Section", "sectionOf", id),
  intent: ({ id }: Source, _: unknown, context: Context) =>
    after(
      theRow(context, "Concept", "intentOfCitation", id),
      ({ label }) => label,
    ),
  gaps: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "ResearchGap", "gapsOfCitation", id),
};
