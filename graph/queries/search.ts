import * as v from "valibot";
import { type NodeKind, kinds, type SearchableLabel } from "../model.ts";
import { searchWords } from "../search-text.ts";
import type { Reader } from "../store.ts";

/** A node whose words match. */
export interface Hit {
  readonly id: string;
  readonly kind: NodeKind;
  /** From above 0 to 4: how well the words match on average. */
  readonly score: number;
}

/**
 * The nodes with one of the labels that match `text`, best first, then by kind in the order of `labels` and by id. Every word of the
 * text must begin a word of the node; none matches a text without letters or digits.
 */
export async function search(
  reader: Reader,
  text: string,
  labels: readonly SearchableLabel[],
): Promise<Hit[]> {
  const words = [...new Set(searchWords(text))];
  const rows = await reader.search(labels, words);
  return rows
    .map((row) => {
      const { id, labels: own, heading, searchText } = v.parse(hitRow, row);
      const place = labels.findIndex((label) => own.includes(label));
      return { id, place, score: score(words, heading, searchText) };
    })
    .toSorted(
      (a, b) =>
        b.score - a.score || a.place - b.place || (a.id < b.id ? -1 : 1),
    )
    .map(({ id, place, score }) => ({
      id,
      kind: kindOf(labels[place]),
      score,
    }));
}

const hitRow = v.object({
  id: v.string(),
  labels: v.array(v.string()),
  /** What the node is called. */
  heading: v.string(),
  searchText: v.string(),
});

/** Both engines find the same nodes, but weigh them differently: one measure for both keeps their order alike. */
function score(
  words: readonly string[],
  heading: string,
  whole: string,
): number {
  const inHeading = searchWords(heading);
  const anywhere = searchWords(whole);
  const points = words.map((word) => {
    if (inHeading.includes(word)) return 4;
    if (inHeading.some((each) => each.startsWith(word))) return 3;
    return anywhere.includes(word) ? 2 : 1;
  });
  return points.reduce<number>((sum, each) => sum + each, 0) / words.length;
}

function kindOf(label: SearchableLabel | undefined): NodeKind {
  const entry = Object.entries(kinds).find(([, each]) => each === label);
  if (entry === undefined) throw new TypeError(`No kind has ${String(label)}`);
  return entry[0] as NodeKind;
}
