import { useQuery } from "urql";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import type { RecommendationsView } from "../../state/recommendations.ts";
import type { Go } from "../../state/view.ts";
import {
  LISTED_RECOMMENDATION,
  RecommendationFamilies,
} from "./recommendation-families.tsx";
import { PendingPage } from "../states.tsx";

export const RECOMMENDATIONS = graphql(
  `
    query Recommendations($after: String) {
      recommendations(first: 100, after: $after) {
        nodes {
          ...ListedRecommendation
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LISTED_RECOMMENDATION],
);

interface RecommendationsPageProps {
  readonly view: RecommendationsView;
  readonly go: Go;
  /** Those of the pages before, and where this page begins. */
  readonly before?: readonly FragmentOf<typeof LISTED_RECOMMENDATION>[];
  readonly after?: string | null;
}

/** All recommendations by family, to be narrowed. They are gathered page by page, since counts must be of all of them. */
export function RecommendationsPage(props: RecommendationsPageProps) {
  const { view, go, before = [], after = null } = props;
  const [{ data, error, fetching }, ask] = useQuery({
    query: RECOMMENDATIONS,
    variables: { after },
  });
  if (!data) {
    return (
      <PendingPage
        what="the recommendations"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const { nodes, pageInfo } = data.recommendations;
  const all = [...before, ...nodes];
  if (pageInfo.hasNextPage) {
    return (
      <RecommendationsPage {...props} before={all} after={pageInfo.endCursor} />
    );
  }
  return (
    <RecommendationFamilies
      view={view}
      go={go}
      all={all}
      asked={[{ query: RECOMMENDATIONS, variables: { after: null } }]}
    />
  );
}
