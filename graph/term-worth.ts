import type { SoughtWord, Term } from "./search-terms.ts";
import { asStored } from "./search-text.ts";
import type { WordIndex } from "./word-index.ts";
import { stretchOf } from "./word-stretch.ts";

/** By node, the points of a word or a term, 0 where it is not found, and 1 where it is found in the heading. */
export interface Worth {
  readonly points: Uint8Array;
  readonly called: Uint8Array;
}

/**
 * What a term is worth at each node: 4 points where a word of the heading equals it, 3 where one begins with it, 2 and 1 elsewhere in the
 * node's texts.
 */
export function termWorth(index: WordIndex, { anyOf, parts }: Term): Worth {
  const worth = wordsWorth(index, anyOf);
  if (parts.length === 0) return worth;
  const each = parts.map((word) => wordsWorth(index, [word]));
  const inOrder = asStored(parts.map(({ text }) => text));
  for (const [node, { searchText }] of index.nodes.entries()) {
    const least = leastPoints(each, node);
    if (least <= (worth.points[node] ?? 0)) continue;
    if (!searchText.includes(inOrder)) continue;
    worth.points[node] = least;
    worth.called[node] = each.every(({ called }) => called[node] === 1) ? 1 : 0;
  }
  return worth;
}

function leastPoints(worths: readonly Worth[], node: number): number {
  let least = Infinity;
  for (const { points } of worths) {
    least = Math.min(least, points[node] ?? 0);
    if (least === 0) break;
  }
  return least;
}

/** The best that some words are worth. */
function wordsWorth(
  { nodes, words, starts, entries }: WordIndex,
  sought: readonly SoughtWord[],
): Worth {
  const points = new Uint8Array(nodes.length);
  const called = new Uint8Array(nodes.length);
  for (const word of sought) {
    const { from, equalTo, to } = stretchOf(words, word);
    const endOfEqual = starts[equalTo] ?? 0;
    const end = starts[to] ?? 0;
    for (let i = starts[from] ?? 0; i < end; i += 1) {
      const entry = entries[i] ?? 0;
      const node = entry >>> 1;
      const inHeading = entry & 1;
      const more = 1 + 2 * inHeading + (i < endOfEqual ? 1 : 0);
      if (more > (points[node] ?? 0)) points[node] = more;
      if (inHeading === 1) called[node] = 1;
    }
  }
  return { points, called };
}
