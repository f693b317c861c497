import { useQuery } from "urql";
import { graphql, type ResearchGapWhere } from "../../data/graphql.ts";
import { ribbonX } from "../../layout/ribbon.ts";

export const TICKS = graphql(`
  query RibbonTicks($where: ResearchGapWhere!, $after: String) {
    researchGaps(
      where: $where
      orderBy: TEXT_POSITION
      first: 100
      after: $after
    ) {
      nodes {
        id
        certainty
        passages {
          start
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Where the axis lies below the top of a ribbon, in px. */
export const axisY = 44;

interface RibbonTicksProps {
  readonly where: ResearchGapWhere;
  readonly length: number;
  readonly width: number;
  readonly faint: boolean;
  readonly after?: string | null;
}

/** The gaps that satisfy `where` as ticks on the axis: tall explicit, short implicit. A page of them calls for the next. */
export function RibbonTicks(props: RibbonTicksProps) {
  const { where, length, width, faint, after = null } = props;
  const [{ data }] = useQuery({ query: TICKS, variables: { where, after } });
  if (!data) return null;
  const { nodes, pageInfo } = data.researchGaps;
  const ticks = nodes.map(({ certainty, passages: [main] }) => {
    if (!main) return "";
    const height = certainty === "EXPLICIT" ? 20 : 11;
    return `M${ribbonX(main.start, length, width)},${axisY}v${-height}`;
  });
  return (
    <>
      <path className={faint ? "ticks faint" : "ticks"} d={ticks.join("")} />
      {pageInfo.hasNextPage && (
        <RibbonTicks {...props} after={pageInfo.endCursor} />
      )}
    </>
  );
}
