import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import { allRecommendations } from "../../state/recommendations.ts";
import {
  encodeView,
  type Go,
  nodeHref,
  type NodeView,
} from "../../state/view.ts";
import { ConceptLinks } from "../gap/concept-links.tsx";
import { ConnectionsLink } from "../connections/connections-link.tsx";
import { Heading } from "../heading.tsx";
import { LinkagesFigure } from "../linkages/linkages.tsx";
import { Mark } from "../mark.tsx";
import { PageHead } from "../page-head.tsx";
import { PASSAGE, Passages } from "../gap/passages.tsx";
import {
  RECOMMENDATION_SURROUNDINGS,
  recommendationSummary,
  recommendationSurroundings,
} from "../linkages/recommendation-surroundings.ts";
import { RIBBON_AGENDA } from "../ribbon/ribbon-agenda.ts";
import { NotFound, PendingPage } from "../states.tsx";

export const RECOMMENDATION_PAGE = graphql(
  `
    query Recommendation($id: ID!) {
      recommendation(id: $id) {
        id
        statement
        family {
          id
          label
        }
        stakeholders {
          id
          label
        }
        passages {
          ...Passages
          section {
            id
            agenda {
              id
            }
          }
        }
        ...RecommendationSurroundings
      }
      agendas {
        ...RibbonAgenda
      }
    }
  `,
  [PASSAGE, RIBBON_AGENDA, RECOMMENDATION_SURROUNDINGS],
);

interface RecommendationPageProps {
  readonly view: NodeView;
  readonly go: Go;
}

/** A recommendation: what is to be done and by whom, where the text says so, and the gaps whose answer it depends on. */
export function RecommendationPage({ view, go }: RecommendationPageProps) {
  const asked = { query: RECOMMENDATION_PAGE, variables: { id: view.id } };
  const [{ data, error, fetching }, ask] = useQuery(asked);
  if (!data) {
    return (
      <PendingPage
        what="this recommendation"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const { recommendation, agendas } = data;
  if (!recommendation) {
    return <NotFound what={`No recommendation is called “${view.id}”.`} />;
  }
  const { id, statement, family, stakeholders, passages, needs } =
    recommendation;
  const read = passages[0]?.section.agenda.id;
  const agenda = agendas.find((each) => each.id === read);
  return (
    <article className="page split">
      <PageHead title={statement} />
      <div className="telling">
        <p className="position">
          <Mark shape="ARROW" />{" "}
          <a href={encodeView(allRecommendations)}>Recommendation</a> ·{" "}
          {family.label}
        </p>
        <Heading className="page-title long">{statement}</Heading>
        <dl className="facts">
          <div>
            <dt>Family</dt>
            <dd>
              <a href={nodeHref("concept", family.id)}>{family.label}</a>
            </dd>
          </div>
          <div>
            <dt>Who is to act</dt>
            {stakeholders.map((who) => (
              <dd key={who.id}>
                <a href={nodeHref("concept", who.id)}>{who.label}</a>
              </dd>
            ))}
            {stakeholders.length === 0 && (
              <dd className="unknown">not stated</dd>
            )}
          </div>
        </dl>
        <section aria-labelledby="depends-on">
          <h2 id="depends-on">Depends on an answer to</h2>
          {needs.length === 0 && (
            <p className="quiet">The text ties it to no gap.</p>
          )}
          <ul className="link-group">
            {needs.map((gap) => (
              <li key={gap.id}>
                <Mark shape="BRACKETS" />
                <span>
                  <a href={nodeHref("gap", gap.id)}>{gap.title}</a>{" "}
                  <small>{gap.section.title}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
        {agenda && (
          <Passages agenda={agenda} passages={passages} cited={new Set()} />
        )}
        <ConnectionsLink id={id} label="this recommendation" />
      </div>
      <div className="around">
        <LinkagesFigure
          surroundings={recommendationSurroundings(recommendation)}
          summary={recommendationSummary(recommendation)}
          asked={asked}
          view={view}
          go={go}
        />
        <ConceptLinks links={recommendation.links} />
      </div>
    </article>
  );
}
