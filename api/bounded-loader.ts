import DataLoader from "dataloader";

/** Rounds that ask for just the keys wanted. An operation of usual depth needs no more. */
const narrowRounds = 4;

/** What is still fetched whole. Past it every round asks for its own keys, and the depth of the operation bounds their number. */
export const wholeLimit = 20_000;

/**
 * A loader for one operation that asks a bounded number of times however deep the operation goes. Each level of a query is a round of
 * keys; after a few rounds the next one fetches the answers for all keys there are, and the rounds behind it ask nothing.
 *
 * `batch` answers in the order asked. `allKeys` gives every key that may still be asked for, or null where they are too many.
 */
export function boundedLoader<Value>(
  batch: (keys: readonly string[]) => Promise<readonly Value[]>,
  allKeys: () => Promise<readonly string[] | null>,
): DataLoader<string, Value> {
  const known = new Map<string, Value>();
  let round = 0;
  return new DataLoader<string, Value>(
    async (keys) => {
      round += 1;
      const unknown = keys.filter((key) => !known.has(key));
      if (unknown.length > 0) {
        const all = round > narrowRounds ? await allKeys() : null;
        const asked = [...new Set([...unknown, ...(all ?? [])])];
        const answers = await batch(asked);
        for (const [index, key] of asked.entries()) {
          // `batch` answers every key it was asked.
          known.set(key, answers[index] as Value);
        }
      }
      return keys.map((key) => known.get(key) as Value);
    },
    { maxBatchSize: Infinity },
  );
}
