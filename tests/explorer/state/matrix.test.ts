import { describe, expect, it } from "vitest";
import { toggleConcept } from "../../../explorer/state/choose.ts";
import { choosePlaces, isChosen } from "../../../explorer/state/choose-cell.ts";
import { emptyLanding } from "../../../explorer/state/landing.ts";
import {
  cellSentence,
  matrixOf,
  matrixRows,
  matrixSentence,
} from "../../../explorer/state/matrix.ts";
import { axesOf } from "../../../explorer/state/matrix-axes.ts";

function entry(
  id: string | null,
  total: number,
  broader: string | null = null,
) {
  return { id, label: id ?? "not stated", total, broader };
}

function cell(
  row: string | null,
  column: string | null,
  gaps: number,
  works = 0,
) {
  const kind =
    gaps > 0 ? "GAP_CLAIMED" : works > 0 ? "EVIDENCE_CITED" : "SILENT";
  return {
    row,
    column,
    kind,
    gaps,
    explicitGaps: Math.min(1, gaps),
    works,
  } as const;
}

const coverage = {
  rows: [
    entry("ebb", 4),
    entry("spring", 1, "ebb"),
    entry("flow", 9),
    entry(null, 2),
  ],
  columns: [entry("miller", 7), entry("pilot", 8), entry(null, 90)],
  cells: [
    cell("ebb", "miller", 4),
    cell("ebb", "pilot", 0),
    cell("ebb", null, 0),
    cell("spring", "miller", 1),
    cell("spring", "pilot", 0),
    cell("spring", null, 0),
    cell("flow", "miller", 0, 2),
    cell("flow", "pilot", 6),
    cell("flow", null, 50),
    cell(null, "miller", 0),
    cell(null, "pilot", 2),
    cell(null, null, 0),
  ],
};

const plain = { sort: "author", opened: [] } as const;

describe("the rows and columns of a matrix", () => {
  it("are the widest ones, with what is narrower below a row that is opened", () => {
    const ids = matrixOf(coverage, plain, false).rows.map(({ id }) => id);
    expect(ids).toEqual(["ebb", "flow", null]);
    const opened = matrixOf(coverage, { ...plain, opened: ["ebb"] }, false);
    expect(opened.rows.map(({ id, depth }) => [id, depth])).toEqual([
      ["ebb", 0],
      ["spring", 1],
      ["flow", 0],
      [null, 0],
    ]);
  });

  it("come in the author's order, by count or by label, what is not stated last", () => {
    const byCount = matrixOf(coverage, { ...plain, sort: "count" }, false);
    expect(byCount.rows.map(({ id }) => id)).toEqual(["flow", "ebb", null]);
    expect(byCount.columns.map(({ id }) => id)).toEqual([
      "pilot",
      "miller",
      null,
    ]);
    const byLabel = matrixOf(coverage, { ...plain, sort: "label" }, false);
    expect(byLabel.columns.map(({ id }) => id)).toEqual([
      "miller",
      "pilot",
      null,
    ]);
  });
});

describe("a matrix in words", () => {
  it("says where most gaps meet, which row has fewest and where it is silent", () => {
    expect(matrixSentence(matrixOf(coverage, plain, false))).toBe(
      "Most gaps meet at flow × pilot (6). ebb has fewest (4), silent on pilot. 1 of 4 crossings is silent.",
    );
  });

  it("tells claimed, evidence and silent cells apart", () => {
    expect(cellSentence(cell("a", "b", 2), "A", "B", false)).toBe(
      "2 gaps in A × B, 1 of them explicit",
    );
    expect(cellSentence(cell("a", "b", 0, 1), "A", "B", false)).toBe(
      "no gap claimed in A × B, 1 work cited",
    );
    expect(cellSentence(cell("a", "b", 0), "A", "B", false)).toBe(
      "silent on A × B",
    );
  });

  it("says nothing of the text where it is of some gaps only", () => {
    const some = matrixOf(coverage, plain, true);
    expect(matrixSentence(some)).toBe(
      "Most of these gaps meet at flow × pilot (6). ebb has fewest (4), none in pilot. 1 of 4 crossings has none of them, nor of the works they cite.",
    );
    expect(cellSentence(cell("a", "b", 0), "A", "B", true)).toBe(
      "none of these gaps in A × B",
    );
    expect(JSON.stringify(matrixRows(some))).not.toMatch(/silent|no gap/u);
  });

  it("is a table of every cell shown", () => {
    const rows = matrixRows(matrixOf(coverage, plain, false));
    expect(rows).toHaveLength(1 + 3 * 3);
    expect(rows[1]).toEqual(["ebb", "miller", "gaps claimed", 4, 1, 0]);
  });
});

describe("choosing a cell", () => {
  const places = [
    { axis: "tides", id: "ebb" },
    { axis: "trades", id: null },
  ];

  it("narrows the list to its row and column, and undoes that when chosen again", () => {
    const chosen = choosePlaces(
      toggleConcept(emptyLanding, "tides", "flow"),
      places,
    );
    expect(places.every((place) => isChosen(chosen, place))).toBe(true);
    expect(isChosen(chosen, { axis: "tides", id: "flow" })).toBe(false);
    expect(choosePlaces(chosen, places)).toEqual(emptyLanding);
  });

  it("narrows to a section where that is an axis", () => {
    const section = [{ axis: "sections", id: "harbour" }];
    expect(choosePlaces(emptyLanding, section).section).toBe("harbour");
  });
});

describe("the axes", () => {
  const schemes = [
    { id: "tides", title: "Tides", concepts: [{ gaps: { totalCount: 3 } }] },
    {
      id: "ferries",
      title: "Ferries",
      concepts: [{ gaps: { totalCount: 0 } }],
    },
    { id: "trades", title: "Trades", concepts: [{ gaps: { totalCount: 1 } }] },
  ];

  it.each([
    [null, null, ["tides", "trades"]],
    ["trades", null, ["trades", "tides"]],
    [null, "tides", ["trades", "tides"]],
    ["sections", "sections", ["sections", "tides"]],
    ["gone", "ferries", ["tides", "trades"]],
  ])("of rows %s and columns %s are %s", (rows, columns, expected) => {
    const axes = axesOf({ rows, columns }, schemes);
    expect([axes?.rows.id, axes?.columns.id]).toEqual(expected);
  });

  it("are none where there is nothing to cross", () => {
    expect(axesOf({ rows: null, columns: null }, [])).toBeNull();
  });
});
