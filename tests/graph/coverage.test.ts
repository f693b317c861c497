import { describe, expect, it } from "vitest";
import { coverage } from "../../graph/coverage.ts";

function placed(rows: string[], columns: string[]) {
  return { rows: new Set(rows), columns: new Set(columns) };
}

describe("coverage", () => {
  const matrix = coverage({
    rows: ["wet", "salty", "dry"],
    columns: ["here", "there"],
    gaps: [
      { explicit: true, ...placed(["wet", "salty"], ["here"]) },
      { explicit: false, ...placed(["wet"], ["here"]) },
      { explicit: true, ...placed([], ["here"]) },
      { explicit: true, ...placed(["dry"], []) },
    ],
    works: [
      placed(["wet", "salty"], ["here"]),
      placed(["dry", "wet"], ["there"]),
    ],
  });
  function cell(row: string | null, column: string | null) {
    return matrix.cells.find(
      (each) => each.row === row && each.column === column,
    );
  }

  it("claims a cell where gaps lie in its row and its column, and counts the explicit ones", () => {
    expect(cell("wet", "here")).toEqual({
      row: "wet",
      column: "here",
      kind: "GAP_CLAIMED",
      gaps: 2,
      explicitGaps: 1,
      works: 1,
    });
  });

  it("finds evidence where works touch both and no gap does", () => {
    expect(cell("wet", "there")).toMatchObject({
      kind: "EVIDENCE_CITED",
      gaps: 0,
      works: 1,
    });
  });

  it("is silent where there is neither", () => {
    expect(cell("salty", "there")).toMatchObject({ kind: "SILENT", works: 0 });
  });

  it("keeps a row and a column for the gaps that belong to none, without works", () => {
    expect(cell(null, "here")).toMatchObject({ gaps: 1, works: 0 });
    expect(cell("dry", null)).toMatchObject({ gaps: 1, kind: "GAP_CLAIMED" });
    expect(cell(null, null)).toMatchObject({ gaps: 0, kind: "SILENT" });
  });

  it("totals rows and columns, not stated last", () => {
    expect(matrix.rowTotals).toEqual([2, 1, 1, 1]);
    expect(matrix.columnTotals).toEqual([3, 0, 1]);
    expect(matrix.cells).toHaveLength(12);
  });
});
