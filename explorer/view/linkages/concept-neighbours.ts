import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { gapNode, recommendationNode } from "../../state/linkage-nodes.ts";
import { linkSentence } from "../../state/sentences.ts";
import type { NeighbourLink } from "../../state/surroundings.ts";

/** A gap with all its links: among them those to the concept, or to one below it. */
export const GAP_OF_CONCEPT = graphql(`
  fragment GapOfConcept on ResearchGap {
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
    links {
      basis
      rationale
      concept {
        id
        label
        broader {
          id
          broader {
            id
          }
        }
      }
      passage {
        section {
          id
          title
        }
      }
    }
  }
`);

/** A recommendation with all that may tie it to the concept. */
export const RECOMMENDATION_OF_CONCEPT = graphql(`
  fragment RecommendationOfConcept on Recommendation {
    id
    statement
    family {
      id
    }
    stakeholders {
      id
    }
    links {
      basis
      rationale
      concept {
        id
      }
      passage {
        section {
          id
          title
        }
      }
    }
  }
`);

interface Concept {
  readonly id: string;
  readonly scheme: { readonly mark: unknown };
}

/** The strongest link of a gap to the concept: its own before one to a narrower concept, stated before inferred. */
export function linkOfGap(
  gap: FragmentOf<typeof GAP_OF_CONCEPT>,
  { id, scheme }: Concept,
): NeighbourLink {
  const own = gap.links.filter(({ concept }) => concept.id === id);
  const below = gap.links.filter(
    ({ concept }) =>
      concept.broader?.id === id || concept.broader?.broader?.id === id,
  );
  const links = [...stated(own), ...own, ...stated(below), ...below];
  const [link] = links;
  const via =
    link && link.concept.id !== id ? `by way of ${link.concept.label}, ` : "";
  return {
    node: gapNode(gap),
    basis: link?.basis ?? null,
    sentence: link ? via + linkSentence(link) : `in ${gap.section.title}`,
    oneSided: own.length === 0 || scheme.mark === null,
  };
}

/** The strongest link of a recommendation to the concept, or else what it has to do with it. */
export function linkOfRecommendation(
  recommendation: FragmentOf<typeof RECOMMENDATION_OF_CONCEPT>,
  { id, scheme }: Concept,
): NeighbourLink {
  const { family, stakeholders, links } = recommendation;
  const own = links.filter(({ concept }) => concept.id === id);
  const [link] = [...stated(own), ...own];
  const otherwise =
    family.id === id
      ? "one of this family"
      : stakeholders.some((each) => each.id === id)
        ? "addressed to them"
        : "by way of a narrower concept";
  return {
    node: recommendationNode(recommendation),
    basis: link?.basis ?? null,
    sentence: link ? linkSentence(link) : otherwise,
    oneSided: !link || scheme.mark === null,
  };
}

function stated<Link extends { basis: string }>(links: readonly Link[]) {
  return links.filter(({ basis }) => basis === "STATED");
}
