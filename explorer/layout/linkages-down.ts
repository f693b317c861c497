import type {
  Linkages,
  PlacedLinkages,
  PlacedNode,
  PlacedText,
} from "./linkages.ts";
import { isMarked, stackGroups, type } from "./linkage-rows.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const trunkX = 14;
const markX = 44;
const margin = 4;
const bend = 16;

/** Stacked: the focus on top, all groups below it in one column, edges branching off a line at the left. */
export function layoutDown(
  linkages: Linkages,
  width: number,
  measure: MeasureText,
): PlacedLinkages {
  const marked = isMarked(linkages);
  const textX = margin + (marked ? 36 : 20);
  const title = wrap(
    linkages.focus.label,
    width - textX - margin - 20,
    5,
    type.focus,
    measure,
  );
  const focusHeight = title.lines.length * type.focusLine + 20 + 24;
  const labelX = markX + type.markToLabel;
  const column = stackGroups(
    [...linkages.left, ...linkages.right],
    width - labelX - margin,
    measure,
  );
  const top = focusHeight + 28;
  const nodes: PlacedNode[] = [];
  const headings: PlacedText[] = [];
  for (const row of column.rows) {
    const y = top + row.top + row.height / 2;
    const size = { y: top + row.top, height: row.height };
    if (row.kind !== "node") {
      const box = { ...size, x: markX - 5, width: row.width };
      const { text, full } = row;
      headings.push({
        text,
        full,
        x: markX - 5,
        y: y + 4,
        anchor: "start",
        box,
      });
      continue;
    }
    nodes.push({
      node: row.node,
      column: 1,
      row: nodes.length + 1,
      x: markX,
      y,
      lines: row.lines,
      shortened: row.shortened,
      labelX,
      labelY: y + 5 - ((row.lines.length - 1) * type.labelLine) / 2,
      anchor: "start",
      edge: `M${trunkX},${y - bend}C${trunkX},${y} ${trunkX + 6},${y} ${markX - type.mark + 2},${y}`,
      box: {
        ...size,
        x: markX - type.mark / 2,
        width: type.markToLabel + type.mark / 2 + row.width,
      },
    });
  }
  const last = nodes.at(-1);
  return {
    width,
    height: top + column.height + margin,
    focus: {
      lines: title.lines,
      shortened: title.shortened,
      x: textX,
      y: 12 + 16,
      anchor: "start",
      box: { x: margin, y: 2, width: width - 2 * margin, height: focusHeight },
      mark: marked ? { x: margin + 20, y: 12 + 10 } : null,
      note: { x: textX, y: 12 + 16 + title.lines.length * type.focusLine },
    },
    nodes,
    headings,
    trunk: last ? `M${trunkX},${focusHeight + 4}V${last.y - bend}` : null,
  };
}
