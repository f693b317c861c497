import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import type { ConnectionsView } from "../../state/connections.ts";
import type { Go } from "../../state/view.ts";
import { ConnectionEnds } from "./connection-ends.tsx";
import { ConnectionsFound } from "./connections-found.tsx";
import { Heading } from "../heading.tsx";
import {
  inSentence,
  NAMED_NODE,
  type NamedNode,
  namedNode,
} from "../named-node.ts";
import { PageHead } from "../page-head.tsx";
import { Pending } from "../states.tsx";

export const ENDS = graphql(
  `
    query ConnectionEnds($ids: [ID!]!) {
      nodes(ids: $ids) {
        ...NamedNode
      }
    }
  `,
  [NAMED_NODE],
);

interface ConnectionsPageProps {
  readonly view: ConnectionsView;
  readonly go: Go;
}

/** What connects two things: the things to choose, and the ways between them. */
export function ConnectionsPage({ view, go }: ConnectionsPageProps) {
  const ids = [view.from, view.to].filter((id) => id !== null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: ENDS,
    variables: { ids },
    pause: ids.length === 0,
  });
  const known = fetching ? undefined : data;
  const named = new Map(
    (known?.nodes ?? []).flatMap((node) =>
      node ? [[node.id, namedNode(node)] as const] : [],
    ),
  );
  function end(id: string | null): NamedNode | null {
    return id === null ? null : (named.get(id) ?? null);
  }
  const [from, to] = [end(view.from), end(view.to)];
  const missing = known ? ids.filter((id) => !named.has(id)) : [];
  const title =
    from && to
      ? `What connects ${inSentence(from).label} with ${inSentence(to).label}`
      : "Connections";
  return (
    <div className="page connections">
      <PageHead title={title} found={missing.length === 0} />
      <Heading>How two things are connected</Heading>
      <ConnectionEnds view={view} from={from} to={to} go={go} />
      {ids.length > 0 && !known && (
        <Pending
          what="these two"
          failed={error !== undefined && !fetching}
          onRetry={() => {
            ask({ requestPolicy: "network-only" });
          }}
        />
      )}
      {missing.map((id) => (
        <p key={id} className="lead">
          Nothing is called “{id}”.
        </p>
      ))}
      {view.from !== null && view.from === view.to && (
        <p className="lead">Choose two different things.</p>
      )}
      {ids.length < 2 && (
        <p className="lead">
          {ids.length === 0
            ? "Choose two things: concepts, gaps, works, authors or recommendations."
            : "Choose what it may be connected with."}
        </p>
      )}
      {from && to && from.id !== to.id && (
        <ConnectionsFound
          key={`${from.id} ${to.id}`}
          view={view}
          from={from}
          to={to}
          go={go}
        />
      )}
    </div>
  );
}
