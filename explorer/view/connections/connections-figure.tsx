import { useState } from "react";
import { useWidth } from "../../behaviour/use-width.ts";
import { layoutConnections } from "../../layout/connections.ts";
import { textWidth } from "../../layout/text-width.ts";
import type { Asked } from "../../state/asked.ts";
import { connectionRows } from "../../state/connection-sentences.ts";
import type { ConnectionsView } from "../../state/connections.ts";
import type { Go } from "../../state/view.ts";
import { ConnectionsPicture } from "./connections-picture.tsx";
import { ConnectionsTable } from "./connections-table.tsx";
import { Figure } from "../figure/figure.tsx";
import type { FoundWay } from "./found-ways.ts";

interface ConnectionsFigureProps {
  readonly title: string;
  /** The name of its files, without an ending. */
  readonly name: string;
  /** At least one. */
  readonly ways: readonly FoundWay[];
  /** The picture in words. */
  readonly summary: string;
  /** What was asked for the ways. */
  readonly asked: readonly Asked[];
  readonly view: ConnectionsView;
  readonly go: Go;
}

/** How wide the picture is on a large screen, in px: so it is drawn until its place can be measured. */
const usualWidth = 1376;

/** The ways between two things as one picture or as a table, a hop a row. */
export function ConnectionsFigure(props: ConnectionsFigureProps) {
  const { title, name, ways, summary, asked, view, go } = props;
  const { ref, width, measured } = useWidth(usualWidth);
  const [shown, setShown] = useState<string | null>(null);
  const nodes = new Map(
    ways.flatMap((way) => way.nodes.map((node) => [node.id, node])),
  );
  const node = shown === null ? undefined : nodes.get(shown);
  return (
    <Figure
      title={title}
      summary={summary}
      name={name}
      as={view.as}
      onAs={(as) => {
        go({ ...view, as });
      }}
      asked={asked}
      rows={() => connectionRows(ways)}
      legend={
        <p className="edge-sentence" aria-hidden="true">
          {node
            ? `${node.label}: ${node.detail}`
            : "Point at a node, or walk with the arrow keys."}
        </p>
      }
      picture={(svg) => (
        <div ref={ref} className={measured ? undefined : "assumed"}>
          <ConnectionsPicture
            ref={svg}
            name={title}
            summary={summary}
            nodes={nodes}
            placed={layoutConnections(ways, width, textWidth)}
            shown={shown}
            onShow={setShown}
          />
        </div>
      )}
      table={<ConnectionsTable ways={ways} title={title} />}
    />
  );
}
