import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Box,
  layoutLinkages,
  type Linkages,
  type PlacedLinkages,
} from "../../../explorer/layout/linkages.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import { anyLinkages, shownNode, statedEdge } from "../fixture/any-linkages.ts";

const anyWidth = fc.constantFrom(240, 358, 559, 560, 600, 704, 1100);
const seeded = { seed: 7, numRuns: 200 };

function draw(linkages: Linkages, width: number): PlacedLinkages {
  return layoutLinkages(linkages, width, textWidth);
}

describe("the picture of linkages", () => {
  it("is the same for the same input", () => {
    fc.assert(
      fc.property(anyLinkages, anyWidth, (linkages, width) => {
        const copy = structuredClone(linkages);
        expect(draw(copy, width)).toEqual(draw(linkages, width));
      }),
      seeded,
    );
  });

  it("lets no two labels overlap", () => {
    fc.assert(
      fc.property(anyLinkages, anyWidth, (linkages, width) => {
        const boxes = boxesOf(draw(linkages, width));
        const overlaps = boxes.flatMap((box, i) =>
          boxes.slice(i + 1).filter((other) => overlap(box, other)),
        );
        expect(overlaps).toEqual([]);
      }),
      seeded,
    );
  });

  it("keeps every label inside the picture", () => {
    fc.assert(
      fc.property(anyLinkages, anyWidth, (linkages, width) => {
        const placed = draw(linkages, width);
        for (const box of boxesOf(placed)) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(placed.height + 0.01);
        }
      }),
      seeded,
    );
  });

  it("makes labels and buttons fit their box, the buttons clear of the last line", () => {
    fc.assert(
      fc.property(anyLinkages, anyWidth, (linkages, width) => {
        for (const node of draw(linkages, width).nodes) {
          const { lines, box, label, anchor, tools } = node;
          for (const [i, line] of lines.entries()) {
            const size = textWidth(line, 14.5);
            const left = anchor === "end" ? label.x - size : label.x;
            expect(left).toBeGreaterThanOrEqual(-0.01);
            expect(left + size).toBeLessThanOrEqual(box.width + 0.01);
            const y = label.y + 18 * i;
            for (const { x, y: middle } of [tools.expand, tools.pin]) {
              const beside = Math.abs(middle + 5 - y) < 12;
              const clear = x >= left + size || x <= left;
              expect(!beside || clear).toBe(true);
            }
          }
          for (const { x, y } of [tools.expand, tools.pin]) {
            expect(x - 12).toBeGreaterThanOrEqual(-0.01);
            expect(x + 12).toBeLessThanOrEqual(box.width + 0.01);
            expect(y + 9).toBeLessThanOrEqual(box.height);
          }
        }
      }),
      seeded,
    );
  });

  it("keeps the order of the nodes given within each layer, each layer of its kinds", () => {
    fc.assert(
      fc.property(anyLinkages, anyWidth, (linkages, width) => {
        const { nodes } = draw(linkages, width);
        const given = linkages.nodes.map(({ id }) => id);
        for (const column of new Set(nodes.map((node) => node.column))) {
          const layer = nodes
            .filter((node) => node.column === column)
            .toSorted((a, b) => a.box.y - b.box.y)
            .map(({ node }) => node.id);
          const kept = new Set(layer);
          expect(layer).toEqual(given.filter((id) => kept.has(id)));
        }
        expect(nodes).toHaveLength(given.length);
      }),
      seeded,
    );
  });

  it("draws every edge as one curve", () => {
    fc.assert(
      fc.property(anyLinkages, anyWidth, (linkages, width) => {
        const { edges } = draw(linkages, width);
        expect(edges.map(({ edge }) => edge)).toEqual(linkages.edges);
        for (const { path } of edges) {
          expect(path).toMatch(/^M[\d.,-]+C[\d.,-]+$/);
        }
      }),
      seeded,
    );
  });

  it("says where a label leaves out words", () => {
    const long = shownNode("a", { label: "eel passes ".repeat(60) });
    const { nodes } = draw(around([long]), 560);
    expect(nodes[0]?.shortened).toBe(true);
    expect(nodes[0]?.lines.at(-1)).toMatch(/…$/);
  });

  it("stands concepts left of gaps and works right of them, and all below the focus where it is narrow", () => {
    const linkages = around([
      shownNode("ebb"),
      shownNode("other", { kind: "gap" }),
      shownNode("ferrow", { kind: "work" }),
    ]);
    const { focus, nodes } = draw(linkages, 704);
    const [concept, gap, work] = nodes;
    const right = focus.box.x + focus.box.width;
    expect(concept?.box.x).toBeLessThan(focus.box.x);
    expect(gap?.box.x).toBe(focus.box.x);
    expect(gap?.box.y).toBeGreaterThan(focus.box.y + focus.box.height);
    expect(work?.box.x).toBeGreaterThan(right);
    const narrow = draw(linkages, 358);
    const bottom = narrow.focus.box.y + narrow.focus.box.height;
    for (const { box } of narrow.nodes) expect(box.y).toBeGreaterThan(bottom);
  });

  it("wraps no label anew when nodes are added to its layer", () => {
    const few = [shownNode("a", { label: "Surveyor of the marshes" })];
    const more = [...few, shownNode("b"), shownNode("c")];
    const [before] = draw(around(few), 704).nodes;
    const [after] = draw(around(more), 704).nodes;
    expect(after?.lines).toEqual(before?.lines);
    expect(after?.box.x).toBe(before?.box.x);
  });

  it("shows a focus that nothing is linked to", () => {
    for (const width of [358, 704]) {
      const placed = draw(around([]), width);
      expect(placed.nodes).toEqual([]);
      expect(placed.focus.lines).toEqual(["The focus"]);
    }
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

function around(nodes: Linkages["nodes"]): Linkages {
  return {
    focus: shownNode("focus", { kind: "gap", label: "The focus" }),
    note: "this gap",
    nodes,
    edges: nodes.map(({ id }) => statedEdge("focus", id)),
  };
}
