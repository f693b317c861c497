import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  broughtIn,
  fullSize,
  middleOf,
  type Reach,
  withinReach,
  zoomedBy,
} from "../../../explorer/layout/sight.ts";

const seeded = { seed: 5, numRuns: 300 };
const free: Reach = { ...fullSize, least: 0.5, fills: false };
const frame = { width: 700, height: 400 };

function number(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}

const anySight = fc.record({
  scale: number(0.1, 10),
  x: number(-5000, 5000),
  y: number(-5000, 5000),
});
const anyBox = fc.record({
  x: number(0, 600),
  y: number(0, 350),
  width: number(1, 100),
  height: number(1, 50),
});

describe("how a picture is seen", () => {
  it("never leaves a part of the frame empty where the picture fills it", () => {
    fc.assert(
      fc.property(anySight, (sight) => {
        const { scale, x, y } = withinReach(sight, frame, fullSize);
        expect(scale).toBeGreaterThanOrEqual(1);
        expect(scale).toBeLessThanOrEqual(4);
        expect(x).toBeLessThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(0);
        expect(x + frame.width * scale).toBeGreaterThanOrEqual(
          frame.width - 1e-6,
        );
        expect(y + frame.height * scale).toBeGreaterThanOrEqual(
          frame.height - 1e-6,
        );
      }),
      seeded,
    );
  });

  it("stays as it is within reach", () => {
    fc.assert(
      fc.property(anySight, (sight) => {
        for (const reach of [fullSize, free]) {
          const once = withinReach(sight, frame, reach);
          expect(withinReach(once, frame, reach)).toEqual(once);
        }
      }),
      seeded,
    );
  });

  it("keeps the point that is zoomed about where it is", () => {
    fc.assert(
      fc.property(
        anySight,
        anyBox,
        fc.constantFrom(1.5, 1 / 1.5),
        (any, box, factor) => {
          const sight = withinReach(any, frame, free);
          const before = middleOf(sight, box);
          const after = middleOf(zoomedBy(sight, factor, before, free), box);
          expect(after.x).toBeCloseTo(before.x, 6);
          expect(after.y).toBeCloseTo(before.y, 6);
        },
      ),
      seeded,
    );
  });

  it("moves to a part of the picture, and only where it is out of the frame", () => {
    fc.assert(
      fc.property(anySight, anyBox, (any, box) => {
        const sight = withinReach(any, frame, fullSize);
        const moved = broughtIn(sight, box, frame);
        const { x, y } = middleOf(moved, box);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(frame.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(frame.height);
        expect(broughtIn(moved, box, frame).x).toBeCloseTo(moved.x, 6);
        expect(broughtIn(moved, box, frame).y).toBeCloseTo(moved.y, 6);
        expect(withinReach(moved, frame, fullSize).x).toBeCloseTo(moved.x, 6);
      }),
      seeded,
    );
  });
});
