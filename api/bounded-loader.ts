import DataLoader from "dataloader";
import type { Answers } from "./known.ts";
import type { MaybePromise } from "./maybe-promise.ts";

/** Rounds that ask for just the keys wanted. An operation of usual depth needs no more. */
const narrowRounds = 4;

/** What is still fetched whole. Past it every round asks for its own keys, and the depth of the operation bounds their number. */
export const wholeLimit = 20_000;

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
  // Most operations ask nothing: what they need is known.
  let loader: DataLoader<string, Value> | undefined;
  async function answersTo(keys: readonly string[]): Promise<Value[]> {
    round += 1;
    const all = round > narrowRounds ? await allKeys() : null;
    const asked = [...new Set([...keys, ...(all ?? [])])];
    const answers = await batch(asked);
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
      loader ??= new DataLoader(answersTo, { maxBatchSize: Infinity });
      return loader.load(key);
    },
  };
}
