import { sizes } from "./connection-sizes.ts";

/** A place that a hop leads over: its own end, or a column that it passes. */
export interface Stop {
  readonly x: number;
  readonly y: number;
  /** How far the labels of the column reach to either side of `x`, in px. */
  readonly reach: number;
}

/** From the centre of a mark to where its hops begin. */
const beside = sizes.mark / 2 + 3;
/** How far a hop within a column bends beyond its labels. */
const bend = 24;

/**
 * A line from mark to mark as SVG path data, from left to right over at least two stops. It runs level over or past labels and turns only in
 * the room between two columns; within a column it bends to the right of it.
 */
export function curveOver(stops: readonly Stop[]): string {
  const [first, ...others] = stops.toSorted((a, b) => a.x - b.x);
  const last = others.at(-1);
  if (!first || !last) return "";
  const start = `M${round(first.x + beside)},${round(first.y)}`;
  if (first.x === last.x) {
    const edge = round(first.x + first.reach);
    const out = round(edge + bend);
    const [y, end] = [round(first.y), round(last.y)];
    return `${start}H${edge}C${out},${y} ${out},${end} ${edge},${end}H${round(last.x + beside)}`;
  }
  let path = start;
  let from = first;
  for (const to of others) {
    const [left, right] = [from.x + from.reach, to.x - to.reach].map(round);
    const middle = round((from.x + from.reach + to.x - to.reach) / 2);
    const [y, end] = [round(from.y), round(to.y)];
    path += `H${left ?? 0}C${middle},${y} ${middle},${end} ${right ?? 0},${end}`;
    from = to;
  }
  return `${path}H${round(last.x - beside)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
