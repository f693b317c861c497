import type { LinkageGroup, LinkageNode, Linkages } from "./linkages.ts";
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

/** One row of a column: its content, height, and the y of its middle line from the top of the column. */
export type Row =
  | {
      readonly kind: "node";
      readonly node: LinkageNode;
      readonly lines: readonly string[];
      readonly shortened: boolean;
      readonly width: number;
      readonly top: number;
      readonly height: number;
    }
  | {
      readonly kind: "heading" | "more";
      readonly text: string;
      readonly full: string;
      readonly width: number;
      readonly top: number;
      readonly height: number;
    };

/** A column of groups from top to bottom; labels are wrapped to `labelWidth`. */
export interface Column {
  readonly rows: readonly Row[];
  readonly height: number;
  /** The widest label, in px. */
  readonly width: number;
}

const heights = { heading: 24, groupGap: 20, padding: 10, more: 24 };

/** Stacks groups: a heading, its nodes, and `+ n more` where nodes are left out. No group gives an empty column. */
export function stackGroups(
  groups: readonly LinkageGroup[],
  labelWidth: number,
  measure: MeasureText,
): Column {
  const rows: Row[] = [];
  let top = 0;
  function push(row: Row) {
    rows.push(row);
    top += row.height;
  }
  function word(kind: "heading" | "more", full: string, height: number) {
    const { lines } = wrap(full, labelWidth, 1, type.heading, measure);
    const text = lines.join("");
    const width = measure(text, type.heading);
    push({ kind, text, full, width, top, height });
  }
  for (const group of groups) {
    if (group.total === 0) continue;
    if (top > 0) top += heights.groupGap;
    if (group.title) word("heading", group.title, heights.heading);
    for (const node of group.nodes) {
      const label = wrap(node.label, labelWidth, 4, type.label, measure);
      const width = Math.max(
        ...label.lines.map((line) => measure(line, type.label)),
      );
      const height = label.lines.length * type.labelLine + heights.padding;
      push({ kind: "node", node, ...label, width, top, height });
    }
    const more = group.total - group.nodes.length;
    if (more > 0) word("more", `+ ${more} more`, heights.more);
  }
  return {
    rows,
    height: top,
    width: Math.max(0, ...rows.map((row) => row.width)),
  };
}

/** Whether the focus carries a mark of its own: a gap has its brackets instead. */
export function isMarked({ focus }: Linkages): boolean {
  return focus.kind !== "gap" && focus.mark !== null;
}
