import { functionWords } from "./function-words.ts";

/**
 * Which gaps are related, and why. Three signals are looked at: the words in which two gaps are put (BM25), the concepts that both bear on,
 * and the works that both cite, each weighed by how rare it is. Each signal is divided by what the best other gap has of it, and the parts
 * are added: CombSUM of Fox & Shaw, "Combination of Multiple Searches", TREC-2, 1994.
 *
 * Measured by `npm run measure:related` (scripts/measure-related.ts) on four stand-ins for the judgement of a reader: the sum does better than
 * any one signal on all four. Reciprocal rank fusion, which forgets by how much one gap is ahead of the next, does worse on three and a
 * little better on the fourth, of 11 questions; only on links to concepts is the difference surely more than chance.
 */

/** What is known of a gap that can be shared with another. */
export interface GapFacts {
  readonly id: string;
  /** The words of its texts, as `searchWords` gives them. */
  readonly words: readonly string[];
  /** The ids of the concepts it is linked to; those above them count by themselves. */
  readonly concepts: readonly string[];
  /** The ids of the works cited at it. */
  readonly works: readonly string[];
}

/** All gaps in text order, and what is named in reasons. */
export interface GapCollection {
  readonly gaps: readonly GapFacts[];
  /** By id; `broader` is the id of the one directly above. */
  readonly concepts: ReadonlyMap<
    string,
    { readonly label: string; readonly broader: string | null }
  >;
  /** The labels by id. */
  readonly works: ReadonlyMap<string, string>;
}

export interface RelatedGap {
  readonly id: string;
  /** Above 0, at most 3. */
  readonly score: number;
  /** At least one reason: concepts, then works, then words. */
  readonly because: readonly string[];
}

/** How much each gap of a collection, in its order, shares with a gap: 0 for that gap itself and where nothing is shared. */
type Scorer = (gap: GapFacts) => readonly number[];

/**
 * Answers, for the id of a gap of the collection, the gaps most related to it: best first, ties in text order, at most `first`, none that
 * shares nothing. Prepared once, it answers for any number of gaps.
 */
export function relatedGaps(
  collection: GapCollection,
): (id: string, first: number) => RelatedGap[] {
  const { gaps } = collection;
  const byId = new Map(gaps.map((gap) => [gap.id, gap]));
  const { words, concepts, works } = signals(collection);
  const scores = sumOfParts([words, concepts, works]);
  const reasons = reasonsOf(collection);
  return (id, first) => {
    const gap = byId.get(id);
    if (gap === undefined) return [];
    return bestFirst(gaps, scores(gap))
      .slice(0, first)
      .map(([other, score]) => ({
        id: other.id,
        score,
        because: reasons(gap, other),
      }));
  };
}

/** The three signals of a collection. They also score a gap with other facts than the collection has of it. */
export function signals(
  collection: GapCollection,
): Readonly<Record<"words" | "concepts" | "works", Scorer>> {
  const { gaps } = collection;
  const broader = withBroader(collection);
  const wording = bm25(gaps.map(({ words }) => contentWords(words)));
  const concepts = rareShared(
    gaps.map((gap) => broader(gap.concepts)),
    (id) => collection.concepts.get(id)?.broader ?? null,
  );
  const works = rareShared(
    gaps.map((gap) => new Set(gap.works)),
    () => null,
  );
  return {
    words: ofOthers(gaps, (gap) => wording(contentWords(gap.words))),
    concepts: ofOthers(gaps, (gap) => concepts(broader(gap.concepts))),
    works: ofOthers(gaps, (gap) => works(new Set(gap.works))),
  };
}

/** The sum of some signals, each as a part, 0 to 1, of the most that any gap has of it. */
export function sumOfParts(scorers: readonly Scorer[]): Scorer {
  return (gap) => {
    const parts = scorers.map((scorer) => {
      const scores = scorer(gap);
      const most = scores.reduce((a, b) => Math.max(a, b), 0);
      return scores.map((score) => (most === 0 ? 0 : score / most));
    });
    return (parts[0] ?? []).map((_, place) =>
      parts.reduce((sum, part) => sum + (part[place] ?? 0), 0),
    );
  };
}

/** The gaps with a score above 0, best first; equal ones stay in their order. */
export function bestFirst(
  gaps: readonly GapFacts[],
  scores: readonly number[],
): (readonly [GapFacts, number])[] {
  return gaps
    .map((gap, place) => [gap, scores[place] ?? 0] as const)
    .filter(([, score]) => score > 0)
    .toSorted(([, a], [, b]) => b - a);
}

/** The scorer with 0 for the gap itself. */
export function ofOthers(gaps: readonly GapFacts[], scorer: Scorer): Scorer {
  return (gap) =>
    scorer(gap).map((score, place) => (gaps[place]?.id === gap.id ? 0 : score));
}

/**
 * For each text, how well it matches the words of a query, each word once: BM25 with k1 = 1.2 and b = 0.75 as in Robertson & Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.5, but with ln(N / n) of Spärck Jones 1972 for the weight of a word in
 * n of N texts, which is never negative.
 */
