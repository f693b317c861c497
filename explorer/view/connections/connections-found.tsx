import { useQuery } from "urql";
import { connectionsSummary } from "../../state/connection-sentences.ts";
import type { ConnectionsView } from "../../state/connections.ts";
import { numbered } from "../../state/sentences.ts";
import type { Go } from "../../state/view.ts";
import { ConnectionsFigure } from "./connections-figure.tsx";
import { ConnectionsTold } from "./connections-told.tsx";
import { mostHops, mostWays, PATHS, wayOf } from "./found-ways.ts";
import { inSentence, type NamedNode } from "../named-node.ts";
import { Pending } from "../states.tsx";

interface ConnectionsFoundProps {
  readonly view: ConnectionsView;
  readonly from: NamedNode;
  readonly to: NamedNode;
  readonly go: Go;
}

/** The ways between two things, shortest first: as a picture or table with its sentence, and hop by hop with what each rests on. */
export function ConnectionsFound(props: ConnectionsFoundProps) {
  const { view, from, to, go } = props;
  const variables = {
    from: from.id,
    to: to.id,
    maxLength: mostHops,
    first: mostWays,
  };
  const [{ data, error, fetching }, ask] = useQuery({
    query: PATHS,
    variables,
  });
  if (!data || (error && !fetching)) {
    return (
      <Pending
        what="what connects them"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const ways = data.paths.map(wayOf);
  const [start, end] = [inSentence(from), inSentence(to)];
  const summary = connectionsSummary(start, end, ways, {
    limited: ways.length === mostWays,
    mostHops,
  });
  if (ways.length === 0) {
    return (
      <p className="summary" role="status">
        {summary}
      </p>
    );
  }
  return (
    <>
      <p className="hidden" role="status">
        {numbered(ways.length, "way")} found
      </p>
      <ConnectionsFigure
        title={`What connects ${start.label} with ${end.label}`}
        name={`connections-${from.id}-${to.id}`}
        ways={ways}
        summary={summary}
        asked={[{ query: PATHS, variables }]}
        view={view}
        go={go}
      />
      <ConnectionsTold ways={ways} />
    </>
  );
}
