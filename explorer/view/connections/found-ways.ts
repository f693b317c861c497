import { graphql, type ResultOf } from "../../data/graphql.ts";
import type { Way } from "../../state/connection-sentences.ts";
import { NAMED_NODE, type NamedNode, namedNode } from "../named-node.ts";

export const PATHS = graphql(
  `
    query Connections($from: ID!, $to: ID!, $maxLength: Int!, $first: Int!) {
      paths(from: $from, to: $to, maxLength: $maxLength, first: $first) {
        nodes {
          ...NamedNode
        }
        hops {
          from
          to
          basis
          sentence
          passage {
            start
            end
            text
            section {
              id
              title
            }
          }
          work {
            id
            label
          }
        }
      }
    }
  `,
  [NAMED_NODE],
);

/** How far connections are followed, and how many are shown. */
export const mostHops = 4;
export const mostWays = 10;

type FoundPath = ResultOf<typeof PATHS>["paths"][number];

/** A way with the names, marks and pages of what it leads over, and the words its hops rest on. */
export interface FoundWay extends Way {
  readonly nodes: readonly (NamedNode & { readonly isGap: boolean })[];
  readonly hops: FoundPath["hops"];
}

/** A path of the API as a way. */
export function wayOf({ nodes, hops }: FoundPath): FoundWay {
  return {
    nodes: nodes.map((node) => ({
      ...namedNode(node),
      isGap: node.__typename === "ResearchGap",
    })),
    hops,
  };
}
