import type { RowOf } from "../../graph/rows.ts";
import { type Context, relatedRows } from "../context.ts";

export const conceptScheme = {
  concepts: ({ id }: RowOf<"ConceptScheme">, _: unknown, context: Context) =>
    relatedRows(context, "Concept", "topConceptsOfScheme", id),
};
