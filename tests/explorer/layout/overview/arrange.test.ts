import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../../../explorer/layout/overview/arrange.ts";
import type { LayoutInput } from "../../../../explorer/layout/overview/overview-graph.ts";

/** Graphs of up to 40 nodes, some of them without links, some in parts of their own. */
const inputs = fc
  .integer({ min: 0, max: 40 })
  .chain((order) =>
    fc.record({
      pairs: fc.array(
        fc.tuple(
          fc.nat(Math.max(0, order - 1)),
          fc.nat(Math.max(0, order - 1)),
        ),
        { maxLength: order === 0 ? 0 : 80 },
      ),
      radii: fc.array(fc.integer({ min: 3, max: 14 }), {
        minLength: order,
        maxLength: order,
      }),
      shape: fc.constantFrom("wide" as const, "high" as const),
    }),
  )
  .map(({ pairs, radii, shape }): LayoutInput => {
    const links = pairs.filter(([a, b]) => a !== b);
    const ends = Uint32Array.from(links.flat());
    return {
      graph: { order: radii.length, ends },
      radii: Float64Array.from(radii),
      shape,
    };
  });

function placesOf(positions: Float64Array) {
  return Array.from({ length: positions.length / 2 }, (_, i) => ({
    x: positions[2 * i] ?? NaN,
    y: positions[2 * i + 1] ?? NaN,
  }));
}

function extentOf(positions: Float64Array) {
  const places = placesOf(positions);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
}

describe("the layout of the overview", () => {
  it("is the same to the last bit for the same graph", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const [first, second] = [arrange(input), arrange(input)];
        expect(new Uint8Array(second.buffer)).toEqual(
          new Uint8Array(first.buffer),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("gives every node a place, and lays no mark on another", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const places = placesOf(arrange(input));
        expect(places).toHaveLength(input.graph.order);
        for (const [i, a] of places.entries()) {
          expect(Number.isFinite(a.x + a.y)).toBe(true);
          for (const [j, b] of places.entries()) {
            if (i >= j) continue;
            const apart = (input.radii[i] ?? 0) + (input.radii[j] ?? 0);
            // Those without links stand in rows made for the marks of gaps, at most 9 px wide.
            if (isLoose(input, i) && isLoose(input, j)) {
              expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(21.9);
            } else {
              expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
                apart,
              );
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lays a chain along the longer side of the picture", () => {
    const order = 12;
    const ends = Uint32Array.from(
      Array.from({ length: order - 1 }, (_, i) => [i, i + 1]).flat(),
    );
    const radii = new Float64Array(order).fill(4);
    const wide = extentOf(
      arrange({ graph: { order, ends }, radii, shape: "wide" }),
    );
    const high = extentOf(
      arrange({ graph: { order, ends }, radii, shape: "high" }),
    );
    expect(wide.width).toBeGreaterThan(wide.height);
    expect(high.height).toBeGreaterThan(high.width);
  });

  it("brings what is linked nearer than what is not", () => {
    // Two stars of ten that share one leaf.
    const pairs = [
      ...Array.from({ length: 10 }, (_, i) => [0, 2 + i]),
      ...Array.from({ length: 10 }, (_, i) => [1, 11 + i]),
    ];
    const graph = { order: 21, ends: Uint32Array.from(pairs.flat()) };
    const radii = new Float64Array(21).fill(4);
    const places = placesOf(arrange({ graph, radii, shape: "wide" }));
    function distance(a: number, b: number) {
      const [p, q] = [places[a], places[b]];
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : NaN;
    }
    for (let leaf = 2; leaf < 11; leaf++) {
      expect(distance(leaf, 0)).toBeLessThan(distance(leaf, 1));
    }
  });

  it("stands nodes without links in rows beside a wide picture and below a high one", () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ];
    const graph = { order: 30, ends: Uint32Array.from(pairs.flat()) };
    const radii = new Float64Array(30).fill(4);
    const wide = placesOf(arrange({ graph, radii, shape: "wide" }));
    const high = placesOf(arrange({ graph, radii, shape: "high" }));
    const right = Math.max(...wide.slice(0, 4).map(({ x }) => x));
    const bottom = Math.max(...high.slice(0, 4).map(({ y }) => y));
    for (const { x } of wide.slice(4)) expect(x).toBeGreaterThan(right);
    for (const { y } of high.slice(4)) expect(y).toBeGreaterThan(bottom);
  });
});

function isLoose({ graph }: LayoutInput, node: number): boolean {
  return !graph.ends.includes(node);
}
