import { breathe } from "./breath.ts";
import {
  type NodeKind,
  searchableKinds,
  type SearchableLabel,
  searchableLabels,
} from "./model.ts";
import { highestFirst, rounded } from "./ranking.ts";
import type { Term } from "./search-terms.ts";
import { asStored } from "./search-text.ts";
import { termWorth } from "./term-worth.ts";
import type { WordIndex } from "./word-index.ts";

/** A node that has all that was sought. */
export interface Hit {
  readonly id: string;
  readonly kind: NodeKind;
  /** Above 0, at most 6. */
  readonly score: number;
}

/** So many nodes are looked at between two looks at the clock. */
const batch = 64;

/**
 * The nodes with one of the labels that have every term, best first, then in the order of the index; none for no terms.
 *
 * A term is worth 4 points where a word of the heading equals it, 3 where one begins with it, 2 and 1 elsewhere in the node's texts. To the
 * mean of the terms come the part of the heading that they make up, so that what is called just that stands before what is called that and
 * more, and the part of them that stand directly behind the one before.
 */
export async function hitsOf(
  index: WordIndex,
  terms: readonly Term[],
  labels: readonly SearchableLabel[],
): Promise<Hit[]> {
  if (terms.length === 0) return [];
  const points = new Uint16Array(index.nodes.length);
  const called = new Uint16Array(index.nodes.length);
  let found = withLabels(index, labels);
  for (const term of terms) {
    await breathe();
    const worth = termWorth(index, term);
    const rest: number[] = [];
    for (const node of found) {
      const more = worth.points[node] ?? 0;
      if (more === 0) continue;
      points[node] = (points[node] ?? 0) + more;
      called[node] = (called[node] ?? 0) + (worth.called[node] ?? 0);
      rest.push(node);
    }
    found = rest;
  }
  const pairs = pairsOf(terms);
  const scores: number[] = [];
  for (const node of found) {
    if (scores.length % batch === 0) await breathe();
    const part =
      (called[node] ?? 0) / Math.max(1, index.headingSizes[node] ?? 0);
    const text = index.nodes[node]?.searchText ?? "";
    const mean = (points[node] ?? 0) / terms.length;
    scores.push(rounded(mean + Math.min(1, part) + partAdjacent(text, pairs)));
  }
  await breathe();
  const hits: Hit[] = [];
  for (const place of highestFirst(scores)) {
    if (hits.length % batch === 0) await breathe();
    const row = index.nodes[found[place] ?? 0];
    const score = scores[place];
    if (row === undefined || score === undefined) continue;
    hits.push({ id: row.id, kind: searchableKinds[row.label], score });
  }
  return hits;
}

/** The numbers of the nodes with one of some labels. */
function withLabels(
  { labels }: WordIndex,
  wanted: readonly SearchableLabel[],
): number[] {
  const isWanted = searchableLabels.map((label) => wanted.includes(label));
  const found: number[] = [];
  for (const [node, label] of labels.entries()) {
    if (isWanted[label] === true) found.push(node);
  }
  return found;
}

/** What stands in a text where the second of two neighbouring terms follows the first, by pair: spellings. */
function pairsOf(terms: readonly Term[]): string[][] {
  const spelt = terms.map(({ anyOf, parts }) => [
    ...anyOf.map(({ text }) => asStored([text])),
    ...(parts.length > 0 ? [asStored(parts.map(({ text }) => text))] : []),
  ]);
  return spelt
    .slice(1)
    .map((after, i) =>
      (spelt[i] ?? []).flatMap((before) => after.map((each) => before + each)),
    );
}

function partAdjacent(text: string, pairs: readonly string[][]): number {
  if (pairs.length === 0) return 0;
  const there = pairs.filter((pair) =>
    pair.some((each) => text.includes(each)),
  );
  return there.length / pairs.length;
}
