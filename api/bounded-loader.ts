import DataLoader from "dataloader";
import { whenAllHaveGoneOn } from "../graph/breath.ts";
import type { Answers } from "./known.ts";
import type { MaybePromise } from "./maybe-promise.ts";
import { answersInTurn } from "./turns.ts";

/** Rounds that ask for just the keys wanted. An operation of usual depth needs no more. */
const narrowRounds = 4;

/** What is still fetched whole. Past it every round asks for its own keys, and the depth of the operation bounds their number. */
export const wholeLimit = 20_000;

/** So many keys a statement asks for: rows arrive all at once, and are read in one go. */
const mostAtOnce = 2_000;

/** How many answers are handed on before others get their turn; each may be wanted in a hundred places. */
const answersAtOnce = 3;

export interface Loader<Value> {
  readonly load: (key: string) => MaybePromise<Value>;
}

/**
 * A loader for one operation that asks a bounded number of times however deep the operation goes. Each level of a query is a round of
 * keys; after a few rounds the next one fetches the answers for all keys there are, and the rounds behind it ask nothing. What is
 * `known`, by this or an earlier operation, is answered at once.
 *
 * `batch` answers in the order asked. `allKeys` gives every key that may still be asked for, or null where they are too many.
 */
export function boundedLoader<Value>(
  batch: (keys: readonly string[]) => Promise<readonly Value[]>,
  allKeys: () => Promise<readonly string[] | null>,
  known: Answers<Value>,
): Loader<Value> {
  let round = 0;
  const answersOfRound = answersInTurn(answersAtOnce);
  // Most operations ask nothing: what they need is known.
  let loader: DataLoader<string, Value> | undefined;
  /** What is under way, by key: where thousands want the same, a promise for each would keep the garbage collector busy. */
  const underWay = new Map<string, Promise<Value>>();
  async function answersTo(keys: readonly string[]): Promise<Value[]> {
    round += 1;
    const all = round > narrowRounds ? await allKeys() : null;
    const others = (all ?? []).filter((key) => known.get(key) === undefined);
    const asked = [...new Set([...keys, ...others])];
    const answers: Value[] = [];
    for (let start = 0; start < asked.length; start += mostAtOnce) {
      const some = await batch(asked.slice(start, start + mostAtOnce));
      for (const answer of some) answers.push(answer);
    }
    answersOfRound.begin();
    const answered = new Map(
      // `batch` answers every key it was asked.
      asked.map((key, index) => [key, answers[index] as Value]),
    );
    for (const [key, answer] of answered) {
      // Ids that nobody has would fill the memory with what is not there.
      if (answer !== null) known.set(key, answer);
    }
    return keys.map((key) => answered.get(key) as Value);
  }
  return {
    load: (key) => {
      const before = known.get(key);
      if (before !== undefined) return before;
      loader ??= new DataLoader(answersTo, {
        maxBatchSize: Infinity,
        batchScheduleFn: askTogether,
      });
      const answer =
        underWay.get(key) ?? loader.load(key).then(answersOfRound.handOn);
      underWay.set(key, answer);
      return answer;
    },
  };
}

/** Once all that can go on has: who waits for time will ask too, and would otherwise ask by itself. */
export function askTogether(ask: () => void): void {
  // A tick comes behind all that promises have set going.
  queueMicrotask(() => {
    process.nextTick(whenAllHaveGoneOn, ask);
  });
}
