import { useState } from "react";
import { useQuery } from "urql";
import { graphql, type ResultOf } from "../../data/graphql.ts";
import { useRested } from "../../behaviour/use-rested.ts";
import { type Correction } from "../../state/result-sentence.ts";
import { NAMED_NODE, type NamedNode, namedNode } from "../named-node.ts";

const HITS = graphql(
  `
    fragment Hits on SearchConnection {
      totalCount
      edges {
        node {
          ...NamedNode
        }
      }
    }
  `,
  [NAMED_NODE],
);

export const SEARCH_HITS = graphql(
  `
    query SearchHits($text: String!, $gaps: Boolean!) {
      read: search(text: $text, first: 1) {
        corrections {
          word
          readAs
        }
      }
      gaps: search(text: $text, kinds: [RESEARCH_GAP], first: 4)
        @include(if: $gaps) {
        ...Hits
      }
      concepts: search(text: $text, kinds: [CONCEPT], first: 4) {
        ...Hits
      }
      works: search(text: $text, kinds: [WORK], first: 4) {
        ...Hits
      }
      authors: search(text: $text, kinds: [AUTHOR], first: 4) {
        ...Hits
      }
      recommendations: search(text: $text, kinds: [RECOMMENDATION], first: 4) {
        ...Hits
      }
    }
  `,
  [HITS],
);

/** The best few hits of one kind. */
export interface HitGroup {
  /** The kind in the singular: `work`. */
  readonly noun: string;
  /** How many there are in all. */
  readonly total: number;
  /** At least one, best first. */
  readonly nodes: readonly NamedNode[];
}

/** What a search found, and the text it was asked for. */
export interface SearchHits {
  readonly text: string;
  readonly corrections: readonly Correction[];
  /** The kinds of which anything was found. */
  readonly groups: readonly HitGroup[];
}

type Found = ResultOf<typeof SEARCH_HITS>;

/** The kinds in the order shown, with what one of each is called. */
const kinds = [
  ["gaps", "gap"],
  ["concepts", "concept"],
  ["works", "work"],
  ["authors", "author"],
  ["recommendations", "recommendation"],
] as const;

/**
 * The hits for what is typed, one question for each pause in typing. Until the answer to the present text is there, the last whole
 * answer stays; an answer to an older text never takes its place. Null before the first, and where nothing is typed.
 */
export function useSearchHits(
  typed: string,
  { gaps, wanted }: { readonly gaps: boolean; readonly wanted: boolean },
): SearchHits | null {
  const text = useRested(typed).trim();
  const [{ data, fetching }] = useQuery({
    query: SEARCH_HITS,
    variables: { text, gaps },
    pause: !wanted || text === "",
  });
  const [last, setLast] = useState<{ data: Found; text: string } | null>(null);
  const answered = wanted && text !== "" && data && !fetching;
  if (answered && last?.data !== data) setLast({ data, text });
  if (typed.trim() === "" || text === "") return null;
  return last && hitsOf(last.data, last.text);
}

function hitsOf(data: Found, text: string): SearchHits {
  return {
    text,
    corrections: data.read.corrections,
    groups: kinds.flatMap(([kind, noun]) => {
      const found = data[kind];
      if (!found || found.totalCount === 0) return [];
      const nodes = found.edges.map(({ node }) => namedNode(node));
      return [{ noun, total: found.totalCount, nodes }];
    }),
  };
}
