import DataLoader from "dataloader";
import { breathe } from "../graph/breath.ts";
import { gapCollection } from "../graph/queries/gap-collection.ts";
import { type RelatedGap, relatedGaps } from "../graph/related-gaps.ts";
import type { Reader } from "../graph/store.ts";
import { askTogether } from "./bounded-loader.ts";
import type { Known, Ranking } from "./known.ts";
import type { MaybePromise } from "./maybe-promise.ts";
import { answersInTurn } from "./turns.ts";

/** How many answers, each with up to 20 gaps, are handed on before others get their turn. */
const answersAtOnce = 5;

interface Question {
  readonly id: string;
  readonly first: number;
}

/**
 * Answers, for one operation, which gaps are most related to one, best first, at most `first`. All gaps are fetched once. Those of a page are
 * ranked one after the other, and others have the event loop in between; then all are answered, so that what is asked of them is asked
 * at once.
 */
export function rankedGaps(
  reader: Reader,
  known: Known,
): (id: string, first: number) => MaybePromise<readonly RelatedGap[]> {
  const answersInBatches = answersInTurn(answersAtOnce);
  let loader: DataLoader<Question, readonly RelatedGap[], string> | undefined;
  async function answersTo(
    questions: readonly Question[],
  ): Promise<(readonly RelatedGap[])[]> {
    const rank = await ranking(reader, known);
    const answers: (readonly RelatedGap[])[] = [];
    for (const question of questions) {
      await breathe();
      const answer = rank(question.id, question.first);
      known.relatedTo.set(keyOf(question), answer);
      answers.push(answer);
    }
    answersInBatches.begin();
    return answers;
  }
  return (id, first) => {
    const question = { id, first };
    const before = known.relatedTo.get(keyOf(question));
    if (before !== undefined) return before;
    loader ??= new DataLoader(answersTo, {
      cacheKeyFn: keyOf,
      maxBatchSize: Infinity,
      batchScheduleFn: askTogether,
    });
    return loader.load(question).then(answersInBatches.handOn);
  };
}

function keyOf({ id, first }: Question): string {
  return `${first} ${id}`;
}

async function ranking(reader: Reader, known: Known): Promise<Ranking> {
  const before = known.ranking.get("all");
  if (before !== undefined) return before;
  const rank = relatedGaps(await gapCollection(reader));
  known.ranking.set("all", rank);
  return rank;
}
