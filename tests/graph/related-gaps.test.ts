import { describe, expect, it } from "vitest";
import {
  bm25,
  type GapCollection,
  type GapFacts,
  relatedGaps,
} from "../../graph/related-gaps.ts";

function gap(id: string, facts: Partial<GapFacts> = {}): GapFacts {
  return { id, words: [], concepts: [], works: [], ...facts };
}

/** Some gaps in text order under a small scheme: water above brine and ice, and stone. */
function collection(gaps: readonly GapFacts[]): GapCollection {
  return {
    gaps,
    concepts: new Map([
      ["water", { label: "Water", broader: null }],
      ["brine", { label: "Brine", broader: "water" }],
      ["ice", { label: "Ice", broader: "water" }],
      ["stone", { label: "Stone", broader: null }],
    ]),
    works: new Map([["orsted", "Ørsted 1999"]]),
  };
}

function ranked(gaps: readonly GapFacts[], id: string, first = 20) {
  return relatedGaps(collection(gaps))(id, first);
}

function idsOf(gaps: readonly GapFacts[], id: string): string[] {
  return ranked(gaps, id).map((related) => related.id);
}

describe("bm25", () => {
  // Worked by hand: 3 texts of 2 words on average, "tide" in 2 of them, k1 1.2 and b 0.75.
  it("weighs a word by its rarity, its frequency and the length of the text", () => {
    const scores = bm25([["tide", "low"], ["tide", "high", "high"], ["moss"]]);
    const rarity = Math.log(3 / 2);
    expect(scores(["tide", "tide"])).toEqual([
      expect.closeTo(rarity, 10),
      expect.closeTo((rarity * 2.2) / 2.65, 10),
      0,
    ]);
  });

  it("has nothing to say of no texts, of no words and of a word in every text", () => {
    expect(bm25([])(["tide"])).toEqual([]);
    expect(bm25([["tide"], []])([])).toEqual([0, 0]);
    expect(bm25([["tide"], ["tide"]])(["tide"])).toEqual([0, 0]);
  });
});

describe("relatedGaps", () => {
  const others = [gap("x"), gap("y"), gap("z")];

  it("names shared concepts, works and words, and scores each as its part of the best", () => {
    const all = { words: ["privacy", "data"], works: ["orsted"] };
    const gaps = [
      gap("a", { ...all, concepts: ["brine"] }),
      gap("b", { ...all, concepts: ["brine", "stone"] }),
      gap("c", { concepts: ["ice"] }),
      ...others,
    ];
    expect(ranked(gaps, "a")).toEqual([
      {
        id: "b",
        score: 3,
        because: [
          "both bear on Brine",
          "both cite Ørsted 1999",
          "both speak of privacy, data",
        ],
      },
      {
        id: "c",
        // Water is borne on by 3 of 6 gaps, brine by 2.
        score: expect.closeTo(Math.log(6 / 3) / Math.log(6 / 2), 10) as number,
        because: ["both bear on Water"],
      },
    ]);
  });

  it("never names the gap itself, nor one that shares nothing", () => {
    expect(idsOf([gap("a", { words: ["tide"] }), ...others], "a")).toEqual([]);
    expect(idsOf([gap("a", { words: ["tide"] })], "a")).toEqual([]);
    expect(ranked([], "a")).toEqual([]);
  });

  it("puts rarer concepts before common ones", () => {
    const gaps = [
      gap("a", { concepts: ["stone", "ice"] }),
      gap("b", { concepts: ["stone"] }),
      gap("c", { concepts: ["stone"] }),
      gap("d", { concepts: ["ice"] }),
      ...others,
    ];
    expect(idsOf(gaps, "a")).toEqual(["d", "b", "c"]);
  });

  it("breaks ties by the order of the text", () => {
    const gaps = ["c", "a", "b"].map((id) => gap(id, { concepts: ["ice"] }));
    expect(idsOf([...gaps, ...others], "a")).toEqual(["c", "b"]);
  });

  it("keeps to the number asked", () => {
    const gaps = ["a", "b", "c"].map((id) => gap(id, { concepts: ["ice"] }));
    expect(ranked([...gaps, ...others], "a", 1)).toHaveLength(1);
  });

  it("does not hold function words to be shared wording", () => {
    const words = ["how", "the", "of", "is"];
    const gaps = [gap("a", { words }), gap("b", { words }), ...others];
    expect(idsOf(gaps, "a")).toEqual([]);
  });

  it("names the three rarest of many, and how many more concepts and works", () => {
    const many = { concepts: ["c1", "c2", "c3", "c4", "c5"] };
    const words = ["tide", "ebb", "moss", "salt"];
    const few = gap("c", { concepts: ["c2"], words: ["tide"] });
    const related = relatedGaps({
      gaps: [
        gap("a", { ...many, words }),
        gap("b", { ...many, words }),
        few,
        ...others,
      ],
      concepts: new Map(
        many.concepts.map((id) => [id, { label: id, broader: null }]),
      ),
      works: new Map(),
    });
    expect(related("a", 1)[0]?.because).toEqual([
      "both bear on c1, c3, c4 and 2 more",
      "both speak of ebb, moss, salt",
    ]);
  });

  it("names no word that very many gaps have, unless nothing else is shared", () => {
    const tides = Array.from({ length: 21 }, (_, index) =>
      gap(`tide-${index}`, { words: ["tide"] }),
    );
    const gaps = [
      gap("a", { words: ["tide"], concepts: ["brine"] }),
      gap("b", { words: ["tide"], concepts: ["brine"] }),
      ...tides,
      ...others,
    ];
    const [b, tide] = ranked(gaps, "a");
    expect(b?.because).toEqual(["both bear on Brine"]);
    expect(tide?.because).toEqual(["both speak of tide"]);
  });
});
