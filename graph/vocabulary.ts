import { breathe } from "./breath.ts";
import { nearestWords } from "./near-words.ts";
import type { Vocabulary } from "./search-terms.ts";
import type { WordIndex } from "./word-index.ts";
import { stretchOf } from "./word-stretch.ts";

/** The words of an index, for a search text to be read against. */
export function vocabularyOf({ words }: WordIndex): Vocabulary {
  return {
    known: (sought) => {
      const known = sought.filter((word) => {
        const { from, to } = stretchOf(words, word);
        return from < to;
      });
      return Promise.resolve(new Set(known));
    },
    near: async (word, slips) => {
      await breathe();
      return nearestWords(words, word, slips);
    },
  };
}
