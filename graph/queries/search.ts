import type { SearchableLabel } from "../model.ts";
import { searchIndex } from "../search-index.ts";
import { readTerms, type Term, type Vocabulary } from "../search-terms.ts";
import type { Reader, TextIndex } from "../store.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { indexWords, type WordIndex } from "../word-index.ts";
import { type Hit, hitsOf } from "../word-matches.ts";

/** What a search text was taken to mean, and what was found. */
export interface Found {
  readonly terms: readonly Term[];
  readonly hits: readonly Hit[];
}

/**
 * The nodes with one of the labels that match `text`, best first, then by kind in the order of `searchableLabels` and by id. None matches a
 * text without letters or digits.
 *
 * Every word of the text must be a word of the node or its beginning; accents and case do not matter. What hyphens join is found however it
 * is written: as `co-production`, `coproduction` or `co production`. A word with which no word of any node begins, of whatever label, is
 * taken for the words nearest to it, or their beginnings: those that one slip made of it (a letter more, less or another, two neighbours
 * swapped) from 5 letters on, or two from 9 on. With one that is near none, nothing is found.
 */
export async function search(
  reader: Reader,
  text: string,
  labels: readonly SearchableLabel[],
): Promise<Found> {
  const { textIndex } = reader;
  const whole = await searchIndex(reader, textIndex?.above ?? Infinity);
  const { vocabulary, nodesWith } =
    whole === null ? byEngine(reader, textIndex, labels) : inProcess(whole);
  const terms = await readTerms(text, vocabulary);
  return { terms, hits: await hitsOf(await nodesWith(terms), terms, labels) };
}

interface Source {
  readonly vocabulary: Vocabulary;
  /** An index of at least the nodes that have every term. */
  readonly nodesWith: (terms: readonly Term[]) => Promise<WordIndex>;
}

function inProcess(whole: WordIndex): Source {
  return {
    vocabulary: vocabularyOf(whole),
    nodesWith: () => Promise.resolve(whole),
  };
}

/** What the engine finds is only gathered: one measure for all keeps the order alike. */
function byEngine(
  reader: Reader,
  textIndex: TextIndex | null,
  labels: readonly SearchableLabel[],
): Source {
  if (textIndex === null) throw new TypeError("Too many nodes, and no index");
  return {
    vocabulary: textIndex.vocabulary(reader),
    nodesWith: async (terms) =>
      indexWords(await textIndex.rows(reader, terms, labels)),
  };
}
