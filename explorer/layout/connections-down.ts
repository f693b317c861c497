import { sizes } from "./connection-sizes.ts";
import type {
  PlacedConnection,
  PlacedConnections,
  PlacedHop,
} from "./connections.ts";
import type { ConnectionGraph } from "./merge-ways.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const margin = 6;
const padding = 12;
/** Room for the arcs at the left of the marks. */
const arcs = 72;
const markToLabel = 14;

/** One node below the other, by distance from the start; hops are arcs at the left, the wider the farther they reach. */
export function connectionsDown(
  { layers, hops }: ConnectionGraph,
  width: number,
  measure: MeasureText,
): PlacedConnections {
  const labelX = arcs + markToLabel;
  const nodes: PlacedConnection[] = [];
  let top = margin;
  for (const { id, label } of layers.flat()) {
    const { lines } = wrap(
      label,
      width - labelX - margin,
      sizes.most,
      sizes.label,
      measure,
    );
    const height = lines.length * sizes.line + padding;
    const widest = Math.max(...lines.map((line) => measure(line, sizes.label)));
    const y = top + padding / 2 + sizes.line / 2;
    const x = arcs - sizes.mark / 2;
    nodes.push({
      id,
      column: 0,
      x: arcs,
      y,
      lines,
      labelX,
      labelY: y + 5,
      anchor: "start",
      box: { x, y: top, width: labelX - x + widest, height },
    });
    top += height;
  }
  const rows = new Map(nodes.map(({ id, y }, row) => [id, { row, y }]));
  const placed = hops.flatMap(({ from, to, inferred }): PlacedHop[] => {
    const [a, b] = [rows.get(from), rows.get(to)];
    if (!a || !b) return [];
    // At most as wide as the room is, whatever the distance.
    const reach = Math.abs(a.row - b.row) / Math.max(1, nodes.length - 1);
    const x = Math.round(arcs - 10 - (22 + 60 * reach));
    const edge = arcs - sizes.mark / 2 - 3;
    const path = `M${edge},${a.y}C${x},${a.y} ${x},${b.y} ${edge},${b.y}`;
    return [{ from, to, inferred, path }];
  });
  return { width, height: top + margin, nodes, hops: placed };
}
