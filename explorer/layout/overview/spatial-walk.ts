import { at } from "./link-graph.ts";

/** Arrow keys as directions, y downwards. */
const directions = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
} as const;

/** A key that leads from node to node. */
export type Arrow = keyof typeof directions;

/** Whether a key is an arrow. */
export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(directions, key);
}

/**
 * The node to which an arrow leads from a node: the nearest one more in that direction than aside of it; from where there is none, the nearest
 * in that direction at all; the node itself at the border. Ties go to the first.
 */
export function nodeTowards(
  positions: Float64Array,
  from: number,
  arrow: Arrow,
): number {
  const [right, down] = directions[arrow];
  let [best, least] = [from, Infinity];
  for (let i = 0; i < positions.length / 2; i++) {
    const x = at(positions, 2 * i) - at(positions, 2 * from);
    const y = at(positions, 2 * i + 1) - at(positions, 2 * from + 1);
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    if (ahead <= 0) continue;
    // What lies more aside than ahead comes behind all that does not.
    const cost = ahead + aside + (aside > ahead ? 1e6 : 0);
    if (cost < least) [best, least] = [i, cost];
  }
  return best;
}

/** The node whose middle is nearest to a point, at most `reach` px from it; null where there is none. */
export function nodeAt(
  positions: Float64Array,
  x: number,
  y: number,
  reach: number,
): number | null {
  let best: number | null = null;
  let least = reach;
  for (let i = 0; i < positions.length / 2; i++) {
    const distance = Math.hypot(
      at(positions, 2 * i) - x,
      at(positions, 2 * i + 1) - y,
    );
    if (distance <= least) [best, least] = [i, distance];
  }
  return best;
}
