import { describe, expect, it } from "vitest";
import {
  layoutRibbon,
  ribbonX,
  type RibbonSection,
} from "../../../explorer/layout/ribbon.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";

function section(
  id: string,
  start: number | null,
  end: number | null,
  children: readonly RibbonSection[] = [],
): RibbonSection {
  return { id, title: `Section ${id}`, start, end, children };
}

const sections = [
  section("a", 0, 400),
  section("b", 400, 900, [section("b1", 450, 600), section("b2", 600, 900)]),
  section("c", 900, 910),
  section("nowhere", null, null),
  section("d", 910, 1000),
];

describe("the ribbon", () => {
  it("places offsets along the whole width, and none outside it", () => {
    expect(ribbonX(0, 1000, 500)).toBe(0);
    expect(ribbonX(250, 1000, 500)).toBe(125);
    expect(ribbonX(2000, 1000, 500)).toBe(500);
    expect(ribbonX(5, 0, 500)).toBe(500);
  });

  it("gives a section the stretches that none of its parts covers", () => {
    const ribbon = layoutRibbon(sections, 1000, 1000, null, textWidth);
    expect(ribbon.sections.map(({ id, own }) => [id, own])).toEqual([
      ["a", [{ x0: 0, x1: 400 }]],
      ["b", [{ x0: 400, x1: 450 }]],
      ["b1", [{ x0: 450, x1: 600 }]],
      ["b2", [{ x0: 600, x1: 900 }]],
      ["c", [{ x0: 900, x1: 910 }]],
      ["d", [{ x0: 910, x1: 1000 }]],
    ]);
  });

  it("labels the parts where all have room, else the whole", () => {
    function label(width: number) {
      return layoutRibbon(sections, 1000, width, null, textWidth).labels.map(
        ({ id }) => id,
      );
    }
    expect(label(1000)).toEqual(["a", "b1", "b2", "d"]);
    expect(label(400)).toEqual(["a", "b"]);
    expect(label(60)).toEqual([]);
  });

  it("labels the current section in any case, over none of the others and inside the ribbon", () => {
    for (const width of [60, 200, 400, 1000]) {
      for (const { id } of sections.filter(({ start }) => start !== null)) {
        const { labels } = layoutRibbon(sections, 1000, width, id, textWidth);
        expect(labels.map((label) => label.id)).toContain(id);
        const spans = labels
          .map(({ x, text }) => [x, x + textWidth(text, 12.5)] as const)
          .sort(([a], [b]) => a - b);
        for (const [i, [from, to]] of spans.entries()) {
          expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
          expect(to).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});
