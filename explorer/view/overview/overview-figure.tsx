import { useMemo } from "react";
import { useLayout } from "../../behaviour/use-layout.ts";
import { usePalette } from "../../behaviour/use-palette.ts";
import { useWidth } from "../../behaviour/use-width.ts";
import {
  linkedNodes,
  type OverviewGraph,
} from "../../layout/overview/overview-graph.ts";
import { overviewSvg } from "../../layout/overview/overview-svg.ts";
import { pictureSize } from "../../layout/overview/picture-size.ts";
import type { Asked } from "../../state/asked.ts";
import type { DrawnScheme } from "../../state/overview-schemes.ts";
import type { OverviewView } from "../../state/overview.ts";
import {
  overviewRows,
  overviewSummary,
  overviewTitle,
} from "../../state/overview-words.ts";
import type { Go } from "../../state/view.ts";
import { Figure } from "../figure/figure.tsx";
import { OverviewCanvas } from "./overview-canvas.tsx";
import { OverviewLegend } from "./overview-legend.tsx";
import { OverviewTable } from "./overview-table.tsx";

interface OverviewFigureProps {
  readonly view: OverviewView;
  readonly go: Go;
  readonly schemes: readonly DrawnScheme[];
  readonly graph: OverviewGraph;
  /** The number of all gaps, drawn or not. */
  readonly total: number;
  readonly asked: readonly Asked[];
}

/** The overview as a picture or as tables. The tables also stand where there can be no picture: without workers. */
export function OverviewFigure(props: OverviewFigureProps) {
  const { view, go, schemes, graph, total, asked } = props;
  const { ref, width, measured } = useWidth(0);
  const size = measured && view.as === "picture" ? pictureSize(width) : null;
  const layout = useLayout(size && graph, size?.shape ?? "wide");
  const palette = usePalette();
  const linked = useMemo(() => linkedNodes(graph), [graph]);
  const found = graph.nodes.findIndex(({ id }) => id === view.node);
  const selected = found < 0 ? null : found;
  const title = overviewTitle(schemes);
  const summary = overviewSummary(graph, total);
  const table = (
    <OverviewTable
      schemes={schemes}
      graph={graph}
      linked={linked}
      caption={summary}
    />
  );
  const drawn =
    palette && size && layout.kind === "placed"
      ? { graph, palette, positions: layout.positions, frame: size }
      : null;
  return (
    <Figure
      title={title}
      summary={summary}
      name="overview"
      as={view.as}
      onAs={(as) => {
        go({ ...view, as });
      }}
      asked={asked}
      rows={() => overviewRows(graph)}
      legend={<OverviewLegend schemes={schemes} />}
      writeSvg={() =>
        drawn &&
        overviewSvg(
          graph,
          drawn.positions,
          selected,
          { title, description: summary },
          drawn.palette,
        )
      }
      picture={() => (
        <div ref={ref}>
          {!measured && <div className="without-script">{table}</div>}
          {drawn && (
            <OverviewCanvas
              {...drawn}
              linked={linked}
              summary={summary}
              selected={selected}
              onSelect={(node) => {
                go({ ...view, node });
              }}
              go={go}
            />
          )}
          {layout.kind === "working" && size && (
            <p className="quiet" role="status" style={{ height: size.height }}>
              Laying out the picture …
            </p>
          )}
          {layout.kind === "failed" && (
            <>
              <p className="quiet">
                This browser cannot lay out the picture; here are its tables.
              </p>
              {table}
            </>
          )}
        </div>
      )}
      table={table}
    />
  );
}
