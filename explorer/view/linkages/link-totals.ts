import { graphql, type ResultOf } from "../../data/graphql.ts";
import { drawnLinks } from "../../state/links-by-scheme.ts";

/** How many links nodes have in all: numbers where the API counts, else the ids to be counted. */
export const LINK_TOTALS = graphql(`
  query LinkTotals($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on ResearchGap {
        links {
          concept {
            id
            scheme {
              id
              mark
            }
          }
        }
        works {
          id
        }
        neededBy: recommendations {
          id
        }
      }
      ... on Concept {
        broader {
          id
        }
        narrower {
          id
        }
        gaps(first: 1) {
          totalCount
        }
        recommendations(first: 1) {
          totalCount
        }
      }
      ... on Work {
        gaps(first: 1) {
          totalCount
        }
      }
      ... on Recommendation {
        needs: gaps {
          id
        }
        links {
          concept {
            id
            scheme {
              id
              mark
            }
          }
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof LINK_TOTALS>;
type Counted = NonNullable<Answer["nodes"][number]>;

/** How many links each node has, by id: as many as its own picture would draw without a limit. */
export function linkTotals({ nodes }: Answer): Map<string, number> {
  return new Map(
    nodes.flatMap((node) => (node ? [[node.id, totalOf(node)] as const] : [])),
  );
}

function totalOf(node: Counted): number {
  switch (node.__typename) {
    case "ResearchGap":
      return (
        drawnLinks(node.links).length + node.works.length + node.neededBy.length
      );
    case "Concept":
      return (
        node.gaps.totalCount +
        node.recommendations.totalCount +
        node.narrower.length +
        (node.broader ? 1 : 0)
      );
    case "Work":
      return node.gaps.totalCount;
    case "Recommendation":
      return drawnLinks(node.links).length + node.needs.length;
    case "Agenda":
    case "Author":
    case "Citation":
    case "ConceptScheme":
    case "Section":
      return 0;
  }
}
