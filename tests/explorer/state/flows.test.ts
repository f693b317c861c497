import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  placeScheme,
  schemesOfFlows,
} from "../../../explorer/state/flow-schemes.ts";
import {
  flowRows,
  flowsSentence,
  nodeSentence,
  ribbonSentence,
} from "../../../explorer/state/flow-sentences.ts";
import { flowsOf } from "../../../explorer/state/flows.ts";
import { type LinkedGap, pairOf, someFlows } from "../fixture/flows.ts";

const labels = [
  ["Ebb", "Spring tide", "Slack water"],
  ["Miller", "Shipwright"],
  ["Patience"],
];
const schemes = ["Tides", "Trades", "Virtues"].map((title) => ({
  id: title.toLowerCase(),
  title,
  mark: null,
}));

/** The second has two tides, the third names no trade. */
const gaps: readonly LinkedGap[] = [
  [[0], [0], [0]],
  [[0, 1], [0], []],
  [[1], [], [0]],
];

function pairs(of: readonly LinkedGap[]) {
  return [pairOf(of, 0, labels), pairOf(of, 1, labels)];
}

const flows = flowsOf(schemes, pairs(gaps), null);

describe("flows", () => {
  it("count a gap of several concepts in each, and every node and ribbon each gap once", () => {
    expect(
      flows.columns.map(({ nodes }) =>
        nodes.map(({ label, gaps: count }) => [label, count]),
      ),
    ).toEqual([
      [
        ["Ebb", 2],
        ["Spring tide", 2],
      ],
      [
        ["Miller", 2],
        ["not stated", 1],
      ],
      [
        ["Patience", 2],
        ["not stated", 1],
      ],
    ]);
    expect(
      flows.ribbons.map(({ column, from, to, gaps: count }) => [
        column,
        from,
        to,
        count,
      ]),
    ).toEqual([
      [0, 0, 0, 2],
      [0, 1, 0, 1],
      [0, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 0, 1, 1],
      [1, 1, 0, 1],
    ]);
    expect(flows.gaps).toBe(3);
  });

  it("leave out concepts without gaps, and name them", () => {
    expect(flows.columns.map(({ without }) => without)).toEqual([
      ["Slack water"],
      ["Shipwright"],
      [],
    ]);
  });

  it("leave out what is below another concept: it counts there", () => {
    const [pair] = pairs(gaps);
    if (!pair) throw new Error("no pair");
    const rows = pair.rows.map((row) =>
      row.id === "c1" ? { ...row, broader: "c0" } : row,
    );
    const only = flowsOf(schemes.slice(0, 2), [{ ...pair, rows }], null);
    expect(only.columns[0]?.nodes.map(({ label }) => label)).toEqual(["Ebb"]);
  });

  it("tell what is in the list from what is not", () => {
    const narrowed = flowsOf(schemes, pairs(gaps), pairs(gaps.slice(0, 1)));
    expect(narrowed.isNarrowed).toBe(true);
    expect(narrowed.listed).toBe(1);
    expect(
      narrowed.columns[0]?.nodes.map(({ listed, gaps: count }) => [
        listed,
        count,
      ]),
    ).toEqual([
      [1, 2],
      [0, 2],
    ]);
    expect(narrowed.ribbons[0]).toMatchObject({ gaps: 2, listed: 1 });
  });

  it("never count more in a ribbon than in its nodes, nor less in all ribbons of a node than in it", () => {
    fc.assert(
      fc.property(someFlows, ({ columns, ribbons }) => {
        columns.slice(1).forEach((_, column) => {
          const own = ribbons.filter((each) => each.column === column);
          const nodes = columns[column]?.nodes ?? [];
          nodes.forEach((node, place) => {
            const counts = own
              .filter(({ from }) => from === place)
              .map((each) => each.gaps);
            expect(Math.max(...counts)).toBeLessThanOrEqual(node.gaps);
            expect(
              counts.reduce((sum, count) => sum + count, 0),
            ).toBeGreaterThanOrEqual(node.gaps);
          });
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("flows in words", () => {
  it("say how many gaps there are, where most run and how many name nothing", () => {
    expect(flowsSentence(flows)).toBe(
      "3 gaps. Most run from Ebb to Miller (2) and from Miller to Patience (1). 1 names nothing in Trades and 1 names nothing in Virtues.",
    );
    expect(flowsSentence(flowsOf(schemes, pairs([]), null))).toBe(
      "No gap runs through these schemes.",
    );
  });

  it("name nodes and ribbons with their gaps", () => {
    const narrowed = flowsOf(schemes, pairs(gaps), pairs(gaps.slice(0, 1)));
    const [ebb] = flows.columns[0]?.nodes ?? [];
    const [tides, trades] = schemes;
    const [ribbon, , silent] = flows.ribbons;
    const none = flows.columns[1]?.nodes[1];
    if (!ebb || !none || !tides || !trades || !ribbon || !silent) {
      throw new Error("not there");
    }
    expect(nodeSentence(flows, ebb, tides)).toBe("2 gaps in Ebb");
    expect(nodeSentence(flows, none, trades)).toBe(
      "1 gap in Trades not stated",
    );
    expect(ribbonSentence(flows, ribbon)).toBe(
      "2 gaps in Ebb × Miller, 1 of them explicit",
    );
    expect(ribbonSentence(flows, silent)).toBe(
      "1 gap in Spring tide × Trades not stated, 1 of them explicit",
    );
    expect(ribbonSentence(narrowed, { ...ribbon, listed: 1 })).toBe(
      "2 gaps in Ebb × Miller, 1 of them explicit, 1 of them in the list",
    );
  });

  it("are a table of all ribbons, with how many gaps each end has", () => {
    const [header, first, ...rest] = flowRows(flows);
    expect(header?.slice(0, 3)).toEqual(["From scheme", "From", "Gaps there"]);
    expect(first).toEqual(["Tides", "Ebb", 2, "Trades", "Miller", 2, 2, 1]);
    expect(rest).toHaveLength(5);
  });
});

describe("the schemes that flows run through", () => {
  const known = ["unused", "a", "b", "c", "d", "e"].map((id) => ({
    id,
    title: id,
    concepts: [{ gaps: { totalCount: id === "unused" ? 0 : 2 } }],
  }));
  it.each([
    [[], ["a", "b", "c"]],
    [["nope"], ["a", "b", "c"]],
    [["b"], ["a", "b", "c"]],
    [
      ["c", "a"],
      ["c", "a"],
    ],
    [
      ["c", "unused", "c", "a"],
      ["c", "a"],
    ],
    [
      ["e", "d", "c", "b", "a"],
      ["e", "d", "c", "b"],
    ],
  ])("are of %o these: %o", (chosen, drawn) => {
    expect(schemesOfFlows(chosen, known).map(({ id }) => id)).toEqual(drawn);
  });

  it("are none where there are not two with gaps", () => {
    expect(schemesOfFlows(["a"], known.slice(0, 2))).toEqual([]);
  });

  it.each([
    [["a", "b"], 2, "c", ["a", "b", "c"]],
    [["a", "b", "c"], 1, "d", ["a", "d", "c"]],
    [["a", "b", "c"], 0, "c", ["c", "b", "a"]],
    [["a", "b", "c"], 2, null, ["a", "b"]],
    [["a", "b", "c", "d"], 2, null, ["a", "b"]],
  ])("of %o with %i set to %o are %o", (ids, place, id, next) => {
    expect(placeScheme(ids, place, id)).toEqual(next);
  });
});
