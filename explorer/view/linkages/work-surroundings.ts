import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { gapNode, workNode } from "../../state/linkage-nodes.ts";
import { citationSentence } from "../../state/sentences.ts";
import type { NeighbourLink, Surroundings } from "../../state/surroundings.ts";

/** The gaps at which a work is cited, and for what. */
export const WORK_SURROUNDINGS = graphql(`
  fragment WorkSurroundings on Work {
    id
    label
    gaps(first: 100) {
      totalCount
    }
    citations {
      id
      intent
      pages
      section {
        id
        title
      }
      gaps {
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
  }
`);

/** A work with the gaps at which it is cited, in the order of the citations. */
export function workSurroundings(
  work: FragmentOf<typeof WORK_SURROUNDINGS>,
): Surroundings {
  const links = new Map<string, NeighbourLink>();
  for (const citation of work.citations) {
    const sentence = citationSentence(citation);
    for (const gap of citation.gaps) {
      const before = links.get(gap.id)?.sentence;
      links.set(gap.id, {
        node: gapNode(gap),
        basis: null,
        sentence: before ? `${before}; ${sentence}` : sentence,
        oneSided: false,
      });
    }
  }
  return {
    node: workNode(work),
    note: "work cited",
    links: [...links.values()],
    total: work.gaps.totalCount,
    gapList: null,
  };
}
