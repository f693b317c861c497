import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  overlap,
  placeLabels,
  type Room,
} from "../../../../explorer/layout/overview/place-labels.ts";

const coordinate = fc.integer({ min: 0, max: 600 });
const wishes = fc.array(
  fc.record({
    x: coordinate,
    y: coordinate,
    radius: fc.integer({ min: 2, max: 16 }),
    width: fc.integer({ min: 10, max: 220 }),
    height: fc.integer({ min: 12, max: 60 }),
  }),
  { maxLength: 60 },
);
const boxes = fc.array(
  fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 4, max: 30 }),
    height: fc.integer({ min: 4, max: 30 }),
  }),
  { maxLength: 30 },
);
const anywhere: Room = {
  labels: [],
  kept: [],
  spared: [],
  bounds: null,
  insistent: 0,
};
const wish = { x: 100, y: 100, radius: 5, width: 80, height: 16 };

describe("placing labels", () => {
  it("never lays a label over another, over a mark that must be seen, or beyond the bounds", () => {
    const bounds = { x: 0, y: 0, width: 600, height: 600 };
    fc.assert(
      fc.property(wishes, boxes, boxes, (wanted, labels, kept) => {
        const room = { ...anywhere, labels, kept, bounds };
        const placed = placeLabels(wanted, room).flatMap((place) =>
          place ? [place.box] : [],
        );
        for (const [i, box] of placed.entries()) {
          const others = [...placed.slice(i + 1), ...labels, ...kept];
          expect(others.some((other) => overlap(box, other))).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(600);
        }
      }),
    );
  });

  it("places the first label, and any that nothing is in the way of", () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const [first] = placeLabels(wanted, anywhere);
        expect(first).not.toBe(null);
      }),
    );
  });

  it("stands a label to the right where there is room, elsewhere on the next side that has some", () => {
    const [right] = placeLabels([wish], anywhere);
    expect(right?.anchor).toBe("start");
    const labels = [{ x: 110, y: 90, width: 40, height: 20 }];
    const [left] = placeLabels([wish], { ...anywhere, labels });
    expect(left?.anchor).toBe("end");
    expect(left?.box.x).toBeLessThan(100 - wish.width);
  });

  it("spares marks where it can, and covers them where it must", () => {
    const spared = [{ x: 130, y: 95, width: 8, height: 8 }];
    const [aside] = placeLabels([wish], { ...anywhere, spared });
    expect(aside?.anchor).toBe("end");
    const everywhere = [{ x: 0, y: 0, width: 300, height: 300 }];
    const [over] = placeLabels([wish], { ...anywhere, spared: everywhere });
    expect(over?.anchor).toBe("start");
  });

  it("covers as few marks as it can", () => {
    const two = [120, 150].map((x) => ({ x, y: 95, width: 8, height: 8 }));
    const [left, below, above] = [
      { x: 40, y: 95, width: 8, height: 8 },
      { x: 95, y: 115, width: 60, height: 8 },
      { x: 95, y: 75, width: 60, height: 8 },
    ];
    const spared = [...two, left, below, below, above, above];
    const [place] = placeLabels([wish], { ...anywhere, spared });
    expect(place?.anchor).toBe("end");
  });

  it("leaves out what cannot stand anywhere, unless it insists", () => {
    const kept = [{ x: 0, y: 0, width: 300, height: 300 }];
    expect(placeLabels([wish], { ...anywhere, kept })).toEqual([null]);
    const [place] = placeLabels([wish], { ...anywhere, kept, insistent: 1 });
    expect(place).not.toBe(null);
  });
});
