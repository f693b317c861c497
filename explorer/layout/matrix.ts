import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** What a matrix needs to know of its contents to be laid out. */
export interface MatrixContents {
  readonly rows: readonly { readonly label: string; readonly depth: number }[];
  readonly columns: readonly { readonly label: string }[];
  /** Gaps in each cell, row by row; a null row or column is that of what names none. */
  readonly cells: readonly (readonly {
    readonly row: string | null;
    readonly column: string | null;
    readonly gaps: number;
    readonly explicitGaps: number;
  }[])[];
}

interface PlacedLabel {
  readonly text: string;
  readonly full: string;
  readonly x: number;
}

/** A cell's square, centred on (x, y), all in px; its dark lower part is what is explicit. */
interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly dark: number;
  /** Where the number of gaps begins or, below the square, has its middle. */
  readonly number: { readonly x: number; readonly y: number };
}

export interface PlacedMatrix {
  readonly width: number;
  readonly height: number;
  /** The height of the row of column labels. */
  readonly head: number;
  readonly rowHeight: number;
  /** Where the columns begin, and how wide each is. */
  readonly left: number;
  readonly columnWidth: number;
  /** The width of the column of totals. */
  readonly totals: number;
  /** Whether the labels of columns stand slanted, as those do that are wider than their columns. */
  readonly slanted: boolean;
  /** Whether numbers stand below their squares. */
  readonly stacked: boolean;
  readonly rows: readonly PlacedLabel[];
  readonly columns: readonly PlacedLabel[];
  readonly cells: readonly (readonly PlacedCell[])[];
}

/** The size of labels in px. */
export const labelSize = 14;

const narrowest = 30;
const totals = 30;
const indent = 12;
/** Room for the button that opens a row. */
const opener = 18;
/** The sine of the angle at which labels slant. */
const slope = Math.sin(Math.PI / 4);

/**
 * A matrix in `width` px, wider only where its columns would be narrower than can be read. Squares have an area in proportion to their
 * gaps, the largest filling its cell. There is none where a row or column is not stated: often most gaps lie there, and next to them all
 * others would look alike.
 */
export function layoutMatrix(
  { rows, columns, cells }: MatrixContents,
  width: number,
  measure: MeasureText,
): PlacedMatrix {
  const widest = Math.max(
    ...rows.map(
      ({ label, depth }) => measure(label, labelSize) + opener + depth * indent,
    ),
  );
  const left = Math.round(Math.min(widest + 8, width * 0.34, 210));
  const fair = Math.floor((width - left - totals) / columns.length);
  const slanted = columns.some(
    ({ label }) => measure(label, labelSize) + 8 > fair,
  );
  const longest = slanted ? 132 : fair;
  const labels = columns.map(({ label }) => shortened(label, longest, measure));
  // A slanted label begins in the middle of its column, and the last one reaches beyond it.
  const reach = slanted
    ? Math.ceil(measure(labels.at(-1)?.text ?? "", labelSize) * slope)
    : 0;
  const middles = columns.length - 0.5;
  const columnWidth = Math.max(
    narrowest,
    Math.min(fair, Math.floor((width - left - reach) / middles)),
  );
  const stacked = columnWidth < 62;
  const rowHeight = stacked ? 46 : 52;
  const head = slanted
    ? Math.ceil(
        Math.max(...labels.map(({ text }) => measure(text, labelSize))) * slope,
      ) + 18
    : 32;
  const room = stacked
    ? Math.min(columnWidth - 8, 22)
    : Math.min(36, columnWidth - 30);
  const most = Math.max(1, ...cells.flat().map(drawn));
  return {
    width: Math.ceil(
      left +
        Math.max(
          columnWidth * columns.length + totals,
          columnWidth * middles + reach,
        ),
    ),
    height: head + rowHeight * rows.length,
    head,
    rowHeight,
    left,
    columnWidth,
    totals,
    slanted,
    stacked,
    rows: rows.map(({ label, depth }) => {
      const x = opener + depth * indent;
      return { ...shortened(label, left - x - 6, measure), x };
    }),
    columns: labels.map((label, index) => ({
      ...label,
      x: left + (index + 0.5) * columnWidth,
    })),
    cells: cells.map((row, r) =>
      row.map((cell, c) => {
        const gaps = drawn(cell);
        const size = Math.sqrt(gaps / most) * room;
        const x = left + (c + 0.5) * columnWidth - (stacked ? 0 : 10);
        const y = head + (r + 0.5) * rowHeight - (stacked ? 7 : 0);
        return {
          x,
          y,
          size,
          dark: gaps === 0 ? 0 : (cell.explicitGaps / gaps) * size,
          number: stacked
            ? { x, y: y + room / 2 + 14 }
            : { x: x + room / 2 + 5, y: y + 5 },
        };
      }),
    ),
  };
}

/** How many gaps a square stands for. */
function drawn(cell: MatrixContents["cells"][number][number]): number {
  return cell.row === null || cell.column === null ? 0 : cell.gaps;
}

function shortened(
  full: string,
  width: number,
  measure: MeasureText,
): { text: string; full: string } {
  const { lines } = wrap(full, width, 1, labelSize, measure);
  return { text: lines[0] ?? "", full };
}
