import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowType, layoutFlows } from "../../../explorer/layout/flows.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import {
  type FlowStop,
  walkFlows,
} from "../../../explorer/layout/walk-flows.ts";
import type { WalkKey } from "../../../explorer/layout/walk.ts";
import { someFlows } from "../fixture/flows.ts";

const widths = fc.integer({ min: 320, max: 900 });
const hair = 1e-3;

describe("the layout of flows", () => {
  it("gives nodes and ribbons heights in proportion to their gaps, by one measure", () => {
    fc.assert(
      fc.property(someFlows, widths, (flows, width) => {
        const placed = layoutFlows(flows, width, textWidth);
        const perGap = [
          ...flows.columns.flatMap(({ nodes }, c) =>
            nodes.map(
              ({ gaps }, n) => (placed.nodes[c]?.[n]?.height ?? 0) / gaps,
            ),
          ),
          ...flows.ribbons.map(
            ({ gaps }, r) => (placed.ribbons[r]?.thickness ?? 0) / gaps,
          ),
        ];
        expect(Math.max(...perGap)).toBeCloseTo(Math.min(...perGap), 6);
        expect(Math.min(...perGap)).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps the nodes of a column in order, and apart by a line of text, so that no label meets another", () => {
    fc.assert(
      fc.property(someFlows, widths, (flows, width) => {
        const placed = layoutFlows(flows, width, textWidth);
        for (const nodes of placed.nodes) {
          nodes.slice(1).forEach(({ y, label }, i) => {
            const above = nodes[i];
            if (!above) return;
            expect(y).toBeGreaterThan(above.y + above.height);
            expect(label.y - above.label.y).toBeGreaterThan(
              flowType.label * 1.2,
            );
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps ribbons within the bars of their nodes", () => {
    fc.assert(
      fc.property(someFlows, widths, (flows, width) => {
        const placed = layoutFlows(flows, width, textWidth);
        flows.ribbons.forEach(({ column, from, to }, r) => {
          const own = placed.ribbons[r];
          const source = placed.nodes[column]?.[from];
          const target = placed.nodes[column + 1]?.[to];
          if (!own || !source || !target) throw new Error("not placed");
          for (const [y, bar] of [
            [own.y0, source],
            [own.y1, target],
          ] as const) {
            expect(y).toBeGreaterThanOrEqual(bar.y - hair);
            expect(y + own.thickness).toBeLessThanOrEqual(
              bar.y + bar.height + hair,
            );
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it("stays in its width, or is wider only because columns would be too near", () => {
    fc.assert(
      fc.property(someFlows, widths, (flows, width) => {
        const placed = layoutFlows(flows, width, textWidth);
        const [first, second] = placed.headings;
        const step = (second?.x ?? 0) - (first?.x ?? 0);
        if (step > 150) expect(placed.width).toBeLessThanOrEqual(width);
        for (const nodes of placed.nodes) {
          for (const { label, y, height } of nodes) {
            if (label.text !== `${label.full[0] ?? ""}…`) {
              expect(
                label.x + textWidth(label.text, flowType.label),
              ).toBeLessThanOrEqual(placed.width + hair);
            }
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y + height).toBeLessThanOrEqual(placed.height + hair);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is the same for the same flows", () => {
    fc.assert(
      fc.property(someFlows, widths, (flows, width) => {
        expect(layoutFlows(flows, width, textWidth)).toEqual(
          layoutFlows(structuredClone(flows), width, textWidth),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("places nothing where there are no gaps", () => {
    const columns = ["Tides", "Trades"].map((title) => ({
      scheme: { title },
      nodes: [],
    }));
    const placed = layoutFlows({ columns, ribbons: [] }, 500, textWidth);
    expect(placed.nodes).toEqual([[], []]);
    expect(placed.ribbons).toEqual([]);
  });
});

describe("walking flows", () => {
  const ribbons = [
    { column: 0, from: 0, to: 1 },
    { column: 0, from: 1, to: 0 },
    { column: 0, from: 1, to: 1 },
    { column: 1, from: 1, to: 0 },
  ];
  function node(column: number, place: number): FlowStop {
    return { kind: "node", column, place };
  }
  function ribbon(place: number): FlowStop {
    return { kind: "ribbon", place };
  }
  it.each<[WalkKey, FlowStop, FlowStop]>([
    ["ArrowDown", node(0, 0), node(0, 1)],
    ["ArrowDown", node(0, 1), node(0, 1)],
    ["ArrowUp", node(0, 0), node(0, 0)],
    ["End", node(1, 0), node(1, 1)],
    ["Home", node(1, 1), node(1, 0)],
    ["ArrowRight", node(0, 1), ribbon(1)],
    ["ArrowRight", ribbon(1), node(1, 0)],
    ["ArrowLeft", ribbon(1), node(0, 1)],
    ["ArrowLeft", node(1, 1), ribbon(0)],
    ["ArrowLeft", node(0, 0), node(0, 0)],
    ["ArrowRight", node(1, 0), node(1, 0)],
    ["ArrowDown", ribbon(1), ribbon(2)],
    ["ArrowDown", ribbon(2), ribbon(2)],
    ["Home", ribbon(2), ribbon(0)],
    ["End", ribbon(0), ribbon(2)],
  ])("leads by %s from %o to %o", (key, from, to) => {
    expect(walkFlows(from, key, [2, 2, 1], ribbons)).toEqual(to);
  });

  it("reaches every node and ribbon from the first node", () => {
    fc.assert(
      fc.property(someFlows, ({ columns, ribbons: all }) => {
        const counts = columns.map(({ nodes }) => nodes.length);
        const seen = new Set<string>();
        const waiting: FlowStop[] = [node(0, 0)];
        for (let stop = waiting.pop(); stop; stop = waiting.pop()) {
          const name = JSON.stringify(stop);
          if (seen.has(name)) continue;
          seen.add(name);
          for (const key of [
            "ArrowUp",
            "ArrowDown",
            "ArrowLeft",
            "ArrowRight",
          ] as const) {
            waiting.push(walkFlows(stop, key, counts, all));
          }
        }
        const stops = counts.reduce((sum, count) => sum + count, all.length);
        expect(seen.size).toBe(stops);
      }),
      { numRuns: 50 },
    );
  });
});
