import { useQuery } from "urql";
import { useSteady } from "../../behaviour/use-steady.ts";
import { graphql, type ResearchGapWhere } from "../../data/graphql.ts";
import type {
  CombinationList,
  CombinationSize,
} from "../../state/combinations.ts";

/** A page of combinations, and all concepts that take part. */
export const COMBINATIONS = graphql(`
  query Combinations(
    $schemes: [ID!]!
    $where: ResearchGapWhere
    $size: Int!
    $after: String
  ) {
    combinations(
      schemes: $schemes
      where: $where
      size: $size
      first: 100
      after: $after
    ) {
      totalCount
      nodes {
        gaps
        explicitGaps
        concepts {
          id
        }
      }
      sets {
        count
        concept {
          id
          label
          scheme {
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

/** What `COMBINATIONS` is asked with, for the first page. */
export interface CombinationsVariables {
  /** The ids of the schemes whose concepts are combined. */
  readonly schemes: string[];
  readonly where: ResearchGapWhere;
  readonly size: CombinationSize;
}

/** The combinations: those of the first page with all concepts. When a filter changes the last ones stay until the next are there; null before the first. */
export function useCombinations(variables: CombinationsVariables): {
  readonly list: CombinationList | null;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const [{ data, error, fetching }, ask] = useQuery({
    query: COMBINATIONS,
    variables,
  });
  const list: CombinationList | null = useSteady(
    data && !fetching ? data.combinations : null,
    `${variables.size} ${variables.schemes.join(" ")}`,
  );
  return {
    list,
    failed: error !== undefined && !fetching,
    retry: () => {
      ask({ requestPolicy: "network-only" });
    },
  };
}
