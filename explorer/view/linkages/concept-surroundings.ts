import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { toggleConcept } from "../../state/choose.ts";
import { emptyLanding } from "../../state/landing.ts";
import { conceptNode } from "../../state/linkage-nodes.ts";
import { numbered } from "../../state/sentences.ts";
import type { Surroundings } from "../../state/surroundings.ts";
import { encodeView } from "../../state/view.ts";
import {
  GAP_OF_CONCEPT,
  linkOfGap,
  linkOfRecommendation,
  RECOMMENDATION_OF_CONCEPT,
} from "./concept-neighbours.ts";

/** What bears on a concept or on one below it, on whose word, and the concepts next to it in its scheme. */
export const CONCEPT_SURROUNDINGS = graphql(
  `
    fragment ConceptSurroundings on Concept {
      id
      label
      scheme {
        id
        title
        mark
      }
      broader {
        id
        label
      }
      narrower {
        id
        label
      }
      gaps(first: 50) {
        totalCount
        nodes {
          ...GapOfConcept
        }
      }
      recommendations(first: 100) {
        totalCount
        nodes {
          ...RecommendationOfConcept
        }
      }
    }
  `,
  [GAP_OF_CONCEPT, RECOMMENDATION_OF_CONCEPT],
);

type LinkedConcept = FragmentOf<typeof CONCEPT_SURROUNDINGS>;

/** The picture of a concept in a sentence. */
export function conceptSummary(concept: LinkedConcept): string {
  const { gaps, recommendations, label } = concept;
  const { totalCount } = gaps;
  const one = totalCount === 1;
  const inferred = conceptSurroundings(concept).links.some(
    ({ basis }) => basis === "INFERRED",
  );
  const leaning =
    recommendations.totalCount > 0
      ? `; ${numbered(recommendations.totalCount, "recommendation")} ${recommendations.totalCount === 1 ? "concerns" : "concern"} it`
      : "";
  return `${numbered(totalCount, "gap")} ${one ? "bears" : "bear"} on ${label}, grouped by the section that states ${one ? "it" : "them"}${leaning}.${inferred ? " Dotted links are inferred by a curator." : ""}`;
}

/** A concept with the gaps that bear on it, the recommendations that concern it and the concepts above and below it. */
export function conceptSurroundings(concept: LinkedConcept): Surroundings {
  const { gaps, recommendations, narrower, broader, scheme } = concept;
  const kin = [...(broader ? [broader] : []), ...narrower];
  return {
    node: conceptNode(concept, scheme),
    note: scheme.title,
    links: [
      ...gaps.nodes.map((gap) => linkOfGap(gap, concept)),
      ...recommendations.nodes.map((each) =>
        linkOfRecommendation(each, concept),
      ),
      ...kin.map((other) => ({
        node: conceptNode(other, scheme),
        basis: null,
        sentence:
          other === broader
            ? `${concept.label} is a part of ${other.label}`
            : `${other.label} is a part of ${concept.label}`,
        oneSided: false,
      })),
    ],
    total: gaps.totalCount + recommendations.totalCount + kin.length,
    gapList: {
      count: gaps.totalCount,
      href: encodeView(toggleConcept(emptyLanding, scheme.id, concept.id)),
    },
  };
}
