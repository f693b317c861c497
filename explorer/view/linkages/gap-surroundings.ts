import { type FragmentOf, graphql } from "../../data/graphql.ts";
import {
  conceptNode,
  gapNode,
  recommendationNode,
  workNode,
} from "../../state/linkage-nodes.ts";
import { drawnLinks, linksByScheme } from "../../state/links-by-scheme.ts";
import {
  citationSentence,
  linkSentence,
  listed,
  neededSentence,
  numbered,
} from "../../state/sentences.ts";
import type { NeighbourLink, Surroundings } from "../../state/surroundings.ts";
import { GAP_CITATIONS } from "../gap/gap-citations.tsx";
import { CONCEPT_LINK } from "../gap/concept-links.tsx";

/** What a gap is linked to, what is cited at it and what leans on it. */
export const GAP_SURROUNDINGS = graphql(
  `
    fragment GapSurroundings on ResearchGap {
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
      neededBy: recommendations {
        id
        statement
      }
      links {
        ...ConceptLinks
      }
      ...GapCitations
    }
  `,
  [CONCEPT_LINK, GAP_CITATIONS],
);

type LinkedGap = FragmentOf<typeof GAP_SURROUNDINGS>;

/** A gap with the concepts of drawn schemes, the works cited at it and the recommendations that need it answered. */
export function gapSurroundings(gap: LinkedGap): Surroundings {
  const concepts = drawn(gap).flatMap(({ scheme, links }) =>
    links.map((link) => ({
      node: conceptNode(link.concept, scheme),
      basis: link.basis,
      sentence: linkSentence(link),
      oneSided: false,
    })),
  );
  const recommendations = gap.neededBy.map((each) => ({
    node: recommendationNode(each),
    basis: null,
    sentence: neededSentence,
    oneSided: false,
  }));
  const links = [...concepts, ...citedWorks(gap), ...recommendations];
  return {
    node: gapNode(gap),
    note: "this gap",
    links,
    total: links.length,
    gapList: null,
  };
}

/** The picture of a gap in a sentence. */
export function gapSummary(gap: LinkedGap): string {
  const schemes = drawn(gap).map(
    ({ scheme, links }) => `${scheme.title} (${links.length})`,
  );
  const works = citedWorks(gap).length;
  const needed = gap.neededBy.length;
  const linked =
    schemes.length > 0
      ? `Linked to ${listed(schemes)}`
      : "Linked to no concept that is drawn";
  const cited =
    works === 0
      ? "no work is cited here"
      : `${numbered(works, "work")} ${works === 1 ? "is" : "are"} cited here`;
  const leaning =
    needed === 0
      ? ""
      : `; ${numbered(needed, "recommendation")} ${needed === 1 ? "leans" : "lean"} on the answer`;
  const inferred = gap.links.some(
    ({ basis, concept }) => basis === "INFERRED" && concept.scheme.mark,
  );
  return `${linked}; ${cited}${leaning}.${inferred ? " Dotted links are inferred by a curator." : ""}`;
}

function drawn(gap: LinkedGap) {
  return linksByScheme(drawnLinks(gap.links));
}

/** The works cited, each once, with all that is said of its citations here. */
function citedWorks(gap: LinkedGap): NeighbourLink[] {
  const links = new Map<string, NeighbourLink>();
  for (const citation of gap.citations) {
    const { work } = citation;
    if (!work) continue;
    const before = links.get(work.id)?.sentence;
    const sentence = citationSentence(citation);
    links.set(work.id, {
      node: workNode(work),
      basis: null,
      sentence: before ? `${before}; ${sentence}` : sentence,
      oneSided: false,
    });
  }
  return [...links.values()];
}
