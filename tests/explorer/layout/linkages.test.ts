import { describe, expect, it } from "vitest";
import {
  type Box,
  layoutLinkages,
  type LinkageGroup,
  type Linkages,
  maxNodes,
  type PlacedLinkages,
} from "../../../explorer/layout/linkages.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import { drawing } from "../fixture/draw.ts";

const labels = [
  "Ebb",
  "Surveyor of the marshes",
  "Who keeps the accounts of the sluice when neither miller nor harbour master is paid to keep them",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde",
  "潮汐磨坊的维护由谁负责并且如何支付费用以及何时检查",
  "🌊".repeat(60),
  "W".repeat(80),
  '<b>hostile</b> & "quoted"',
  "",
];
const widths = [240, 358, 519, 520, 560, 704, 1100];

describe("the picture of linkages", () => {
  const draw = drawing(7);
  const cases = Array.from({ length: 150 }, () => ({
    linkages: anyLinkages(draw),
    width: draw.from(widths),
  }));

  it("is the same for the same input", () => {
    for (const { linkages, width } of cases) {
      const copy = structuredClone(linkages);
      expect(layoutLinkages(copy, width, textWidth)).toEqual(
        layoutLinkages(linkages, width, textWidth),
      );
    }
  });

  it("lets no two labels overlap", () => {
    const overlaps: Box[][] = [];
    for (const { linkages, width } of cases) {
      const boxes = boxesOf(layoutLinkages(linkages, width, textWidth));
      for (const [i, box] of boxes.entries()) {
        for (const other of boxes.slice(i + 1)) {
          if (overlap(box, other)) overlaps.push([box, other]);
        }
      }
    }
    expect(overlaps).toEqual([]);
  });

  it("keeps every label inside the picture", () => {
    for (const { linkages, width } of cases) {
      const placed = layoutLinkages(linkages, width, textWidth);
      for (const box of boxesOf(placed)) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(placed.height + 0.01);
      }
    }
  });

  it("makes every line of a label fit its box", () => {
    const tooLong: string[] = [];
    for (const { linkages, width } of cases) {
      for (const { lines, box } of layoutLinkages(linkages, width, textWidth)
        .nodes) {
        for (const line of lines) {
          if (textWidth(line, 14.5) > box.width) tooLong.push(line);
        }
      }
    }
    expect(tooLong).toEqual([]);
  });

  it("draws at most fifty nodes and counts all the others", () => {
    for (const { linkages, width } of cases) {
      const placed = layoutLinkages(linkages, width, textWidth);
      const more = placed.headings
        .map(({ full }) => /^\+ (\d+) more$/.exec(full)?.[1])
        .reduce((sum, count) => sum + Number(count ?? 0), 0);
      const total = [...linkages.left, ...linkages.right].reduce(
        (sum, group) => sum + group.total,
        0,
      );
      expect(placed.nodes.length).toBeLessThanOrEqual(maxNodes);
      expect(placed.nodes.length + more).toBe(total);
    }
  });

  it("says where a label leaves out words", () => {
    const { nodes } = layoutLinkages(
      around([group("Tides", [labels.join(" ")])]),
      560,
      textWidth,
    );
    expect(nodes[0]?.shortened).toBe(true);
    expect(nodes[0]?.lines.at(-1)).toMatch(/…$/);
  });

  it("puts groups left and right of the focus, and all below it where it is narrow", () => {
    const linkages = around(
      [group("Tides", ["Ebb"])],
      [group("Cited here", ["Ferrow 2011"])],
    );
    const [left, right] = layoutLinkages(linkages, 704, textWidth).nodes;
    const wide = layoutLinkages(linkages, 704, textWidth).focus.box;
    expect(left?.x).toBeLessThan(wide.x);
    expect(right?.x).toBeGreaterThan(wide.x + wide.width);
    const narrow = layoutLinkages(linkages, 358, textWidth);
    const bottom = narrow.focus.box.y + narrow.focus.box.height;
    for (const { y } of narrow.nodes) expect(y).toBeGreaterThan(bottom);
  });

  it("shows a focus that nothing is linked to", () => {
    const placed = layoutLinkages(around([]), 560, textWidth);
    expect(placed.nodes).toEqual([]);
    expect(placed.focus.lines).toEqual(["The focus"]);
  });
});

function boxesOf(placed: PlacedLinkages): Box[] {
  return [
    placed.focus.box,
    ...placed.nodes.map(({ box }) => box),
    ...placed.headings.map(({ box }) => box),
  ];
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function group(
  title: string,
  names: readonly string[],
  total = 0,
): LinkageGroup {
  return {
    title,
    total: Math.max(total, names.length),
    nodes: names.map((label, i) => ({
      id: `${title}-${i}`,
      kind: "concept",
      label,
      mark: "SQUARE",
      basis: "STATED",
      sentence: "stated in Timber",
    })),
  };
}

function around(left: LinkageGroup[], right: LinkageGroup[] = []): Linkages {
  const focus = {
    id: "focus",
    kind: "gap",
    label: "The focus",
    mark: "BRACKETS",
    note: "this gap",
  } as const;
  return { focus, left, right };
}

function anyLinkages(draw: ReturnType<typeof drawing>): Linkages {
  function side(name: string) {
    return Array.from({ length: draw.below(5) }, (_, i) =>
      group(
        `${name} ${i} ${draw.from(labels)}`,
        Array.from({ length: draw.below(i === 0 ? 51 : 12) }, () =>
          draw.from(labels),
        ),
        draw.below(60),
      ),
    );
  }
  const { focus, ...sides } = around(side("left"), side("right"));
  return {
    focus: {
      ...focus,
      kind: draw.from(["gap", "concept", "work"]),
      label: draw.from(labels),
    },
    ...sides,
  };
}
