import { type FragmentOf, graphql } from "../data/graphql.ts";
import type { LinkageNode, Linkages } from "../layout/linkages.ts";
import { drawnLinks, linksByScheme } from "../state/links-by-scheme.ts";
import {
  citationSentence,
  linkSentence,
  listed,
  numbered,
} from "../state/sentences.ts";
import { CONCEPT_LINK } from "./concept-links.tsx";
import type { GAP_CITATIONS } from "./gap-citations.tsx";

/** What a gap is linked to. */
export const GAP_LINKS = graphql(
  `
    fragment GapLinks on ResearchGap {
      id
      title
      links {
        ...ConceptLinks
      }
    }
  `,
  [CONCEPT_LINK],
);

type LinkedGap = FragmentOf<typeof GAP_LINKS> &
  FragmentOf<typeof GAP_CITATIONS>;

/** A gap between the concepts of drawn schemes and the works cited at it. */
export function gapLinkages(gap: LinkedGap): Linkages {
  const works = citedWorks(gap);
  return {
    focus: {
      id: gap.id,
      kind: "gap",
      label: gap.title,
      mark: "BRACKETS",
      note: "this gap",
    },
    left: drawn(gap).map(({ scheme, links }) => ({
      title: scheme.title,
      total: links.length,
      nodes: links.map((link) => ({
        id: link.concept.id,
        kind: "concept",
        label: link.concept.label,
        mark: scheme.mark ?? "SQUARE",
        basis: link.basis,
        sentence: linkSentence(link),
      })),
    })),
    right:
      works.length > 0
        ? [{ title: "Cited here", total: works.length, nodes: works }]
        : [],
  };
}

/** The picture of a gap in a sentence. */
export function gapSummary(gap: LinkedGap): string {
  const schemes = drawn(gap).map(
    ({ scheme, links }) => `${scheme.title} (${links.length})`,
  );
  const works = citedWorks(gap).length;
  const linked =
    schemes.length > 0
      ? `Linked to ${listed(schemes)}`
      : "Linked to no concept that is drawn";
  const cited =
    works === 0
      ? "no work is cited here"
      : `${numbered(works, "work")} ${works === 1 ? "is" : "are"} cited here`;
  const inferred = gap.links.some(
    ({ basis, concept }) => basis === "INFERRED" && concept.scheme.mark,
  );
  return `${linked}; ${cited}.${inferred ? " Dotted links are inferred by a curator." : ""}`;
}

function drawn(gap: LinkedGap) {
  return linksByScheme(drawnLinks(gap.links));
}

/** The works cited, each once, with all that is said of its citations here. */
function citedWorks(gap: LinkedGap): LinkageNode[] {
  const nodes = new Map<string, LinkageNode>();
  for (const citation of gap.citations) {
    const { work } = citation;
    if (!work) continue;
    const before = nodes.get(work.id)?.sentence;
    const sentence = citationSentence(citation);
    nodes.set(work.id, {
      id: work.id,
      kind: "work",
      label: work.label,
      mark: "DISC",
      basis: null,
      sentence: before ? `${before}; ${sentence}` : sentence,
    });
  }
  return [...nodes.values()];
}
