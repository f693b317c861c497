import {
  type GapWhere,
  matchingGaps,
} from "../../graph/queries/matching-gaps.ts";
import type { RowOf } from "../../graph/rows.ts";
import type { PageArguments } from "../connection.ts";
import { type Context, maybeRow, relatedRows, theRow } from "../context.ts";
import { checkGapWhere } from "../filters.ts";
import { after } from "../maybe-promise.ts";
import { connection } from "./connections.ts";

type Source = RowOf<"Concept">;

export const concept = {
  scheme: ({ id }: Source, _: unknown, context: Context) =>
    theRow(context, "ConceptScheme", "schemeOfConcept", id),
  broader: ({ id }: Source, _: unknown, context: Context) =>
    maybeRow(context, "Concept", "broaderConcept", id),
  narrower: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Concept", "narrowerConcepts", id),
  gaps: (
    { id }: Source,
    { where, ...page }: PageArguments & { readonly where?: GapWhere | null },
    context: Context,
  ) =>
    after(context.related("gapsOfConcept", id), (linked) => {
      if (!where) return connection(linked, page);
      checkGapWhere("where", where);
      const matching = context.once(matchingGaps, where, "TEXT_POSITION");
      return after(matching, (ids) => {
        const wanted = new Set(ids);
        return connection(
          linked.filter((gap) => wanted.has(gap)),
          page,
        );
      });
    }),
  recommendations: ({ id }: Source, page: PageArguments, context: Context) =>
    after(context.related("recommendationsOfConcept", id), (ids) =>
      connection(ids, page),
    ),
  passages: ({ id }: Source, _: unknown, context: Context) =>
    relatedRows(context, "Passage", "passagesOfConcept", id),
};
