import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import { drawnSchemes, schemesWithGaps } from "../../state/overview-schemes.ts";
import { overviewGraph } from "../../state/overview-graph.ts";
import type { OverviewView } from "../../state/overview.ts";
import { overviewTitle } from "../../state/overview-words.ts";
import { numbered } from "../../state/sentences.ts";
import type { Go } from "../../state/view.ts";
import { Heading } from "../heading.tsx";
import { Figure } from "../figure/figure.tsx";
import { OverviewFigure } from "./overview-figure.tsx";
import { OVERVIEW_GAPS, useOverviewGaps } from "./overview-gaps.ts";
import { OverviewSchemes } from "./overview-schemes.tsx";
import { PageHead } from "../page-head.tsx";
import { Pending, PendingPage } from "../states.tsx";

const OVERVIEW_CONCEPT = graphql(`
  fragment OverviewConcept on Concept {
    id
    label
    gaps(first: 1) {
      totalCount
    }
  }
`);

/** All schemes with their concepts, five levels deep, and how many gaps each bears. */
export const OVERVIEW = graphql(
  `
    query Overview {
      researchGaps(first: 1) {
        totalCount
      }
      conceptSchemes {
        id
        title
        mark
        concepts {
          ...OverviewConcept
          narrower {
            ...OverviewConcept
            narrower {
              ...OverviewConcept
              narrower {
                ...OverviewConcept
                narrower {
                  ...OverviewConcept
                }
              }
            }
          }
        }
      }
    }
  `,
  [OVERVIEW_CONCEPT],
);

const asked = [
  { query: OVERVIEW, variables: {} },
  { query: OVERVIEW_GAPS, variables: {} },
];

interface OverviewPageProps {
  readonly view: OverviewView;
  readonly go: Go;
}

/** All gaps and the concepts that they touch, on one sheet. */
export function OverviewPage({ view, go }: OverviewPageProps) {
  const [{ data, error, fetching }, ask] = useQuery({ query: OVERVIEW });
  const [gaps, retry] = useOverviewGaps();
  const chosen = view.schemes.join("\n");
  const offered = useMemo(
    () => schemesWithGaps(data?.conceptSchemes ?? []),
    [data],
  );
  const drawn = useMemo(
    () => drawnSchemes(offered, chosen.split("\n")),
    [offered, chosen],
  );
  const graph = useMemo(
    () => (gaps.kind === "read" ? overviewGraph(drawn, gaps.gaps) : null),
    [drawn, gaps],
  );
  if (!data) {
    return (
      <PendingPage
        what="the overview"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
          if (gaps.kind === "failed") retry();
        }}
      />
    );
  }
  const { totalCount } = data.researchGaps;
  return (
    <div className="page overview">
      <PageHead title="Overview" />
      <Heading>All gaps and what they touch</Heading>
      <div className="overview-columns">
        {graph?.nodes.length === 0 ? (
          <p className="silence">There are no gaps.</p>
        ) : graph ? (
          <OverviewFigure
            view={view}
            go={go}
            schemes={drawn}
            graph={graph}
            total={totalCount}
            asked={asked}
          />
        ) : (
          <Figure
            title={overviewTitle(drawn)}
            as={view.as}
            onAs={(as) => {
              go({ ...view, as });
            }}
            pending={
              <Pending
                what={
                  gaps.kind === "reading" && gaps.read > 0
                    ? `${numbered(totalCount, "gap")}, ${gaps.read} so far`
                    : numbered(totalCount, "gap")
                }
                failed={gaps.kind === "failed"}
                onRetry={retry}
              />
            }
          />
        )}
        <OverviewSchemes offered={offered} drawn={drawn} view={view} go={go} />
      </div>
    </div>
  );
}
