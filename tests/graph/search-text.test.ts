import { describe, expect, it } from "vitest";
import {
  searchText,
  searchWords,
  sortKey,
  storedWords,
} from "../../graph/search-text.ts";

describe("searchWords", () => {
  it.each([
    ["case and accents", "Élan ÉCLUSE", ["elan", "ecluse"]],
    ["signs", "a.b (c)?", ["a", "b", "c"]],
    ["ligatures and letters of another width", "ﬁne Ｃｏ", ["fine", "co"]],
    ["halves of characters", "a\ud800b", ["a", "b"]],
    ["hyphens of every kind", "co-design co‐design co‑design", twice(3)],
    ["nothing", " …", []],
  ])("does without %s", (_, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

describe("searchText", () => {
  it("holds every word in order, then those with hyphens as one word each", () => {
    const stored = searchText([
      "Co-production, face-to-face",
      null,
      "co-production",
    ]);
    expect(stored).toBe(
      " co production face to face co production | coproduction facetoface",
    );
    expect(storedWords(stored)).toEqual({
      words: ["co", "production", "face", "to", "face", "co", "production"],
      compounds: ["coproduction", "facetoface"],
    });
  });

  it("holds nothing more where there are no hyphens", () => {
    expect(searchText(["Low ebb", null])).toBe(" low ebb");
    expect(storedWords(" low ebb").compounds).toEqual([]);
    expect(storedWords("")).toEqual({ words: [], compounds: [] });
  });
});

describe("sortKey", () => {
  it("compares words alone, and numbers by size", () => {
    expect(sortKey(["Élan-Vital!", 7])).toBe("elan vital 000000007");
  });
});

function twice(times: number): string[] {
  return Array.from({ length: times }, () => ["co", "design"]).flat();
}
