import { linkHorizontal } from "d3-shape";
import type {
  Linkages,
  PlacedFocus,
  PlacedLinkages,
  PlacedNode,
  PlacedText,
} from "./linkages.ts";
import {
  type Column,
  type Row,
  isMarked,
  stackGroups,
  type,
} from "./linkage-rows.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const margin = { x: 4, y: 12 };
/** A focus amid long columns stays this near the top, where it is seen. */
const lowestMiddle = 320;
const curve = { least: 64, most: 132 };

/** The horizontal places that a picture in three columns is hung on. */
interface Frame {
  readonly leftMark: number;
  readonly focusLeft: number;
  readonly focusRight: number;
  readonly rightMark: number;
}

type Point = [number, number];
const bezier = linkHorizontal<{ source: Point; target: Point }, Point>();

/** Three columns: groups | focus | groups. A side without groups takes no room. */
export function layoutAcross(
  linkages: Linkages,
  width: number,
  measure: MeasureText,
): PlacedLinkages {
  const focusBox = focusSize(
    linkages,
    Math.min(190, Math.max(136, width * 0.25)),
    measure,
  );
  const focusWidth = focusBox.width;
  const sides = [linkages.left, linkages.right].filter(
    (groups) => groups.length > 0,
  ).length;
  const edge = type.markToLabel + type.mark + curve.least;
  const labelWidth =
    (width - 2 * margin.x - focusWidth - sides * edge) / Math.max(1, sides);
  const left = stackGroups(linkages.left, labelWidth, measure);
  const right = stackGroups(linkages.right, labelWidth, measure);
  const height =
    Math.max(left.height, right.height, focusBox.height) + 2 * margin.y;
  const frame = hang(left, right, focusWidth, width);
  const middle = Math.min(height / 2, lowestMiddle);
  const columns = (
    [
      { column: left, side: 0 },
      { column: right, side: 2 },
    ] as const
  ).map(({ column, side }) =>
    placeColumn(
      column,
      side,
      frame,
      Math.max(margin.y, middle - column.height / 2),
      middle,
    ),
  );
  return {
    width,
    height,
    focus: placeFocus(focusBox, frame, middle, isMarked(linkages)),
    nodes: columns.flatMap(({ nodes }) => nodes),
    headings: columns.flatMap(({ headings }) => headings),
    trunk: null,
  };
}

/** Shares out what room the labels leave: first to the curves, then to both margins. */
function hang(
  left: Column,
  right: Column,
  focusWidth: number,
  width: number,
): Frame {
  function beside({ rows, width: w }: Column) {
    return rows.length > 0 ? w + type.markToLabel + type.mark : 0;
  }
  const sides = [left, right].filter(({ rows }) => rows.length > 0).length;
  const room = width - 2 * margin.x - focusWidth - beside(left) - beside(right);
  const bend =
    sides > 0 ? Math.min(curve.most, Math.max(curve.least, room / sides)) : 0;
  const start = margin.x + Math.max(0, (room - sides * bend) / 2);
  const focusLeft = start + (left.rows.length > 0 ? beside(left) + bend : 0);
  const focusRight = focusLeft + focusWidth;
  return {
    leftMark: focusLeft - bend - type.mark,
    focusLeft,
    focusRight,
    rightMark: focusRight + bend + type.mark,
  };
}

function placeColumn(
  column: Column,
  side: 0 | 2,
  frame: Frame,
  top: number,
  middle: number,
): { nodes: PlacedNode[]; headings: PlacedText[] } {
  const x = side === 0 ? frame.leftMark : frame.rightMark;
  const away = side === 0 ? -1 : 1;
  const anchor = side === 0 ? "end" : "start";
  const labelX = x + away * type.markToLabel;
  const nodes: PlacedNode[] = [];
  const headings: PlacedText[] = [];
  for (const row of column.rows) {
    const y = top + row.top + row.height / 2;
    const box = boxOf(row, side, x, labelX, top);
    if (row.kind !== "node") {
      const { text, full } = row;
      headings.push({ text, full, x: labelX, y: y + 4, anchor, box });
      continue;
    }
    const source: Point = [x - away * (type.mark - 2), y];
    const target: Point = [
      side === 0 ? frame.focusLeft - 3 : frame.focusRight + 3,
      middle,
    ];
    nodes.push({
      node: row.node,
      column: side,
      row: nodes.length,
      x,
      y,
      lines: row.lines,
      shortened: row.shortened,
      labelX,
      labelY: y + 5 - ((row.lines.length - 1) * type.labelLine) / 2,
      anchor,
      edge: bezier.digits(1)({ source, target }) ?? "",
      box,
    });
  }
  return { nodes, headings };
}

function boxOf(row: Row, side: 0 | 2, x: number, labelX: number, top: number) {
  const width =
    row.kind === "node"
      ? Math.abs(labelX - x) + type.mark / 2 + row.width
      : row.width;
  const near =
    row.kind === "node" ? x + (side === 0 ? 1 : -1) * (type.mark / 2) : labelX;
  return {
    x: side === 0 ? near - width : near,
    y: top + row.top,
    width,
    height: row.height,
  };
}

interface FocusSize {
  readonly lines: readonly string[];
  readonly shortened: boolean;
  readonly width: number;
  readonly height: number;
}

function focusSize(
  linkages: Linkages,
  most: number,
  measure: MeasureText,
): FocusSize {
  const { focus } = linkages;
  const text = wrap(focus.label, most - 40, 7, type.focus, measure);
  const mark = isMarked(linkages) ? 24 : 0;
  const note = wrap(focus.note, most - 40, 1, type.heading, measure);
  const widest = Math.max(
    ...text.lines.map((line) => measure(line, type.focus)),
    ...note.lines.map((line) => measure(line, type.heading)),
  );
  return {
    ...text,
    width: widest + 40,
    height: text.lines.length * type.focusLine + mark + 20 + 28,
  };
}

function placeFocus(
  size: FocusSize,
  frame: Frame,
  middle: number,
  marked: boolean,
): PlacedFocus {
  const x = (frame.focusLeft + frame.focusRight) / 2;
  const top = middle - size.height / 2;
  const y = top + 14 + (marked ? 24 : 0) + 16;
  return {
    lines: size.lines,
    shortened: size.shortened,
    x,
    y,
    anchor: "middle",
    box: {
      x: frame.focusLeft,
      y: top,
      width: frame.focusRight - frame.focusLeft,
      height: size.height,
    },
    mark: marked ? { x, y: top + 24 } : null,
    note: { x, y: y + size.lines.length * type.focusLine },
  };
}
