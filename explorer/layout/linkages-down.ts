import type {
  LinkageEdge,
  Linkages,
  PlacedLinkages,
  PlacedNode,
  PlacedText,
} from "./linkages.ts";
import { stackNodes, type } from "./linkage-rows.ts";
import { arc } from "./linkage-curves.ts";
import { layoutFocus } from "./linkage-focus.ts";
import type { MeasureText } from "./text-width.ts";

const trunkX = 14;
const margin = 4;
const bend = 16;
/** Where marks stand: farther in where edges between the nodes need room. */
const markX = { plain: 44, arcs: 76 };
const arcs = { least: 22, most: 58, span: 600 };
/** One column: the focus on top, all else below it; edges of the focus branch off a line at the left, others are arcs beside it. */
export function layoutDown(
  linkages: Linkages,
  width: number,
  measure: MeasureText,
): PlacedLinkages {
  const { nodes: shown, edges, focus: centre } = linkages;
  const between = edges.some(
    ({ from, to }) => from !== centre.id && to !== centre.id,
  );
  const x = between ? markX.arcs : markX.plain;
  const textX = x + type.markToLabel;
  const focus = layoutFocus(
    linkages,
    { column: 1, x: margin, width: width - 2 * margin, anchor: "start" },
    measure,
  );
  const column = stackNodes(shown, width - textX - margin, measure);
  const top = focus.box.height + 24;
  const nodes: PlacedNode[] = [];
  const headings: PlacedText[] = [];
  const zero = type.markToLabel + type.mark / 2;
  for (const row of column.rows) {
    const y = top + row.top;
    const box = { x: textX - zero, y, width: row.width, height: row.height };
    if (row.kind === "heading") {
      const { text, full } = row;
      headings.push({ text, full, x: box.x, y: y + 16, anchor: "start", box });
      continue;
    }
    nodes.push({
      node: row.node,
      column: 1,
      lines: row.lines,
      shortened: row.shortened,
      label: { x: zero, y: row.baseline },
      anchor: "start",
      mark: { x: type.mark / 2, y: row.middle },
      brackets: false,
      tools: {
        expand: { x: zero + row.expand.x, y: row.expand.y },
        pin: { x: zero + row.pin.x, y: row.pin.y },
      },
      more: row.more && { x: zero, y: row.more.y },
      box: { ...box, width: row.width + zero },
    });
  }
  const places = new Map(
    nodes.map(({ node, box, mark }) => [
      node.id,
      { x: x - type.mark + 2, y: box.y + (mark?.y ?? 0) },
    ]),
  );
  function pathOf({ from, to }: LinkageEdge): string | null {
    const ends = [places.get(from), places.get(to)].filter((end) => !!end);
    const [a, b] = ends;
    if (!a) return null;
    if (b) {
      const far = Math.min(1, Math.abs(a.y - b.y) / arcs.span);
      return arc(a, b, -(arcs.least + (arcs.most - arcs.least) * far));
    }
    return `M${trunkX},${a.y - bend}C${trunkX},${a.y},${trunkX + 6},${a.y},${a.x},${a.y}`;
  }
  const last = edges
    .filter(({ from, to }) => from === centre.id || to === centre.id)
    .map(({ from, to }) => places.get(from === centre.id ? to : from)?.y ?? 0)
    .reduce((lowest, y) => Math.max(lowest, y), 0);
  return {
    width,
    height: top + column.height + margin,
    focus,
    nodes,
    headings,
    edges: edges.flatMap((edge) => {
      const path = pathOf(edge);
      return path === null ? [] : [{ edge, path }];
    }),
    trunk:
      last > 0 ? `M${trunkX},${focus.box.height + 4}V${last - bend}` : null,
  };
}
