import { graphql, type ResultOf } from "../../data/graphql.ts";
import type { Surroundings } from "../../state/surroundings.ts";
import {
  CONCEPT_SURROUNDINGS,
  conceptSurroundings,
} from "./concept-surroundings.ts";
import { GAP_SURROUNDINGS, gapSurroundings } from "./gap-surroundings.ts";
import {
  RECOMMENDATION_SURROUNDINGS,
  recommendationSurroundings,
} from "./recommendation-surroundings.ts";
import { WORK_SURROUNDINGS, workSurroundings } from "./work-surroundings.ts";

/** What one node of a picture is linked to. */
export const SURROUNDINGS = graphql(
  `
    query Surroundings($id: ID!) {
      node(id: $id) {
        __typename
        id
        ...GapSurroundings
        ...ConceptSurroundings
        ...WorkSurroundings
        ...RecommendationSurroundings
      }
    }
  `,
  [
    GAP_SURROUNDINGS,
    CONCEPT_SURROUNDINGS,
    WORK_SURROUNDINGS,
    RECOMMENDATION_SURROUNDINGS,
  ],
);

/** The surroundings of the node that was asked for; null where there is none, or it is of a kind without a page. */
export function surroundingsOf({
  node,
}: ResultOf<typeof SURROUNDINGS>): Surroundings | null {
  switch (node?.__typename) {
    case "ResearchGap":
      return gapSurroundings(node);
    case "Concept":
      return conceptSurroundings(node);
    case "Work":
      return workSurroundings(node);
    case "Recommendation":
      return recommendationSurroundings(node);
    case "Agenda":
    case "Author":
    case "Citation":
    case "ConceptScheme":
    case "Section":
    case undefined:
      return null;
  }
}
