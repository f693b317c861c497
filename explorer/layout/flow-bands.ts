import { sankey } from "d3-sankey";
import type { FlowContents } from "./flows.ts";

/** Where bars and ribbons stand, in px from the top. */
interface PlacedBands {
  /** How tall one gap is. */
  readonly scale: number;
  readonly height: number;
  /** The upper ends of bars, column by column. */
  readonly bars: readonly (readonly number[])[];
  /** The upper edges of ribbons, in the order given: where they leave a bar, and where they reach one. */
  readonly bands: readonly { readonly y0: number; readonly y1: number }[];
}

/** Between nodes there is always room for a line, so that the labels in their middles never meet; in px. */
export const between = 18;
const mostTall = 400;
const mostTallOfOneGap = 16;

interface SankeyNode {
  readonly column: number;
  readonly fixedValue: number;
}
interface SankeyLink {
  readonly source: number;
  readonly target: number;
  readonly value: number;
}

/** Bars in their order, moved so that ribbons run as straight as they can. Ribbons are sorted at each bar so that they do not cross there. */
export function placeBands({ columns, ribbons }: FlowContents): PlacedBands {
  const sums = columns.map(({ nodes }) =>
    nodes.reduce((sum, { gaps }) => sum + gaps, 0),
  );
  const scale = Math.min(mostTallOfOneGap, mostTall / Math.max(1, ...sums));
  const height = Math.max(
    1,
    ...columns.map(
      ({ nodes }, c) =>
        (sums[c] ?? 0) * scale + Math.max(0, nodes.length - 1) * between,
    ),
  );
  if (ribbons.length === 0) return { bars: [], bands: [], scale, height };
  const starts = columns.map((_, c) =>
    columns.slice(0, c).reduce((sum, { nodes }) => sum + nodes.length, 0),
  );
  const { nodes, links } = sankey<SankeyNode, SankeyLink>()
    .nodeAlign(({ column }) => column)
    .nodeSort(null)
    .nodePadding(between)
    .size([columns.length, height])({
    nodes: columns.flatMap((column, c) =>
      column.nodes.map(({ gaps }) => ({ column: c, fixedValue: gaps })),
    ),
    links: ribbons.map(({ column, from, to, gaps }) => ({
      source: (starts[column] ?? 0) + from,
      target: (starts[column + 1] ?? 0) + to,
      value: gaps,
    })),
  });
  const y0 = new Map<number | undefined, number>();
  const y1 = new Map<number | undefined, number>();
  for (const node of nodes) {
    for (const [own, ends] of [
      [node.sourceLinks ?? [], y0],
      [node.targetLinks ?? [], y1],
    ] as const) {
      const tops = stacked(
        own.map(({ value }) => value * scale),
        node.fixedValue * scale,
      );
      own.forEach(({ index }, i) =>
        ends.set(index, (node.y0 ?? 0) + (tops[i] ?? 0)),
      );
    }
  }
  return {
    bars: columns.map((column, c) =>
      column.nodes.map((_, n) => nodes[(starts[c] ?? 0) + n]?.y0 ?? 0),
    ),
    bands: links.map(({ index }) => ({
      y0: y0.get(index) ?? 0,
      y1: y1.get(index) ?? 0,
    })),
    scale,
    height,
  };
}

/** Where bands of these heights begin that stand one upon the other within `height`; where they are higher together they overlap evenly. */
function stacked(heights: readonly number[], height: number): number[] {
  const sum = heights.reduce((all, each) => all + each, 0);
  let before = 0;
  return heights.map((own) => {
    const free = sum - own;
    const top =
      sum <= height || free <= 0 ? before : (before / free) * (height - own);
    before += own;
    return top;
  });
}
