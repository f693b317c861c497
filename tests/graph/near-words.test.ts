import { describe, expect, it } from "vitest";
import { nearestWords, slipsAllowed } from "../../graph/near-words.ts";
import { random } from "../random.ts";

describe("slipsAllowed", () => {
  it.each([
    ["farm", 0],
    ["trsut", 1],
    ["decision", 1],
    ["goverment", 2],
    ["20180", 0],
    ["covid19", 0],
    ["共同生産研究", 0],
  ])("allows for %s: %i", (word, slips) => {
    expect(slipsAllowed(word)).toBe(slips);
  });
});

describe("nearestWords", () => {
  const words = ["ebb", "low", "tidal", "tide", "tides", "title", "trial"];

  it.each([
    ["a letter missing", "tral", 1, ["trial"]],
    ["a letter too many", "tidaal", 1, ["tidal"]],
    ["a wrong letter", "tible", 1, ["title"]],
    ["two neighbours swapped", "itde", 1, ["tide"]],
    ["all that are equally near", "tidel", 1, ["tidal", "tide", "tides"]],
    ["the nearest alone", "tids", 2, ["tide", "tides"]],
    ["none that is farther", "tidxx", 1, []],
    ["none for no slips", "tidee", 0, []],
    ["none for a word much longer", "tidal".repeat(40), 2, []],
    ["a word itself", "low", 2, ["low"]],
  ])("finds %s", (_, word, slips, nearest) => {
    expect(nearestWords(words, word, slips)).toEqual(nearest);
  });

  it("finds nothing in nothing", () => {
    expect(nearestWords([], "tide", 2)).toEqual([]);
  });

  it("finds what comparing with every word finds", () => {
    const chance = random(7);
    function word(): string {
      const length = 1 + Math.floor(chance() * 9);
      return Array.from({ length }, () =>
        "abc".charAt(Math.floor(chance() * 3)),
      ).join("");
    }
    for (let round = 0; round < 300; round += 1) {
      const size = 1 + Math.floor(chance() * 60);
      const all = [...new Set(Array.from({ length: size }, word))].sort();
      const [wanted, slips] = [word(), round % 3];
      const distances = all.map((each) => distance(each, wanted));
      const least = Math.min(...distances);
      expect(nearestWords(all, wanted, slips), wanted).toEqual(
        slips === 0 || least > slips
          ? []
          : all.filter((_, place) => distances[place] === least),
      );
    }
  });
});

/** The optimal string alignment distance, row by row, as it is defined. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  function at(i: number, j: number): number {
    return rows[i]?.[j] ?? Infinity;
  }
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      const isSwap =
        a.slice(i - 2, i) === `${b.charAt(j - 1)}${b.charAt(j - 2)}`;
      row.push(
        Math.min(
          at(i - 1, j - 1) + (isSame ? 0 : 1),
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          i > 1 && j > 1 && isSwap ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
