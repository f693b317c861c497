import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutConnections } from "../../../explorer/layout/connections.ts";
import type { Box } from "../../../explorer/layout/linkages.ts";
import type { ConnectionInput } from "../../../explorer/layout/merge-ways.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";

const labels = [
  "Ebb",
  "Surveyor of the marshes",
  "Who keeps the accounts of the sluice when neither miller nor harbour master is paid to keep them",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde",
  "潮汐磨坊的维护由谁负责并且如何支付费用以及何时检查",
  "W".repeat(80),
  "",
];

/** Ways between the same ends over some of sixty nodes, none twice in a way. */
const ways = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 5 })
    .chain((between) =>
      fc.record({
        nodes: fc.constant(
          ["from", ...between.map(String), "to"].map((id) => ({
            id,
            label: labels[id.length % labels.length] ?? "",
          })),
        ),
        hops: fc.array(
          fc.record({
            basis: fc.constantFrom("STATED" as const, "INFERRED" as const),
          }),
          { minLength: between.length + 1, maxLength: between.length + 1 },
        ),
      }),
    ),
  { minLength: 1, maxLength: 20 },
);
const widths = fc.constantFrom(240, 358, 700, 900, 1376);

describe("the picture of connections", () => {
  it("lets no two labels overlap and keeps them all inside, whatever the ways", () => {
    fc.assert(
      fc.property(ways, widths, (given, width) => {
        const { nodes, height } = layoutConnections(given, width, textWidth);
        for (const [i, { box }] of nodes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
          for (const other of nodes.slice(i + 1)) {
            expect(overlap(box, other.box)).toBe(false);
          }
        }
      }),
    );
  });

  it("is the same for the same ways, and draws shared nodes and hops once", () => {
    fc.assert(
      fc.property(ways, widths, (given, width) => {
        const placed = layoutConnections(given, width, textWidth);
        expect(
          layoutConnections(structuredClone(given), width, textWidth),
        ).toEqual(placed);
        const ids = placed.nodes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(50);
        for (const { from, to, path } of placed.hops) {
          expect(ids).toContain(from);
          expect(ids).toContain(to);
          expect(path).not.toMatch(/NaN|Infinity/);
        }
      }),
    );
  });

  it("puts the start first, the end last, and what lies between in columns by its distance", () => {
    const placed = layoutConnections(
      [way("from", "a", "to"), way("from", "b", "c", "a", "to")],
      900,
      textWidth,
    );
    expect(placed.nodes.map(({ id, column }) => [id, column])).toEqual([
      ["from", 0],
      ["a", 1],
      ["b", 1],
      ["c", 2],
      ["to", 3],
    ]);
  });

  it("leads no hop through a label where nodes stand in columns", () => {
    fc.assert(
      fc.property(ways, fc.constantFrom(900, 1376), (given, width) => {
        const { nodes, hops } = layoutConnections(given, width, textWidth);
        if (nodes.every(({ column }) => column === 0)) return;
        const labels = nodes.map(({ box, labelY }) => {
          const top = labelY - 14;
          return { ...box, y: top, height: box.y + box.height - top };
        });
        for (const { path } of hops) {
          const points = pointsOn(path);
          expect(points.filter((p) => labels.some(holds(p)))).toEqual([]);
        }
      }),
    );
  });

  it("stacks the nodes where columns would be too narrow to read", () => {
    const { nodes } = layoutConnections(
      [way("from", "a", "b", "to")],
      358,
      textWidth,
    );
    expect(new Set(nodes.map(({ column }) => column))).toEqual(new Set([0]));
  });
});

function way(...ids: readonly string[]): ConnectionInput {
  return {
    nodes: ids.map((id) => ({ id, label: id })),
    hops: ids.slice(1).map(() => ({ basis: "STATED" })),
  };
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - 0.01 &&
    b.x < a.x + a.width - 0.01 &&
    a.y < b.y + b.height - 0.01 &&
    b.y < a.y + a.height - 0.01
  );
}

function holds({ x, y }: Point): (box: Box) => boolean {
  return (box) =>
    x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points close to each other on a path of moves, level lines and curves, from its start to its end. */
function pointsOn(path: string): Point[] {
  const points: Point[] = [];
  let here: Point = { x: 0, y: 0 };
  for (const [, command, given = ""] of path.matchAll(/([MHC])([^MHC]*)/g)) {
    const n = given.split(/[ ,]/).map(Number);
    const from = here;
    const end: Point =
      command === "H"
        ? { x: n[0] ?? NaN, y: from.y }
        : { x: n.at(-2) ?? NaN, y: n.at(-1) ?? NaN };
    for (let t = 0; t <= 1 && command !== "M"; t += 1 / 32) {
      const bend = command === "C" ? n : [from.x, from.y, end.x, end.y];
      points.push({
        x: onCurve(t, from.x, bend[0] ?? NaN, bend[2] ?? NaN, end.x),
        y: onCurve(t, from.y, bend[1] ?? NaN, bend[3] ?? NaN, end.y),
      });
    }
    here = end;
  }
  return points;
}

function onCurve(t: number, a: number, b: number, c: number, d: number) {
  const s = 1 - t;
  return s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
}
