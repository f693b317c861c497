import { type FragmentOf, graphql } from "../data/graphql.ts";
import type { LinkageNode, Linkages } from "../layout/linkages.ts";
import { shareSides } from "../layout/share-sides.ts";
import { bySection } from "../state/by-section.ts";
import { linkSentence, numbered } from "../state/sentences.ts";

/** The gaps linked to a concept or to one below it, and on whose word. */
export const CONCEPT_GAPS = graphql(`
  fragment ConceptGaps on Concept {
    id
    label
    scheme {
      id
      title
      mark
    }
    gaps(first: 50) {
      totalCount
      nodes {
        id
        title
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
    }
  }
`);

type LinkedConcept = FragmentOf<typeof CONCEPT_GAPS>;
type LinkedGap = LinkedConcept["gaps"]["nodes"][number];

/** The picture of a concept in a sentence. */
export function conceptSummary(concept: LinkedConcept): string {
  const { totalCount } = concept.gaps;
  const one = totalCount === 1;
  const { left, right } = conceptLinkages(concept);
  const inferred = [...left, ...right].some(({ nodes }) =>
    nodes.some(({ basis }) => basis === "INFERRED"),
  );
  return `${numbered(totalCount, "gap")} ${one ? "bears" : "bear"} on ${concept.label}, grouped by the section that states ${one ? "it" : "them"}.${inferred ? " Dotted links are inferred by a curator." : ""}`;
}

/** A concept amid the gaps that bear on it, grouped by the section that states them. */
export function conceptLinkages(concept: LinkedConcept): Linkages {
  const { nodes, totalCount } = concept.gaps;
  const groups = bySection(nodes).map(({ title, things }) => ({
    title,
    total: things.length,
    nodes: things.map((gap) => gapNode(gap, concept.id)),
  }));
  const more = totalCount - nodes.length;
  const { left, right } = shareSides(groups);
  return {
    focus: {
      id: concept.id,
      kind: "concept",
      label: concept.label,
      mark: concept.scheme.mark,
      note: concept.scheme.title,
    },
    left,
    right: more > 0 ? [...right, { title: "", nodes: [], total: more }] : right,
  };
}

/** A gap with its strongest link to the concept: its own before one to a narrower concept, stated before inferred. */
function gapNode(gap: LinkedGap, id: string): LinkageNode {
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
    id: gap.id,
    kind: "gap",
    label: gap.title,
    mark: "BRACKETS",
    basis: link?.basis ?? null,
    sentence: link ? via + linkSentence(link) : `in ${gap.section.title}`,
  };
}

function stated<Link extends { basis: string }>(links: readonly Link[]) {
  return links.filter(({ basis }) => basis === "STATED");
}
