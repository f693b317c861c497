import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import type { Go, NodeView } from "../../state/view.ts";
import { drawnLinks } from "../../state/links-by-scheme.ts";
import { ConceptLinks } from "./concept-links.tsx";
import { ConnectionsLink } from "../connections/connections-link.tsx";
import { GapCitations } from "./gap-citations.tsx";
import { GAP_FACTS, GapFacts } from "./gap-facts.tsx";
import {
  GAP_SURROUNDINGS,
  gapSummary,
  gapSurroundings,
} from "../linkages/gap-surroundings.ts";
import { GAPS_BESIDE, GapsBeside } from "./gaps-beside.tsx";
import { Heading } from "../heading.tsx";
import { LinkagesFigure } from "../linkages/linkages.tsx";
import { PageHead } from "../page-head.tsx";
import { Part } from "../part.tsx";
import { PASSAGE, Passages } from "./passages.tsx";
import {
  RECOMMENDATION,
  Recommendations,
} from "../recommendations/recommendations.tsx";
import { RELATED_GAPS, RelatedGaps } from "./related-gaps.tsx";
import { RIBBON_AGENDA } from "../ribbon/ribbon-agenda.ts";
import { SECTION_PATH, SectionPath } from "../section-path.tsx";
import { NotFound, PendingPage } from "../states.tsx";

export const GAP = graphql(
  `
    query Gap($id: ID!) {
      researchGap(id: $id) {
        id
        title
        statement
        question
        position
        agenda {
          ...RibbonAgenda
          gaps(first: 1) {
            totalCount
          }
        }
        section {
          ...SectionPath
        }
        ...GapFacts
        passages {
          ...Passages
        }
        ...GapSurroundings
        ...GapsBeside
        ...RelatedGaps
        recommendations {
          ...Recommendation
        }
      }
    }
  `,
  [
    SECTION_PATH,
    GAP_FACTS,
    RIBBON_AGENDA,
    PASSAGE,
    GAP_SURROUNDINGS,
    GAPS_BESIDE,
    RELATED_GAPS,
    RECOMMENDATION,
  ],
);

interface GapPageProps {
  readonly view: NodeView;
  readonly go: Go;
}

/** A gap: what is not known, where the text says so, and what surrounds it. */
export function GapPage({ view, go }: GapPageProps) {
  const asked = { query: GAP, variables: { id: view.id } };
  const [{ data, error, fetching }, ask] = useQuery(asked);
  if (!data) {
    return (
      <PendingPage
        what="this gap"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const gap = data.researchGap;
  if (!gap) return <NotFound what={`No gap is called “${view.id}”.`} />;
  return (
    <article className="page split">
      <PageHead title={gap.title} description={gap.statement} />
      <div className="telling">
        <p className="position">
          Gap {gap.position} of {gap.agenda.gaps.totalCount} ·{" "}
          <SectionPath section={gap.section} />
        </p>
        <Heading className="page-title">{gap.title}</Heading>
        <p className="statement">{gap.statement}</p>
        <p className="question">{gap.question}</p>
        <GapFacts gap={gap} />
        <Part>
          <Passages
            agenda={gap.agenda}
            passages={gap.passages}
            cited={new Set(gap.citations.map(({ id }) => id))}
          />
        </Part>
        <RelatedGaps gap={gap} />
        <ConnectionsLink id={gap.id} label="this gap" />
        <GapsBeside gap={gap} />
      </div>
      <div className="around">
        <Part>
          <LinkagesFigure
            surroundings={gapSurroundings(gap)}
            summary={gapSummary(gap)}
            asked={asked}
            view={view}
            go={go}
          />
        </Part>
        <Part>
          <ConceptLinks links={drawnLinks(gap.links)} />
        </Part>
        <GapCitations gap={gap} />
        {gap.recommendations.length > 0 && (
          <section className="wide" aria-labelledby="leaning">
            <h2 id="leaning">Recommendations that lean on the answer</h2>
            <Recommendations
              recommendations={gap.recommendations}
              gap={gap.id}
            />
          </section>
        )}
      </div>
    </article>
  );
}
