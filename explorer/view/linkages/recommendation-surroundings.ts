import { type FragmentOf, graphql } from "../../data/graphql.ts";
import {
  conceptNode,
  gapNode,
  recommendationNode,
} from "../../state/linkage-nodes.ts";
import { drawnLinks, linksByScheme } from "../../state/links-by-scheme.ts";
import {
  linkSentence,
  listed,
  neededSentence,
  numbered,
} from "../../state/sentences.ts";
import { CONCEPT_LINK } from "../gap/concept-links.tsx";
import type { Surroundings } from "../../state/surroundings.ts";

/** What a recommendation is linked to, and the gaps it needs answered. */
export const RECOMMENDATION_SURROUNDINGS = graphql(
  `
    fragment RecommendationSurroundings on Recommendation {
      id
      statement
      links {
        ...ConceptLinks
      }
      needs: gaps {
        id
        title
        position
        agenda {
          id
        }
        section {
          id
          title
        }
      }
    }
  `,
  [CONCEPT_LINK],
);

type LinkedRecommendation = FragmentOf<typeof RECOMMENDATION_SURROUNDINGS>;

/** A recommendation with the concepts of drawn schemes and the gaps it needs answered. */
export function recommendationSurroundings(
  recommendation: LinkedRecommendation,
): Surroundings {
  const concepts = linksByScheme(drawnLinks(recommendation.links)).flatMap(
    ({ scheme, links }) =>
      links.map((link) => ({
        node: conceptNode(link.concept, scheme),
        basis: link.basis,
        sentence: linkSentence(link),
        oneSided: false,
      })),
  );
  const gaps = recommendation.needs.map((gap) => ({
    node: gapNode(gap),
    basis: null,
    sentence: neededSentence,
    oneSided: false,
  }));
  const links = [...concepts, ...gaps];
  return {
    node: recommendationNode(recommendation),
    note: "recommendation",
    links,
    total: links.length,
    gapList: null,
  };
}

/** The picture of a recommendation in a sentence. */
export function recommendationSummary({
  links,
  needs,
}: LinkedRecommendation): string {
  const drawn = drawnLinks(links);
  const schemes = linksByScheme(drawn).map(
    ({ scheme, links: ofScheme }) => `${scheme.title} (${ofScheme.length})`,
  );
  const linked =
    schemes.length > 0
      ? `Linked to ${listed(schemes)}`
      : "Linked to no concept that is drawn";
  const answered =
    needs.length === 0
      ? "the text ties it to no gap"
      : `it needs an answer to ${numbered(needs.length, "gap")}`;
  const inferred = drawn.some(({ basis }) => basis === "INFERRED");
  return `${linked}; ${answered}.${inferred ? " Dotted links are inferred by a curator." : ""}`;
}
