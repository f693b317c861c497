import { load } from "../graph/load.ts";
import { gapCollection } from "../graph/queries/gap-collection.ts";
import {
  bestFirst,
  bm25,
  type GapFacts,
  ofOthers,
  signals,
  sumOfParts,
} from "../graph/related-gaps.ts";
import { openEmbeddedStore } from "../graph/stores/embedded.ts";
import type { Seeds } from "../seeds/seeds.ts";
import { readSeeds } from "./agendas.ts";

/**
 * Measures ways to rank related gaps on the gaps of the seeds: `npm run measure:related`. Nobody has said which gaps are related, so
 * something known stands for it, is kept from the ranking, and has to be found again:
 *
 * - section: the other gaps stated in the same innermost section;
 * - concept, work: with one of the gap's links to a concept (or a work cited) left out, the gaps that have it too;
 * - advice: the other gaps that the same recommendation needs answered.
 *
 * Prints the mean reciprocal rank (MRR) of the first gap found: 1 where it always comes first, 0 where it is never ranked. Concepts and words
 * were written by the same curators, and citations stand in sections: compare ways, not columns.
 */

type Scorer = ReturnType<typeof sumOfParts>;

/** A gap as the ranking may know it, and the ids of the gaps to be found. */
interface Question {
  readonly gap: GapFacts;
  readonly wanted: ReadonlySet<string>;
}

function questionsOf(
  gaps: readonly GapFacts[],
  { agendas }: Seeds,
): Readonly<Record<string, readonly Question[]>> {
  const sections = agendas.flatMap((agenda) =>
    agenda.gaps.map(({ id, passages }) => [id, passages[0]?.section] as const),
  );
  const sectionOf = new Map(sections);
  const advice = agendas.flatMap((agenda) =>
    agenda.recommendations.map((each) => each.gaps),
  );
  function question(
    gap: GapFacts,
    wanted: (other: GapFacts) => boolean,
  ): Question {
    const others = gaps.filter(({ id }) => id !== gap.id);
    return { gap, wanted: new Set(others.filter(wanted).map(({ id }) => id)) };
  }
  function withoutOne(kind: "concepts" | "works"): Question[] {
    return gaps.flatMap((gap) =>
      gap[kind].map((hidden) =>
        question(
          { ...gap, [kind]: gap[kind].filter((each) => each !== hidden) },
          (other) => other[kind].includes(hidden),
        ),
      ),
    );
  }
  const all = {
    section: gaps.map((gap) =>
      question(gap, ({ id }) => sectionOf.get(id) === sectionOf.get(gap.id)),
    ),
    concept: withoutOne("concepts"),
    work: withoutOne("works"),
    advice: gaps.map((gap) =>
      question(gap, ({ id }) =>
        advice.some((needed) => needed.includes(gap.id) && needed.includes(id)),
      ),
    ),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, questions]) => [
      name,
      questions.filter(({ wanted }) => wanted.size > 0),
    ]),
  );
}

/**
 * Reciprocal rank fusion: the sum of 1 / (60 + rank) over the signals that rank a gap at all; equal scores share a rank (Cormack, Clarke &
 * Büttcher, "Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank Learning Methods", SIGIR 2009).
 */
function reciprocalRanks(scorers: readonly Scorer[]): Scorer {
  return (gap) => {
    const each = scorers.map((scorer) => {
      const scores = scorer(gap);
      const sorted = scores.toSorted((a, b) => b - a);
      return scores.map((score) =>
        score > 0 ? 1 / (60 + sorted.indexOf(score) + 1) : 0,
      );
    });
    return (each[0] ?? []).map((_, place) =>
      each.reduce((sum, ranks) => sum + (ranks[place] ?? 0), 0),
    );
  };
}

function meanReciprocalRank(
  gaps: readonly GapFacts[],
  questions: readonly Question[],
  scorer: Scorer,
): number {
  const ranks = questions.map(({ gap, wanted }) => {
    const ranked = bestFirst(gaps, scorer(gap));
    const place = ranked.findIndex(([{ id }]) => wanted.has(id));
    return place === -1 ? 0 : 1 / (place + 1);
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

const read = await readSeeds("seeds");
if (!read.ok) throw new Error(read.messages.join("\n"));
await using store = await openEmbeddedStore();
await load(store, read.value.graph);
const collection = await store.read((reader) => gapCollection(reader));
const { gaps } = collection;
const { words, concepts, works } = signals(collection);
const plain = bm25(gaps.map((gap) => gap.words));
const ways: Readonly<Record<string, Scorer>> = {
  "all words (BM25)": ofOthers(gaps, (gap) => plain(gap.words)),
  "words (BM25), no function words": words,
  concepts,
  works,
  "rank fusion, words and concepts": reciprocalRanks([words, concepts]),
  "rank fusion, all three": reciprocalRanks([words, concepts, works]),
  "sum of parts, words and concepts": sumOfParts([words, concepts]),
  "sum of parts, all three (kept)": sumOfParts([words, concepts, works]),
};
const columns = Object.entries(questionsOf(gaps, read.value.seeds));
const head = columns.map(([name, { length }]) => `${name} ${length}`);
console.log(
  ["MRR".padEnd(34), ...head.map((name) => name.padStart(14))].join(""),
);
for (const [name, scorer] of Object.entries(ways)) {
  const found = columns.map(([, questions]) =>
    meanReciprocalRank(gaps, questions, scorer).toFixed(3).padStart(14),
  );
  console.log([name.padEnd(34), ...found].join(""));
}
