import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import { toggleConcept } from "../../state/choose.ts";
import { emptyLanding } from "../../state/landing.ts";
import { numbered } from "../../state/sentences.ts";
import { encodeView, type Go, type NodeView } from "../../state/view.ts";
import {
  CONCEPT_SURROUNDINGS,
  conceptSummary,
  conceptSurroundings,
} from "../linkages/concept-surroundings.ts";
import { ConnectionsLink } from "../connections/connections-link.tsx";
import { GapListTools } from "../gaps/gap-list-tools.tsx";
import { GapPages } from "../gaps/gap-pages.tsx";
import { Heading } from "../heading.tsx";
import { LinkagesFigure } from "../linkages/linkages.tsx";
import { Mark } from "../mark.tsx";
import { Part } from "../part.tsx";
import {
  RECOMMENDATION,
  Recommendations,
} from "../recommendations/recommendations.tsx";
import { PageHead } from "../page-head.tsx";
import { NotFound, PendingPage } from "../states.tsx";
import { WiderAndNarrower, CONCEPT_KIN } from "./wider-and-narrower.tsx";

export const CONCEPT = graphql(
  `
    query Concept($id: ID!) {
      concept(id: $id) {
        id
        label
        definition
        notation
        scheme {
          id
          title
          mark
        }
        ...ConceptKin
        ...ConceptSurroundings
        recommendations(first: 100) {
          totalCount
          nodes {
            ...Recommendation
          }
        }
      }
    }
  `,
  [CONCEPT_KIN, CONCEPT_SURROUNDINGS, RECOMMENDATION],
);

interface ConceptPageProps {
  readonly view: NodeView;
  readonly go: Go;
}

/** A concept: what it means, where it stands in its scheme, and the gaps that bear on it. */
export function ConceptPage({ view, go }: ConceptPageProps) {
  const asked = { query: CONCEPT, variables: { id: view.id } };
  const [{ data, error, fetching }, ask] = useQuery(asked);
  if (!data) {
    return (
      <PendingPage
        what="this concept"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const { concept } = data;
  if (!concept) return <NotFound what={`No concept is called “${view.id}”.`} />;
  const { label, scheme, notation, definition, gaps, recommendations } =
    concept;
  const count = numbered(gaps.totalCount, "gap");
  const where = { concepts: [{ scheme: scheme.id, anyOf: [concept.id] }] };
  return (
    <article className="page split">
      <PageHead title={label} description={definition} />
      <div className="telling">
        <p className="position">
          {scheme.mark && <Mark shape={scheme.mark} />} {scheme.title}
          {notation !== null && ` · ${notation}`}
        </p>
        <Heading className="page-title">{label}</Heading>
        <p className="statement">{definition}</p>
        <WiderAndNarrower concept={concept} />
        <section aria-labelledby="gaps-here">
          <h2 id="gaps-here">
            {gaps.totalCount > 0
              ? `${count} on ${label}`
              : recommendations.totalCount > 0
                ? `No gap is linked to ${label}`
                : `The text is silent on ${label}`}
          </h2>
          {gaps.totalCount > 0 && (
            <>
              <GapListTools
                where={where}
                orderBy={null}
                summary={`${count} on ${label}`}
                name={`gaps-${concept.id}`}
              />
              <GapPages where={where} orderBy={null} search="" pages={1} />
            </>
          )}
          <p>
            <a
              href={encodeView(
                toggleConcept(emptyLanding, scheme.id, concept.id),
              )}
            >
              {gaps.totalCount > 20
                ? `See all ${gaps.totalCount} in the list, to narrow them`
                : "See these in the list, to narrow them"}
            </a>
          </p>
        </section>
        {recommendations.totalCount > 0 && (
          <section aria-labelledby="recommended">
            <h2 id="recommended">
              {numbered(recommendations.totalCount, "recommendation")} on{" "}
              {label}
            </h2>
            <Recommendations recommendations={recommendations.nodes} />
          </section>
        )}
        <ConnectionsLink id={concept.id} label={label} />
      </div>
      <div className="around">
        <Part>
          <LinkagesFigure
            surroundings={conceptSurroundings(concept)}
            summary={conceptSummary(concept)}
            asked={asked}
            view={view}
            go={go}
          />
        </Part>
      </div>
    </article>
  );
}
