import { beforeAll, describe, expect, it } from "vitest";
import { searchableLabels } from "../../graph/model.ts";
import { storedWords } from "../../graph/search-text.ts";
import {
  indexWords,
  type SearchRow,
  type WordIndex,
} from "../../graph/word-index.ts";
import { hitsOf } from "../../graph/word-matches.ts";
import { ownGraph } from "../fixtures.ts";
import { random } from "../random.ts";

describe("hitsOf", () => {
  let rows: SearchRow[];
  let index: WordIndex;
  beforeAll(async () => {
    const { nodes } = await ownGraph();
    rows = nodes.flatMap(({ id, labels, properties }) => {
      const label = searchableLabels.find((each) => labels.includes(each));
      if (label === undefined) return [];
      const searchText = String(properties["searchText"]);
      return { id, label, heading: "", searchText };
    });
    index = await indexWords(rows);
  });

  it("finds the nodes that looking at every node of the seeds finds", async () => {
    const chance = random(5);
    for (let round = 0; round < 300; round += 1) {
      const words = Array.from({ length: 1 + (round % 3) }, () => {
        const word = index.words[Math.floor(chance() * index.words.length)];
        return (word ?? "").slice(0, 1 + Math.floor(chance() * 5));
      });
      const hits = await hitsOf(index, words.map(beginning), searchableLabels);
      const expected = rows.filter(({ searchText }) => {
        const stored = storedWords(searchText);
        const own = [...stored.words, ...stored.compounds];
        return words.every((word) => own.some((each) => each.startsWith(word)));
      });
      expect(hits.map(({ id }) => id).toSorted(), words.join(" ")).toEqual(
        expected.map(({ id }) => id).toSorted(),
      );
    }
  });

  function beginning(text: string) {
    const anyOf = [{ text, whole: false }];
    return { text, anyOf, parts: [], corrected: false };
  }
});
