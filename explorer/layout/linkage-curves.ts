import { linkHorizontal } from "d3-shape";
import type { Point } from "./linkages.ts";

/** Where edges may meet a node. */
export interface Ports {
  readonly column: number;
  readonly left: Point;
  readonly right: Point;
}

type Pair = [number, number];
const bezier = linkHorizontal<{ source: Pair; target: Pair }, Pair>().digits(1);
const bulge = 36;

/** One cubic curve as SVG path data: from the right of one node to the left of another, or round the side within a layer. */
export function curveBetween(a: Ports, b: Ports): string {
  if (a.column === b.column) {
    const side = a.column > 1 ? "left" : "right";
    return arc(a[side], b[side], side === "left" ? -bulge : bulge);
  }
  const [from, to] = a.column < b.column ? [a, b] : [b, a];
  return (
    bezier({
      source: [from.right.x, from.right.y],
      target: [to.left.x, to.left.y],
    }) ?? ""
  );
}

/** A curve from one point to another that leaves both sideways by `dx` px, to the left where it is negative. */
export function arc(from: Point, to: Point, dx: number): string {
  return `M${round(from.x)},${round(from.y)}C${round(from.x + dx)},${round(from.y)},${round(to.x + dx)},${round(to.y)},${round(to.x)},${round(to.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
