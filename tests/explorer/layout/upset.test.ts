import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import { layoutUpset, type Upset } from "../../../explorer/layout/upset.ts";
import { type as sizes } from "../../../explorer/layout/upset-rows.ts";

const upset: Upset = {
  groups: [
    {
      title: "Tides",
      mark: "SQUARE",
      sets: [
        { id: "ebb", label: "Ebb", total: 4 },
        { id: "surge", label: "Storm surge on a spring tide", total: 9 },
        { id: "slack", label: "Slack water", total: 2 },
      ],
    },
    {
      title: "Why a gap",
      mark: null,
      sets: [{ id: "none", label: "no study", total: 7 }],
    },
    { title: "Weathers", mark: "STAR", sets: [] },
  ],
  combinations: [
    { sets: ["surge", "none"], gaps: 4, explicitGaps: 1 },
    { sets: ["ebb", "surge"], gaps: 2, explicitGaps: 2 },
  ],
};

describe("an UpSet picture", () => {
  const placed = layoutUpset(upset, 560, textWidth);

  it("has a column for each combination, its bar as high as it has gaps, explicit ones below", () => {
    const [first, second] = placed.columns;
    expect(first?.bar.height).toBe(2 * (second?.bar.height ?? 0));
    expect(first?.explicit.height).toBe((first?.bar.height ?? 0) / 4);
    for (const { bar, explicit } of placed.columns) {
      expect(bar.y + bar.height).toBe(placed.plot.baseline);
      expect(explicit.y + explicit.height).toBe(placed.plot.baseline);
    }
  });

  it("has a row for each set in it, groups in their order and sets by their total", () => {
    expect(placed.rows.map(({ set }) => set.id)).toEqual([
      "surge",
      "ebb",
      "none",
    ]);
    expect(placed.headings.map(({ text }) => text)).toEqual([
      "Tides",
      "Why a gap",
    ]);
  });

  it("marks the rows of a combination, and joins them", () => {
    const y = new Map(placed.rows.map((row) => [row.set.id, row.y]));
    const [first] = placed.columns;
    expect(first?.marks).toEqual([
      { shape: "SQUARE", x: first?.x, y: y.get("surge") },
      { shape: null, x: first?.x, y: y.get("none") },
    ]);
    const ends = [y.get("surge"), y.get("none")];
    expect(first?.line).toBe(`M${first?.x},${ends.join("V")}`);
  });

  it("is empty but not broken without combinations", () => {
    const empty = layoutUpset({ ...upset, combinations: [] }, 560, textWidth);
    expect(empty).toMatchObject({ columns: [], rows: [], headings: [] });
  });

  it("draws as many combinations as have room for a finger, at most 20, for any data and width", () => {
    fc.assert(
      fc.property(upsets(), fc.integer({ min: 240, max: 1600 }), (any, px) => {
        const { columns } = layoutUpset(any, px, textWidth);
        const most = Math.min(20, any.combinations.length);
        expect(columns.length).toBeLessThanOrEqual(most);
        expect(columns.length).toBeGreaterThanOrEqual(Math.min(most, 5));
        for (const { box } of columns) {
          expect(box.width).toBeGreaterThanOrEqual(24);
        }
      }),
    );
  });

  it("lets no texts overlap and nothing leave the picture, for any data and width", () => {
    fc.assert(
      fc.property(upsets(), fc.integer({ min: 240, max: 1600 }), (any, px) => {
        const picture = layoutUpset(any, px, textWidth);
        const boxes = textBoxes(picture);
        for (const [i, box] of boxes.entries()) {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(picture.width);
          expect(box.y0).toBeGreaterThanOrEqual(0);
          expect(box.y1).toBeLessThanOrEqual(picture.height);
          const met = boxes.slice(i + 1).filter((other) => meet(box, other));
          expect(met).toEqual([]);
        }
        for (const { box } of picture.columns) {
          expect(box.x).toBeGreaterThan(picture.plot.x0 - 1);
          expect(box.x + box.width).toBeLessThan(picture.width + 1);
        }
      }),
    );
  });

  it("is the same for the same data", () => {
    expect(layoutUpset(upset, 358, textWidth)).toEqual(
      layoutUpset(upset, 358, textWidth),
    );
  });
});

interface TextBox {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

function textBoxes(picture: ReturnType<typeof layoutUpset>): TextBox[] {
  function above(baseline: number, size: number) {
    return { y0: baseline - 0.8 * size, y1: baseline + 0.2 * size };
  }
  return [
    ...picture.rows.flatMap(({ text, set, labelY, totalX }) => [
      {
        x0: 0,
        x1: textWidth(text, sizes.label),
        ...above(labelY, sizes.label),
      },
      {
        x0: totalX - textWidth(String(set.total), sizes.total),
        x1: totalX,
        ...above(labelY, sizes.total),
      },
    ]),
    ...picture.headings.map(({ text, x, y }) => ({
      x0: x,
      x1: x + textWidth(text, sizes.heading),
      ...above(y, sizes.heading),
    })),
    ...picture.columns.map(({ combination, number }) => {
      const half = textWidth(String(combination.gaps), sizes.total) / 2;
      return {
        x0: number.x - half,
        x1: number.x + half,
        ...above(number.y, sizes.total),
      };
    }),
  ];
}

function meet(a: TextBox, b: TextBox): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Up to three groups of sets with names of any length, and combinations of two or three of them, most gaps first. */
function upsets(): fc.Arbitrary<Upset> {
  const labels = fc.array(fc.string({ maxLength: 60 }), {
    minLength: 1,
    maxLength: 12,
  });
  const marks = fc.constantFrom("SQUARE", "TRIANGLE", null);
  return fc
    .array(fc.tuple(fc.string({ maxLength: 40 }), marks, labels), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((drawn) => {
      const groups = drawn.map(([title, mark, names], g) => ({
        title,
        mark,
        sets: names.map((label, i) => ({
          id: `${g}-${i}`,
          label,
          total: (i * 37 + g) % 1000,
        })),
      }));
      const ids = groups.flatMap(({ sets }) => sets.map(({ id }) => id));
      const combination = fc.record({
        sets: fc.subarray(ids, {
          minLength: 1,
          maxLength: Math.min(3, ids.length),
        }),
        gaps: fc.integer({ min: 1, max: 999 }),
      });
      return fc.array(combination, { maxLength: 30 }).map((all) => ({
        groups,
        combinations: all
          .map((each, i) => ({ ...each, explicitGaps: i % (each.gaps + 1) }))
          .toSorted((a, b) => b.gaps - a.gaps),
      }));
    });
}
