import { curveOver, type Stop } from "./connection-curves.ts";
import { sizes } from "./connection-sizes.ts";
import type {
  PlacedConnection,
  PlacedConnections,
  PlacedHop,
} from "./connections.ts";
import { type ConnectionGraph, passedLayers } from "./merge-ways.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const margin = 8;
/** Of a column, what its labels may take; hops turn in the rest. */
const labelShare = 0.7;
/** Between two rows of a column. */
const rowGap = 20;
/** From the centre of a mark to below the first line's top. */
const drop = 24;

/** A row of a column: a node with the lines of its label or, without any, the lane of a hop that passes the column. */
interface Row {
  readonly key: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/**
 * Columns by distance from the start, each about the middle line; labels stand centred below their marks. Hops run from mark to mark; one
 * that reaches beyond the next column has a lane in each column that it passes, above the nodes, where no label is in its way.
 */
export function connectionsAcross(
  graph: ConnectionGraph,
  width: number,
  measure: MeasureText,
): PlacedConnections {
  const column = width / graph.layers.length;
  const columns = rowsOf(graph, column * labelShare, measure);
  const heights = columns.map((rows) =>
    rows.reduce((sum, { height }) => sum + height + rowGap, -rowGap),
  );
  const height = Math.max(0, ...heights) + 2 * margin;
  const stops = new Map<string, Stop>();
  const nodes: PlacedConnection[] = [];
  for (const [at, rows] of columns.entries()) {
    const x = (at + 0.5) * column;
    const reach = Math.max(...rows.map((row) => row.width)) / 2 + 4;
    let top = (height - (heights[at] ?? 0)) / 2;
    for (const row of rows) {
      stops.set(row.key, { x, y: top + sizes.mark / 2 + 2, reach });
      if (row.lines.length > 0) nodes.push(placeNode(row, at, x, top));
      top += row.height + rowGap;
    }
  }
  const hops = graph.hops.map((hop): PlacedHop => {
    const lanes = passedLayers(hop, graph).map((at) => laneKey(hop, at));
    const over = [hop.from, ...lanes, hop.to].map((key) => stops.get(key));
    return {
      ...hop,
      path: curveOver(over.filter((stop) => stop !== undefined)),
    };
  });
  return { width, height, nodes, hops };
}

/** The rows of each column: lanes first, then its nodes. */
function rowsOf(
  graph: ConnectionGraph,
  labelWidth: number,
  measure: MeasureText,
): Row[][] {
  return graph.layers.map((layer, at): Row[] => [
    ...graph.hops
      .filter((hop) => passedLayers(hop, graph).includes(at))
      .map((hop) => ({
        key: laneKey(hop, at),
        lines: [],
        width: 0,
        height: 0,
      })),
    ...layer.map(({ id, label }) => {
      const { most, label: size, line } = sizes;
      const { lines } = wrap(label, labelWidth, most, size, measure);
      const widest = Math.max(...lines.map((each) => measure(each, size)));
      return {
        key: id,
        lines,
        width: Math.max(widest, 2 * sizes.mark),
        height: drop + lines.length * line,
      };
    }),
  ]);
}

function laneKey({ from, to }: ConnectionGraph["hops"][number], at: number) {
  return `${from} ${to} ${at}`;
}

function placeNode(
  { key, lines, width, height }: Row,
  column: number,
  x: number,
  top: number,
): PlacedConnection {
  const y = top + sizes.mark / 2 + 2;
  return {
    id: key,
    column,
    x,
    y,
    lines,
    labelX: x,
    labelY: y + drop - 2,
    anchor: "middle",
    box: { x: x - width / 2, y: top, width, height },
  };
}
