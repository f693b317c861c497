import { useMemo } from "react";
import { useQuery } from "urql";
import { useSteady } from "../../behaviour/use-steady.ts";
import { graphql, type ResearchGapWhere } from "../../data/graphql.ts";
import type { Asked } from "../../state/asked.ts";
import type { FlowPair } from "../../state/flows.ts";

/** How gaps meet in two schemes. */
export const FLOW_PAIR = graphql(`
  query FlowPair($rows: ID!, $columns: ID!, $where: ResearchGapWhere!) {
    coverage(rows: $rows, columns: $columns, where: $where) {
      totalCount
      rows {
        id
        label
        broader
        total
      }
      columns {
        id
        label
        broader
        total
      }
      cells {
        row
        column
        gaps
        explicitGaps
      }
    }
  }
`);

/** How the gaps drawn meet in each two schemes that are neighbours, and how those in the list do, null where all that is drawn is in it. */
interface FlowAnswer {
  readonly drawn: readonly FlowPair[];
  readonly listed: readonly FlowPair[] | null;
}

/** What is asked about two to four schemes, named by id, from left to right. */
export interface FlowQuestion {
  readonly schemes: readonly string[];
  readonly drawn: ResearchGapWhere;
  /** Null where nothing chosen in the schemes narrows the list. */
  readonly listed: ResearchGapWhere | null;
}

/** The answer, never of two filters at once: while the next one is on its way the last one stays; null before the first. */
export function useFlowPairs({ schemes, drawn, listed }: FlowQuestion): {
  readonly answer: FlowAnswer | null;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const all = usePairs(schemes, drawn);
  const some = usePairs(schemes, listed);
  const isNarrowed = listed !== null;
  const answer = useMemo(() => {
    if (all.pairs === null) return null;
    if (!isNarrowed) return { drawn: all.pairs, listed: null };
    return some.pairs && { drawn: all.pairs, listed: some.pairs };
  }, [all.pairs, some.pairs, isNarrowed]);
  return {
    answer: useSteady(answer, schemes.join(" ")),
    failed: all.failed || some.failed,
    retry: () => {
      all.retry();
      some.retry();
    },
  };
}

/** What `useFlowPairs` asks of the API. */
export function askedOfFlows({
  schemes,
  drawn,
  listed,
}: FlowQuestion): Asked[] {
  return [drawn, ...(listed ? [listed] : [])].flatMap((where) =>
    schemes.slice(1).map((columns, i) => ({
      query: FLOW_PAIR,
      variables: { rows: schemes[i] ?? "", columns, where },
    })),
  );
}

/** Null for what is not there yet. Without a filter nothing is asked. */
function usePairs(schemes: readonly string[], where: ResearchGapWhere | null) {
  const first = usePair(schemes, 0, where);
  const second = usePair(schemes, 1, where);
  const third = usePair(schemes, 2, where);
  const count = schemes.length - 1;
  const asked = [first, second, third].slice(0, count);
  const pairs = useMemo(() => {
    const answers = [first.pair, second.pair, third.pair].slice(0, count);
    const there = answers.filter((pair) => pair !== null);
    return there.length === count ? there : null;
  }, [first.pair, second.pair, third.pair, count]);
  return {
    pairs,
    failed: asked.some(({ failed }) => failed),
    retry: () => {
      for (const { retry } of asked) retry();
    },
  };
}

function usePair(
  schemes: readonly string[],
  column: number,
  where: ResearchGapWhere | null,
) {
  const rows = schemes[column];
  const columns = schemes[column + 1];
  const isAsked = rows !== undefined && columns !== undefined && where !== null;
  const [{ data, error, fetching }, ask] = useQuery({
    query: FLOW_PAIR,
    variables: { rows: rows ?? "", columns: columns ?? "", where: where ?? {} },
    pause: !isAsked,
  });
  const pair: FlowPair | null =
    isAsked && data && !fetching ? data.coverage : null;
  return {
    pair,
    failed: isAsked && error !== undefined && !fetching,
    retry: () => {
      if (isAsked) ask({ requestPolicy: "network-only" });
    },
  };
}
