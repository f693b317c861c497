import type { Box } from "../linkages.ts";
import type { Frame, Reach, Sight } from "../sight.ts";
import { extent } from "./extent.ts";
import { at } from "./link-graph.ts";

const margin = 24;
/** Less than the margin: seen whole, the picture stays where it is. */
const edge = 20;
const nearest = 5;
const largestWhole = 1.6;

/** Where one can go in the overview: from all positions in the middle of the frame to where titles have room. */
export function reachOf(positions: Float64Array, frame: Frame): Reach {
  const { x, y, width, height } = extent(positions);
  const scale = Math.min(
    largestWhole,
    Math.max(frame.width - 2 * margin, 100) / Math.max(width, 1),
    Math.max(frame.height - 2 * margin, 100) / Math.max(height, 1),
  );
  return {
    whole: {
      scale,
      x: frame.width / 2 - (x + width / 2) * scale,
      y: frame.height / 2 - (y + height / 2) * scale,
    },
    least: scale,
    most: Math.max(nearest, scale * 2),
    fills: false,
  };
}

/** The frame as a box about the middle of the picture, in px on screen. */
export function frameBox({ x, y }: Sight, { width, height }: Frame): Box {
  return { x: -x, y: -y, width, height };
}

/** The place of a node, with as much round it as keeps it from the edge of the frame at this scale. */
export function nodeBox(
  node: number,
  positions: Float64Array,
  scale: number,
): Box {
  const away = edge / scale;
  return {
    x: at(positions, 2 * node) - away,
    y: at(positions, 2 * node + 1) - away,
    width: 2 * away,
    height: 2 * away,
  };
}