export function bm25(
  texts: readonly (readonly string[])[],
): (query: readonly string[]) => readonly number[] {
  const [k1, b] = [1.2, 0.75];
  const postings = new Map<string, Map<number, number>>();
  for (const [place, words] of texts.entries()) {
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(place, (counts.get(place) ?? 0) + 1));
    }
  }
  const total = texts.reduce((sum, words) => sum + words.length, 0);
  const saturation = texts.map(
    (words) => k1 * (1 - b + (b * words.length * texts.length) / total),
  );
  return (query) => {
    const scores = texts.map(() => 0);
    for (const word of new Set(query)) {
      const counts = postings.get(word) ?? new Map<number, number>();
      const weight = rarity(texts.length, counts.size);
      for (const [place, count] of counts) {
        const share = (count * (k1 + 1)) / (count + (saturation[place] ?? 0));
        scores[place] = (scores[place] ?? 0) + weight * share;
      }
    }
    return scores;
  };
}

/**
 * For each set, the summed rarity of what it has in common with another. A thing counts only where nothing below it is shared too: brine
 * is shared, and not water once more. `broader` gives the one directly above; a set holds all that lies above what it holds. What is broader
 * is never rarer, so it weighs less.
 */
function rareShared(
  sets: readonly ReadonlySet<string>[],
  broader: (id: string) => string | null,
): (own: ReadonlySet<string>) => readonly number[] {
  const holders = placesOf(sets);
  return (own) => {
    const scores = sets.map(() => 0);
    const below = new Map<string, string[]>();
    for (const id of own) {
      const above = broader(id);
      if (above !== null) below.set(above, [...(below.get(above) ?? []), id]);
    }
    for (const id of own) {
      const places = holders.get(id) ?? new Set();
      const narrower = below.get(id) ?? [];
      for (const place of places) {
        if (narrower.some((each) => sets[place]?.has(each))) continue;
        scores[place] = (scores[place] ?? 0) + rarity(sets.length, places.size);
      }
    }
    return scores;
  };
}

/** By each thing, the places of the sets that hold it. */
function placesOf(
  sets: readonly Iterable<string>[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const [place, set] of sets.entries()) {
    for (const id of set) {
      places.set(id, (places.get(id) ?? new Set()).add(place));
    }
  }
  return places;
}

/** What it says to share something that `holders` of `all` have: ln(N / n) of Spärck Jones 1972; nothing where all or none have it. */
function rarity(all: number, holders: number): number {
  return holders === 0 ? 0 : Math.log(all / holders);
}

function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => !functionWords.has(word));
}

/** Some concepts with all that lie above them. */
function withBroader({
  concepts,
}: GapCollection): (ids: readonly string[]) => ReadonlySet<string> {
  return (ids) => {
    const found = new Set<string>();
    for (const id of ids) {
      let each: string | null = id;
      while (each !== null && !found.has(each)) {
        found.add(each);
        each = concepts.get(each)?.broader ?? null;
      }
    }
    return found;
  };
}

/** Names for what two gaps share, rarest first: at most three, and, but for words, how many more. */
function reasonsOf(
  collection: GapCollection,
): (gap: GapFacts, other: GapFacts) => string[] {
  const { gaps, concepts, works } = collection;
  const broader = withBroader(collection);
  const veryMany = Math.max(20, gaps.length / 4);
  const holders = {
    concepts: placesOf(gaps.map((gap) => broader(gap.concepts))),
    works: placesOf(gaps.map((gap) => gap.works)),
    words: placesOf(gaps.map((gap) => contentWords(gap.words))),
  };
  function shared(
    kind: keyof typeof holders,
    own: Iterable<string>,
    others: Iterable<string>,
  ): string[] {
    const also = new Set(others);
    function size(id: string): number {
      return holders[kind].get(id)?.size ?? 0;
    }
    return [...new Set(own)]
      .filter((id) => also.has(id) && size(id) < gaps.length)
      .toSorted((a, b) => size(a) - size(b));
  }
  return (gap, other) => {
    const common = shared(
      "concepts",
      broader(gap.concepts),
      broader(other.concepts),
    );
    const above = new Set(common.map((id) => concepts.get(id)?.broader));
    const bearOn = common
      .filter((id) => !above.has(id))
      .map((id) => concepts.get(id)?.label ?? id);
    const cite = shared("works", gap.works, other.works).map(
      (id) => works.get(id) ?? id,
    );
    const words = shared(
      "words",
      contentWords(gap.words),
      contentWords(other.words),
    );
    // A word of very many gaps tells a reader nothing, where there is another reason.
    const telling = words.filter(
      (word) => (holders.words.get(word)?.size ?? 0) <= veryMany,
    );
    const others = bearOn.length + cite.length > 0;
    const speakOf = telling.length > 0 || others ? telling : words;
    return [
      ...(bearOn.length > 0 ? [`both bear on ${named(bearOn)}`] : []),
      ...(cite.length > 0 ? [`both cite ${named(cite)}`] : []),
      ...(speakOf.length > 0
        ? [`both speak of ${speakOf.slice(0, 3).join(", ")}`]
        : []),
    ];
  };
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
