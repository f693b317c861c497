import { describe, expect, it } from "vitest";
import { pivotMds } from "../../../../explorer/layout/overview/pivot-mds.ts";

function distance(positions: Float64Array, a: number, b: number): number {
  return Math.hypot(
    (positions[2 * a] ?? NaN) - (positions[2 * b] ?? NaN),
    (positions[2 * a + 1] ?? NaN) - (positions[2 * b + 1] ?? NaN),
  );
}

function endsOf(pairs: readonly (readonly number[])[]): Uint32Array {
  return Uint32Array.from(pairs.flat());
}

describe("PivotMDS", () => {
  it("gives the distances of a chain back, up to scale", () => {
    const order = 30;
    const ends = endsOf(
      Array.from({ length: order - 1 }, (_, i) => [i, i + 1]),
    );
    const positions = pivotMds({ order, ends });
    const unit = distance(positions, 0, order - 1) / (order - 1);
    for (const [a, b] of [
      [0, 10],
      [5, 25],
      [12, 13],
    ] as const) {
      expect(distance(positions, a, b) / unit).toBeCloseTo(b - a, 1);
    }
  });

  it("opens a ring to a ring: opposite nodes lie farthest from each other", () => {
    const order = 24;
    const ends = endsOf(
      Array.from({ length: order }, (_, i) => [i, (i + 1) % order]),
    );
    const positions = pivotMds({ order, ends });
    const across = distance(positions, 0, 12);
    for (let i = 1; i < 12; i++) {
      expect(distance(positions, 0, i)).toBeLessThan(across);
    }
  });

  it("places parts that nothing joins, apart from each other", () => {
    const positions = pivotMds({
      order: 6,
      ends: endsOf([
        [0, 1],
        [1, 2],
        [3, 4],
        [4, 5],
      ]),
    });
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(distance(positions, 0, 4)).toBeGreaterThan(
      distance(positions, 0, 1),
    );
  });

  it("lays nodes with the same neighbours on each other, but for pivots", () => {
    const leaves = 300;
    const positions = pivotMds({
      order: leaves + 1,
      ends: endsOf(Array.from({ length: leaves }, (_, i) => [0, i + 1])),
    });
    const places = new Set(
      Array.from({ length: leaves }, (_, i) =>
        [positions[2 * i + 2], positions[2 * i + 3]]
          .map((value) => value?.toFixed(6))
          .join(),
      ),
    );
    expect(places.size).toBeLessThan(60);
  });

  it.each([0, 1, 2])("takes a graph of %i nodes without links", (order) => {
    const positions = pivotMds({ order, ends: new Uint32Array() });
    expect(positions).toHaveLength(2 * order);
    expect(positions.every(Number.isFinite)).toBe(true);
  });
});
