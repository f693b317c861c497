import {
  type GapOrder,
  type GapWhere,
  matchingGaps,
} from "../../graph/queries/matching-gaps.ts";
import {
  matchingRecommendations,
  type RecommendationWhere,
} from "../../graph/queries/matching-recommendations.ts";
import {
  matchingWorks,
  type WorkOrder,
  type WorkWhere,
} from "../../graph/queries/matching-works.ts";
import { idsWithLabel, workWithDoi } from "../../graph/queries/nodes.ts";
import { badInput, checkSize } from "../bad-input.ts";
import type { PageArguments } from "../connection.ts";
import { wholeLimit } from "../bounded-loader.ts";
import {
  type Context,
  publicNode,
  relatedRows,
  rowOrNull,
  rowsOf,
} from "../context.ts";
import {
  checkGapWhere,
  checkRecommendationWhere,
  checkWorkWhere,
} from "../filters.ts";
import { after, all } from "../maybe-promise.ts";
import { conceptCombinations } from "./combinations.ts";
import { connection } from "./connections.ts";
import { coverageMatrix } from "./coverage.ts";
import { neighbourhoodOf } from "./neighbourhood.ts";
import { pathsBetween } from "./paths.ts";
import { searchConnection } from "./search.ts";

interface ById {
  readonly id: string;
}

export const query = {
  node: (_: unknown, { id }: ById, context: Context) => publicNode(context, id),
  nodes: (
    _: unknown,
    { ids }: { ids: readonly string[] },
    context: Context,
  ) => {
    checkSize("ids", ids, 100, 1);
    return all(ids.map((id) => publicNode(context, id)));
  },
  dataset: () => ({}),
  agendas: everyRow("Agenda"),
  agenda: (_: unknown, { id }: ById, context: Context) =>
    rowOrNull(context, "Agenda", id),
  researchGap: (_: unknown, { id }: ById, context: Context) =>
    rowOrNull(context, "ResearchGap", id),
  researchGaps: (
    _: unknown,
    args: PageArguments & {
      readonly where?: GapWhere | null;
      readonly orderBy?: GapOrder | null;
    },
    context: Context,
  ) => {
    const { orderBy, ...page } = args;
    const where = args.where ?? {};
    checkGapWhere("where", where);
    const order = orderBy ?? (where.text ? "RELEVANCE" : "TEXT_POSITION");
    return after(context.once(matchingGaps, where, order), (ids) =>
      connection(ids, page),
    );
  },
  conceptSchemes: everyRow("ConceptScheme"),
  conceptScheme: (_: unknown, { id }: ById, context: Context) =>
    rowOrNull(context, "ConceptScheme", id),
  concept: (_: unknown, { id }: ById, context: Context) =>
    rowOrNull(context, "Concept", id),
  pestelDrivers: topConcepts("pestel"),
  fourCos: topConcepts("four-cos"),
  governancePrinciples: topConcepts("governance-principles"),
  works: (
    _: unknown,
    args: PageArguments & {
      readonly where?: WorkWhere | null;
      readonly orderBy?: WorkOrder | null;
    },
    context: Context,
  ) => {
    const where = args.where ?? {};
    checkWorkWhere("where", where);
    const order = args.orderBy ?? (where.text ? "RELEVANCE" : "TITLE");
    return after(context.once(matchingWorks, where, order), (ids) =>
      connection(ids, args),
    );
  },
  work: async (
    _: unknown,
    { id, doi }: { readonly id?: string | null; readonly doi?: string | null },
    context: Context,
  ) => {
    if ((id ?? null) !== null && (doi ?? null) !== null) {
      throw badInput("doi", "no id beside it", doi);
    }
    if (id) return rowOrNull(context, "Work", id);
    if (!doi) throw badInput("id", "an id or a doi", null);
    const plain = doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/iu, "");
    const found = await workWithDoi(context.reader, plain.toLowerCase());
    return found === null ? null : rowOrNull(context, "Work", found);
  },
  recommendation: (_: unknown, { id }: ById, context: Context) =>
    rowOrNull(context, "Recommendation", id),
  recommendations: (
    _: unknown,
    args: PageArguments & { readonly where?: RecommendationWhere | null },
    context: Context,
  ) => {
    const { where, ...page } = args;
    checkRecommendationWhere("where", where ?? {});
    return after(context.once(matchingRecommendations, where ?? {}), (ids) =>
      connection(ids, page),
    );
  },
  search: searchConnection,
  coverage: coverageMatrix,
  combinations: conceptCombinations,
  paths: pathsBetween,
  ledger: () => ({}),
  neighbourhood: neighbourhoodOf,
};

/** Every row of a label of which there are few. */
function everyRow(label: "Agenda" | "ConceptScheme") {
  return (_: unknown, _args: unknown, context: Context) =>
    after(context.once(idsWithLabel, label, wholeLimit), (ids) =>
      rowsOf(context, label, ids),
    );
}

/** The concepts at the top of a scheme that the API names itself; none where no such scheme is loaded. */
function topConcepts(scheme: string) {
  return (_: unknown, _args: unknown, context: Context) =>
    relatedRows(context, "Concept", "topConceptsOfScheme", scheme);
}
