import { describe, expect, it } from "vitest";
import {
  combinationSentence,
  combinationsSummary,
  shownSentence,
} from "../../../explorer/state/combination-sentences.ts";
import {
  bySchemeIn,
  combinationRows,
  combinedSchemes,
  namedCombinations,
} from "../../../explorer/state/combinations.ts";

const sets = [
  ["ebb", "Ebb", "tides"],
  ["surge", "Storm surge", "tides"],
  ["miller", "Miller", "trades"],
].map(([id = "", label = "", scheme = ""]) => ({
  count: 9,
  concept: { id, label, scheme: { id: scheme } },
}));

function list(totalCount: number, ...found: [string, number, number][]) {
  const nodes = found.map(([ids, gaps, explicitGaps]) => ({
    gaps,
    explicitGaps,
    concepts: ids.split(" ").map((id) => ({ id })),
  }));
  return { totalCount, nodes, sets };
}

const pairs = list(3, ["ebb miller", 3, 1], ["surge miller", 1, 1]);

function scheme(id: string, ...counts: number[]) {
  const concepts = counts.map((totalCount) => ({ gaps: { totalCount } }));
  return { id, title: id, concepts };
}

describe("combinations", () => {
  it("are named by their concepts", () => {
    const [first] = namedCombinations(pairs);
    expect(first && combinationSentence(first)).toBe(
      "Ebb × Miller: 3 gaps, 1 of them explicit",
    );
  });

  it.each([
    [
      pairs,
      "Ebb and Miller meet most often (3 gaps); 3 pairs of concepts occur.",
    ],
    [
      list(2, ["ebb miller", 2, 0], ["surge miller", 2, 0]),
      "Ebb and Miller meet most often (2 gaps), as does 1 other pair; 2 pairs of concepts occur.",
    ],
    [
      list(900, ["ebb miller", 1, 0], ["surge miller", 1, 0]),
      "Ebb and Miller meet most often (1 gap), as do other pairs; 900 pairs of concepts occur.",
    ],
    [
      list(1, ["ebb miller", 1, 0]),
      "Ebb and Miller meet most often (1 gap); 1 pair of concepts occurs.",
    ],
    [list(0), "No gap is linked to two of these concepts."],
  ])("are summed up in a sentence", (found, sentence) => {
    expect(combinationsSummary(found, 2)).toBe(sentence);
  });

  it("are triples where they have three concepts", () => {
    const triples = list(5, ["ebb surge miller", 4, 4], ["ebb miller", 1, 0]);
    expect(combinationsSummary(triples, 3)).toBe(
      "Ebb, Storm surge and Miller meet most often (4 gaps); 5 triples of concepts occur.",
    );
    expect(combinationsSummary(list(0), 3)).toContain("three");
  });

  it("say how many of them are shown", () => {
    expect(shownSentence(15, 177, 2)).toBe(
      "The 15 most frequent of 177 pairs; the table has them all.",
    );
    expect(shownSentence(4, 4, 3)).toBe("All 4 triples that occur.");
    expect(shownSentence(1, 1, 2)).toBe("The one pair that occurs.");
  });

  it("are rows of a table", () => {
    expect(combinationRows([pairs], 2)).toEqual([
      ["Concept 1", "Concept 2", "Gaps", "Explicit gaps"],
      ["Ebb", "Miller", 3, 1],
      ["Storm surge", "Miller", 1, 1],
    ]);
  });

  it("are chosen scheme by scheme", () => {
    expect(bySchemeIn(pairs, ["ebb", "surge", "miller"])).toEqual([
      { scheme: "tides", concepts: ["ebb", "surge"] },
      { scheme: "trades", concepts: ["miller"] },
    ]);
  });
});

describe("the schemes that are combined", () => {
  const schemes = [
    scheme("unused", 0, 0),
    ...["a", "b", "c", "d", "e", "f", "g"].map((id) => scheme(id, 0, 1)),
  ];

  it("are the first three that have gaps, where none is chosen or known", () => {
    expect(combinedSchemes([], schemes)).toEqual(["a", "b", "c"]);
    expect(combinedSchemes(["nope"], schemes)).toEqual(["a", "b", "c"]);
  });

  it("are those chosen in the order of the schemes, at most six", () => {
    expect(combinedSchemes(["d", "a", "unused"], schemes)).toEqual(["a", "d"]);
    const all = schemes.map(({ id }) => id);
    expect(combinedSchemes(all, schemes)).toHaveLength(6);
  });
});
