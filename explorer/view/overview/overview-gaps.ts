import { useEffect, useState } from "react";
import { type Client, useClient, useQuery } from "urql";
import { graphql, type ResultOf } from "../../data/graphql.ts";
import type { LinkedGap } from "../../state/overview-graph.ts";

/** A page of gaps with their links, in text order. */
export const OVERVIEW_GAPS = graphql(`
  query OverviewGaps($after: String) {
    researchGaps(first: 100, after: $after) {
      totalCount
      nodes {
        id
        title
        certainty
        links {
          basis
          concept {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** More gaps than these are not drawn: nobody could tell them apart, and the layout would keep its reader waiting. */
const mostGaps = 2000;

/** Where the reading of all gaps stands. */
export type OverviewGaps =
  | { readonly kind: "reading" | "failed"; readonly read: number }
  | { readonly kind: "read"; readonly gaps: readonly LinkedGap[] };

type FirstPage = ResultOf<typeof OVERVIEW_GAPS>["researchGaps"];

interface Collected {
  readonly from: FirstPage;
  readonly state: OverviewGaps;
}

/** The first `mostGaps` gaps, page by page, and a function that asks again after a failure. */
export function useOverviewGaps(): readonly [OverviewGaps, () => void] {
  const client = useClient();
  const [{ data, error, fetching }, ask] = useQuery({ query: OVERVIEW_GAPS });
  const [attempt, setAttempt] = useState(0);
  const first = data?.researchGaps;
  const [atHand] = useState(() => first && allAtHand(client, first));
  const [collected, setCollected] = useState<Collected | null>(atHand ?? null);
  useEffect(() => {
    if (!first || first === atHand?.from) return;
    let left = false;
    const gaps: LinkedGap[] = [...first.nodes];
    function tell(state: OverviewGaps) {
      if (first && !left) setCollected({ from: first, state });
    }
    async function readOn(from: string | null) {
      let after = from;
      while (after !== null && gaps.length < mostGaps && !left) {
        const page = await client.query(OVERVIEW_GAPS, { after }).toPromise();
        if (!page.data) {
          tell({ kind: "failed", read: gaps.length });
          return;
        }
        const { nodes, pageInfo } = page.data.researchGaps;
        gaps.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        if (after !== null) tell({ kind: "reading", read: gaps.length });
      }
      tell({ kind: "read", gaps: gaps.slice(0, mostGaps) });
    }
    const { hasNextPage, endCursor } = first.pageInfo;
    void readOn(hasNextPage ? endCursor : null);
    return () => {
      left = true;
    };
  }, [client, first, atHand, attempt]);
  function retry() {
    if (!first) ask({ requestPolicy: "network-only" });
    setCollected(null);
    setAttempt(attempt + 1);
  }
  if (!first) {
    const failed = error !== undefined && !fetching;
    return [{ kind: failed ? "failed" : "reading", read: 0 }, retry];
  }
  const reading = { kind: "reading", read: first.nodes.length } as const;
  return [collected?.from === first ? collected.state : reading, retry];
}

/** All gaps, where all pages are there already: asked for before, or come with the page, for which the server asks for them so. */
function allAtHand(client: Client, first: FirstPage): Collected | null {
  const gaps: LinkedGap[] = [...first.nodes];
  let { hasNextPage, endCursor } = first.pageInfo;
  while (hasNextPage && gaps.length < mostGaps) {
    const after = endCursor;
    const next = client.readQuery(OVERVIEW_GAPS, { after })?.data?.researchGaps;
    if (!next) return null;
    gaps.push(...next.nodes);
    ({ hasNextPage, endCursor } = next.pageInfo);
  }
  return {
    from: first,
    state: { kind: "read", gaps: gaps.slice(0, mostGaps) },
  };
}
