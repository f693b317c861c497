import { useQuery } from "urql";
import {
  graphql,
  type ResearchGapOrder,
  type ResearchGapWhere,
} from "../../data/graphql.ts";
import { GAP_ENTRY, GapEntry } from "./gap-entry.tsx";
import { Part } from "../part.tsx";
import { Failed, Loading } from "../states.tsx";

export const GAP_PAGE = graphql(
  `
    query GapListPage(
      $where: ResearchGapWhere
      $orderBy: ResearchGapOrder
      $after: String
    ) {
      researchGaps(where: $where, orderBy: $orderBy, first: 20, after: $after) {
        nodes {
          ...GapEntry
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [GAP_ENTRY],
);

interface GapPagesProps {
  readonly where: ResearchGapWhere;
  readonly orderBy: ResearchGapOrder | null;
  readonly search: string;
  /** How many pages to show from here on, from 1. */
  readonly pages: number;
  readonly after?: string | null;
  /** The address with a page more; without it nothing offers more. */
  readonly more?: string;
}

/** The list of gaps, page upon page: each page, once there, calls for the one behind it until `pages` are shown. */
export function GapPages(props: GapPagesProps) {
  const { where, orderBy, search, pages, after = null, more } = props;
  const [{ data, error, fetching }, ask] = useQuery({
    query: GAP_PAGE,
    variables: { where, orderBy, after },
  });
  function retry() {
    ask({ requestPolicy: "network-only" });
  }
  if (error && !fetching) return <Failed what="these gaps" onRetry={retry} />;
  if (!data) {
    return (
      <div className="gap-list pending">
        <Loading what="the gaps" />
      </div>
    );
  }
  const { nodes, pageInfo } = data.researchGaps;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      <ol className="gap-list" aria-busy={fetching}>
        {nodes.map((gap) => (
          <Part key={gap.id}>
            <GapEntry gap={gap} search={search} />
          </Part>
        ))}
      </ol>
      {next !== null && pages > 1 && (
        <GapPages {...props} pages={pages - 1} after={next} />
      )}
      {next !== null && pages <= 1 && more !== undefined && (
        <a className="more" href={more}>
          Show more gaps
        </a>
      )}
    </>
  );
}
