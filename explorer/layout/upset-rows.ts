import type { MarkShape } from "./marks.ts";
import type { MeasureText } from "./text-width.ts";
import type { UpsetGroup, UpsetSet } from "./upset.ts";
import { wrap } from "./wrap.ts";

/** A set as a row: its label from x = 0, its total flush right, both on the baseline `labelY`; marks are centred on `y`. */
export interface PlacedSet {
  readonly set: UpsetSet;
  readonly mark: MarkShape | null;
  readonly text: string;
  /** Whether the text leaves out some of the label. */
  readonly shortened: boolean;
  readonly y: number;
  readonly labelY: number;
  readonly totalX: number;
}

/** The title of a group on its baseline, with its mark before it. */
export interface PlacedHeading {
  readonly text: string;
  readonly full: string;
  readonly mark: MarkShape | null;
  readonly x: number;
  readonly y: number;
  readonly markX: number;
  readonly markY: number;
}

/** Sizes in px. */
export const type = { label: 14.5, heading: 13, total: 13, mark: 11 } as const;

const heights = { row: 24, heading: 28, foot: 6 };
const markRoom = 22;
/** From labels to totals, and from totals to the first column. */
const gap = { total: 8, plot: 10 };

/** The width that groups take where nothing is shortened. */
export function roomForRows(
  groups: readonly UpsetGroup[],
  measure: MeasureText,
): number {
  const widths = groups.flatMap(({ title, mark, sets }) => [
    headingX(mark) + measure(title, type.heading),
    ...sets.map(({ label }) => measure(label, type.label)),
  ]);
  const labels = Math.ceil(Math.max(0, ...widths));
  return labels + gap.total + widestTotal(groups, measure) + gap.plot;
}

/** Stacks groups under `top`, each a heading and its sets, within a column of this width. */
export function layoutUpsetRows(
  groups: readonly UpsetGroup[],
  column: { readonly width: number; readonly top: number },
  measure: MeasureText,
): {
  readonly rows: readonly PlacedSet[];
  readonly headings: readonly PlacedHeading[];
  readonly height: number;
} {
  const rows: PlacedSet[] = [];
  const headings: PlacedHeading[] = [];
  const totalX = column.width - gap.plot;
  const labelWidth = totalX - widestTotal(groups, measure) - gap.total;
  function cut(text: string, width: number, size: number) {
    const { lines, shortened } = wrap(text, width, 1, size, measure);
    return { text: lines[0] ?? "", shortened };
  }
  let y = column.top;
  for (const { title, mark, sets } of groups) {
    const x = headingX(mark);
    y += heights.heading;
    headings.push({
      text: cut(title, totalX - x, type.heading).text,
      full: title,
      mark,
      x,
      y: y - 7,
      markX: 8,
      markY: y - 11.5,
    });
    for (const set of sets) {
      rows.push({
        set,
        mark,
        ...cut(set.label, labelWidth, type.label),
        y: y + heights.row / 2,
        labelY: y + heights.row / 2 + 5,
        totalX,
      });
      y += heights.row;
    }
  }
  return { rows, headings, height: y + heights.foot };
}

/** A title stands behind the mark of its group. */
function headingX(mark: MarkShape | null): number {
  return mark === null ? 0 : markRoom;
}

function widestTotal(
  groups: readonly UpsetGroup[],
  measure: MeasureText,
): number {
  const totals = groups.flatMap(({ sets }) => sets.map(({ total }) => total));
  const widths = totals.map((total) => measure(String(total), type.total));
  return Math.max(0, ...widths);
}
