import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import type { Go, NodeView } from "../../state/view.ts";
import { numbered } from "../../state/sentences.ts";
import { ConnectionsLink } from "../connections/connections-link.tsx";
import { GAP_ENTRY, GapEntry } from "../gaps/gap-entry.tsx";
import { Heading } from "../heading.tsx";
import { LinkagesFigure } from "../linkages/linkages.tsx";
import { Mark } from "../mark.tsx";
import { PageHead } from "../page-head.tsx";
import { Part } from "../part.tsx";
import { NotFound, PendingPage } from "../states.tsx";
import { RIBBON_AGENDA } from "../ribbon/ribbon-agenda.ts";
import { WORK_CITATIONS, WorkCitations } from "./work-citations.tsx";
import { WORK_FACTS, WorkFacts, Unverified } from "./work-facts.tsx";
import {
  WORK_SURROUNDINGS,
  workSurroundings,
} from "../linkages/work-surroundings.ts";

export const WORK = graphql(
  `
    query Work($id: ID!) {
      work(id: $id) {
        id
        label
        title
        ...WorkFacts
        ...WorkCitations
        ...WorkSurroundings
        gaps(first: 100) {
          totalCount
          nodes {
            ...GapEntry
          }
        }
      }
      agendas {
        ...RibbonAgenda
      }
    }
  `,
  [WORK_FACTS, WORK_CITATIONS, WORK_SURROUNDINGS, RIBBON_AGENDA, GAP_ENTRY],
);

interface WorkPageProps {
  readonly view: NodeView;
  readonly go: Go;
}

/** A work: what is known of it and what is not, where it is cited, and which gaps lean on it. */
export function WorkPage({ view, go }: WorkPageProps) {
  const asked = { query: WORK, variables: { id: view.id } };
  const [{ data, error, fetching }, ask] = useQuery(asked);
  if (!data) {
    return (
      <PendingPage
        what="this work"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const { work, agendas } = data;
  if (!work) return <NotFound what={`No work is called “${view.id}”.`} />;
  const { label, title, gaps, citations } = work;
  return (
    <article className="page split">
      <PageHead title={label} description={title ?? label} />
      <div className="telling">
        <p className="position">
          <Mark shape="DISC" /> {label}
        </p>
        <Heading className="page-title">
          {title ?? <span className="unknown">title unknown</span>}
          <Unverified work={work} field="title" />
        </Heading>
        <WorkFacts work={work} />
        <Part>
          <WorkCitations work={work} agendas={agendas} />
        </Part>
        {gaps.totalCount > 0 && (
          <section aria-labelledby="gaps-here">
            <h2 id="gaps-here">
              {numbered(gaps.totalCount, "gap")}{" "}
              {gaps.totalCount === 1 ? "leans" : "lean"} on it
            </h2>
            <ol className="gap-list">
              {gaps.nodes.map((gap) => (
                <Part key={gap.id}>
                  <GapEntry gap={gap} />
                </Part>
              ))}
            </ol>
          </section>
        )}
        <ConnectionsLink id={work.id} label={label} />
      </div>
      {gaps.totalCount > 0 && (
        <div className="around">
          <Part>
            <LinkagesFigure
              surroundings={workSurroundings(work)}
              summary={`Cited ${citations.length === 1 ? "once" : `${citations.length} times`}, at ${numbered(gaps.totalCount, "gap")}.`}
              asked={asked}
              view={view}
              go={go}
            />
          </Part>
        </div>
      )}
    </article>
  );
}
