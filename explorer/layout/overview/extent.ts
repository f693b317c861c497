import type { Box } from "../linkages.ts";
import { at } from "./link-graph.ts";

/** The box round positions; at (0, 0) and without size where there are none. */
export function extent(positions: Float64Array): Box {
  if (positions.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, at(positions, i));
    right = Math.max(right, at(positions, i));
    top = Math.min(top, at(positions, i + 1));
    bottom = Math.max(bottom, at(positions, i + 1));
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
