import { between, placeBands } from "./flow-bands.ts";
import type { MeasureText } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** What flows need to know of their contents to be laid out. */
export interface FlowContents {
  readonly columns: readonly {
    readonly scheme: { readonly title: string };
    readonly nodes: readonly {
      readonly label: string;
      readonly gaps: number;
      readonly listed: number;
    }[];
  }[];
  readonly ribbons: readonly {
    readonly column: number;
    readonly from: number;
    readonly to: number;
    readonly gaps: number;
    readonly listed: number;
  }[];
}

interface PlacedText {
  readonly text: string;
  readonly full: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
}

/** A node as a bar from (x, y), all in px; `listed` is the height of the part that is in the list, from the top. */
export interface PlacedFlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly listed: number;
  readonly label: PlacedText;
  /** The bar and its label, to be pointed at. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A ribbon, equally thick all along: from the height `y0` of the node it leaves to `y1` of the one it reaches, which are its upper edge. */
export interface PlacedRibbon {
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
  /** Outlines as SVG path data: of the whole, and of the part that is in the list; null where none is. */
  readonly path: string;
  readonly listed: string | null;
}

export interface PlacedFlows {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly (PlacedText & {
    /** The middle of its mark. */
    readonly markX: number;
    readonly markY: number;
  })[];
  /** Column by column. */
  readonly nodes: readonly (readonly PlacedFlowNode[])[];
  /** In the order given. */
  readonly ribbons: readonly PlacedRibbon[];
}

/** Sizes in px. */
export const flowType = {
  label: 13.5,
  heading: 13.5,
  bar: 9,
  mark: 10,
} as const;

const head = 34;
const foot = 10;
const narrowestStep = 150;
const markRoom = 18;
const labelGap = 5;

/**
 * Flows in `width` px, wider only where columns would be too near to each other for their labels. Heights of nodes and of ribbons are in
 * proportion to their gaps, by one measure for all. Where the ribbons of a node have more gaps than it, which are those of several
 * concepts, they overlap there. Nodes keep their order.
 */
export function layoutFlows(
  { columns, ribbons }: FlowContents,
  width: number,
  measure: MeasureText,
): PlacedFlows {
  const labels = columns.map(({ nodes }) => nodes.map(labelOf));
  const widest = Math.max(
    0,
    ...(labels.at(-1) ?? []).map((label) => measure(label, flowType.label)),
    measure(columns.at(-1)?.scheme.title ?? "", flowType.heading) +
      markRoom -
      flowType.bar,
  );
  const margin = Math.min(Math.ceil(widest) + labelGap, 170, width * 0.36);
  const steps = Math.max(1, columns.length - 1);
  const step = Math.max(
    narrowestStep,
    Math.floor((width - margin - flowType.bar) / steps),
  );
  const { bars, bands, scale, height } = placeBands({ columns, ribbons });
  function room(column: number): number {
    return column < columns.length - 1
      ? step - flowType.bar - 2 * labelGap
      : margin - labelGap;
  }
  return {
    width: Math.ceil(step * steps + flowType.bar + margin),
    height: Math.ceil(head + height + foot),
    headings: columns.map(({ scheme }, c) => ({
      ...shortened(
        scheme.title,
        flowType.heading,
        room(c) + flowType.bar - markRoom,
        measure,
      ),
      x: c * step + markRoom,
      y: 14,
      markX: c * step + 6,
      markY: 9.5,
    })),
    nodes: columns.map(({ nodes }, c) =>
      nodes.map(({ gaps, listed }, n) => {
        const y = head + (bars[c]?.[n] ?? 0);
        const x = c * step;
        const tall = gaps * scale;
        const middle = y + tall / 2;
        const label = {
          ...shortened(labels[c]?.[n] ?? "", flowType.label, room(c), measure),
          x: x + flowType.bar + labelGap,
          y: middle + 4.5,
        };
        const boxHeight = Math.max(tall, between);
        return {
          x,
          y,
          height: tall,
          listed: listed * scale,
          label,
          box: {
            x: x - 1,
            y: middle - boxHeight / 2,
            width:
              flowType.bar +
              labelGap +
              3 +
              Math.ceil(measure(label.text, flowType.label)),
            height: boxHeight,
          },
        };
      }),
    ),
    ribbons: ribbons.map(({ column, gaps, listed }, r) => {
      const ends = [column * step + flowType.bar, (column + 1) * step] as const;
      const y0 = head + (bands[r]?.y0 ?? 0);
      const y1 = head + (bands[r]?.y1 ?? 0);
      return {
        y0,
        y1,
        thickness: gaps * scale,
        path: bandPath(ends, [y0, y1], gaps * scale),
        listed: listed > 0 ? bandPath(ends, [y0, y1], listed * scale) : null,
      };
    }),
  };
}

/** The number first: where there is too little room the name is shortened. */
function labelOf({
  label,
  gaps,
  listed,
}: FlowContents["columns"][number]["nodes"][number]): string {
  return `${listed === gaps ? gaps : `${listed} of ${gaps}`} ${label}`;
}

function bandPath(
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  thickness: number,
): string {
  const [a, b, c, d] = [y0, y1, y1 + thickness, y0 + thickness].map(round);
  const middle = round((x0 + x1) / 2);
  return `M${x0},${a}C${middle},${a} ${middle},${b} ${x1},${b}V${c}C${middle},${c} ${middle},${d} ${x0},${d}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function shortened(
  full: string,
  size: number,
  width: number,
  measure: MeasureText,
): { text: string; full: string } {
  const { lines } = wrap(full, width, 1, size, measure);
  return { text: lines[0] ?? "", full };
}
