import { useQuery } from "urql";
import { graphql, type ResultOf } from "../data/graphql.ts";
import { nodeHref } from "../state/view.ts";
import { Highlighted } from "./highlighted.tsx";
import { Mark } from "./mark.tsx";

export const OTHER_HITS = graphql(`
  query OtherHits($text: String!) {
    concepts: search(text: $text, kinds: [CONCEPT], first: 5) {
      totalCount
      corrections {
        readAs
      }
      edges {
        node {
          __typename
          id
          ... on Concept {
            label
            scheme {
              id
              title
              mark
            }
          }
        }
      }
    }
    works: search(text: $text, kinds: [WORK], first: 5) {
      totalCount
      edges {
        node {
          __typename
          id
          ... on Work {
            label
            title
          }
        }
      }
    }
  }
`);

/** Concepts and works that match the words searched for, the best few of each. */
export function OtherHits({ text }: { readonly text: string }) {
  const [{ data }] = useQuery({ query: OTHER_HITS, variables: { text } });
  return (
    <section className="other-hits" aria-labelledby="other-hits">
      <h2 id="other-hits">Also found</h2>
      {!data && <p className="quiet">…</p>}
      {data && <Hits found={data} text={text} />}
    </section>
  );
}

interface HitsProps {
  readonly found: ResultOf<typeof OTHER_HITS>;
  readonly text: string;
}

function Hits({ found: { concepts, works }, text }: HitsProps) {
  // Of both searches, since what a word is taken for does not depend on the kind.
  const misspelt = concepts.corrections.flatMap(({ readAs }) => readAs);
  const marked = [text, ...misspelt].join(" ");
  if (concepts.totalCount + works.totalCount === 0) {
    return <p className="quiet">No concept and no work matches.</p>;
  }
  return (
    <ul>
      {concepts.edges.map(({ node }) =>
        node.__typename === "Concept" ? (
          <li key={node.id}>
            <a href={nodeHref("concept", node.id)}>
              {node.scheme.mark && <Mark shape={node.scheme.mark} />}
              <span>
                <Highlighted text={node.label} search={marked} />
                <small>{node.scheme.title}</small>
              </span>
            </a>
          </li>
        ) : null,
      )}
      <More
        shown={concepts.edges.length}
        total={concepts.totalCount}
        noun="concepts"
      />
      {works.edges.map(({ node }) =>
        node.__typename === "Work" ? (
          <li key={node.id}>
            <a href={nodeHref("work", node.id)}>
              <Mark shape="DISC" />
              <span>
                <Highlighted text={node.label} search={marked} />
                <small>
                  <Highlighted
                    text={node.title ?? "title unknown"}
                    search={marked}
                  />
                </small>
              </span>
            </a>
          </li>
        ) : null,
      )}
      <More shown={works.edges.length} total={works.totalCount} noun="works" />
    </ul>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly noun: string;
}

function More({ shown, total, noun }: MoreProps) {
  return total > shown ? (
    <li className="quiet">
      + {total - shown} more {noun}
    </li>
  ) : null;
}
