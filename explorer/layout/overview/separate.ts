import { at } from "./link-graph.ts";

const gap = 3;
const passes = 40;
const growth = 1.08;

/**
 * The positions with every two marks moved apart that lie on each other, `gap` px between them, by as little as it takes; where a crowd does
 * not come apart, the whole picture grows. Positions and radii in px.
 */
export function separate(
  positions: Float64Array,
  radii: Float64Array,
): Float64Array {
  let moved = positions.slice();
  for (;;) {
    for (let pass = 0; pass < passes; pass++) {
      if (!push(moved, radii)) return moved;
    }
    moved = moved.map((each) => each * growth);
  }
}

/** Pushes overlapping marks half of their overlap apart, each; false when there are none. */
function push(positions: Float64Array, radii: Float64Array): boolean {
  const widest =
    2 * radii.reduce((most, each) => Math.max(most, each), 1) + gap;
  const cells = new Map<number, number[]>();
  let pushed = false;
  for (let i = 0; i < radii.length; i++) {
    const column = Math.floor(at(positions, 2 * i) / widest);
    const row = Math.floor(at(positions, 2 * i + 1) / widest);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const j of cells.get(keyOf(column + dx, row + dy)) ?? []) {
          if (pushPair(positions, radii, i, j)) pushed = true;
        }
      }
    }
    const key = keyOf(column, row);
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  }
  return pushed;
}

/** Cells far apart may share a key: then some marks are compared in vain. */
function keyOf(column: number, row: number): number {
  return column * 65_537 + row;
}

function pushPair(
  positions: Float64Array,
  radii: Float64Array,
  i: number,
  j: number,
): boolean {
  let x = at(positions, 2 * i) - at(positions, 2 * j);
  let y = at(positions, 2 * i + 1) - at(positions, 2 * j + 1);
  let distance = Math.hypot(x, y);
  const overlap = at(radii, i) + at(radii, j) + gap - distance;
  if (overlap <= 0) return false;
  if (distance < 1e-6) {
    // Marks on one place leave it in directions that their numbers tell apart.
    [x, y, distance] = [Math.cos(i), Math.sin(i), 1];
  }
  // A little more than needed: rounding must not leave a trace of overlap for ever.
  const step = (overlap / 2 + 0.01) / distance;
  positions[2 * i] = at(positions, 2 * i) + x * step;
  positions[2 * i + 1] = at(positions, 2 * i + 1) + y * step;
  positions[2 * j] = at(positions, 2 * j) - x * step;
  positions[2 * j + 1] = at(positions, 2 * j + 1) - y * step;
  return true;
}
