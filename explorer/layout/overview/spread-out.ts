import { seededRandom } from "./seeded-random.ts";

/**
 * The positions at a size at which forces can work on them, each moved a little so that no two lie on each other: what lies on one place stays
 * together for ever. Centred on (0, 0).
 */
export function spreadOut(positions: Float64Array): Float64Array {
  const order = positions.length / 2;
  const random = seededRandom(2);
  const radius = 10 * Math.sqrt(order);
  const reach = positions.reduce(
    (most, each) => Math.max(most, Math.abs(each)),
    0,
  );
  const scale = reach === 0 ? 0 : radius / reach;
  return positions.map(
    (each) => each * scale + (random() - 0.5) * radius * 0.02,
  );
}
