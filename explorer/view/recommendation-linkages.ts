import { type FragmentOf, graphql } from "../data/graphql.ts";
import type { LinkageGroup, Linkages } from "../layout/linkages.ts";
import { drawnLinks, linksByScheme } from "../state/links-by-scheme.ts";
import { linkSentence, listed, numbered } from "../state/sentences.ts";
import { CONCEPT_LINK } from "./concept-links.tsx";

/** What a recommendation is linked to, and the gaps it leans on. */
export const RECOMMENDATION_LINKS = graphql(
  `
    fragment RecommendationLinks on Recommendation {
      id
      statement
      family {
        id
        label
      }
      links {
        ...ConceptLinks
      }
      gaps {
        id
        title
        section {
          id
          title
        }
      }
    }
  `,
  [CONCEPT_LINK],
);

type LinkedRecommendation = FragmentOf<typeof RECOMMENDATION_LINKS>;

/** A recommendation between the concepts of drawn schemes and the gaps whose answer it needs. */
export function recommendationLinkages({
  id,
  statement,
  family,
  links,
  gaps,
}: LinkedRecommendation): Linkages {
  const needed: LinkageGroup = {
    title: "Needs an answer to",
    total: gaps.length,
    nodes: gaps.map((gap) => ({
      id: gap.id,
      kind: "gap",
      label: gap.title,
      mark: "BRACKETS",
      basis: null,
      sentence: `needs an answer to this gap in ${gap.section.title}`,
    })),
  };
  return {
    focus: {
      id,
      kind: "recommendation",
      label: statement,
      mark: "ARROW",
      note: family.label,
    },
    left: linksByScheme(drawnLinks(links)).map((group) => ({
      title: group.scheme.title,
      total: group.links.length,
      nodes: group.links.map((link) => ({
        id: link.concept.id,
        kind: "concept",
        label: link.concept.label,
        mark: link.concept.scheme.mark ?? "SQUARE",
        basis: link.basis,
        sentence: linkSentence(link),
      })),
    })),
    right: gaps.length > 0 ? [needed] : [],
  };
}

/** The picture of a recommendation in a sentence. */
export function recommendationSummary({
  links,
  gaps,
}: LinkedRecommendation): string {
  const drawn = drawnLinks(links);
  const schemes = linksByScheme(drawn).map(
    ({ scheme, links: ofScheme }) => `${scheme.title} (${ofScheme.length})`,
  );
  const linked =
    schemes.length > 0
      ? `Linked to ${listed(schemes)}`
      : "Linked to no concept that is drawn";
  const needs =
    gaps.length === 0
      ? "the text ties it to no gap"
      : `it needs an answer to ${numbered(gaps.length, "gap")}`;
  const inferred = drawn.some(({ basis }) => basis === "INFERRED");
  return `${linked}; ${needs}.${inferred ? " Dotted links are inferred by a curator." : ""}`;
}
