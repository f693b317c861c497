import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Arrow,
  nodeAt,
  nodeTowards,
} from "../../../../explorer/layout/overview/spatial-walk.ts";

/** Five nodes: one in the middle, one in each direction, that on the right a little aside. */
const cross = Float64Array.from([0, 0, 0, -50, 50, 10, 0, 60, -40, 0]);
const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;

describe("walking from node to node", () => {
  it.each<[Arrow, number]>([
    ["ArrowUp", 1],
    ["ArrowRight", 2],
    ["ArrowDown", 3],
    ["ArrowLeft", 4],
  ])("leads by %s to node %i", (arrow, node) => {
    expect(nodeTowards(cross, 0, arrow)).toBe(node);
  });

  it("stays where nothing lies in the direction", () => {
    expect(nodeTowards(cross, 1, "ArrowUp")).toBe(1);
  });

  it("prefers what lies ahead to what is nearer but aside", () => {
    const positions = Float64Array.from([0, 0, 5, 30, 60, 0]);
    expect(nodeTowards(positions, 0, "ArrowRight")).toBe(2);
  });

  it("always goes in the direction of the arrow, or not at all", () => {
    const positions = fc
      .array(fc.integer({ min: -500, max: 500 }), {
        minLength: 2,
        maxLength: 80,
      })
      .map((values) => Float64Array.from(values.slice(0, values.length & ~1)));
    fc.assert(
      fc.property(positions, fc.constantFrom(...arrows), (places, arrow) => {
        const next = nodeTowards(places, 0, arrow);
        if (next === 0) return;
        const dx = (places[2 * next] ?? 0) - (places[0] ?? 0);
        const dy = (places[2 * next + 1] ?? 0) - (places[1] ?? 0);
        const ahead = {
          ArrowUp: -dy,
          ArrowDown: dy,
          ArrowLeft: -dx,
          ArrowRight: dx,
        }[arrow];
        expect(ahead).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the node at a point", () => {
  it("is the nearest within reach, or none", () => {
    expect(nodeAt(cross, 48, 12, 16)).toBe(2);
    expect(nodeAt(cross, 25, 30, 16)).toBe(null);
  });
});
