import { LRUCache } from "lru-cache";
import type { ReferenceJob } from "./reference-text.ts";
import type { ReferenceThread } from "./reference-thread.ts";
import { referenceUnavailable } from "./reference-unavailable.ts";

export interface ReferenceRequestsOptions {
  /** How long anyone waits, in ms. */
  readonly patience?: number;
  /** How many references are remembered: of some kB each, with the work as the key. */
  readonly mostRemembered?: number;
}

/**
 * Asks a thread for references: the same one only once, and no longer than the patience of who asks. Rejects as the thread does, and with
 * a GraphQLError `REFERENCE_UNAVAILABLE` where patience ends; the reference is made all the same and is there for who asks again.
 */
export function referenceRequests(
  thread: ReferenceThread,
  { patience = 20_000, mostRemembered = 2_000 }: ReferenceRequestsOptions = {},
): (job: ReferenceJob) => Promise<string> {
  const answers = new LRUCache<string, Promise<string>>({
    max: mostRemembered,
  });
  return async (job) => {
    // The whole content: a work that changes is another one.
    const key = JSON.stringify(job);
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = thread.ask(job);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
    }
    return within(patience, answer);
  };
}

async function within(
  patience: number,
  answer: Promise<string>,
): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = patience / 1_000;
      reject(
        referenceUnavailable(
          `The reference was not made within ${seconds} seconds`,
        ),
      );
    }, patience).unref();
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
