import type { GapWhere } from "../../graph/queries/matching-gaps.ts";
import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { type Context, relatedRows, theRow } from "../context.ts";
import { checkGapWhere } from "../filters.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Concept">;

export const concept = {
  scheme: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "ConceptScheme", "schemeOfConcept", id),
  broader: async ({ id }: Source, _: unknown, context: Context) => {
    const [broader] = await relatedRows(
      context,
      "Concept",
      "broaderConcept",
      id,
    );
    return broader ?? null;
  },
  narrower: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Concept", "narrowerConcepts", id),
  gaps: async (
    { id }: Source,
    { where, ...page }: PageArguments & { readonly where?: GapWhere | null },
    context: Context,
  ) => {
    const linked = await context.related("gapsOfConcept", id);
    if (!where) return connection(linked, page);
    checkGapWhere("where", where);
    const matching = new Set(await context.gaps(where, "TEXT_POSITION"));
    return connection(
      linked.filter((gap) => matching.has(gap)),
      page,
    );
  },
  recommendations: async (
    { id }: Source,
    page: PageArguments,
    context: Context,
  ) => connection(await context.related("recommendationsOfConcept", id), page),
  passages: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Passage", "passagesOfConcept", id),
};
