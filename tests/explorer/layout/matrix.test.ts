import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelSize, layoutMatrix } from "../../../explorer/layout/matrix.ts";
import { textWidth } from "../../../explorer/layout/text-width.ts";
import { walkGrid } from "../../../explorer/layout/walk-grid.ts";

const label = fc.string({ minLength: 1, maxLength: 40 });
const contents = fc
  .record({
    rows: fc.array(fc.record({ label, depth: fc.nat({ max: 2 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    columns: fc.array(fc.record({ label }), { minLength: 1, maxLength: 30 }),
    gaps: fc.array(fc.nat({ max: 300 }), { minLength: 12 * 30 }),
    width: fc.integer({ min: 320, max: 800 }),
  })
  .map(({ rows, columns, gaps, width }) => {
    const cells = rows.map((_, row) =>
      columns.map((_, column) => {
        const count = gaps[row * 30 + column] ?? 0;
        const explicitGaps = Math.floor(count / 2);
        return {
          row: `${row}`,
          column: `${column}`,
          gaps: count,
          explicitGaps,
        };
      }),
    );
    return { rows, columns, cells, width };
  });

describe("the layout of a matrix", () => {
  it("keeps squares in their cells, with areas in proportion to their gaps", () => {
    fc.assert(
      fc.property(contents, ({ width, ...matrix }) => {
        const placed = layoutMatrix(matrix, width, textWidth);
        const scales = new Set<string>();
        placed.cells.forEach((row, r) => {
          row.forEach(({ x, y, size, dark }, c) => {
            const left = placed.left + c * placed.columnWidth;
            const top = placed.head + r * placed.rowHeight;
            expect(x - size / 2).toBeGreaterThanOrEqual(left);
            expect(x + size / 2).toBeLessThanOrEqual(left + placed.columnWidth);
            expect(y - size / 2).toBeGreaterThanOrEqual(top);
            expect(dark).toBeLessThanOrEqual(size);
            const gaps = matrix.cells[r]?.[c]?.gaps ?? 0;
            if (gaps > 0) scales.add((size ** 2 / gaps).toFixed(6));
          });
        });
        expect(scales.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it("gives every label the room it needs", () => {
    fc.assert(
      fc.property(contents, ({ width, ...matrix }) => {
        const placed = layoutMatrix(matrix, width, textWidth);
        for (const { text, x } of placed.rows) {
          expect(x + textWidth(text, labelSize)).toBeLessThanOrEqual(
            Math.max(placed.left, x + textWidth("m…", labelSize)),
          );
        }
        if (placed.slanted) return;
        for (const { text } of placed.columns) {
          expect(textWidth(text, labelSize)).toBeLessThan(placed.columnWidth);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is wider than its place only where columns would be too narrow to read", () => {
    fc.assert(
      fc.property(contents, ({ width, ...matrix }) => {
        const placed = layoutMatrix(matrix, width, textWidth);
        if (placed.columnWidth > 30) {
          expect(placed.width).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("draws no square where a row or column is not stated", () => {
    const cell = { gaps: 90, explicitGaps: 1 };
    const placed = layoutMatrix(
      {
        rows: [
          { label: "Ebb", depth: 0 },
          { label: "not stated", depth: 0 },
        ],
        columns: [{ label: "Miller" }],
        cells: [
          [{ row: "ebb", column: "miller", gaps: 3, explicitGaps: 1 }],
          [{ row: null, column: "miller", ...cell }],
        ],
      },
      400,
      textWidth,
    );
    expect(placed.cells.map(([only]) => only?.size)).toEqual([36, 0]);
  });
});

describe("walking a matrix", () => {
  const opens = [false, true];
  it.each([
    ["ArrowUp", { row: 0, column: 1 }, { row: -1, column: 1 }],
    ["ArrowUp", { row: 0, column: -1 }, { row: -1, column: 0 }],
    ["ArrowLeft", { row: 0, column: -1 }, { row: 0, column: -1 }],
    ["ArrowLeft", { row: 1, column: -1 }, { row: 1, column: -2 }],
    ["ArrowUp", { row: 1, column: -2 }, { row: 0, column: -1 }],
    ["ArrowDown", { row: 1, column: 0 }, { row: 1, column: 0 }],
    ["Home", { row: 1, column: 2 }, { row: 1, column: -2 }],
    ["End", { row: 0, column: -1 }, { row: 0, column: 2 }],
  ] as const)("leads by %s from %o to %o", (key, from, to) => {
    expect(walkGrid(from, key, opens, 3)).toEqual(to);
  });
});
