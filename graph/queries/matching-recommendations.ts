import type { Reader } from "../store.ts";
import { matchingIds } from "./matching.ts";
import {
  allowed,
  type Bind,
  type Combined,
  type StringFilter,
} from "./predicate.ts";

/** Conditions on recommendations, all of which must hold; absent fields set none. A narrower concept counts for the broader one. */
export interface RecommendationWhere extends Combined<RecommendationWhere> {
  readonly text?: string | null | undefined;
  readonly family?: StringFilter | null | undefined;
  readonly stakeholder?: StringFilter | null | undefined;
  readonly concept?: StringFilter | null | undefined;
  readonly gap?: StringFilter | null | undefined;
}

/** The ids of the recommendations that satisfy `where`, in text order; with a text the best matches first. */
export async function matchingRecommendations(
  reader: Reader,
  where: RecommendationWhere,
): Promise<string[]> {
  return matchingIds(reader, where, {
    name: "matchingRecommendations",
    label: "Recommendation",
    place: "0",
    relevance: true,
    conditions,
  });
}

const relations = {
  family: "IN_FAMILY",
  stakeholder: "ADDRESSED_TO",
  concept: "BEARS_ON",
} as const;

function conditions(where: RecommendationWhere, bind: Bind): string[] {
  const texts: string[] = [];
  for (const field of ["family", "stakeholder", "concept"] as const) {
    const ids = allowed(where[field]);
    if (ids === null) continue;
    texts.push(
      `EXISTS { (n)-[:${relations[field]}]->(:Concept)-[:BROADER*0..16]->(b:Concept) WHERE b.id IN ${bind(ids)} }`,
    );
  }
  const gaps = allowed(where.gap);
  if (gaps !== null) {
    texts.push(
      `EXISTS { (n)-[:NEEDS]->(g:ResearchGap) WHERE g.id IN ${bind(gaps)} }`,
    );
  }
  return texts;
}
