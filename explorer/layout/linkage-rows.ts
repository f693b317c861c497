import type { Point, ShownNode } from "./linkages.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** Sizes in px that all layouts of linkages share. */
export const type = {
  label: 14.5,
  labelLine: 18,
  heading: 13,
  focus: 16.5,
  focusLine: 21,
  mark: 11,
  /** From the centre of a mark to its label. */
  markToLabel: 14,
} as const;

/** Room for the two buttons of a node, in px: it is kept whether they show or not, so that nothing moves when they do. */
const tools = { expand: 32, pin: 24, gap: 2 };

/** One row of a layer: its content and height, `top` from the top of the layer. */
type Row = { readonly top: number; readonly height: number } & (
  NodeRow | HeadingRow
);

/** A node; points are from the corner of the row, as if its text began at x = 0 and ran to the right. */
interface NodeRow {
  readonly kind: "node";
  readonly node: ShownNode;
  readonly lines: readonly string[];
  readonly shortened: boolean;
  /** Of label and buttons. */
  readonly width: number;
  /** Baseline of the first line, and the middle of all lines. */
  readonly baseline: number;
  readonly middle: number;
  readonly expand: Point;
  readonly pin: Point;
  readonly more: Point | null;
}

interface HeadingRow {
  readonly kind: "heading";
  readonly text: string;
  readonly full: string;
  readonly width: number;
}

/** A layer from top to bottom. */
export interface Column {
  readonly rows: readonly Row[];
  readonly height: number;
}

const heights = { heading: 24, groupGap: 18, padding: 10 };

/** Stacks nodes in the order given, with a heading wherever the group changes; labels are wrapped to `width`. */
export function stackNodes(
  nodes: readonly ShownNode[],
  width: number,
  measure: MeasureText,
): Column {
  const rows: Row[] = [];
  let top = 0;
  let group = "";
  for (const node of nodes) {
    if (node.group !== group) {
      if (top > 0) top += heights.groupGap;
      const { lines } = wrap(node.group, width, 1, type.heading, measure);
      const text = lines.join("");
      rows.push({
        kind: "heading",
        text,
        full: node.group,
        width: measure(text, type.heading),
        top,
        height: heights.heading,
      });
      top += heights.heading;
      group = node.group;
    }
    const { height, ...row } = nodeRow(node, width, measure);
    rows.push({ ...row, top, height });
    top += height;
  }
  return { rows, height: top };
}

function nodeRow(
  node: ShownNode,
  width: number,
  measure: MeasureText,
): NodeRow & { readonly height: number } {
  const most = node.kind === "recommendation" ? 3 : 4;
  const label = wrap(node.label, width, most, type.label, measure);
  const widths = label.lines.map((line) => measure(line, type.label));
  const last = widths.at(-1) ?? 0;
  const room = tools.gap + tools.expand + tools.pin;
  const beside = last + room <= width;
  const textHeight = label.lines.length * type.labelLine;
  const toolsX = beside ? last + tools.gap : 0;
  const toolsY =
    heights.padding / 2 +
    textHeight +
    (beside ? -type.labelLine / 2 : type.labelLine / 2);
  const bottom = textHeight + (beside ? 0 : type.labelLine);
  const left = node.expanded && (node.more ?? 0) > 0;
  return {
    kind: "node",
    node,
    ...label,
    width: Math.max(...widths, toolsX + tools.expand + tools.pin),
    baseline: heights.padding / 2 + 14,
    middle: heights.padding / 2 + textHeight / 2,
    expand: { x: toolsX + tools.expand / 2, y: toolsY },
    pin: { x: toolsX + tools.expand + tools.pin / 2, y: toolsY },
    more: left ? { x: 0, y: heights.padding / 2 + bottom + 14 } : null,
    height: bottom + (left ? type.labelLine : 0) + heights.padding,
  };
}
