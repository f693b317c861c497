import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import { authorSentence, coAuthors } from "../../state/co-authors.ts";
import { numbered } from "../../state/sentences.ts";
import { type AuthorView, nodeHref } from "../../state/view.ts";
import { AUTHORED_WORK, AuthorWorks } from "./author-works.tsx";
import { CitedRibbons } from "../ribbon/cited-ribbons.tsx";
import { ConnectionsLink } from "../connections/connections-link.tsx";
import { Heading } from "../heading.tsx";
import { Mark } from "../mark.tsx";
import { PageHead } from "../page-head.tsx";
import { RIBBON_AGENDA } from "../ribbon/ribbon-agenda.ts";
import { NotFound, PendingPage } from "../states.tsx";

export const AUTHOR = graphql(
  `
    query Author($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Author {
          name
          works(first: 100) {
            totalCount
            nodes {
              ...AuthoredWork
              authors {
                id
                name
              }
              citations {
                id
                section {
                  id
                  agenda {
                    id
                  }
                }
              }
            }
          }
        }
      }
      agendas {
        ...RibbonAgenda
      }
    }
  `,
  [AUTHORED_WORK, RIBBON_AGENDA],
);

interface AuthorPageProps {
  readonly view: AuthorView;
}

/** A person or body: where the text cites them, with whom they wrote, and their works with the gaps that lean on each. */
export function AuthorPage({ view }: AuthorPageProps) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: AUTHOR,
    variables: { id: view.id },
  });
  if (!data) {
    return (
      <PendingPage
        what="this author"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const { node: author, agendas } = data;
  if (author?.__typename !== "Author") {
    return <NotFound what={`No author is called “${view.id}”.`} />;
  }
  const { id, name, works } = author;
  const citations = works.nodes.flatMap((work) => work.citations);
  const others = coAuthors(works.nodes, id);
  return (
    <article className="page split">
      <PageHead title={name} />
      <div className="telling">
        <p className="position">
          <Mark shape="HALF_DISC" /> Author
        </p>
        <Heading className="page-title">{name}</Heading>
        <p className="statement">
          {authorSentence(works.nodes, works.totalCount)}
        </p>
        {citations.length > 0 && (
          <section aria-labelledby="cited-where">
            <h2 id="cited-where">Where the text cites these works</h2>
            <CitedRibbons agendas={agendas} citations={citations} />
          </section>
        )}
        {others.length > 0 && (
          <section aria-labelledby="written-with">
            <h2 id="written-with">Written with</h2>
            <ul className="link-group">
              {others.map((other) => (
                <li key={other.id}>
                  <Mark shape="HALF_DISC" />
                  <span>
                    <a href={nodeHref("author", other.id)}>{other.name}</a>{" "}
                    <small>{numbered(other.works, "work")}</small>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ConnectionsLink id={id} label={name} />
      </div>
      <div className="around">
        <AuthorWorks works={works.nodes} total={works.totalCount} />
      </div>
    </article>
  );
}
